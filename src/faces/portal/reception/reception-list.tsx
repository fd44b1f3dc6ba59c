import { formatLongDate } from '@ashyq/kk-text';
import type { Reception } from '#modules/courts';
import type { Lang } from '#platform/i18n';
import { hoursText } from '../clock-words.ts';
import { receptionTexts } from './texts.ts';

/** The nearest receptions with day, hours and room; what differs from the weekly hours says why. */
export function ReceptionList({ lang, receptions }: { lang: Lang; receptions: readonly Reception[] }) {
  const texts = receptionTexts(lang);
  return (
    <ul class="sot-list">
      {receptions.map(({ day, startsAt, endsAt, room, hours, exception }) => (
        <li key={`${day}${startsAt}`} class="sot-list__item">
          <span class="sot-list__name">
            <time datetime={`${day}T${startsAt}`}>{formatLongDate(lang, day)}</time>, {hoursText(startsAt, endsAt)}
          </span>
          <span class="sot-list__more">{texts.room({ room })}</span>
          {exception && <span class="sot-list__more">{texts.changed({ reason: exception.reason[lang] })}</span>}
          {hours.booking && <span class="sot-list__more">{hours.booking[lang]}</span>}
        </li>
      ))}
    </ul>
  );
}
