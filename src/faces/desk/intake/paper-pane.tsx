import type { Intake } from '#modules/filing';
import type { Lang } from '#platform/i18n';
import { intakeTexts } from './texts.ts';

/** The width of the page, without the list of its pages: what readers of browsers understand (RFC 8118). */
const FIT = '#navpanes=0&view=FitH';

/** The signed paper in the reader of the browser, and a link to every file. */
export function PaperPane({ intake, lang }: { readonly intake: Intake; readonly lang: Lang }) {
  const texts = intakeTexts(lang);
  const { filing } = intake;
  const base = `/${lang}/desk/intake/${filing.id}/files`;
  const files = [
    { href: `${base}/paper`, title: filing.form.title[lang] },
    ...filing.documents.map(({ title }, at) => ({ href: `${base}/${at + 1}`, title })),
  ];
  return (
    <section class="sot-split__paper" aria-label={texts.document}>
      <ul class="govuk-list">
        {files.map(({ href, title }) => (
          <li key={href}>
            <a class="govuk-link" href={href} target="paper">
              {title}
            </a>{' '}
            <a class="govuk-link" href={href} target="_blank" rel="noopener">
              {texts.open}
              <span class="govuk-visually-hidden"> {title}</span>
            </a>
          </li>
        ))}
      </ul>
      <iframe class="sot-split__frame" name="paper" src={`${files[0]?.href ?? ''}${FIT}`} title={files[0]?.title} />
    </section>
  );
}
