import type { Platform } from '#platform';
import type { Reads } from '#platform/db';
import { actErrors } from '../errors.ts';
import type { ActId } from '../model/ids.ts';
import type { PublicFile, PublicFileName } from '../model/public-files.ts';
import { correctionsOf, publicFilesOf } from '../store/public-store.ts';
import type { PublicAct } from './public-acts.ts';
import { readBytes } from './read-bytes.ts';

/** What was published of the act, in the order in which it is offered. */
export async function listPublicFiles(on: Reads, id: ActId): Promise<readonly PublicFile[]> {
  return await publicFilesOf(on, id);
}

/** Numbers of the rulings that correct a slip in the act; the act itself never changes (CPC RK art. 235). */
export async function listCorrections(on: Reads, id: ActId): Promise<readonly string[]> {
  return await correctionsOf(on, id);
}

/** A published file, byte for byte. @throws ACTS_NOT_FOUND, BLOBS_ABSENT */
export async function openPublicFile(
  platform: Platform,
  { id }: Pick<PublicAct, 'id'>,
  name: PublicFileName,
): Promise<Uint8Array> {
  const file = (await publicFilesOf(platform.reads, id)).find((one) => one.name === name);
  if (!file) throw actErrors('ACTS_NOT_FOUND');
  return await readBytes(platform, file.sha256);
}

/** What the law says of the act today, for programs: the published files themselves never change. */
export function standingJson(act: PublicAct, correctedBy: readonly string[]) {
  const { number, standing, appealUntil, inForceOn, publishedAt } = act;
  return {
    ...{ number, standing, appealUntil: appealUntil?.toString() ?? null, inForceOn: inForceOn?.toString() ?? null },
    ...{ correctedBy, publishedAt: publishedAt.toString() },
  };
}
