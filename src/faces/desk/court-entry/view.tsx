import { Button, ButtonGroup, InsetText } from '#design';
import type { CourtListName } from '#modules/courts';
import type { Lang } from '#platform/i18n';
import { courtWords } from '../court-words/texts.ts';
import type { DeskCourt } from '../desk-court.ts';
import { Conflict, EntryFields, FormErrors } from '../entry-fields.tsx';
import type { EntryForm } from '../sent-entry.ts';
import { courtEntryTexts } from './texts.ts';

export interface CourtEntryProps {
  readonly lang: Lang;
  readonly desk: DeskCourt;
  readonly name: CourtListName;
  readonly title: string;
  readonly form: EntryForm;
}

export function CourtEntryView({ lang, desk, name, title, form }: CourtEntryProps) {
  const words = courtWords(lang);
  // The IIN says whom the order appoints; an office does not pass from one person to another.
  const without = form.version === undefined ? [] : ['iin'];
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FormErrors errors={form.errors} />
        <h1 class="govuk-heading-xl">
          <span class="govuk-caption-xl">{words.lists[name]}</span>
          {title}
        </h1>
        {form.conflict && <Conflict lang={lang} differences={form.conflict} />}
        {name === 'reception-exceptions' && <InsetText>{courtEntryTexts(lang).exceptionHelp}</InsetText>}
        <form method="post" noValidate>
          <EntryFields {...{ lang, form, without }} />
          <ButtonGroup>
            <Button preventDoubleClick>{words.save}</Button>
            <a class="govuk-link" href={`${desk.home}/${name}`}>
              {words.cancel}
            </a>
          </ButtonGroup>
        </form>
      </div>
    </div>
  );
}
