import { formatLongDate } from '@ashyq/kk-text';
import { EmptyState, ErrorSummary, PrintButton } from '#design';
import type { Court, Reception } from '#modules/courts';
import type { ListedVisit } from '#modules/visits';
import type { Lang } from '#platform/i18n';
import type { FormState } from '#shell';
import { CloseDay } from './close-day.tsx';
import { deskVisitsTexts } from './texts.ts';
import { VisitTables } from './visit-tables.tsx';

export interface DeskVisitsProps {
  readonly lang: Lang;
  readonly court: Court;
  readonly courts: readonly Court[];
  readonly day: Temporal.PlainDate;
  readonly today: Temporal.PlainDate;
  readonly visits: readonly ListedVisit[];
  readonly busy: readonly { readonly day: Temporal.PlainDate; readonly people: number }[];
  readonly receptions: readonly Reception[];
  readonly mayClose: boolean;
  readonly state: FormState;
}

export function DeskVisits(props: DeskVisitsProps) {
  const { lang, court, day, visits, mayClose, state } = props;
  const texts = deskVisitsTexts(lang);
  return (
    <>
      {state.errors.length > 0 && (
        <ErrorSummary errors={state.errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      )}
      <h1 class="govuk-heading-l">
        {texts.title}: {formatLongDate(lang, day)}
      </h1>
      <Choices {...props} />
      {visits.length === 0 ? (
        <EmptyState icon="calendar" title={texts.nobody}>
          <p class="govuk-body">{texts.nobodyHint}</p>
        </EmptyState>
      ) : (
        <>
          <VisitTables lang={lang} visits={visits} />
          <PrintButton>{texts.print}</PrintButton>
        </>
      )}
      <BusyDays {...props} />
      {mayClose && <CloseDay {...props} />}
      {mayClose && (
        <p class="govuk-body govuk-!-display-none-print">
          <a class="govuk-link" href={`/${lang}/desk/courts/${court.code}`}>
            {texts.lists}
          </a>
        </p>
      )}
    </>
  );
}

/** Another court, the days beside this one, today. */
function Choices({ lang, court, courts, day, today }: DeskVisitsProps) {
  const texts = deskVisitsTexts(lang);
  const href = (code: string, on: Temporal.PlainDate) => `/${lang}/desk/visits?court=${code}&day=${on}`;
  return (
    <>
      {courts.length > 1 && (
        <nav class="sot-days" aria-label={texts.courts}>
          {courts.map(({ code, shortName }) => (
            <a
              key={code}
              class="govuk-link"
              href={href(code, day)}
              aria-current={code === court.code ? 'page' : undefined}
            >
              {shortName[lang]}
            </a>
          ))}
        </nav>
      )}
      <p class="sot-days">
        <a class="govuk-link" href={href(court.code, day.subtract({ days: 1 }))}>
          {texts.before}
        </a>
        {!day.equals(today) && (
          <a class="govuk-link" href={href(court.code, today)}>
            {texts.today}
          </a>
        )}
        <a class="govuk-link" href={href(court.code, day.add({ days: 1 }))}>
          {texts.after}
        </a>
      </p>
    </>
  );
}

function BusyDays({ lang, court, busy }: DeskVisitsProps) {
  const texts = deskVisitsTexts(lang);
  return (
    <section class="govuk-!-display-none-print">
      <h2 class="govuk-heading-m">{texts.busy}</h2>
      {busy.length === 0 && <p class="govuk-body">{texts.noBusy}</p>}
      <ul class="govuk-list">
        {busy.map(({ day, people }) => (
          <li key={day.toString()}>
            <a class="govuk-link" href={`/${lang}/desk/visits?court=${court.code}&day=${day}`}>
              {texts.busyDay({ day: formatLongDate(lang, day), people })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
