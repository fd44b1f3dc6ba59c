import type { Platform } from '#platform';
import { findSealKey } from '../store/seal-store.ts';
import { judge } from './judge-signature.ts';

/**
 * Whether the automatic seal of this court stands over exactly these bytes.
 * @throws SIGNATURES_TOO_LARGE, SIGNATURES_BUSY, SIGNATURES_VERIFIER_FAILED
 */
export async function isSealedByCourt(platform: Platform, seal: Uint8Array, content: Uint8Array): Promise<boolean> {
  const own = (await findSealKey(platform.reads))?.certificate;
  if (!own) return false;
  const { judgement } = await judge(platform, { signature: seal, content, ownSeal: own });
  const isOwn = judgement.report.signatures[0]?.certificate === own.toString('base64');
  return isOwn && judgement.indication === 'TOTAL_PASSED';
}
