import { Details, PdfReader } from '#design';
import type { Signing } from '#modules/signatures';
import type { Lang } from '#platform/i18n';
import { fileSizeText } from '#shell';
import { signTexts } from './texts.ts';

export type ShownDocument = Signing['shown'][number];

/** A document with what can be shown of it in the page. */
export interface Readable {
  readonly document: ShownDocument;
  readonly href: string;
  /** Whole text of a short text document. */
  readonly text: string | undefined;
}

/** What is signed, before it is signed (DC RK art. 50): each document with its title, size, fingerprint and content. */
export function Documents({ lang, documents }: { readonly lang: Lang; readonly documents: readonly Readable[] }) {
  const texts = signTexts(lang);
  return (
    <>
      <h2 class="govuk-heading-m">{texts.documents}</h2>
      <ol class="govuk-list sot-documents">
        {documents.map((one) => (
          <Document key={one.href} lang={lang} {...one} />
        ))}
      </ol>
    </>
  );
}

function Document({ lang, document, href, text }: Readable & { readonly lang: Lang }) {
  const texts = signTexts(lang);
  const { title, mediaType, sizeBytes, sha256 } = document;
  return (
    <li class="sot-documents__item">
      <h3 class="govuk-heading-s">{title}</h3>
      <p class="govuk-hint">{`${kindOf(mediaType)}, ${fileSizeText(lang, sizeBytes)}`}</p>
      {text !== undefined && <TextOf {...{ title, text }} />}
      <ul class="govuk-list sot-documents__deeds">
        {isShownByBrowsers(mediaType) && mediaType !== 'application/pdf' && (
          <li>
            <a class="govuk-link" href={href} target="_blank" rel="noopener">
              {texts.open} <span class="govuk-visually-hidden">{`${title} ${texts.opensNew}`}</span>
            </a>
          </li>
        )}
        <li>
          <a class="govuk-link" href={`${href}?save=1`} download>
            {texts.save} <span class="govuk-visually-hidden">{title}</span>
          </a>
        </li>
      </ul>
      {mediaType === 'application/pdf' && (
        <Details summary={texts.preview}>
          <PdfReader src={href} download={`${href}?save=1`} title={title} />
        </Details>
      )}
      <p class="sot-documents__fingerprint">
        {texts.fingerprint}: <span>{sha256}</span>
      </p>
    </li>
  );
}

/** Long texts scroll inside their frame, also by the keyboard. */
function TextOf({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section class="sot-signed-text" aria-label={title} tabIndex={0}>
      {text}
    </section>
  );
}

const kinds: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'text/plain': 'TXT',
  'application/json': 'JSON',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
};

function kindOf(mediaType: string): string {
  return kinds[mediaType] ?? mediaType.replace(/^.*[/.]/, '').toUpperCase();
}

export function isShownByBrowsers(mediaType: string): boolean {
  return mediaType in kinds;
}
