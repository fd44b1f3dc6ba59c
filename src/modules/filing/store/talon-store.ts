import type { Selectable } from 'kysely';
import type { Platform } from '#platform';
import { type Reads, type Tx, writeLater } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { FilingId } from '../model/ids.ts';
import { type FilingTables, inFiling } from './tables.ts';

export type TalonRow = Selectable<FilingTables['filing.talon']>;

export async function insertTalon(tx: Tx, row: TalonRow): Promise<void> {
  await writeLater(tx, inFiling(tx).insertInto('filing.talon').values(row));
}

export async function findTalon(on: Reads, number: string): Promise<TalonRow | undefined> {
  return await inFiling(on).selectFrom('filing.talon').selectAll().where('number', '=', number).executeTakeFirst();
}

export async function talonOf(on: Reads, filingId: FilingId): Promise<TalonRow | undefined> {
  return await inFiling(on).selectFrom('filing.talon').selectAll().where('filing_id', '=', filingId).executeTakeFirst();
}

/** The talon of somebody's own filing. */
export async function talonOfFiler(on: Reads, filingId: FilingId, filer: PersonId): Promise<TalonRow | undefined> {
  return await inFiling(on)
    .selectFrom('filing.talon as t')
    .innerJoin('filing.filing as f', 'f.id', 't.filing_id')
    .where('f.id', '=', filingId)
    .where('f.filer_id', '=', filer)
    .selectAll('t')
    .executeTakeFirst();
}

export async function updatePin(
  tx: Tx,
  number: string,
  pin: Pick<TalonRow, 'pin_hash' | 'pin_scheme' | 'sealed_pin' | 'drawn_at'>,
): Promise<void> {
  await inFiling(tx).updateTable('filing.talon').set(pin).where('number', '=', number).execute();
}

/** From then on only the hash is left. Not a deed of anybody: what is taken away is a copy of a secret. */
export async function forgetPins(platform: Platform, before: Temporal.Instant): Promise<void> {
  await inFiling(platform.db.reads)
    .updateTable('filing.talon')
    .set({ sealed_pin: null })
    .where('sealed_pin', 'is not', null)
    .where('drawn_at', '<', before)
    .execute();
}
