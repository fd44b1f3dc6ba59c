import { Button, ButtonGroup } from '#design';
import type { Lang } from '#platform/i18n';
import { courtWords } from '../court-words/texts.ts';
import { EntryFields, FormErrors } from '../entry-fields.tsx';
import type { EntryForm } from '../sent-entry.ts';
import { newCourtTexts } from './texts.ts';

export function NewCourtView({ lang, form }: { lang: Lang; form: EntryForm }) {
  const texts = newCourtTexts(lang);
  const words = courtWords(lang);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FormErrors errors={form.errors} />
        <h1 class="govuk-heading-xl">{texts.title}</h1>
        <p class="govuk-body">{texts.lead}</p>
        <form method="post" noValidate>
          <EntryFields {...{ lang, form }} />
          <ButtonGroup>
            <Button preventDoubleClick>{words.save}</Button>
            <a class="govuk-link" href={`/${lang}/desk/courts`}>
              {words.cancel}
            </a>
          </ButtonGroup>
        </form>
      </div>
    </div>
  );
}
