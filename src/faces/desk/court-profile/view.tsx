import { Button, ButtonGroup, SummaryList } from '#design';
import { labelText } from '#modules/courts';
import type { Lang } from '#platform/i18n';
import { courtWords } from '../court-words/texts.ts';
import type { DeskCourt } from '../desk-court.ts';
import { Conflict, EntryFields, FormErrors } from '../entry-fields.tsx';
import type { EntryForm } from '../sent-entry.ts';

export interface CourtProfileProps {
  readonly lang: Lang;
  readonly desk: DeskCourt;
  readonly title: string;
  readonly form: EntryForm;
  readonly canEdit: boolean;
}

export function CourtProfileView({ lang, desk, title, form, canEdit }: CourtProfileProps) {
  const words = courtWords(lang);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FormErrors errors={form.errors} />
        <h1 class="govuk-heading-xl">
          <span class="govuk-caption-xl">{desk.court.shortName[lang]}</span>
          {title}
        </h1>
        {form.conflict && <Conflict lang={lang} differences={form.conflict} />}
        {canEdit ? (
          <form method="post" noValidate>
            <EntryFields {...{ lang, form }} />
            <ButtonGroup>
              <Button preventDoubleClick>{words.save}</Button>
              <a class="govuk-link" href={desk.home}>
                {words.cancel}
              </a>
            </ButtonGroup>
          </form>
        ) : (
          <Facts {...{ lang, form }} />
        )}
      </div>
    </div>
  );
}

function Facts({ lang, form: { list, typed } }: { lang: Lang; form: EntryForm }) {
  const { nothing } = courtWords(lang);
  const rows = list.fields.map((field) => {
    const text = typed[field.name] ?? '';
    return { key: labelText(lang, field.label), value: text === '' ? nothing : field.write(field.read(text), lang) };
  });
  return <SummaryList rows={rows} />;
}
