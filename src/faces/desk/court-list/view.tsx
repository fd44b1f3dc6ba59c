import { Button, ButtonGroup, Details, EmptyState, Table, Tag } from '#design';
import { type CourtListName, courtList, type Entry } from '#modules/courts';
import type { Lang } from '#platform/i18n';
import type { PersonId } from '#platform/ids';
import { courtWords } from '../court-words/texts.ts';
import type { DeskCourt } from '../desk-court.ts';
import { entryTitle, shownFields } from '../entry-title.ts';
import { courtListTexts } from './texts.ts';

export interface CourtListProps {
  readonly lang: Lang;
  readonly desk: DeskCourt;
  readonly name: CourtListName;
  /** Whose own office has no actions: somebody else changes it. */
  readonly reader: PersonId | undefined;
  readonly entries: { readonly standing: readonly Entry[]; readonly ended: readonly Entry[] };
}

export function CourtListView(props: CourtListProps) {
  const { lang, desk, name, entries } = props;
  const texts = courtListTexts(lang);
  const words = courtWords(lang);
  const address = `${desk.home}/${name}`;
  return (
    <>
      <h1 class="govuk-heading-xl">
        <span class="govuk-caption-xl">{desk.court.shortName[lang]}</span>
        {words.lists[name]}
      </h1>
      {desk.canEdit && (
        <ButtonGroup>
          <Button href={`${address}/new`}>{words.add}</Button>
          <Button kind="secondary" href={`${address}/import`}>
            {texts.importCsv}
          </Button>
        </ButtonGroup>
      )}
      {entries.standing.length > 0 ? (
        <Entries {...props} caption={words.lists[name]} rows={entries.standing} canEdit={desk.canEdit} />
      ) : (
        <EmptyState title={texts.empty}>{desk.canEdit ? texts.emptyEditor : texts.emptyReader}</EmptyState>
      )}
      {entries.ended.length > 0 && (
        <Details summary={texts.ended({ count: entries.ended.length })}>
          <Entries {...props} caption={texts.endedCaption} rows={entries.ended} canEdit={false} />
        </Details>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`${address}/export`}>
          {texts.exportCsv}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`${desk.home}/history?list=${name}`}>
          {texts.history}
        </a>
      </p>
    </>
  );
}

interface EntriesProps extends CourtListProps {
  readonly caption: string;
  readonly rows: readonly Entry[];
  readonly canEdit: boolean;
}

function Entries(props: EntriesProps) {
  const { lang, name, caption, rows, canEdit, reader } = props;
  const fields = shownFields(courtList(name), lang).filter(
    ({ field }) => field.name !== 'valid_to' || rows.some((entry) => entry.valid_to !== null),
  );
  const actions = canEdit ? [{ text: courtListTexts(lang).actions }] : [];
  const { nothing } = courtWords(lang);
  const isNoneCompared = rows.every(({ verified }) => !verified);
  const table = (
    <Table
      {...{ caption }}
      hideCaption
      columns={[...fields.map(({ heading }) => ({ text: heading })), ...actions]}
      rows={rows.map((entry) => ({
        id: `entry-${entry.id}`,
        cells: [
          ...fields.map(({ field }, at) => {
            const text = field.write(entry[field.name] ?? null, lang) || nothing;
            return at === 0 && !entry.verified && !isNoneCompared ? <NotCompared lang={lang} text={text} /> : text;
          }),
          ...(canEdit
            ? [
                entry.person_id !== undefined && entry.person_id === reader ? (
                  nothing
                ) : (
                  <Actions {...props} entry={entry} />
                ),
              ]
            : []),
        ],
      }))}
      stack
    />
  );
  if (!isNoneCompared) return table;
  return (
    <>
      <p class="govuk-body">
        <Tag tone="grey">{courtListTexts(lang).noneCompared}</Tag>
      </p>
      {table}
    </>
  );
}

function NotCompared({ lang, text }: { lang: Lang; text: string }) {
  return (
    <>
      {text} <Tag tone="grey">{courtWords(lang).notCompared}</Tag>
    </>
  );
}

function Actions({ lang, desk, name, entry }: CourtListProps & { entry: Entry }) {
  const words = courtWords(lang);
  const list = courtList(name);
  const address = `${desk.home}/${name}/entries/${entry.id}`;
  const title = entryTitle(list, entry, lang);
  return (
    <>
      <a class="govuk-link" href={address}>
        {words.change}
        <span class="govuk-visually-hidden">: {title}</span>
      </a>{' '}
      <a class="govuk-link" href={`${address}/end`}>
        {list.ending === 'at_once' ? words.withdraw : words.end}
        <span class="govuk-visually-hidden">: {title}</span>
      </a>
    </>
  );
}
