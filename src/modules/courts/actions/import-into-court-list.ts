import { sql } from 'kysely';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { isHouseError } from '#platform/errors';
import { courtChanged } from '../events.ts';
import type { RowFault } from '../model/import/csv-table.ts';
import type { CurrentEntry, ImportPlan, PlannedRow } from '../model/import/plan-import.ts';
import { type CourtListName, courtList } from '../model/lists/court-lists.ts';
import type { Post } from '../policy.ts';
import { getCourt } from '../queries/get-court.ts';
import { entriesOf } from '../store/entry-store.ts';
import { inCourts } from '../store/tables.ts';
import { writeNewEntry } from './add-entry.ts';
import { writeChangedEntry } from './change-entry.ts';
import { requireCourtEditor } from './editors.ts';
import { writeEndedEntry } from './end-entry.ts';
import type { ImportTarget } from './import-target.ts';
import { NewPersons } from './new-persons.ts';

interface Into {
  readonly persons: NewPersons;
  readonly list: CourtListName;
  readonly courtCode: string;
  readonly posts: readonly Post[];
  readonly importId: string;
}

/** A file of one of the lists that a court keeps about itself. */
export function courtListTarget(platform: Platform, list: CourtListName, courtCode: string): ImportTarget {
  const persons = new NewPersons(platform);
  return {
    list: courtList(list),
    scope: courtCode,
    prepare: async (rows) => {
      if (list === 'staff') await persons.lookUp(rows);
    },
    async open(tx) {
      await getCourt(tx, courtCode);
      const posts = await requireCourtEditor(tx, courtCode);
      return {
        current: await standing(tx, list, courtCode),
        write: (plan, importId) => writePlan(tx, { persons, list, courtCode, posts, importId }, plan),
      };
    },
  };
}

async function standing(tx: Tx, list: CourtListName, courtCode: string): Promise<CurrentEntry[]> {
  const today = legalDay(tx.clock.now());
  const entries = await entriesOf(tx, list, courtCode);
  return entries
    .filter(({ valid_to: to }) => to === null || Temporal.PlainDate.compare(to, today) >= 0)
    .map((entry) => ({ id: entry.id, version: entry.version, values: entry }));
}

/** Ended entries first: they free the numbers and hours that others take. */
async function writePlan(tx: Tx, into: Into, { rows, ended }: ImportPlan): Promise<RowFault[]> {
  const { list, courtCode, posts, importId } = into;
  const faults: RowFault[] = [];
  const ids: string[] = [];
  const attempt = async (line: number | null, write: () => Promise<{ id: string }>) => {
    const fault = await inSavepoint(tx, line, async () => void ids.push((await write()).id));
    if (fault) faults.push(fault);
  };
  for (const { id, version } of ended) {
    await attempt(null, () => writeEndedEntry(tx, posts, { list, courtCode, id, version, importId }));
  }
  for (const row of rows.filter(({ kind }) => kind === 'changed'))
    await attempt(row.line, () => writeRow(tx, into, row));
  for (const row of rows.filter(({ kind }) => kind === 'added')) await attempt(row.line, () => writeRow(tx, into, row));
  tx.publish(courtChanged, { courtCode, list, entryIds: ids });
  tx.record({ kind: `courts.${list}`, id: importId }, { courtCode, rows: ids.length });
  return faults;
}

async function writeRow(tx: Tx, into: Into, { values, entry }: PlannedRow): Promise<{ id: string }> {
  const { persons, list, courtCode, posts, importId } = into;
  if (entry) {
    const { id, version } = entry;
    return await writeChangedEntry(tx, posts, { list, courtCode, id, version, values, importId });
  }
  const personId = list === 'staff' ? await persons.personOf(tx, values) : undefined;
  return await writeNewEntry(tx, posts, { list, courtCode, values, personId, importId });
}

/** One refused row must not stop the others from being looked at. */
async function inSavepoint(tx: Tx, line: number | null, write: () => Promise<void>): Promise<RowFault | undefined> {
  const run = async (statement: 'savepoint' | 'release savepoint' | 'rollback to savepoint') =>
    await sql`${sql.raw(statement)} one_row`.execute(inCourts(tx));
  await run('savepoint');
  try {
    await write();
    await run('release savepoint');
    return undefined;
  } catch (thrown) {
    if (!isHouseError(thrown)) throw thrown;
    await run('rollback to savepoint');
    return { line, label: null, error: thrown };
  }
}
