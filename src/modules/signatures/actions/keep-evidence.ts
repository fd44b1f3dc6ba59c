import type { Platform } from '#platform';
import type { EvidenceBytes } from '../queries/verification/tasks.ts';
import type { KeptEvidence } from '../store/signature-store.ts';

/** Stores what a verdict rests on before the transaction that names it; a list of 21 MB serves many signatures once. */
export async function keepEvidence(platform: Platform, evidence: EvidenceBytes): Promise<KeptEvidence> {
  const keep = async (all: readonly Uint8Array[]): Promise<string[]> =>
    await Promise.all(all.map(async (bytes) => (await platform.blobs.put(bytes)).sha256));
  const [certificates, crls, ocspResponses] = await Promise.all([
    keep(evidence.certificates),
    keep(evidence.crls),
    keep(evidence.ocspResponses),
  ]);
  return { certificates, crls, ocspResponses };
}
