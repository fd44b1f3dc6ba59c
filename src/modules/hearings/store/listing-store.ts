import { getCase } from '#modules/cases';
import { legalDay } from '#platform/clock';
import type { Reads, Tx } from '#platform/db';
import { hearingErrors } from '../errors.ts';
import type { HearingId } from '../model/ids.ts';
import { type ListedHearing, type Listing, listingOf } from '../model/listing.ts';
import { participantsOn } from './attendance-store.ts';
import { courseOf, findHearing, type HearingRow } from './hearing-store.ts';
import { inHearings } from './tables.ts';

/** Writes the public rows of a hearing anew from the file; part of every change. */
export async function writeListing(tx: Tx, id: HearingId): Promise<Listing> {
  const row = await findHearing(tx, id);
  if (!row) throw hearingErrors('HEARINGS_NOT_FOUND');
  const hearing = await listedHearing(tx, row);
  const listing = listingOf(hearing, tx.clock.now());
  await inHearings(tx).deleteFrom('hearings.listing_name').where('hearing_id', '=', id).execute();
  const { kk, ru, en } = listing.lines;
  const values = {
    ...{ hearing_id: id, court_code: row.court_code, day: listing.day, starts_at: row.starts_at },
    ...{ courtroom_id: row.courtroom_id, room: hearing.room.number, is_open: hearing.isOpen },
    judge_post_id: hearing.isOpen ? row.judge_post_id : null,
    case_number: hearing.isOpen ? hearing.matter.caseNumber : null,
    ...{ has_names: listing.hasNames, search: listing.search, line_kk: kk, line_ru: ru, line_en: en },
  };
  await inHearings(tx)
    .insertInto('hearings.listing')
    .values(values)
    .onConflict((conflict) => conflict.column('hearing_id').doUpdateSet(values))
    .execute();
  if (listing.surnameKeys.length > 0) {
    const keys = listing.surnameKeys.map((key) => ({ hearing_id: id, surname_key: key, day: listing.day }));
    await inHearings(tx).insertInto('hearings.listing_name').values(keys).execute();
  }
  return listing;
}

async function listedHearing(tx: Tx, row: HearingRow): Promise<ListedHearing> {
  const day = legalDay(row.starts_at);
  const found = await getCase(tx, row.case_id);
  const room = await inHearings(tx)
    .selectFrom('courts.v_courtroom')
    .select(['number', 'floor'])
    .where('id', '=', row.courtroom_id)
    .executeTakeFirstOrThrow();
  const judge = await inHearings(tx)
    .selectFrom('courts.v_staff_post')
    .select(['surname', 'given_name', 'patronymic'])
    .where('id', '=', row.judge_post_id)
    .executeTakeFirstOrThrow();
  return {
    ...{ id: row.id, courtCode: row.court_code, course: courseOf(row), version: row.version },
    isOpen: row.closed_ground === null,
    room: { id: row.courtroom_id, ...room },
    matter: {
      ...{ caseNumber: found.number, kind: found.kind, category: found.category },
      ...{ purpose: row.purpose, hasVideoLink: row.has_video_link },
    },
    judge: {
      postId: row.judge_post_id,
      surname: judge.surname,
      givenName: judge.given_name,
      patronymic: judge.patronymic,
    },
    participants: await participantsOn(tx, row.case_id, day),
  };
}

/** Hearings before the day whose rows still name somebody, at most so many. */
export async function listNamedBefore(on: Reads, day: Temporal.PlainDate, most: number): Promise<HearingId[]> {
  const rows = await inHearings(on)
    .selectFrom('hearings.listing')
    .select('hearing_id')
    .where('has_names', '=', true)
    .where('day', '<', day)
    .orderBy('hearing_id')
    .limit(most)
    .execute();
  return rows.map(({ hearing_id: id }) => id);
}
