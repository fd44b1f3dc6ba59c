import { formatDate, formatTime } from '@ashyq/kk-text';
import { Button, Details, EmptyState, Select, Table } from '#design';
import {
  calendarDays,
  changedColumns,
  choiceText,
  courtList,
  courtProfile,
  courtStanding,
  type EditableList,
  type FieldValues,
  isCourtList,
  labelText,
  type RecordedChange,
  regionFields,
} from '#modules/courts';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import type { PersonId } from '#platform/ids';
import { courtWords, type NamedList } from '../court-words/texts.ts';
import { entryTitle } from '../entry-title.ts';
import { historyTexts } from './texts.ts';

export interface HistoryProps {
  readonly lang: Lang;
  readonly lists: readonly NamedList[];
  readonly list: NamedList | undefined;
  readonly changes: readonly RecordedChange[];
  readonly names: ReadonlyMap<PersonId, string>;
  /** Address of the page with earlier changes. */
  readonly older: string | undefined;
  readonly action: string;
}

export function HistoryView(props: HistoryProps) {
  const { lang, lists, list, changes, older, action } = props;
  const texts = historyTexts(lang);
  const words = courtWords(lang);
  const choices = [{ value: '', text: texts.all }, ...lists.map((name) => ({ value: name, text: words.lists[name] }))];
  return (
    <>
      <h1 class="govuk-heading-xl">{words.history}</h1>
      <form method="get" action={action}>
        <Select name="list" label={texts.filter} items={choices} value={list ?? ''} />
        <Button kind="secondary">{texts.show}</Button>
      </form>
      {changes.length === 0 && <EmptyState title={texts.empty}>{texts.emptyNext}</EmptyState>}
      {changes.map((change) => (
        <ChangeView key={change.id} {...props} change={change} />
      ))}
      {older && (
        <p class="govuk-body">
          <a class="govuk-link" href={older} rel="next">
            {texts.older}
          </a>
        </p>
      )}
    </>
  );
}

function ChangeView({ lang, names, change }: HistoryProps & { change: RecordedChange }) {
  const texts = historyTexts(lang);
  const words = courtWords(lang);
  const list = listNamed(change.list);
  if (!list) return null;
  const columns = changedColumns(list, change.before, change.after);
  const name = words.lists[change.list as NamedList];
  const table = (
    <Table
      caption={texts.caption}
      hideCaption
      columns={[{ text: texts.field }, { text: texts.before }, { text: texts.after }]}
      rows={columns.map(({ field, before, after }) => ({
        id: `change-${change.id}-${field.name}`,
        cells: [
          labelText(lang, field.label),
          before === null ? words.nothing : field.write(before, lang) || words.nothing,
          after === null ? words.nothing : field.write(after, lang) || words.nothing,
        ],
      }))}
      firstCellIsHeader
      stack
    />
  );
  return (
    <section id={`change-${change.id}`}>
      <h2 class="govuk-heading-s">
        <span class="govuk-caption-m">
          {formatDate(lang, legalDay(change.at))}, {formatTime(change.at)} · {whoDid(change, names, lang)}
        </span>
        {name}
        {titleOf(list, change, lang)}: {texts.kinds[change.kind]}
      </h2>
      {change.kind === 'changed' ? table : <Details summary={texts.whole}>{table}</Details>}
    </section>
  );
}

function whoDid({ actor }: RecordedChange, names: ReadonlyMap<PersonId, string>, lang: Lang): string {
  const texts = historyTexts(lang);
  if (actor.kind === 'system' || !actor.personId) return texts.system;
  const name = names.get(actor.personId) ?? texts.unknown;
  return actor.role ? `${name}, ${choiceText(lang, 'role', actor.role)}` : name;
}

/** « «304»» after the name of the list; nothing for what is one of its kind. */
function titleOf(list: EditableList, { before, after, entryId }: RecordedChange, lang: Lang): string {
  if (list.name === 'regions') return ` «${entryId}»`;
  const columns = changedColumns(list, null, after ?? before);
  const values: FieldValues = Object.fromEntries(columns.map(({ field, after: value }) => [field.name, value]));
  const title = entryTitle(list, values, lang);
  return title === '' ? '' : ` «${title}»`;
}

function listNamed(name: string): EditableList | undefined {
  if (isCourtList(name)) return courtList(name);
  return [courtProfile, courtStanding, regionFields, calendarDays].find((list) => list.name === name);
}
