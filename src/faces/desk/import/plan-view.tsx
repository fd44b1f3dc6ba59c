import { Button, ButtonGroup, Details, EmptyState, InsetText, Table } from '#design';
import {
  type Difference,
  differences,
  type EditableList,
  type ImportPreview,
  isEmptyPlan,
  labelText,
  type PlannedRow,
} from '#modules/courts';
import type { Lang } from '#platform/i18n';
import { courtWords } from '../court-words/texts.ts';
import { entryTitle } from '../entry-title.ts';
import type { ImportPlace } from './import-flow.tsx';
import { importTexts } from './texts.ts';

/** Entries listed by name under each count. */
const MOST_SHOWN = 100;

interface PlanProps {
  readonly lang: Lang;
  readonly place: ImportPlace;
  readonly preview: ImportPreview;
}

/** What the file will do, and the button that does it. */
export function PlanView({ lang, place, preview }: PlanProps) {
  const texts = importTexts(lang);
  const { plan, draft, encoding } = preview;
  const of = (kind: PlannedRow['kind']) => plan.rows.filter((row) => row.kind === kind);
  const { list } = place.target;
  if (isEmptyPlan(plan)) return <EmptyState title={texts.nothingTitle}>{texts.nothingText}</EmptyState>;
  return (
    <>
      {encoding && <InsetText>{texts.readAs({ encoding: texts.encodings[encoding] })}</InsetText>}
      <h2 class="govuk-heading-m">{texts.planTitle}</h2>
      <Named {...{ lang, list }} rows={of('added').map(({ values }) => values)} summary={texts.added} isOpen />
      <Changed {...{ lang, list }} rows={of('changed')} />
      <Named {...{ lang, list }} rows={plan.ended.map(({ values }) => values)} summary={texts.ended} isOpen />
      <p class="govuk-body">{texts.same({ count: of('same').length })}</p>
      {draft && (
        <form method="post" action={`${place.address}/import/confirm`}>
          <input type="hidden" name="draft" value={draft.id} />
          <input type="hidden" name="plan" value={draft.planSha256} />
          <ButtonGroup>
            <Button preventDoubleClick>{texts.confirm}</Button>
            <a class="govuk-link" href={`${place.address}/import`}>
              {courtWords(lang).cancel}
            </a>
          </ButtonGroup>
        </form>
      )}
    </>
  );
}

interface NamedProps {
  readonly lang: Lang;
  readonly list: EditableList;
  readonly rows: readonly PlannedRow['values'][];
  readonly summary: (p: { count: number }) => string;
  readonly isOpen?: boolean;
}

function Named({ lang, list, rows, summary, isOpen }: NamedProps) {
  const texts = importTexts(lang);
  const said = summary({ count: rows.length });
  if (rows.length === 0) return <p class="govuk-body">{said}</p>;
  return (
    <Details summary={said} {...(isOpen && rows.length <= 20 ? { open: true } : {})}>
      <ul class="govuk-list govuk-list--bullet">
        {rows.slice(0, MOST_SHOWN).map((values) => (
          <li key={entryTitle(list, values, lang)}>{entryTitle(list, values, lang)}</li>
        ))}
      </ul>
      {rows.length > MOST_SHOWN && <p class="govuk-body">{texts.shownFirst({ count: MOST_SHOWN })}</p>}
    </Details>
  );
}

function Changed({ lang, list, rows }: { lang: Lang; list: EditableList; rows: readonly PlannedRow[] }) {
  const texts = importTexts(lang);
  const said = texts.changed({ count: rows.length });
  if (rows.length === 0) return <p class="govuk-body">{said}</p>;
  const { nothing } = courtWords(lang);
  const shown = ({ field }: Difference, value: Difference['now']) => field.write(value, lang) || nothing;
  return (
    <Details summary={said} open>
      <Table
        caption={said}
        hideCaption
        columns={[{ text: texts.entry }, { text: texts.column }, { text: texts.before }, { text: texts.after }]}
        rows={rows.slice(0, MOST_SHOWN).flatMap(({ values, entry, line }) =>
          differences(list, entry?.values ?? {}, values).map((one) => ({
            id: `line-${line}-${one.field.name}`,
            cells: [
              entryTitle(list, values, lang),
              labelText(lang, one.field.label),
              shown(one, one.now),
              shown(one, one.yours),
            ],
          })),
        )}
        stack
      />
      {rows.length > MOST_SHOWN && <p class="govuk-body">{texts.shownFirst({ count: MOST_SHOWN })}</p>}
    </Details>
  );
}
