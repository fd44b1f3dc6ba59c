import { caseKindOn, type Participant, publicNames } from '#modules/cases';
import { getCourt, shortStaffName } from '#modules/courts';
import { legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import type { SummonsRecord } from '../actions/templates.ts';
import type { HearingWithFile } from '../store/hearing-files.ts';
import { findRoomOfSummons } from '../store/hearing-store.ts';
import type { EditionRow } from '../store/summons-store.ts';

/** What the notices of everybody say alike; the title of a case that the law closes is not sent over the air. */
export async function commonRecord(
  on: Reads,
  row: EditionRow,
  hearing: HearingWithFile,
  origin: string,
): Promise<Omit<SummonsRecord, 'role' | 'addressee'>> {
  const court = await getCourt(on, hearing.court_code);
  const room = await findRoomOfSummons(on, row.courtroom_id);
  const { kind, category, closed_ground: ground, case_number: number } = hearing;
  const isTold = publicNames(kind, category, ground === null, legalDay(row.starts_at)).names !== 'hidden';
  const { way_kk: kk, way_ru: ru, way_en: en } = room;
  return {
    ...{ kind: row.kind, number, startsAt: row.starts_at.toString(), court: court.shortName, address: court.address },
    ...{ category: isTold ? category : '', room: room.number, floor: room.floor, sender: row.sender },
    judge: judgeOf(hearing),
    way: kk && ru && en ? { kk, ru, en } : null,
    isCivil: caseKindOn(kind, legalDay(row.starts_at))?.branch === 'civil',
    calendar: `${origin}/kk/hearings/${row.hearing_id}.ics`,
  };
}

/** «Сәрсенов А. Қ.» */
export function judgeOf({ surname, given_name: givenName, patronymic }: HearingWithFile): string {
  return shortStaffName({ surname, givenName, patronymic });
}

/** The whole name, as a paper has it. */
export function wholeNameOf(lang: 'kk' | 'ru', { name }: Participant): string {
  if (name.kind === 'organisation') return name[lang];
  return [name.surname, name.givenName, name.patronymic].filter((part) => part).join(' ');
}

/** «Ахметова А. С.», or the organisation in both languages. */
export function addresseeOf({ name }: Participant): SummonsRecord['addressee'] {
  if (name.kind === 'organisation') return { kk: name.kk, ru: name.ru };
  const initials = [name.givenName, name.patronymic].flatMap((part) => (part ? [`${[...part][0]}.`] : []));
  const said = [name.surname, ...initials].join(' ').trim();
  return { kk: said, ru: said };
}
