import { formatLongDate, formatTime } from '@ashyq/kk-text';
import type { listOwnSummons } from '#modules/hearings';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { cabinetSummonsTexts } from '../summons/texts.ts';

export type CaseSummonses = Awaited<ReturnType<typeof listOwnSummons>>;

/** Hearings to come to which the reader is called; nothing when there are none. */
export function Summonses({ lang, summonses }: { readonly lang: Lang; readonly summonses: CaseSummonses }) {
  const texts = cabinetSummonsTexts(lang);
  if (summonses.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m" id="hearings">
        {texts.hearings}
      </h2>
      <ul class="govuk-list">
        {summonses.map(({ hearingId, startsAt, room }) => (
          <li key={hearingId}>
            {texts.room({ at: `${formatLongDate(lang, legalDay(startsAt))}, ${formatTime(startsAt)}`, room })}
            {'. '}
            <a class="govuk-link" href={`/${lang}/cabinet/hearings/${hearingId}`}>
              {texts.open}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
