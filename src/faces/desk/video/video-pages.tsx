import type { StaffHearing } from '#modules/hearings';
import type { Lang } from '#platform/i18n';
import { videoAddress } from './desk-room.ts';
import { deskVideoTexts } from './texts.ts';

interface VideoPagesProps {
  readonly lang: Lang;
  readonly hearing: Pick<StaffHearing, 'id'>;
  readonly here?: 'prepare' | 'room' | 'log';
  readonly hasRoom: boolean;
}

/** The pages of one video hearing, and the screen that records it. */
export function VideoPages({ lang, hearing, here, hasRoom }: VideoPagesProps) {
  const texts = deskVideoTexts(lang);
  const pages = [
    ['prepare', videoAddress(lang, hearing), texts.toPrepare],
    ['room', videoAddress(lang, hearing, '/room'), texts.toRoom],
    ['log', videoAddress(lang, hearing, '/log'), texts.toLog],
    ['record', `/${lang}/desk/hearings/${hearing.id}/record`, texts.toRecord],
    ['hearing', `/${lang}/desk/hearings/${hearing.id}`, texts.toHearing],
  ].filter(([page]) => page !== here && (hasRoom || (page !== 'room' && page !== 'log')));
  return (
    <p class="govuk-body">
      {pages.map(([page, href, text], index) => (
        <>
          {index > 0 && ' · '}
          <a key={page} class="govuk-link" href={href}>
            {text}
          </a>
        </>
      ))}
    </p>
  );
}
