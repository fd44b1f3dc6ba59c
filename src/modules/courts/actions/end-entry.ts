import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import type { PersonId } from '#platform/ids';
import { courtsErrors } from '../errors.ts';
import { courtChanged } from '../events.ts';
import { type CourtListName, courtList, lastDayField } from '../model/lists/court-lists.ts';
import { changedMeanwhile } from '../model/lists/differences.ts';
import type { Post } from '../policy.ts';
import { type Entry, updateEntry } from '../store/entry-store.ts';
import { writeChange } from '../store/history.ts';
import { lockedEntry } from './change-entry.ts';
import { requireCourtEditor } from './editors.ts';
import { mayTouchPost } from './entry-rules.ts';

export interface EndedEntry {
  readonly list: CourtListName;
  readonly courtCode: string;
  readonly id: string;
  /** The version that the person saw. */
  readonly version: number;
  /** The last day on which it holds; default: today. Entries about one day leave at once. */
  readonly lastDay?: Temporal.PlainDate | undefined;
  readonly importId?: string | undefined;
}

/** Ends one row of a court's list; it stays in the history. @throws COURTS_MAY_NOT_EDIT, COURTS_CHANGED_MEANWHILE */
export async function endEntry(platform: Platform, act: Act, end: EndedEntry): Promise<Entry> {
  return await platform.db.transact(act, async (tx) => await endEntryIn(tx, end));
}

/** The same in the caller's transaction. */
export async function endEntryIn(tx: Tx, end: EndedEntry): Promise<Entry> {
  const { list, courtCode, id } = end;
  const row = await writeEndedEntry(tx, await requireCourtEditor(tx, courtCode), end);
  tx.publish(courtChanged, { courtCode, list, entryIds: [id] });
  tx.record({ kind: `courts.${list}`, id }, { courtCode, lastDay: String(row.valid_to) });
  return row;
}

/** The row and its history; rights, event and audit entry are the caller's. */
export async function writeEndedEntry(tx: Tx, posts: readonly Post[], end: EndedEntry): Promise<Entry> {
  const { list, courtCode, id, importId } = end;
  const row = await lockedEntry(tx, end);
  const lastDay = lastDayOf(tx, row, end);
  if (row.version !== end.version) {
    throw changedMeanwhile({ field: lastDayField, now: row.valid_to, yours: lastDay });
  }
  if (list === 'staff') {
    mayTouchPost(tx, posts, { courtCode, role: String(row.role), personId: row.person_id as PersonId });
  }
  const ended = await updateEntry(tx, list, id, { valid_to: lastDay });
  await writeChange(tx, { courtCode, list, entryId: id, kind: 'ended', before: row, after: ended, importId });
  return ended;
}

/** Ended before its first day it never holds: its last day is the eve. @throws COURTS_LAST_DAY_BEFORE_FIRST */
function lastDayOf(tx: Tx, row: Entry, { list, lastDay }: EndedEntry): Temporal.PlainDate {
  const today = legalDay(tx.clock.now());
  const eve = row.valid_from.subtract({ days: 1 });
  if (lastDay && Temporal.PlainDate.compare(lastDay, eve) < 0)
    throw courtsErrors('COURTS_LAST_DAY_BEFORE_FIRST', { field: 'valid_to' });
  const isAtOnce = courtList(list).ending === 'at_once';
  const wanted = isAtOnce ? today.subtract({ days: 1 }) : (lastDay ?? today);
  return Temporal.PlainDate.compare(wanted, eve) < 0 ? eve : wanted;
}
