import type { Selectable } from 'kysely';
import type { CaseId } from '#modules/cases';
import { type Reads, type Tx, twinsSince } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { ActId } from '../model/ids.ts';
import { type ActParts, noParts } from '../model/parts.ts';
import { type ActTable, inActs } from './tables.ts';

export type ActRow = Selectable<ActTable>;
export type ActColumns = Omit<ActRow, 'version' | 'parts'> & { parts: string };

export async function insertAct(tx: Tx, row: ActColumns): Promise<void> {
  await inActs(tx).insertInto('acts.act').values(row).execute();
}

export async function lockAct(tx: Tx, id: ActId): Promise<ActRow | undefined> {
  return await inActs(tx).selectFrom('acts.act').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function findAct(on: Reads, id: ActId): Promise<ActRow | undefined> {
  return await inActs(on).selectFrom('acts.act').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function findActBy(
  on: Reads,
  by: { readonly number: string } | { readonly slug: string } | { readonly sha256: string },
): Promise<ActRow | undefined> {
  const query = inActs(on).selectFrom('acts.act').selectAll();
  const found =
    'number' in by
      ? query.where('number', '=', by.number)
      : 'slug' in by
        ? query.where('slug', '=', by.slug)
        : query.where('sha256', '=', by.sha256);
  return await found.executeTakeFirst();
}

/** Drafts too, the latest last. */
export async function listActRows(on: Reads, caseId: CaseId): Promise<readonly ActRow[]> {
  return await inActs(on)
    .selectFrom('acts.act')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('state', '<>', 'withdrawn')
    .orderBy('id')
    .execute();
}

/** A draft that this person has begun since then and nobody has changed. */
export async function findUntouchedDraft(
  tx: Tx,
  by: Pick<ActRow, 'kind' | 'ground' | 'corrects'> & { readonly caseId: CaseId; readonly personId: PersonId },
): Promise<ActRow | undefined> {
  return await inActs(tx)
    .selectFrom('acts.act')
    .selectAll()
    .where('case_id', '=', by.caseId)
    .where('kind', '=', by.kind)
    .where('ground', 'is not distinct from', by.ground)
    .where('corrects', 'is not distinct from', by.corrects)
    .where('changed_by', '=', by.personId)
    .where('state', '=', 'draft')
    .where('version', '=', 1)
    .where('changed_at', '>', twinsSince(tx))
    .executeTakeFirst();
}

export async function updateAct(tx: Tx, id: ActId, changes: Partial<ActColumns>): Promise<void> {
  await inActs(tx)
    .updateTable('acts.act')
    .set((row) => ({ ...changes, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** The next place in the case; the unique pair refuses two of one place. */
export async function nextOrdinal(tx: Tx, caseId: CaseId): Promise<number> {
  const row = await inActs(tx)
    .selectFrom('acts.act')
    .select(({ fn }) => fn.max('ordinal').as('last'))
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

export async function appendRevision(tx: Tx, row: ActRow & { readonly version: number }): Promise<void> {
  await inActs(tx)
    .insertInto('acts.revision')
    .values({
      ...{ act_id: row.id, version: row.version, parts: JSON.stringify(row.parts), ground: row.ground },
      ...{ saved_at: row.changed_at, saved_by: row.changed_by },
    })
    .execute();
}

export async function listRevisionRows(on: Reads, id: ActId) {
  return await inActs(on)
    .selectFrom('acts.revision')
    .selectAll()
    .where('act_id', '=', id)
    .orderBy('version', 'desc')
    .execute();
}

/** Acts whose day of force has come; some at a time, so that nobody waits for the night's work. */
export async function listDueForForce(on: Reads, day: Temporal.PlainDate, most: number): Promise<readonly ActId[]> {
  const rows = await inActs(on)
    .selectFrom('acts.act')
    .select('id')
    .where('state', '=', 'announced')
    .where('appealed_on', 'is', null)
    .where('in_force_from', '<=', day)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('acts.copy_to_absent as copy')
            .select('copy.act_id')
            .whereRef('copy.act_id', '=', 'acts.act.id')
            .where('copy.sent_on', 'is', null),
        ),
      ),
    )
    .orderBy('in_force_from')
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}

export function partsOf(row: Pick<ActRow, 'parts'>): ActParts {
  return { ...noParts, ...(row.parts as ActParts) };
}
