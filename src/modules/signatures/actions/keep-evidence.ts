import type { Platform } from '#platform';
import { readBlob } from '../queries/read-blob.ts';
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

/** @throws BLOBS_ABSENT */
export async function readEvidence(platform: Platform, kept: KeptEvidence): Promise<EvidenceBytes> {
  const read = async (all: readonly string[]): Promise<Uint8Array[]> =>
    await Promise.all(all.map(async (sha256) => await readBlob(platform, sha256)));
  return {
    certificates: await read(kept.certificates),
    crls: await read(kept.crls),
    ocspResponses: await read(kept.ocspResponses),
  };
}
