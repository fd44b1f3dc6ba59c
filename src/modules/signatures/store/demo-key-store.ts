import type { Reads, Tx } from '#platform/db';
import type { PersonId } from '#platform/ids';
import { inSignatures } from './tables.ts';

/** What a demo person may sign with: as most certificates of other countries, or as НУЦ РК issues today. */
export type DemoKeyKind = 'ecdsa-p256' | 'gost-512';

export interface DemoKeyRow {
  readonly sealed_key: string;
  readonly certificate: Buffer;
}

export async function findDemoKey(on: Reads, holder: PersonId, kind: DemoKeyKind): Promise<DemoKeyRow | undefined> {
  return await inSignatures(on)
    .selectFrom('signatures.demo_key')
    .select(['sealed_key', 'certificate'])
    .where('holder_id', '=', holder)
    .where('kind', '=', kind)
    .executeTakeFirst();
}

/** Of two made at once the first one stays. */
export async function insertDemoKey(
  tx: Tx,
  holder: PersonId,
  kind: DemoKeyKind,
  { sealed_key, certificate }: DemoKeyRow,
): Promise<void> {
  await inSignatures(tx)
    .insertInto('signatures.demo_key')
    .values({ holder_id: holder, kind, sealed_key, certificate, issued_at: tx.clock.now() })
    .onConflict((conflict) => conflict.columns(['holder_id', 'kind']).doNothing())
    .execute();
}
