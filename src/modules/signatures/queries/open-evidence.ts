import type { Platform } from '#platform';
import { signatureErrors } from '../errors.ts';
import type { SignatureId } from '../model/ids.ts';
import { findSignature, type KeptEvidence } from '../store/signature-store.ts';
import { readEvidence } from './read-evidence.ts';
import type { EvidenceBytes } from './verification/tasks.ts';

/**
 * Certificates, lists and answers on which the verdict of a signature rests, for a bundle that is verified elsewhere.
 * Callers decide whether their reader may see what the signature stands under. @throws SIGNATURES_NOT_SIGNED, BLOBS_ABSENT
 */
export async function openEvidence(platform: Platform, id: SignatureId): Promise<EvidenceBytes> {
  const row = await findSignature(platform.reads, id);
  if (!row) throw signatureErrors('SIGNATURES_NOT_SIGNED');
  return await readEvidence(platform, row.evidence as KeptEvidence);
}
