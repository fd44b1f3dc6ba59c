import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import type { PersonId } from '#platform/ids';
import { courtsErrors } from '../errors.ts';
import { courtChanged } from '../events.ts';
import { type CourtListName, courtList } from '../model/lists/court-lists.ts';
import { changedMeanwhile, differences, isSame } from '../model/lists/differences.ts';
import type { FieldValues } from '../model/lists/field.ts';
import type { Post } from '../policy.ts';
import { type Entry, lockEntry, updateEntry } from '../store/entry-store.ts';
import { writeChange } from '../store/history.ts';
import { inHouseWords } from '../store/refusals.ts';
import { requireCourtEditor } from './editors.ts';
import { dayMustSuit, mayTouchPost } from './entry-rules.ts';
import { judgeOfEntry } from './judge-of-entry.ts';

export interface ChangedEntry {
  readonly list: CourtListName;
  readonly courtCode: string;
  readonly id: string;
  /** The version that the person saw. */
  readonly version: number;
  readonly values: FieldValues;
  readonly importId?: string | undefined;
}

/**
 * Changes one row of a court's list. A change of somebody else in between is refused with both values.
 * @throws COURTS_MAY_NOT_EDIT, COURTS_CHANGED_MEANWHILE, COURTS_ENTRY_ENDED, refusals of the list's rules
 */
export async function changeEntry(platform: Platform, act: Act, change: ChangedEntry): Promise<Entry> {
  return await platform.db.transact(act, async (tx) => await changeEntryIn(tx, change));
}

/** The same in the caller's transaction. */
export async function changeEntryIn(tx: Tx, change: ChangedEntry): Promise<Entry> {
  const { list, courtCode, id } = change;
  const row = await writeChangedEntry(tx, await requireCourtEditor(tx, courtCode), change);
  tx.publish(courtChanged, { courtCode, list, entryIds: [id] });
  tx.record({ kind: `courts.${list}`, id }, { courtCode });
  return row;
}

/** The row and its history; rights, event and audit entry are the caller's. */
export async function writeChangedEntry(tx: Tx, posts: readonly Post[], change: ChangedEntry): Promise<Entry> {
  const { list, courtCode, id, importId } = change;
  const row = await lockedEntry(tx, change);
  const values = withDefaults(row, change.values);
  const [different, ...others] = differences(courtList(list), row, values);
  if (!different) return row;
  if (row.version !== change.version) throw changedMeanwhile(different);
  if (list === 'staff') mayTouchBoth(tx, posts, courtCode, row, values);
  if (!isSame(row.day ?? null, values.day ?? null)) await dayMustSuit(tx, list, values);
  const judge = isSame(row.judge ?? null, values.judge ?? null) ? {} : await judgeOfEntry(tx, list, courtCode, values);
  const columns = {
    ...Object.fromEntries([different, ...others].map(({ field, yours }) => [field.name, yours])),
    ...judge,
  };
  const changed = await inHouseWords(() => updateEntry(tx, list, id, { ...columns, verified: true }));
  await writeChange(tx, { courtCode, list, entryId: id, kind: 'changed', before: row, after: changed, importId });
  return changed;
}

/** The row of an action, held until its end. @throws COURTS_ENTRY_UNKNOWN, COURTS_ENTRY_ENDED */
export async function lockedEntry(
  tx: Tx,
  { list, courtCode, id }: { list: CourtListName; courtCode: string; id: string },
): Promise<Entry> {
  const row = await lockEntry(tx, list, courtCode, id);
  if (!row) throw courtsErrors('COURTS_ENTRY_UNKNOWN');
  const isOver = row.valid_to && Temporal.PlainDate.compare(row.valid_to, legalDay(tx.clock.now())) < 0;
  if (isOver) throw courtsErrors('COURTS_ENTRY_ENDED');
  return row;
}

/** What a form or file leaves open stays as it is. */
function withDefaults(row: Entry, values: FieldValues): FieldValues {
  return { ...values, valid_from: values.valid_from ?? row.valid_from, source: values.source ?? row.source };
}

/** Both the office that was and the one that is to be. */
function mayTouchBoth(tx: Tx, posts: readonly Post[], courtCode: string, row: Entry, values: FieldValues): void {
  const personId = row.person_id as PersonId;
  mayTouchPost(tx, posts, { courtCode, role: String(row.role), personId });
  mayTouchPost(tx, posts, { courtCode, role: String(values.role ?? row.role), personId });
}
