import { formatDate, formatLongDate, formatTime } from '@ashyq/kk-text';
import { Button, EmptyState, ErrorSummary, InsetText, Table, WarningText } from '#design';
import type { Court } from '#modules/courts';
import { type NationalState, torelikTexts } from '#modules/torelik';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import type { FormState } from '#shell';
import { BringForms } from './bring-forms.tsx';
import { ImportTag } from './import-tag.tsx';
import { nationalTexts } from './texts.ts';

interface Props {
  readonly lang: Lang;
  readonly court: Court;
  readonly national: NationalState;
  readonly state: FormState;
  readonly rights: { readonly canBring: boolean; readonly canPassOver: boolean };
}

/** Who is of record and whether the other system answers; then the work: bring over, what came, what waits. */
export function NationalView(props: Props) {
  const { lang, court, state, rights } = props;
  const texts = nationalTexts(lang);
  return (
    <>
      {state.errors.length > 0 && (
        <ErrorSummary errors={state.errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      )}
      <h1 class="govuk-heading-xl">
        <span class="govuk-caption-xl">{court.name[lang]}</span>
        {texts.title}
      </h1>
      <Standing {...props} />
      {rights.canBring && <BringForms {...{ lang, court, state }} />}
      <Elsewhere {...props} />
      <Waiting {...props} />
      <Imports {...props} />
    </>
  );
}

const moment = (lang: Lang, at: Temporal.Instant): string => `${formatDate(lang, legalDay(at))}, ${formatTime(at)}`;

function Standing({ lang, court, national }: Props) {
  const texts = nationalTexts(lang);
  const { registry, times, isConnected, answeredAt, failure } = national;
  const last = times.at(-1);
  const isListening = last !== undefined && isConnected;
  return (
    <>
      <InsetText>
        <p class="govuk-body">
          <strong>{texts.record[registry]}</strong>{' '}
          {last?.validTo && registry === 'national' && texts.lastDay({ day: formatLongDate(lang, last.validTo) })}
          {last?.validTo && registry === 'own' && texts.leftOn({ day: formatLongDate(lang, last.validTo) })}
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={`/${lang}/desk/courts/${court.code}/registries`}>
            {texts.registries}
          </a>
        </p>
        {isListening && answeredAt && <p class="govuk-body">{texts.answered({ at: moment(lang, answeredAt) })}</p>}
      </InsetText>
      {!isConnected && <WarningText>{texts.notConnected}</WarningText>}
      {isConnected && failure && <WarningText>{texts.failing}</WarningText>}
    </>
  );
}

/** A case of this court that somebody registered there. */
function Elsewhere({ lang, court, national, rights }: Props) {
  const texts = nationalTexts(lang);
  if (national.elsewhere.length === 0) return null;
  return (
    <Table
      caption={texts.elsewhere}
      stack
      firstCellIsHeader
      columns={[{ text: texts.number }, { text: texts.registeredOn }, { text: texts.action }]}
      rows={national.elsewhere.map(({ number, registeredOn }) => ({
        id: `elsewhere-${number}`,
        cells: [
          number,
          registeredOn ? formatLongDate(lang, registeredOn) : '–',
          rights.canBring ? (
            <form key="look" method="post" action={`/${lang}/desk/national?court=${court.code}`}>
              <input type="hidden" name="number" value={number} />
              <Button kind="secondary" name="deed" value="number" preventDoubleClick>
                {texts.look} <span class="govuk-visually-hidden">{number}</span>
              </Button>
            </form>
          ) : (
            '–'
          ),
        ],
      }))}
    />
  );
}

/** What was told and cannot be made true here until somebody mends it. */
function Waiting({ lang, court, national, rights }: Props) {
  const texts = nationalTexts(lang);
  const words = torelikTexts(lang);
  const { events, later } = national;
  if (events.length === 0 && later === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{texts.waiting}</h2>
      <p class="govuk-body">{texts.waitingLead({ count: later })}</p>
      {events.length > 0 && (
        <Table
          caption={texts.waiting}
          hideCaption
          stack
          firstCellIsHeader
          columns={[texts.number, texts.event, texts.why, texts.action].map((text) => ({ text }))}
          rows={events.map(({ id, caseNumber, kind, at, reason }) => ({
            id: `event-${id}`,
            cells: [
              caseNumber,
              `${words.eventKinds[kind as keyof typeof words.eventKinds] ?? kind}, ${moment(lang, at)}`,
              words.reasons[reason],
              rights.canPassOver ? (
                <form key="pass" method="post" action={`/${lang}/desk/national?court=${court.code}`}>
                  <input type="hidden" name="event" value={id} />
                  <Button kind="secondary" name="deed" value="pass-over" preventDoubleClick>
                    {texts.passOver} <span class="govuk-visually-hidden">{caseNumber}</span>
                  </Button>
                </form>
              ) : (
                '–'
              ),
            ],
          }))}
        />
      )}
    </>
  );
}

function Imports({ lang, national }: Props) {
  const texts = nationalTexts(lang);
  if (national.imports.length === 0) {
    return (
      <EmptyState title={texts.importsEmpty} icon="folder">
        {texts.importsEmptyNext}
      </EmptyState>
    );
  }
  return (
    <Table
      caption={texts.imports}
      stack
      firstCellIsHeader
      columns={[texts.number, texts.source, texts.lookedAt, texts.state].map((text) => ({ text }))}
      rows={national.imports.map(({ id, number, source, lookedAt, state }) => ({
        id: `import-${id}`,
        cells: [
          <a key="number" class="govuk-link" href={`/${lang}/desk/national/${id}`}>
            {number}
          </a>,
          texts.sources[source],
          moment(lang, lookedAt),
          <ImportTag key="state" {...{ lang, state }} />,
        ],
      }))}
    />
  );
}
