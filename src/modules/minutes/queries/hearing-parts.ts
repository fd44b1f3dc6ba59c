import { buffer } from 'node:stream/consumers';
import type { RecordingProof } from '#modules/recording';
import { openSignature, type SignatureId } from '#modules/signatures';
import type { Platform } from '#platform';
import { isHouseError } from '#platform/errors';
import { closingName, sealedNames } from '../model/sealed-part.ts';
import type { ProtocolRecord } from '../store/protocol-store.ts';

/** Bytes of each part by its name in the list; undefined: they are not here. */
export type PartBytes = ReadonlyMap<string, Uint8Array | undefined>;

export interface OtherParts {
  readonly marks: Uint8Array | undefined;
  /** Of the log of the video room; undefined: there is none, or it is not under the seal. */
  readonly roomLogSha256: string | undefined;
}

/** Parts of a hearing as they stand in the stores, altered or not; the others are given by who asks. */
export async function hearingParts(
  platform: Platform,
  row: ProtocolRecord,
  proofs: readonly RecordingProof[],
  { marks, roomLogSha256 }: OtherParts,
): Promise<PartBytes> {
  const [protocol, judge, secretary] = await Promise.all([
    standing(platform, row.sha256 ?? ''),
    signatureBytes(platform, row.judge_signature_id),
    signatureBytes(platform, row.secretary_signature_id),
  ]);
  return new Map([
    [sealedNames.protocol, protocol],
    [sealedNames.judge_signature, judge],
    [sealedNames.secretary_signature, secretary],
    ...(row.transcript_sha256
      ? [[sealedNames.transcript, await standing(platform, row.transcript_sha256)] as const]
      : []),
    [sealedNames.marks, marks],
    ...(roomLogSha256 ? [[sealedNames.room_log, await standing(platform, roomLogSha256)] as const] : []),
    ...proofs.map(({ id, closing }) => [closingName(id), closing] as const),
  ]);
}

/** What stands under this name, whether it is what was kept or not. */
export async function standing({ blobs }: Platform, sha256: string): Promise<Uint8Array | undefined> {
  return await unlessAbsent(() => blobs.read(sha256));
}

async function signatureBytes(platform: Platform, id: SignatureId | null): Promise<Uint8Array | undefined> {
  return id ? await unlessAbsent(async () => buffer((await openSignature(platform, id)).cms)) : undefined;
}

async function unlessAbsent(read: () => Promise<Uint8Array>): Promise<Uint8Array | undefined> {
  try {
    return await read();
  } catch (thrown) {
    if (isHouseError(thrown, 'BLOBS_ABSENT')) return undefined;
    throw thrown;
  }
}
