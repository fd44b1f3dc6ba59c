import { formatLongDate } from '@ashyq/kk-text';
import type { OpenDay } from '#modules/courts';
import type { Lang } from '#platform/i18n';
import { hoursText } from '../clock-words.ts';
import { openDaysTexts } from './texts.ts';

/** When, where and what is shown. */
export function OpenDayList({ lang, openDays }: { lang: Lang; openDays: readonly OpenDay[] }) {
  const texts = openDaysTexts(lang);
  return (
    <ul class="sot-list">
      {openDays.map(({ id, day, startsAt, endsAt, place, programme }) => (
        <li key={id} class="sot-list__item">
          <span class="sot-list__name">
            <time datetime={`${day}T${startsAt}`}>{formatLongDate(lang, day)}</time>, {hoursText(startsAt, endsAt)}
          </span>
          <span class="sot-list__more">{texts.place({ place: place[lang] })}</span>
          {programme && <span class="sot-list__more">{programme[lang]}</span>}
        </li>
      ))}
    </ul>
  );
}
