import type { Platform } from '#platform';
import type { KeptBlob } from '#platform/blobs';
import type { EvidenceBytes } from '../queries/verification/tasks.ts';
import type { KeptEvidence } from '../store/signature-store.ts';

/** What a verdict rests on, by name, and what of it the deed that names it has to enter. */
export interface EvidenceToEnter {
  readonly names: KeptEvidence;
  readonly blobs: readonly KeptBlob[];
}

/**
 * Keeps what a verdict rests on: a list of 21 MB serves many signatures once and is a file before the transaction that names it;
 * the answer about one signer belongs to one signature, and is written with it.
 */
export async function keepEvidence(platform: Platform, evidence: EvidenceBytes): Promise<EvidenceToEnter> {
  const keep = async (all: readonly Uint8Array[]): Promise<KeptBlob[]> =>
    await Promise.all(all.map(async (bytes) => await platform.blobs.keep(bytes)));
  const [certificates, crls, ocspResponses] = await Promise.all([
    keep(evidence.certificates),
    keep(evidence.crls),
    keep(evidence.ocspResponses),
  ]);
  const names = { certificates: namesOf(certificates), crls: namesOf(crls), ocspResponses: namesOf(ocspResponses) };
  return { names, blobs: [...certificates, ...crls, ...ocspResponses] };
}

function namesOf(blobs: readonly KeptBlob[]): readonly string[] {
  return blobs.map(({ sha256 }) => sha256);
}
