import { Details, PdfReader } from '#design';
import type { Intake } from '#modules/filing';
import type { Lang } from '#platform/i18n';
import { intakeTexts } from './texts.ts';

/** The signed paper open in our reader, the other files closed under it; what is no PDF is saved. */
export function PaperPane({ intake, lang }: { readonly intake: Intake; readonly lang: Lang }) {
  const { filing } = intake;
  const base = `/${lang}/desk/intake/${filing.id}/files`;
  const files = [
    { href: `${base}/paper`, title: filing.form.title[lang], mediaType: 'application/pdf' },
    ...filing.documents.map(({ title, mediaType }, at) => ({ href: `${base}/${at + 1}`, title, mediaType })),
  ];
  return (
    <section class="sot-split__paper" aria-label={intakeTexts(lang).document}>
      {files.map(({ href, title, mediaType }, at) =>
        mediaType === 'application/pdf' ? (
          <Details key={href} summary={title} open={at === 0}>
            <PdfReader src={href} download={`${href}?save`} title={title} />
          </Details>
        ) : (
          <p key={href} class="govuk-body">
            <a class="govuk-link" href={href}>
              {title}
            </a>
          </p>
        ),
      )}
    </section>
  );
}
