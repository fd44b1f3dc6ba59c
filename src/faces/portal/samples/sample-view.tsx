import { Button, InsetText, PrintButton } from '#design';
import { type DocumentKind, type Form, fieldsOfForm, findField } from '#modules/filing';
import type { Lang } from '#platform/i18n';
import { articleIn } from '#shell';
import { samplesTexts } from './texts.ts';

export function SampleView({ lang, form }: { lang: Lang; form: Form }) {
  const texts = samplesTexts(lang);
  return (
    <>
      <h1 class="govuk-heading-xl">{texts.open({ title: form.title[lang] })}</h1>
      <p class="govuk-body-l">{form.purpose[lang]}</p>
      <p class="govuk-body">
        {form.norm.cited && `${texts.norm({ cited: articleIn(lang, form.norm.cited) })}. `}
        {texts.minutes({ minutes: form.minutes })}
      </p>
      <Button href={`/${lang}/cabinet/filings${form.start.length > 0 ? `/start/${form.key}` : ''}`}>
        {texts.online}
      </Button>
      <Paper lang={lang} form={form} />
      <Demands lang={lang} form={form} />
      <Attachments lang={lang} form={form} />
      <PrintButton>{texts.print}</PrintButton>
      <InsetText>{texts.notAdvice}</InsetText>
      <p class="govuk-body govuk-!-display-none-print">
        <a class="govuk-link" href={`/${lang}/samples`}>
          {texts.all}
        </a>
      </p>
    </>
  );
}

/** The paper itself, in its order, with room to write; a new case has the court and the parties among its parts. */
function Paper({ lang, form }: { lang: Lang; form: Form }) {
  const texts = samplesTexts(lang);
  return (
    <section class="sot-sample-paper" aria-label={form.title[lang]}>
      {form.leadsTo === 'joins-case' &&
        [texts.toCourt, texts.from, texts.contacts].map((label) => <Blank key={label} label={label} />)}
      <h2 class="govuk-heading-m">{form.title[lang]}</h2>
      {form.sections.map(({ heading, fields }) => (
        <div key={heading.kk}>
          <h3 class="govuk-heading-s">{heading[lang]}</h3>
          {fields.map((id) => {
            const field = findField(form, id);
            return field ? <Blank key={id} label={field.label[lang]} /> : null;
          })}
        </div>
      ))}
      <Blank label={texts.sign} />
    </section>
  );
}

function Blank({ label }: { label: string }) {
  return (
    <p class="sot-sample-paper__blank">
      <span>{label}</span>
    </p>
  );
}

function Demands({ lang, form }: { lang: Lang; form: Form }) {
  const texts = samplesTexts(lang);
  if (form.contents.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{texts.must}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {form.contents.map(({ key, text, norm, weight, demandedIf }) => (
          <li key={key}>
            {text[lang]} ({demandedIf ? texts.ifApplies : weight === 'always' ? texts.always : texts.ifKnown}
            {norm.cited ? `; ${articleIn(lang, norm.cited)}` : ''})
          </li>
        ))}
      </ul>
    </>
  );
}

function Attachments({ lang, form }: { lang: Lang; form: Form }) {
  const texts = samplesTexts(lang);
  const kinds: readonly DocumentKind[] = fieldsOfForm(form).flatMap((field) =>
    field.kind === 'documents' ? field.kinds : [],
  );
  if (kinds.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{texts.attach}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {kinds.map(({ key, label, neededIf }) => (
          <li key={key}>
            {label[lang]} ({neededIf === true ? texts.needed : texts.ifNeeded})
          </li>
        ))}
      </ul>
    </>
  );
}
