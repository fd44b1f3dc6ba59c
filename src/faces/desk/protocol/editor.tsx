import { Button, Checkboxes, Details, InsetText, Tag, Textarea } from '#design';
import {
  canBeEdited,
  clockTimeOf,
  momentHref,
  type Protocol,
  type ProtocolItem,
  type ProtocolRow,
  protocolItemNames,
  protocolItems,
  type ReadingDuty,
  readingDuties,
} from '#modules/minutes';
import type { TranscriptState } from '#modules/recording';
import { articleIn } from '#shell';
import type { DeskProtocolProps } from './props.ts';
import { deskProtocolTexts } from './texts.ts';

type EditorProps = DeskProtocolProps & { readonly protocol: Protocol };

/** What the law wants, item by item with its point. */
export function Wanted({ lang, protocol, transcript }: EditorProps) {
  const texts = deskProtocolTexts(lang);
  const names = protocolItemNames(lang === 'ru' ? 'ru' : 'kk');
  const isWanted = protocol.checks.some(({ item }) => item === 'transcript');
  return (
    <section aria-labelledby="wanted">
      <h2 id="wanted" class="govuk-heading-m">
        {texts.wanted}
      </h2>
      {isWanted && <InsetText>{transcriptWords(lang, transcript)}</InsetText>}
      <ul class="govuk-list sot-checks">
        {openFirst(protocol.checks).map(({ item, norm, point, isWritten }) => (
          <li key={item}>
            <Tag tone={isWritten ? 'green' : 'amber'}>{isWritten ? texts.written : texts.open}</Tag>
            <a class="govuk-link" href={`#row-${protocol.rows.find((row) => row.item === item)?.key ?? item}`}>
              {names[item]} ({articleIn(lang, `${norm} art. ${point}`)})
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What waits for a decision comes before what is written; in both the order of the law. */
function openFirst(checks: Protocol['checks']): Protocol['checks'] {
  return checks.toSorted((a, b) => Number(a.isWritten) - Number(b.isWritten));
}

/** How far the transcript has come that an administrative case needs (APPC RK art. 147(1)). */
function transcriptWords(lang: DeskProtocolProps['lang'], { state, done, of, trouble }: TranscriptState): string {
  const texts = deskProtocolTexts(lang);
  if (state === 'none') return texts.noTranscript;
  if (state === 'waits') return texts.transcriptWaits;
  if (state === 'done') return texts.transcriptReady;
  const going = texts.transcriptGoing({ done, of });
  return trouble ? `${going} ${texts.transcriptTroubles[trouble]}` : going;
}

/** Every row with its moment; words are edited, moments are not. What the reader has marked alone lies folded. */
export function Editor(props: EditorProps) {
  const { lang, hearing, protocol } = props;
  const texts = deskProtocolTexts(lang);
  const duties = dutiesOf(props);
  return (
    <form method="post" action={`/${lang}/desk/hearings/${hearing.id}/protocol`} id="editor">
      <input type="hidden" name="version" value={String(protocol.version)} />
      <h2 class="govuk-heading-m">{texts.text}</h2>
      {protocolItems.map((item) => (
        <Item key={item} {...props} {...{ item, duties }} />
      ))}
      {protocol.form.terms.makingOfComplex && (
        <Checkboxes
          id="complex"
          name="complex"
          small
          items={[{ value: 'yes', text: texts.complex }]}
          values={protocol.isComplex ? ['yes'] : []}
        />
      )}
      <Deeds {...props} />
    </form>
  );
}

/** How much there is to decide and to read, and what was read in the hearing already. */
export function Reading(props: EditorProps) {
  const { lang, protocol } = props;
  const texts = deskProtocolTexts(lang);
  const duties = dutiesOf(props);
  const rowsOf = (...wanted: readonly ReadingDuty[]) =>
    protocol.rows.filter(({ key }) => wanted.includes(duties.get(key) ?? 'read'));
  const toRead = rowsOf('open', 'read');
  const words = toRead.map(({ text }) => text.split(/\s+/).filter(Boolean).length).reduce((sum, one) => sum + one, 0);
  const [open, marked] = [rowsOf('open').length, rowsOf('marked').length];
  return (
    <InsetText>
      <p data-reading>
        {texts.toDecide({ count: open })} {texts.toRead({ count: toRead.length, words })}{' '}
        {marked > 0 && texts.marked({ count: marked })}
      </p>
      <p class="govuk-hint">
        {open > 0 && (
          <span data-key-hint hidden>
            <kbd>F2</kbd> {texts.nextOpen}{' '}
          </span>
        )}
        {open > 0 && texts.openHint} {texts.emptyGoes}
      </p>
    </InsetText>
  );
}

type Duties = ReadonlyMap<string, ReadingDuty>;

function dutiesOf({ protocol, record, editions, reader }: EditorProps): Duties {
  const { marks, secretary } = record;
  return readingDuties(protocol.rows, { marks, secretary, reader, earlier: editions.map(({ rows }) => rows) });
}

type ItemProps = EditorProps & { readonly item: ProtocolItem; readonly duties: Duties };

function Item(props: ItemProps) {
  const { lang, protocol, item, duties } = props;
  const rows = protocol.rows.filter((row) => row.item === item);
  if (rows.length === 0) return null;
  const isFolded = ({ key }: ProtocolRow): boolean => duties.get(key) === 'marked';
  const folded = rows.filter(isFolded);
  return (
    <fieldset class="govuk-fieldset sot-protocol">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s" lang={protocol.language}>
        {protocolItemNames(protocol.language)[item]}
      </legend>
      {rows
        .filter((row) => !isFolded(row))
        .map((row) => (
          <Row key={row.key} {...props} row={row} />
        ))}
      {folded.length > 0 && (
        <Details
          summary={deskProtocolTexts(lang).folded({ count: folded.length })}
          open={folded.some(({ key }) => errorAt(props, key) !== undefined)}
        >
          <p class="govuk-hint">{deskProtocolTexts(lang).foldedHint}</p>
          {folded.map((row) => (
            <Row key={row.key} {...props} row={row} />
          ))}
        </Details>
      )}
    </fieldset>
  );
}

function Row(props: ItemProps & { readonly row: ProtocolRow }) {
  const { lang, protocol, form, row, duties } = props;
  const moment = momentOf(props, row);
  const duty = duties.get(row.key) ?? 'read';
  const error = errorAt(props, row.key);
  return (
    <div class={duty === 'open' ? 'sot-open-row' : undefined}>
      {duty === 'open' && <Tag tone="amber">{deskProtocolTexts(lang).toBeDecided}</Tag>}
      <Textarea
        id={`row-${row.key}`}
        name={`row-${row.key}`}
        label={moment || protocolItemNames(protocol.language)[row.item]}
        labelClass={moment ? 'govuk-hint' : 'govuk-visually-hidden'}
        rows={Math.min(6, 1 + Math.ceil(row.text.length / 90))}
        value={form.values[`row-${row.key}`] ?? row.text}
        attributes={{ 'data-duty': duty }}
        {...(error === undefined ? {} : { error })}
      />
      <Listen {...{ lang, row }} />
    </div>
  );
}

function errorAt({ form }: EditorProps, key: string): string | undefined {
  const [error] = form.deed === 'save' || form.deed === 'send' ? form.errors : [];
  return error?.field === `row-${key}` ? error.text : undefined;
}

function Deeds({ lang, protocol, may }: EditorProps) {
  const texts = deskProtocolTexts(lang);
  if (!canBeEdited(protocol.state)) return null;
  return (
    <>
      <p class="govuk-hint">{texts.signHint}</p>
      <div class="sot-deeds" id="deeds">
        {may('seal') && (
          <Button name="deed" value="send" preventDoubleClick>
            {texts.send}
          </Button>
        )}
        <Button kind="secondary" name="deed" value="save" preventDoubleClick>
          {texts.save}
        </Button>
      </div>
    </>
  );
}

/** Into the recording, at the moment of the row. */
function Listen({ lang, row }: { readonly lang: DeskProtocolProps['lang']; readonly row: ProtocolRow }) {
  const href = momentHref(`/${lang}/desk/recordings`, row);
  if (!href || !row.at) return null;
  return (
    <p class="govuk-body-s">
      <a class="govuk-link" href={href}>
        {deskProtocolTexts(lang).listen({ time: clockTimeOf(Temporal.Instant.from(row.at)) })}
      </a>
    </p>
  );
}

/** «Сәті: 10:42:05, файл: …» */
export function momentOf({ lang }: Pick<DeskProtocolProps, 'lang'>, { at, file, isAddedLater }: ProtocolRow): string {
  const texts = deskProtocolTexts(lang);
  if (!at) return '';
  const time = clockTimeOf(Temporal.Instant.from(at));
  const said = file ? texts.momentIn({ time, file }) : texts.moment({ time });
  return isAddedLater ? `${said} (${texts.addedLater})` : said;
}
