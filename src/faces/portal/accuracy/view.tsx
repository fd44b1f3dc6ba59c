import { EmptyState, PrintButton, SummaryList, Table } from '#design';
import type { Court } from '#modules/courts';
import type { ListAccuracy, MonthAccuracy } from '#modules/hearings';
import type { Lang } from '#platform/i18n';
import { inAddress, monthText } from './month-words.ts';
import { decimal, percent } from './percent.ts';
import { accuracyTexts } from './texts.ts';

interface Props {
  readonly lang: Lang;
  readonly court: Court;
  /** The present month first. */
  readonly months: readonly MonthAccuracy[];
  readonly chosen: MonthAccuracy | undefined;
}

export function AccuracyView(props: Props) {
  const { lang, court, months, chosen } = props;
  const texts = accuracyTexts(lang);
  return (
    <>
      <h1 class="govuk-heading-xl">{texts.title}</h1>
      <p class="govuk-body-l">{court.name[lang]}</p>
      <p class="govuk-body">{texts.lead}</p>
      {chosen && (
        <>
          <h2 class="govuk-heading-m">
            {monthText(lang, chosen.month)}
            {chosen === months[0] && <span class="govuk-hint sot-inline"> ({texts.thisMonth})</span>}
          </h2>
          <Month lang={lang} accuracy={chosen.accuracy} />
        </>
      )}
      <Months {...props} />
      <h2 class="govuk-heading-m">{texts.how}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {[
          texts.howListed,
          texts.howOnTime,
          texts.howAhead,
          texts.howComplete,
          texts.howPutOff,
          texts.howUnrecorded,
        ].map((said) => (
          <li key={said}>{said}</li>
        ))}
      </ul>
      <p class="govuk-body">{texts.howMonth}</p>
      <p class="govuk-body sot-files">
        <a class="govuk-link" href={`/${lang}/courts/${court.code}/accuracy.csv`} download>
          {texts.csv}
        </a>
      </p>
      <PrintButton>{texts.print}</PrintButton>
    </>
  );
}

function Month({ lang, accuracy: a }: { lang: Lang; accuracy: ListAccuracy }) {
  const texts = accuracyTexts(lang);
  if (a.listed === 0) {
    return (
      <EmptyState icon="calendar" title={texts.none}>
        <p class="govuk-body">{texts.noneHint}</p>
      </EmptyState>
    );
  }
  const later = a.began - a.onTime - a.upTo15 - a.upTo30;
  const unknown = a.listed - a.announced;
  const median =
    a.medianDelayMinutes === null ? texts.unknown : texts.minutes({ minutes: decimal(lang, a.medianDelayMinutes) });
  return (
    <>
      <SummaryList
        rows={[
          { key: texts.listed, value: String(a.listed) },
          { key: texts.began, value: shareText(lang, a.began, a.listed) },
          { key: texts.onTime, value: <strong>{shareText(lang, a.onTime, a.began)}</strong> },
          { key: texts.late15, value: shareText(lang, a.upTo15, a.began) },
          { key: texts.late30, value: shareText(lang, a.upTo30, a.began) },
          { key: texts.later, value: shareText(lang, later, a.began) },
          { key: texts.median, value: median },
          { key: texts.dayAhead, value: <strong>{shareText(lang, a.dayAhead, a.announced)}</strong> },
          { key: texts.complete, value: <strong>{shareText(lang, a.completeDays, a.days)}</strong> },
          { key: texts.putOff, value: shareText(lang, a.putOffLate, a.listed) },
          { key: texts.unrecorded, value: shareText(lang, a.unrecorded, a.listed) },
        ]}
      />
      {unknown > 0 && <p class="govuk-hint">{texts.history({ count: unknown })}</p>}
    </>
  );
}

function Months({ lang, court, months }: Props) {
  const texts = accuracyTexts(lang);
  const columns = [texts.month, texts.listed, texts.onTime, texts.dayAhead, texts.complete];
  return (
    <Table
      caption={texts.months}
      columns={columns.map((text, at) => ({ text, numeric: at > 0 }))}
      firstCellIsHeader
      stack
      rows={sinceFirst(months).map(({ month, accuracy: a }) => ({
        id: inAddress(month),
        cells: [
          <a key="month" class="govuk-link" href={`/${lang}/courts/${court.code}/accuracy?month=${inAddress(month)}`}>
            {monthText(lang, month)}
          </a>,
          ...(a.listed === 0
            ? ['0', '—', '—', '—']
            : [
                String(a.listed),
                percentText(lang, a.onTime, a.began),
                percentText(lang, a.dayAhead, a.announced),
                percentText(lang, a.completeDays, a.days),
              ]),
        ],
      }))}
    />
  );
}

/** A court that has kept its list here since spring has nothing to say of winter. */
function sinceFirst(months: readonly MonthAccuracy[]): readonly MonthAccuracy[] {
  const first = months.findLastIndex(({ accuracy }) => accuracy.listed > 0);
  return months.slice(0, Math.max(1, first + 1));
}

function shareText(lang: Lang, part: number, of: number): string {
  const texts = accuracyTexts(lang);
  return of === 0 ? texts.unknown : texts.share({ percent: percent(lang, part, of), part, of });
}

const percentText = (lang: Lang, part: number, of: number) => (of === 0 ? '—' : `${percent(lang, part, of)} %`);
