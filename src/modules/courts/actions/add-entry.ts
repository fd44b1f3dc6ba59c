import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import type { PersonId } from '#platform/ids';
import { courtsErrors } from '../errors.ts';
import { courtChanged } from '../events.ts';
import { type CourtListName, courtList } from '../model/lists/court-lists.ts';
import type { FieldValues } from '../model/lists/field.ts';
import type { Post } from '../policy.ts';
import { getCourt } from '../queries/get-court.ts';
import { type Entry, insertEntry } from '../store/entry-store.ts';
import { writeChange } from '../store/history.ts';
import { inHouseWords } from '../store/refusals.ts';
import { requireCourtEditor, requireCourtEditorBefore } from './editors.ts';
import { dayMustSuit, mayTouchPost } from './entry-rules.ts';
import { judgeOfEntry } from './judge-of-entry.ts';
import { lookUpNewStaff, personOfNewStaff } from './person-of-new-staff.ts';

export interface NewEntry {
  readonly list: CourtListName;
  readonly courtCode: string;
  /** By the columns of the list; `valid_from` is today and `source` the court itself unless given. */
  readonly values: FieldValues;
  /** Who is appointed, for the list `staff`. */
  readonly personId?: PersonId | undefined;
  /** Default: true, the court answers for what it writes. */
  readonly verified?: boolean;
  readonly importId?: string | undefined;
}

/** What stands as the source of rows that a court enters without naming a document. */
export const COURT_ITSELF = 'entered by the court';

/** Adds one row to a list of a court. @throws COURTS_MAY_NOT_EDIT, refusals of the list's rules */
export async function addEntry(platform: Platform, act: Act, entry: NewEntry): Promise<Entry> {
  if (entry.list !== 'staff') return await platform.db.transact(act, async (tx) => await addEntryIn(tx, entry));
  await requireCourtEditorBefore(platform.reads, act, entry.courtCode);
  const found = await lookUpNewStaff(platform, entry.values);
  return await platform.db.transact(act, async (tx) => {
    return await addEntryIn(tx, { ...entry, personId: await personOfNewStaff(tx, found) });
  });
}

/** The same in the caller's transaction. */
export async function addEntryIn(tx: Tx, entry: NewEntry): Promise<Entry> {
  const { list, courtCode, personId } = entry;
  await getCourt(tx, courtCode);
  const row = await writeNewEntry(tx, await requireCourtEditor(tx, courtCode), entry);
  tx.publish(courtChanged, { courtCode, list, entryIds: [row.id] });
  tx.record({ kind: `courts.${list}`, id: row.id, ...(personId ? { personId } : {}) }, { courtCode });
  return row;
}

/** The row and its history; rights, event and audit entry are the caller's. */
export async function writeNewEntry(tx: Tx, posts: readonly Post[], entry: NewEntry): Promise<Entry> {
  const { list, courtCode, personId } = entry;
  await dayMustSuit(tx, list, entry.values);
  if (list === 'staff') {
    if (!personId) throw courtsErrors('COURTS_PERSON_UNKNOWN');
    mayTouchPost(tx, posts, { courtCode, role: String(entry.values.role), personId });
  }
  const judge = await judgeOfEntry(tx, list, courtCode, entry.values);
  const stored = courtList(list).fields.filter(({ isStored }) => isStored);
  const columns = Object.fromEntries(stored.map(({ name }) => [name, entry.values[name] ?? null]));
  const row = await inHouseWords(() =>
    insertEntry(tx, list, courtCode, {
      ...columns,
      ...judge,
      ...(personId ? { person_id: personId } : {}),
      valid_from: columns.valid_from ?? legalDay(tx.clock.now()),
      source: columns.source ?? COURT_ITSELF,
      verified: entry.verified ?? true,
    }),
  );
  await writeChange(tx, { courtCode, list, entryId: row.id, kind: 'added', after: row, importId: entry.importId });
  return row;
}
