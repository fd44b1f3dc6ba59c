import type { Platform } from '#platform';
import { isHouseError } from '#platform/errors';
import { signatureErrors } from '../errors.ts';
import type { SignatureId } from '../model/ids.ts';
import { findSignature, type KeptEvidence } from '../store/signature-store.ts';
import { readEvidence } from './read-evidence.ts';
import type { EvidenceBytes } from './verification/tasks.ts';
import { verifier } from './verification/verifier.ts';

/**
 * Certificates, lists and answers on which the verdict of a signature rests, for a bundle that is verified elsewhere.
 * Callers decide whether their reader may see what the signature stands under. @throws SIGNATURES_NOT_SIGNED, BLOBS_ABSENT
 */
export async function openEvidence(platform: Platform, id: SignatureId): Promise<EvidenceBytes> {
  const row = await findSignature(platform.reads, id);
  if (!row) throw signatureErrors('SIGNATURES_NOT_SIGNED');
  return await readEvidence(platform, row.evidence as KeptEvidence);
}

/** A time-stamp that is kept beside what it stamps. */
export interface KeptStamp {
  readonly token: Uint8Array;
  readonly content: Uint8Array;
}

/**
 * What goes with signed papers that are verified years later without a network: the evidence that was kept with each signature,
 * and what proves at this moment that the authorities were good that gave the time-stamps. What is not to be had is left out,
 * and whoever verifies sees that it is missing.
 */
export async function gatherEvidence(
  platform: Platform,
  { signatures, stamps }: { readonly signatures: readonly SignatureId[]; readonly stamps: readonly KeptStamp[] },
): Promise<EvidenceBytes> {
  const now = platform.clock.now().toString();
  const found = await Promise.all([
    ...signatures.map((id) => unlessRefused(() => openEvidence(platform, id))),
    ...stamps.map((one) => unlessRefused(() => platform.ports.of(verifier).stampEvidence({ ...one, now }))),
  ]);
  const each = (kind: keyof EvidenceBytes) => once(found.flatMap((one) => one?.[kind] ?? []));
  return { certificates: each('certificates'), crls: each('crls'), ocspResponses: each('ocspResponses') };
}

/** An absent blob or a busy verifier takes nobody's copy away. */
async function unlessRefused(read: () => Promise<EvidenceBytes>): Promise<EvidenceBytes | undefined> {
  try {
    return await read();
  } catch (thrown) {
    if (isHouseError(thrown)) return undefined;
    throw thrown;
  }
}

/** By content, in an order that does not change. */
function once(all: readonly Uint8Array[]): readonly Uint8Array[] {
  return all.filter((one, at) => all.findIndex((other) => Buffer.compare(one, other) === 0) === at);
}
