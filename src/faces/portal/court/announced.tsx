import { formatDate } from '@ashyq/kk-text';
import type { Announcement } from '#modules/courts';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { courtTexts } from './texts.ts';

interface AnnouncedProps {
  readonly lang: Lang;
  readonly code: string;
  readonly announced: readonly Announcement[];
}

/** The latest words of the court itself, each one link from its whole text. */
export function Announced({ lang, code, announced }: AnnouncedProps) {
  if (announced.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{courtTexts(lang).announced}</h2>
      <ul class="sot-list">
        {announced.map(({ id, heading, toldAt }) => (
          <li key={id} class="sot-list__item">
            <a class="govuk-link sot-list__link" href={`/${lang}/courts/${code}/news#a-${id}`}>
              {heading[lang]}
            </a>
            <time class="sot-list__more" dateTime={toldAt.toString()}>
              {formatDate(lang, legalDay(toldAt))}
            </time>
          </li>
        ))}
      </ul>
    </>
  );
}
