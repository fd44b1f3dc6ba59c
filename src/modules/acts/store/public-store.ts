import type { Selectable } from 'kysely';
import type { CaseId } from '#modules/cases';
import type { Reads, Tx } from '#platform/db';
import type { Mark, PublicParts } from '../model/anonymise/marks.ts';
import type { ActId } from '../model/ids.ts';
import { type PublicFile, publicFileNames, publicFiles } from '../model/public-files.ts';
import { inActs, type PublicFileTable, type PublicVersionTable } from './tables.ts';

export type PublicFileRow = Selectable<PublicFileTable>;
export type PublicRow = Selectable<PublicVersionTable>;
type PublicColumns = Omit<PublicRow, 'version' | 'marks' | 'parts'> & { marks: string; parts: string | null };

export async function insertProposal(tx: Tx, actId: ActId, marks: readonly Mark[]): Promise<boolean> {
  const written = await inActs(tx)
    .insertInto('acts.public_version')
    .values({ act_id: actId, state: 'proposed', marks: JSON.stringify(marks) })
    .onConflict((conflict) => conflict.column('act_id').doNothing())
    .executeTakeFirst();
  return written.numInsertedOrUpdatedRows === 1n;
}

export async function insertWithheld(tx: Tx, actId: ActId, because: string): Promise<void> {
  await inActs(tx)
    .insertInto('acts.public_version')
    .values({ act_id: actId, state: 'withheld', marks: '[]', withheld_because: because })
    .onConflict((conflict) => conflict.column('act_id').doNothing())
    .execute();
}

export async function lockPublic(tx: Tx, actId: ActId): Promise<PublicRow | undefined> {
  return await inActs(tx)
    .selectFrom('acts.public_version')
    .selectAll()
    .where('act_id', '=', actId)
    .forUpdate()
    .executeTakeFirst();
}

export async function findPublic(on: Reads, actId: ActId): Promise<PublicRow | undefined> {
  return await inActs(on).selectFrom('acts.public_version').selectAll().where('act_id', '=', actId).executeTakeFirst();
}

/** The published file with that hash, whichever of its act it is. */
export async function findPublicFileByHash(on: Reads, sha256: string): Promise<PublicFileRow | undefined> {
  return await inActs(on)
    .selectFrom('acts.public_file')
    .selectAll()
    .where('sha256', '=', sha256)
    .orderBy('act_id')
    .limit(1)
    .executeTakeFirst();
}

export async function insertPublicFiles(tx: Tx, actId: ActId, files: readonly PublicFile[]): Promise<void> {
  const rows = files.map(({ name, sha256, sizeBytes }) => ({
    ...{ act_id: actId, name, media_type: publicFiles[name], sha256, size_bytes: sizeBytes },
  }));
  await inActs(tx).insertInto('acts.public_file').values(rows).execute();
}

export async function publicFilesOf(on: Reads, actId: ActId): Promise<readonly PublicFile[]> {
  const rows = await inActs(on).selectFrom('acts.public_file').selectAll().where('act_id', '=', actId).execute();
  return publicFileNames.flatMap((name) => {
    const row = rows.find((one) => one.name === name);
    return row ? [{ name, sha256: row.sha256, sizeBytes: row.size_bytes }] : [];
  });
}

export async function updatePublic(tx: Tx, actId: ActId, changes: Partial<PublicColumns>): Promise<void> {
  await inActs(tx)
    .updateTable('acts.public_version')
    .set((row) => ({ ...changes, version: row('version', '+', 1) }))
    .where('act_id', '=', actId)
    .execute();
}

export function marksOf(row: Pick<PublicRow, 'marks'>): readonly Mark[] {
  return row.marks as readonly Mark[];
}

export function publicTextOf(row: Pick<PublicRow, 'parts'>): PublicParts {
  return row.parts as PublicParts;
}

/** Acts of the case whose public version everybody can read. */
export async function publishedIn(on: Reads, caseId: CaseId): Promise<ReadonlySet<ActId>> {
  const rows = await inActs(on)
    .selectFrom('acts.public_version as shown')
    .innerJoin('acts.act as act', 'act.id', 'shown.act_id')
    .select('shown.act_id')
    .where('act.case_id', '=', caseId)
    .where('shown.state', '=', 'published')
    .execute();
  return new Set(rows.map(({ act_id: id }) => id));
}

/** Numbers of the rulings that are out and correct a slip in the act. */
export async function correctionsOf(on: Reads, id: ActId): Promise<readonly string[]> {
  const rows = await inActs(on)
    .selectFrom('acts.act')
    .select('number')
    .where('corrects', '=', id)
    .where('state', 'in', ['announced', 'in_force'])
    .orderBy('ordinal')
    .execute();
  return rows.flatMap(({ number }) => number ?? []);
}

/** Whether a hearing of the case was closed; undefined: it has had none. */
export async function hadClosedHearing(on: Reads, caseId: CaseId): Promise<boolean | undefined> {
  const rows = await inActs(on)
    .selectFrom('hearings.v_hearing')
    .select('is_open')
    .where('case_id', '=', caseId)
    .execute();
  return rows.length === 0 ? undefined : rows.some(({ is_open: isOpen }) => !isOpen);
}
