import { Button, ButtonGroup, ErrorSummary, InsetText, WarningText } from '#design';
import type { Lang } from '#platform/i18n';
import { courtWords } from '../court-words/texts.ts';
import { Conflict, EntryFields, FormErrors } from '../entry-fields.tsx';
import type { EntryForm } from '../sent-entry.ts';
import { calendarTexts } from './texts.ts';

interface DayFormProps {
  readonly lang: Lang;
  readonly year: number;
  readonly title: string;
  readonly form: EntryForm;
  readonly isNew: boolean;
}

export function DayFormView({ lang, year, title, form, isNew }: DayFormProps) {
  const words = courtWords(lang);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FormErrors errors={form.errors} />
        <h1 class="govuk-heading-xl">{title}</h1>
        {form.conflict && <Conflict lang={lang} differences={form.conflict} />}
        {isNew && <InsetText>{calendarTexts(lang).newHelp}</InsetText>}
        <form method="post" noValidate>
          <EntryFields {...{ lang, form }} without={isNew ? [] : ['day']} />
          <ButtonGroup>
            <Button preventDoubleClick>{words.save}</Button>
            <a class="govuk-link" href={`/${lang}/desk/calendar/${year}`}>
              {words.cancel}
            </a>
          </ButtonGroup>
        </form>
      </div>
    </div>
  );
}

export function RemoveDayView(props: { lang: Lang; year: number; title: string; error: string | undefined }) {
  const { lang, year, title, error } = props;
  const texts = calendarTexts(lang);
  return (
    <>
      {error && <ErrorSummary errors={[{ text: error }]} />}
      <h1 class="govuk-heading-xl">{title}</h1>
      <WarningText>{texts.removeWhat}</WarningText>
      <form method="post">
        <ButtonGroup>
          <Button kind="warning" preventDoubleClick>
            {texts.remove}
          </Button>
          <a class="govuk-link" href={`/${lang}/desk/calendar/${year}`}>
            {courtWords(lang).cancel}
          </a>
        </ButtonGroup>
      </form>
    </>
  );
}
