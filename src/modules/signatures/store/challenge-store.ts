import type { Tx } from '#platform/db';
import { inSignatures } from './tables.ts';

/** @returns false when it was used already */
export async function useNonce(tx: Tx, nonceSha256: string, expiresAt: Temporal.Instant): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await inSignatures(tx)
    .insertInto('signatures.used_challenge')
    .values({ nonce_sha256: nonceSha256, expires_at: expiresAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}
