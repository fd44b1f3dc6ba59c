import type { Platform } from '#platform';
import type { KeptEvidence } from '../store/signature-store.ts';
import type { EvidenceBytes } from './verification/tasks.ts';

/** Certificates, lists and answers on which an earlier verdict rested. @throws BLOBS_ABSENT */
export async function readEvidence(platform: Platform, kept: KeptEvidence): Promise<EvidenceBytes> {
  const read = async (all: readonly string[]): Promise<Uint8Array[]> =>
    await Promise.all(all.map(async (sha256) => await platform.blobs.read(sha256)));
  return {
    certificates: await read(kept.certificates),
    crls: await read(kept.crls),
    ocspResponses: await read(kept.ocspResponses),
  };
}
