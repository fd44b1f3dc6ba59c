import { legalDay } from '#platform/clock';
import type { Reads, Tx } from '#platform/db';
import { hearingErrors } from '../errors.ts';
import type { HearingId } from '../model/ids.ts';
import { type ListedHearing, type Listing, listingOf } from '../model/listing.ts';
import { participantsOn } from './attendance-store.ts';
import { type HearingWithFile, hearingsWithFiles } from './hearing-files.ts';
import { courseOf } from './hearing-store.ts';
import { inHearings } from './tables.ts';

/** Writes the public rows of a hearing anew from the file; part of every change. @param isNew when it has none yet */
export async function writeListing(tx: Tx, id: HearingId, isNew = false): Promise<void> {
  const row = await hearingsWithFiles(tx).where('hearing.id', '=', id).executeTakeFirst();
  if (!row) throw hearingErrors('HEARINGS_NOT_FOUND');
  const participants = await participantsOn(tx, row.case_id, legalDay(row.starts_at));
  const listing = listingOf(listedHearing(row, participants), tx.clock.now());
  if (!isNew) await inHearings(tx).deleteFrom('hearings.listing_name').where('hearing_id', '=', id).execute();
  await saveListing(tx, row, listing);
  if (listing.surnameKeys.length === 0) return;
  const names = listing.surnameKeys.map((key) => ({ hearing_id: id, surname_key: key, day: listing.day }));
  await inHearings(tx).insertInto('hearings.listing_name').values(names).execute();
}

async function saveListing(tx: Tx, row: HearingWithFile, { lines, day, hasNames, search }: Listing): Promise<void> {
  const isOpen = row.closed_ground === null;
  const values = {
    ...{ hearing_id: row.id, court_code: row.court_code, day, starts_at: row.starts_at },
    ...{ courtroom_id: row.courtroom_id, room: row.room_number, is_open: isOpen },
    ...{ judge_post_id: isOpen ? row.judge_post_id : null, case_number: isOpen ? row.case_number : null },
    ...{ has_names: hasNames, search, line_kk: lines.kk, line_ru: lines.ru, line_en: lines.en },
  };
  await inHearings(tx)
    .insertInto('hearings.listing')
    .values(values)
    .onConflict((conflict) => conflict.column('hearing_id').doUpdateSet(values))
    .execute();
}

function listedHearing(row: HearingWithFile, participants: ListedHearing['participants']): ListedHearing {
  return {
    ...{ id: row.id, courtCode: row.court_code, course: courseOf(row), version: row.version, participants },
    isOpen: row.closed_ground === null,
    room: { id: row.courtroom_id, number: row.room_number, floor: row.floor },
    matter: {
      ...{ caseNumber: row.case_number, kind: row.kind, category: row.category },
      ...{ purpose: row.purpose, hasVideoLink: row.has_video_link },
    },
    judge: {
      ...{ postId: row.judge_post_id, surname: row.surname, givenName: row.given_name, patronymic: row.patronymic },
    },
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
