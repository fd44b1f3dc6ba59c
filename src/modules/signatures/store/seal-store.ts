import type { Reads, Tx } from '#platform/db';
import { inSignatures } from './tables.ts';

export interface SealRow {
  readonly sealed_key: string;
  readonly certificate: Buffer;
}

export async function findSealKey(on: Reads): Promise<SealRow | undefined> {
  return await inSignatures(on)
    .selectFrom('signatures.seal_key')
    .select(['sealed_key', 'certificate'])
    .executeTakeFirst();
}

/** Of two processes that make it at once the first one's stays. */
export async function insertSealKey(tx: Tx, row: SealRow): Promise<void> {
  await inSignatures(tx)
    .insertInto('signatures.seal_key')
    .values({ ...row, made_at: tx.clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
