import type { Disk, Sha256 } from '@ashyq/cmaf';
import { readIndex } from './read-index.ts';

export interface LevelOptions {
  readonly sha256: Sha256;
  /** A copy that lacks more waits until the recording is closed: a hearing must not wait for it. Default 64 MB. */
  readonly mostBytes?: number;
}

/** What one track's folder holds on one disk. */
interface Copy {
  readonly disk: Disk;
  readonly sizes: ReadonlyMap<string, number>;
  readonly lines: number;
}

/** Files that end within this many of the last can be torn; those before were synced long ago. */
const TAIL_FILES = 4;

/**
 * Brings the folders of a recording to the same bytes on all disks, after a kill, a power cut or an absence: of each track
 * the copy whose index proves most is the right one, and the others get what they lack.
 * @returns of each disk whether it has all now
 */
export async function levelCopies(
  disks: readonly Disk[],
  folders: readonly string[],
  { sha256, mostBytes = 64_000_000 }: LevelOptions,
): Promise<boolean[]> {
  const isLevel = disks.map(() => true);
  for (const folder of folders) {
    const copies = await Promise.all(disks.map((disk) => copyOn(disk, folder, sha256)));
    const known = copies.filter((copy) => copy !== undefined);
    const best = known.reduce<Copy | undefined>(
      (one, other) => (one && !provesMore(other, one) ? one : other),
      undefined,
    );
    if (!best) continue;
    for (const [at, copy] of copies.entries()) {
      if (copy === best) continue;
      isLevel[at] = copy !== undefined && isLevel[at] === true && (await bringUp(best, copy, folder, mostBytes));
    }
  }
  return isLevel;
}

/** By linked lines; where there is no index (signed roots, the head), by size, for all of it only grows. */
function provesMore(one: Copy, other: Copy): boolean {
  const bytes = ({ sizes }: Copy) => [...sizes.values()].reduce((sum, size) => sum + size, 0);
  return one.lines === other.lines ? bytes(one) > bytes(other) : one.lines > other.lines;
}

/** @returns nothing when the disk cannot be read. */
async function copyOn(disk: Disk, folder: string, sha256: Sha256): Promise<Copy | undefined> {
  try {
    await disk.makeFolder(folder);
    const files = await disk.list(folder);
    const index = (await disk.read(`${folder}/index.ndjson`)) ?? new Uint8Array();
    const lines = await readIndex(index, sha256);
    return { disk, sizes: new Map(files.map(({ name, sizeBytes }) => [name, sizeBytes])), lines: lines.length };
  } catch {
    return undefined;
  }
}

async function bringUp(from: Copy, to: Copy, folder: string, mostBytes: number): Promise<boolean> {
  const names = [...from.sizes.keys()].filter((name) => !name.endsWith('.new')).sort();
  const media = names.filter((name) => name.endsWith('.m4s'));
  const tail = new Set([...names.filter((name) => !name.endsWith('.m4s')), ...media.slice(-TAIL_FILES)]);
  const wanted = names.filter((name) => tail.has(name) || from.sizes.get(name) !== to.sizes.get(name));
  const lacking = wanted.reduce(
    (sum, name) => sum + Math.max(0, (from.sizes.get(name) ?? 0) - (to.sizes.get(name) ?? 0)),
    0,
  );
  if (lacking > mostBytes) return false;
  try {
    // The index last: a line never tells bytes that are not there.
    for (const name of wanted.sort((one) => (one === 'index.ndjson' ? 1 : -1)))
      await copyFile(from, to, `${folder}/${name}`);
    // What only this copy has is of no line that counts; under its name it would be written on.
    for (const name of to.sizes.keys())
      if (!from.sizes.has(name) && isWritten(name))
        await to.disk.rename(`${folder}/${name}`, `${folder}/cut-copy-${name}`);
    await to.disk.syncFolder(folder);
    return true;
  } catch {
    return false;
  }
}

const isWritten = (name: string): boolean => /^(?:\d{6,}\.m4s|init-\d+\.mp4|(?:index|roots)\.ndjson)$/.test(name);

async function copyFile(from: Copy, to: Copy, path: string): Promise<void> {
  const right = (await from.disk.read(path)) ?? new Uint8Array();
  const found = await to.disk.read(path);
  const there = found ?? new Uint8Array();
  let same = 0;
  while (same < right.length && same < there.length && right[same] === there[same]) same += 1;
  if (found && same === right.length && same === there.length) return;
  const file = await to.disk.open(path);
  if (there.length > same) await file.truncate(same);
  await file.append([right.subarray(same)]);
  await file.sync();
  await file.close();
}
