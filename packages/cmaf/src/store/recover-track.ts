import type { TrackEnd } from '../segment/segmenter.ts';
import { type ChainHead, EMPTY_CHAIN, hexOf, readIndex } from './chain.ts';
import type { Disk, Sha256 } from './disk.ts';
import type { Entry, ResumeEntry } from './entry.ts';
import { INDEX, isMedia, setAsideFile } from './track-files.ts';

/** What an interrupted recording left, put in order. */
export interface RecoveredTrack {
  readonly head: ChainHead;
  /** Where the media end; nothing when no part was kept. */
  readonly end: TrackEnd | undefined;
  readonly inits: number;
  readonly lastInitSha256: string | undefined;
  /** Of the ticks in the index; nothing before the first parameters. */
  readonly timescale: number | undefined;
  readonly isClosed: boolean;
  readonly setAside: ResumeEntry['setAside'];
}

interface Place {
  readonly disk: Disk;
  readonly folder: string;
  readonly sha256: Sha256;
}

/**
 * Brings files back to what the index proves: lines up to the first that is not whole and linked, and of each media file
 * the bytes that those lines tell. The rest is moved into files of its own. A second interruption in here is recovered
 * the same way.
 */
export async function recoverTrack(place: Place): Promise<RecoveredTrack> {
  const index = (await place.disk.read(`${place.folder}/${INDEX}`)) ?? new Uint8Array();
  const lines = await readIndex(index, place.sha256);
  const firstBad = lines.findIndex((line) => !line.isLinked);
  const good = firstBad === -1 ? lines : lines.slice(0, firstBad);
  const last = good.at(-1);
  const head = last?.found ?? EMPTY_CHAIN;
  const entries = good.flatMap((line) => line.found?.entry ?? []);
  await cutFile(place, INDEX, { keep: last?.endByte ?? 0, n: head.n + 1, bytes: index });
  await cutMedia(place, entries, head.n + 1);
  const inits = entries.filter((entry) => entry.kind === 'init');
  return {
    head: { n: head.n, chain: head.chain },
    end: endOf(entries),
    inits: inits.length,
    lastInitSha256: inits.at(-1)?.sha256,
    timescale: inits.at(-1)?.timescale,
    isClosed: entries.at(-1)?.kind === 'end',
    setAside: await listSetAside(place, head.n + 1),
  };
}

async function cutMedia(place: Place, entries: readonly Entry[], n: number): Promise<void> {
  const { disk, folder } = place;
  const told = new Map<string, number>();
  for (const entry of entries) {
    if (entry.kind === 'init') told.set(entry.file, entry.sizeBytes);
    if (entry.kind === 'part') told.set(entry.file, entry.offset + entry.sizeBytes);
  }
  for (const { name, sizeBytes } of await disk.list(folder)) {
    const keep = told.get(name);
    if (!isMedia(name)) continue;
    if (keep === undefined) await disk.rename(`${folder}/${name}`, `${folder}/${setAsideFile(n, name)}`);
    else if (sizeBytes > keep) await cutFile(place, name, { keep, n });
  }
  await disk.syncFolder(folder);
}

async function cutFile(
  { disk, folder }: Place,
  name: string,
  { keep, n, bytes }: { readonly keep: number; readonly n: number; readonly bytes?: Uint8Array },
): Promise<void> {
  const whole = bytes ?? (await disk.read(`${folder}/${name}`));
  if (!whole || whole.length <= keep) return;
  await setAside(disk, `${folder}/${setAsideFile(n, name)}`, whole.subarray(keep));
  await disk.syncFolder(folder);
  const file = await disk.open(`${folder}/${name}`);
  await file.truncate(keep);
  await file.sync();
  await file.close();
}

/** An interruption in here may have left the same bytes there already; other bytes are kept after them. */
async function setAside(disk: Disk, path: string, tail: Uint8Array): Promise<void> {
  const there = (await disk.read(path)) ?? new Uint8Array();
  const isThere =
    there.length >= tail.length && tail.every((byte, at) => byte === there[there.length - tail.length + at]);
  const file = await disk.open(path);
  if (!isThere) await file.append([tail]);
  await file.sync();
  await file.close();
}

async function listSetAside({ disk, folder, sha256 }: Place, n: number): Promise<ResumeEntry['setAside']> {
  const prefix = setAsideFile(n, '');
  const names = (await disk.list(folder)).map((file) => file.name).filter((name) => name.startsWith(prefix));
  return Promise.all(
    names.sort().map(async (file) => {
      const bytes = (await disk.read(`${folder}/${file}`)) ?? new Uint8Array();
      return { file, sizeBytes: bytes.length, sha256: hexOf(await sha256([bytes])) };
    }),
  );
}

function endOf(entries: readonly Entry[]): TrackEnd | undefined {
  const parts = entries.filter((entry) => entry.kind === 'part');
  const last = entries.findLast((entry) => entry.kind === 'part' || entry.kind === 'gap');
  if (!last) return undefined;
  const endTicks = last.kind === 'gap' ? last.toTicks : last.startTicks + last.durationTicks;
  return { endTicks, segment: parts.at(-1)?.segment ?? 0, parts: parts.length, cause: 'restart' };
}
