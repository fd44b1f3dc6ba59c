import type { Insertable, Selectable, Updateable } from 'kysely';
import type { ParticipantId } from '#modules/cases';
import type { HearingId } from '#modules/hearings';
import type { Reads, Tx } from '#platform/db';
import type { ProtocolId } from '../model/ids.ts';
import type { ProtocolRow } from '../model/protocol-row.ts';
import { type EditionTable, inMinutes, type ProtocolTable } from './tables.ts';

export type ProtocolRecord = Selectable<ProtocolTable>;

export async function insertProtocol(tx: Tx, row: Insertable<ProtocolTable>): Promise<void> {
  await inMinutes(tx).insertInto('minutes.protocol').values(row).execute();
}

export async function findProtocol(
  on: Reads,
  by: { readonly id: ProtocolId } | { readonly hearingId: HearingId },
): Promise<ProtocolRecord | undefined> {
  const query = inMinutes(on).selectFrom('minutes.protocol').selectAll();
  const found = 'id' in by ? query.where('id', '=', by.id) : query.where('hearing_id', '=', by.hearingId);
  return await found.executeTakeFirst();
}

export async function lockProtocol(tx: Tx, id: ProtocolId): Promise<ProtocolRecord | undefined> {
  return await inMinutes(tx)
    .selectFrom('minutes.protocol')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateProtocol(tx: Tx, id: ProtocolId, changes: Updateable<ProtocolTable>): Promise<void> {
  await inMinutes(tx)
    .updateTable('minutes.protocol')
    .set((row) => ({ ...changes, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

export async function appendEdition(tx: Tx, row: ProtocolRecord): Promise<void> {
  await inMinutes(tx)
    .insertInto('minutes.edition')
    .values({
      ...{ protocol_id: row.id, version: row.version, rows: JSON.stringify(row.rows) },
      ...{ saved_at: row.changed_at, saved_by: row.changed_by },
    })
    .execute();
}

export async function listEditions(on: Reads, id: ProtocolId): Promise<readonly Selectable<EditionTable>[]> {
  return await inMinutes(on)
    .selectFrom('minutes.edition')
    .selectAll()
    .where('protocol_id', '=', id)
    .orderBy('version', 'desc')
    .execute();
}

/** The first reading of each counts. */
export async function keepReading(tx: Tx, id: ProtocolId, participants: readonly ParticipantId[]): Promise<void> {
  if (participants.length === 0) return;
  await inMinutes(tx)
    .insertInto('minutes.reading')
    .values(participants.map((one) => ({ protocol_id: id, participant_id: one, read_at: tx.clock.now() })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function readingsOf(on: Reads, id: ProtocolId): Promise<ReadonlyMap<ParticipantId, Temporal.Instant>> {
  const rows = await inMinutes(on).selectFrom('minutes.reading').selectAll().where('protocol_id', '=', id).execute();
  return new Map(rows.map((row) => [row.participant_id, row.read_at]));
}

export function rowsOf({ rows }: Pick<ProtocolRecord, 'rows'>): readonly ProtocolRow[] {
  return rows as readonly ProtocolRow[];
}
