import type { Insertable } from 'kysely';
import type { Tx } from '#platform/db';
import { newId, type PersonId } from '#platform/ids';
import type { Court } from '../model/court.ts';
import type { Courtroom } from '../model/court-services.ts';
import type { StaffMember } from '../model/staff.ts';
import { courtOf, courtroomOf, staffMemberOf } from '../store/rows.ts';
import {
  type CourtroomTable,
  type CourtTable,
  inCourts,
  type RegistryTable,
  type StaffPostTable,
} from '../store/tables.ts';

const evidence = { source: 'invented for a test', verified: false };
const always = Temporal.PlainDate.from('2025-01-01');

/** A district court with an invented name, Medeu's observed code unless given, and its own hours. */
export async function insertCourt(tx: Tx, given: Partial<Insertable<CourtTable>> = {}): Promise<Court> {
  const code = given.code ?? '7517';
  const row = await inCourts(tx)
    .insertInto('courts.court')
    .values({
      ...{ code, region_code: code.slice(0, 2), level: 'district', kind: 'general' },
      ...{ name_kk: 'Сынақ аудандық соты', name_ru: 'Пробный районный суд', name_en: 'Trial District Court' },
      ...{ short_kk: 'Сынақ ауд. соты', short_ru: 'Пробный р/с', short_en: 'Trial District Court' },
      ...{ opens_at: Temporal.PlainTime.from('09:00'), closes_at: Temporal.PlainTime.from('18:30') },
      ...{ is_demo: true, valid_from: always, ...evidence },
      ...given,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return courtOf(row);
}

/** Room 304 on floor 3 of court 7517 unless given otherwise. */
export async function insertRoom(tx: Tx, given: Partial<Insertable<CourtroomTable>> = {}): Promise<Courtroom> {
  const row = await inCourts(tx)
    .insertInto('courts.courtroom')
    .values({
      ...{ id: newId(), court_code: '7517', number: '304', floor: 3, has_video: true, cameras: 4, capacity: 24 },
      ...{ way_kk: '3-қабат, лифт оң жақта', way_ru: '3-й этаж, лифт справа', way_en: 'Floor 3, lift on the right' },
      ...{ valid_from: always, ...evidence },
      ...given,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return courtroomOf(row);
}

/** The national system is of record in court 7517 for ever unless given otherwise. */
export async function insertRegistry(tx: Tx, given: Partial<Insertable<RegistryTable>> = {}): Promise<void> {
  await inCourts(tx)
    .insertInto('courts.registry')
    .values({
      ...{ id: newId(), court_code: '7517', registry: 'national', order_number: '1-К' },
      ...{ valid_from: always, ...evidence },
      ...given,
    })
    .execute();
}

/** A judge of court 7517 unless given otherwise; a fresh person unless named. */
export async function insertStaffPost(tx: Tx, given: Partial<Insertable<StaffPostTable>> = {}): Promise<StaffMember> {
  const row = await inCourts(tx)
    .insertInto('courts.staff_post')
    .values({
      ...{ id: newId(), court_code: '7517', person_id: newId<PersonId>(), role: 'judge' },
      ...{ surname: 'Сынақбаев', given_name: 'Әлихан', patronymic: 'Маратұлы', order_number: '1-К' },
      ...{ valid_from: always, ...evidence },
      ...given,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return staffMemberOf(row);
}
