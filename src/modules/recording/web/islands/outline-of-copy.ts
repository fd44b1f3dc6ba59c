import { readOutline, unixUsOf, webSha256 } from '@ashyq/cmaf';
import type { BundleFiles } from '@ashyq/pki';
import type { OutlineSegment, OutlineTrack } from '../../model/outline.ts';

const FOLDER = 'recording/';

/** The tracks of a copy as a player needs them: what the copy holds, in the order of time. */
export async function outlineOfCopy(files: BundleFiles): Promise<readonly OutlineTrack[]> {
  const names = new Set(
    [...files.keys()].flatMap((name) => /^recording\/([^/]+)\/index\.ndjson$/.exec(name)?.[1] ?? []),
  );
  const tracks = await Promise.all([...names].map(async (name) => await trackOf(files, name)));
  return tracks.filter(({ segments }) => segments.length > 0);
}

async function trackOf(files: BundleFiles, name: string): Promise<OutlineTrack> {
  const source = { read: async (file: string) => files.get(`${FOLDER}${name}/${file}`) };
  const { course, timescale } = await readOutline(source, webSha256);
  const us = (ticks: number): number => unixUsOf(ticks, timescale);
  const told = course.flatMap((one) => (one.kind === 'segment' ? [one] : []));
  const held = told.filter(({ file }) => files.has(`${FOLDER}${name}/${file}`));
  return {
    ...{ name, kind: name.startsWith('sound') ? 'audio' : 'video', codecs: told[0]?.init.codecs ?? '' },
    segments: held.map(
      ({ file, init, startTicks, durationTicks }): OutlineSegment => [
        ...([file, init.file] as const),
        ...([us(startTicks), us(startTicks + durationTicks)] as const),
      ],
    ),
    gaps: course.flatMap((one) =>
      one.kind === 'gap' ? [[us(one.fromTicks), us(one.toTicks), one.cause] as const] : [],
    ),
  };
}
