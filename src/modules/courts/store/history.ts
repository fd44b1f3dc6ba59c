import type { Selectable } from 'kysely';
import type { Reads, Tx } from '#platform/db';
import type { PersonId } from '#platform/ids';
import { type ChangeTable, inCourts } from './tables.ts';

export type ChangeKind = 'added' | 'changed' | 'ended' | 'removed';

/** One change of something that the courts keep. */
export interface Change {
  /** Null: kept for the whole republic. */
  readonly courtCode: string | null;
  readonly list: string;
  readonly entryId: string;
  readonly kind: ChangeKind;
  readonly before?: object | undefined;
  readonly after?: object | undefined;
  readonly importId?: string | undefined;
}

/** Rows as JSON: Temporal values become their ISO texts. */
export async function writeChange(tx: Tx, change: Change): Promise<void> {
  const { actor } = tx.act;
  const isKnown = actor.kind === 'person' || actor.kind === 'staff';
  await inCourts(tx)
    .insertInto('courts.change')
    .values({
      at: tx.clock.now(),
      court_code: change.courtCode,
      list: change.list,
      entry_id: change.entryId,
      kind: change.kind,
      before: change.before === undefined ? null : JSON.stringify(change.before),
      after: change.after === undefined ? null : JSON.stringify(change.after),
      actor_kind: actor.kind,
      actor_person_id: isKnown ? actor.personId : null,
      actor_role: actor.kind === 'staff' ? actor.role : actor.kind === 'system' ? actor.name : null,
      import_id: change.importId ?? null,
    })
    .execute();
}

export interface RecordedChange extends Required<Pick<Change, 'courtCode' | 'list' | 'entryId' | 'kind'>> {
  readonly id: number;
  readonly at: Temporal.Instant;
  /** Columns as they were and as they became, ISO texts; null when there was nothing. */
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly actor: { readonly kind: string; readonly personId: PersonId | null; readonly role: string | null };
}

/** Newest first. @param before only changes older than this one, for the next page */
export async function changesOf(
  on: Reads,
  asked: { courtCode: string | null; list?: string | undefined; entryId?: string | undefined },
  page: { limit: number; before?: number | undefined },
): Promise<RecordedChange[]> {
  const { courtCode, list, entryId } = asked;
  const rows = await inCourts(on)
    .selectFrom('courts.change')
    .selectAll()
    .where('court_code', 'is not distinct from', courtCode)
    .$if(list !== undefined, (query) => query.where('list', '=', list ?? ''))
    .$if(entryId !== undefined, (query) => query.where('entry_id', '=', entryId ?? ''))
    .$if(page.before !== undefined, (query) => query.where('id', '<', page.before ?? 0))
    .orderBy('id', 'desc')
    .limit(page.limit)
    .execute();
  return rows.map(recorded);
}

function recorded(row: Selectable<ChangeTable>): RecordedChange {
  return {
    id: row.id,
    at: row.at,
    courtCode: row.court_code,
    list: row.list,
    entryId: row.entry_id,
    kind: row.kind as ChangeKind,
    before: row.before as RecordedChange['before'],
    after: row.after as RecordedChange['after'],
    actor: { kind: row.actor_kind, personId: row.actor_person_id, role: row.actor_role },
  };
}

/** Changes of some lists of a court within a time, the latest first. */
export async function changesBetween(
  on: Reads,
  asked: {
    readonly courtCode: string;
    readonly lists: readonly string[];
    readonly after: Temporal.Instant;
    readonly until: Temporal.Instant;
  },
): Promise<RecordedChange[]> {
  const { courtCode, lists, after, until } = asked;
  const rows = await inCourts(on)
    .selectFrom('courts.change')
    .selectAll()
    .where('court_code', '=', courtCode)
    .where('list', 'in', [...lists])
    .where('at', '>', after)
    .where('at', '<=', until)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(recorded);
}
