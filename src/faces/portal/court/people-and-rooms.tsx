import { romaniseName } from '@ashyq/kk-text';
import type { Courtroom, StaffMember } from '#modules/courts';
import type { Lang } from '#platform/i18n';
import { courtTexts } from './texts.ts';
import type { CourtProps } from './view.tsx';

/** The chairperson and the judges by their full names: offices are public. */
export function People({ lang, home: { staff } }: CourtProps) {
  const texts = courtTexts(lang);
  const judges = staff.filter(({ role }) => role === 'judge');
  const chairperson = staff.find(({ role }) => role === 'chairperson');
  if (staff.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{texts.people}</h2>
      {chairperson && (
        <p class="govuk-body">
          {texts.chairperson}: <strong>{fullName(lang, chairperson)}</strong>
        </p>
      )}
      {judges.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{texts.judges}</h3>
          <ul class="govuk-list sot-columns">
            {judges.map((judge) => (
              <li key={judge.id}>{fullName(lang, judge)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

export function Rooms({ lang, home: { rooms } }: CourtProps) {
  if (rooms.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{courtTexts(lang).rooms}</h2>
      <RoomList lang={lang} rooms={rooms} />
    </>
  );
}

/** Where each courtroom is, from the entrance. */
export function RoomList({ lang, rooms }: { lang: Lang; rooms: readonly Courtroom[] }) {
  const texts = courtTexts(lang);
  return (
    <ul class="sot-list">
      {rooms.map(({ id, number, floor, way, hasVideo }) => (
        <li key={id} class="sot-list__item">
          <span class="sot-list__name">{texts.room({ number })}</span>
          <span class="sot-list__more">
            {[texts.floor({ floor }), way?.[lang], hasVideo && texts.video].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

function fullName(lang: Lang, { surname, givenName, patronymic }: StaffMember): string {
  const name = [surname, givenName, patronymic].filter(Boolean).join(' ');
  return lang === 'en' ? romaniseName(name) : name;
}
