import { formatLongDate, formatTime } from '@ashyq/kk-text';
import type { ReceptionSlot } from '#modules/visits';
import { ALMATY } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { courtReceptionTexts } from './texts.ts';

/** «2026-11-25T15:00»: the time of a slot as it stands in an address. */
export function slotInAddress(startsAt: Temporal.Instant): string {
  return startsAt.toZonedDateTimeISO(ALMATY).toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/** @returns undefined for what is no time */
export function slotOfAddress(text: string | undefined): Temporal.Instant | undefined {
  if (!text || !/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/.test(text)) return undefined;
  return Temporal.PlainDateTime.from(text, { overflow: 'constrain' }).toZonedDateTime(ALMATY).toInstant();
}

/** Times of each day as links; a taken one stays in its place, so that the day is seen whole. */
export function SlotLinks({ lang, code, slots }: { lang: Lang; code: string; slots: readonly ReceptionSlot[] }) {
  const texts = courtReceptionTexts(lang);
  return (
    <>
      {[...Map.groupBy(slots, ({ day }) => day.toString())].map(([day, ofDay]) => (
        <section key={day}>
          <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
            {formatLongDate(lang, Temporal.PlainDate.from(day))} · {texts.room({ room: ofDay[0]?.room ?? '' })}
          </h3>
          <p class="govuk-hint govuk-!-margin-bottom-2">
            {texts.free({ count: ofDay.filter(({ isFree }) => isFree).length })}
          </p>
          <ul class="sot-times">
            {ofDay.map(({ startsAt, isFree }) => (
              <li key={startsAt.toString()}>
                {isFree ? (
                  <a
                    class="sot-times__free"
                    href={`/${lang}/courts/${code}/reception/book?at=${slotInAddress(startsAt)}`}
                  >
                    <span class="govuk-visually-hidden">{formatLongDate(lang, Temporal.PlainDate.from(day))}, </span>
                    {formatTime(startsAt)}
                  </a>
                ) : (
                  <span class="sot-times__taken">
                    {formatTime(startsAt)} <span class="govuk-visually-hidden">({texts.taken})</span>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
