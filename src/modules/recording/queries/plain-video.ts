import { ticksOf } from '@ashyq/cmaf';
import type { Platform } from '#platform';
import { recordingErrors } from '../errors.ts';
import { nameBeside } from '../model/beside-file.ts';
import type { Outline, OutlineTrack } from '../model/outline.ts';
import { joinInits, rebaseFragments } from '../model/rebase.ts';
import { listTracks, sizesOfFiles } from '../store/outline-store.ts';
import { openFile } from './open-file.ts';
import { placeOfFile } from './place-of-file.ts';
import type { Viewing } from './viewing.ts';

/** Longest plain file: what a reader without scripts takes at once. */
export const PLAIN_MINUTES = 10;

/** One file that any player plays from zero: a view with the first sound, or a sound alone. */
export interface PlainVideo {
  readonly mediaType: 'video/mp4' | 'audio/mp4';
  readonly sizeBytes: number;
  /** The bytes from one place to another; the end is not included. */
  readonly read: (from: number, to: number) => AsyncGenerator<Buffer>;
}

interface PlainPiece {
  readonly sizeBytes: number;
  readonly load: () => Promise<Buffer>;
}

/** @throws RECORDING_NOT_FOUND when nothing of the track is there */
export async function plainVideo(
  platform: Platform,
  viewing: Viewing,
  outline: Outline,
  asked: { readonly track: string; readonly fromUs: number },
): Promise<PlainVideo> {
  const { fromUs } = asked;
  const toUs = fromUs + PLAIN_MINUTES * 60_000_000;
  const own = outline.tracks.find(({ name }) => name === asked.track);
  const sounds = own?.kind === 'video' ? outline.tracks.filter(({ kind }) => kind === 'audio') : [];
  const sound = sounds.find(({ name }) => name === `sound-${own?.name}`) ?? sounds[0];
  const used = [own, sound].flatMap((track) => within(track, fromUs, toUs) ?? []);
  if (!own || used[0]?.name !== own.name) throw recordingErrors('RECORDING_NOT_FOUND');
  const pieces = await piecesOf(platform, viewing, used, fromUs);
  return {
    mediaType: own.kind === 'video' ? 'video/mp4' : 'audio/mp4',
    sizeBytes: pieces.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    read: (from, to) => readPieces(pieces, from, to),
  };
}

function within(track: OutlineTrack | undefined, fromUs: number, toUs: number): OutlineTrack | undefined {
  const segments = track?.segments.filter(([, , start]) => start >= fromUs && start < toUs) ?? [];
  return track && segments.length > 0 ? { ...track, segments } : undefined;
}

async function piecesOf(
  platform: Platform,
  viewing: Viewing,
  tracks: readonly OutlineTrack[],
  fromUs: number,
): Promise<readonly PlainPiece[]> {
  const ids = [viewing.row.id, ...viewing.beside];
  const kept = (await Promise.all(ids.map((id) => listTracks(platform.reads, id)))).flat();
  const open = async (track: string, file: string): Promise<Buffer> => {
    const place = placeOfFile(viewing, track, file);
    const bytes = place && (await openFile(platform, place));
    if (!bytes) throw recordingErrors('RECORDING_NOT_FOUND');
    return bytes;
  };
  const inits = await Promise.all(tracks.map(({ name, segments }) => open(name, segments[0]?.[1] ?? '')));
  const init = joinInits(inits);
  const media = tracks.flatMap(({ name, segments }, index) => {
    const timescale = kept.find((one) => one.name === name && one.timescale !== null)?.timescale ?? 1;
    const rebasing = { baseTicks: ticksOf(fromUs, timescale), trackId: index + 1 };
    return segments.map(([file, , at]) => ({ name, file, at, rebasing }));
  });
  const sizes = new Map(
    (await Promise.all(ids.map((id) => sizesOfFiles(platform.reads, id)))).flatMap((one, n) =>
      [...one].map(([path, size]) => [namedBeside(path, n), size] as const),
    ),
  );
  return [
    { sizeBytes: init.byteLength, load: async () => init },
    ...media
      .map((one) => ({ ...one, sizeBytes: sizes.get(`${one.name}/${one.file}`) ?? 0 }))
      .sort((a, b) => a.at - b.at)
      .map(({ name, file, rebasing, sizeBytes }) => ({
        sizeBytes,
        load: async () => rebaseFragments(await open(name, file), rebasing),
      })),
  ];
}

function namedBeside(path: string, n: number): string {
  const [track = '', file = ''] = path.split('/', 2);
  return `${track}/${nameBeside({ n, file })}`;
}

async function* readPieces(pieces: readonly PlainPiece[], from: number, to: number): AsyncGenerator<Buffer> {
  let at = 0;
  for (const { sizeBytes, load } of pieces) {
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, sizeBytes)];
    if (start < end) yield (await load()).subarray(start, end);
    at += sizeBytes;
    if (at >= to) return;
  }
}
