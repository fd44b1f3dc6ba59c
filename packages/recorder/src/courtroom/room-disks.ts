import type { Sha256 } from '@ashyq/cmaf';
import { levelCopies } from '../recording/level-copies.ts';
import type { MirroredDisk } from '../recording/mirror-disk.ts';
import type { WatchedPlace } from './disk-place.ts';

/** All take part again but those that still hang: the hearing would wait for them. */
export function restoreDisks(mirror: MirroredDisk, disks: readonly WatchedPlace[]): void {
  mirror.restore();
  if (disks.every(({ isHanging }) => isHanging)) return;
  for (const [at, { isHanging }] of disks.entries()) if (isHanging) mirror.leaveOut(at);
}

/** All that can be brought to the same bytes take part again. */
export async function bringBackDisks(
  mirror: MirroredDisk,
  disks: readonly WatchedPlace[],
  folders: readonly string[],
  sha256: Sha256,
): Promise<void> {
  restoreDisks(mirror, disks);
  const level = await levelCopies(
    disks.map(({ disk }) => disk),
    folders,
    { sha256 },
  );
  for (const [at, isLevel] of level.entries()) if (!isLevel) mirror.leaveOut(at);
}

/** Those that take part and owe an answer. */
export function slowDisks({ healthy }: MirroredDisk, disks: readonly WatchedPlace[]): readonly number[] {
  return disks.flatMap(({ isSlow }, at) => (isSlow && healthy[at] ? [at] : []));
}
