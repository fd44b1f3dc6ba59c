import { readFileSync } from 'node:fs';
import { type OutlineSegment, readOutline, type TrackOutline, unixUsOf } from '@ashyq/cmaf';
import { nodeSha256 } from '@ashyq/cmaf/node';

/** A track of a recording on this machine. */
export async function outlineOf(folder: string, track: string): Promise<TrackOutline> {
  const read = async (file: string) => readFileSync(`${folder}/${track}/${file}`);
  return await readOutline({ read }, nodeSha256);
}

export function endUs({ course, timescale }: TrackOutline): number {
  const last = course.findLast((one) => one.kind === 'segment');
  return last ? unixUsOf(last.startTicks + last.durationTicks, timescale) : 0;
}

export function segmentsOf({ course }: TrackOutline): OutlineSegment[] {
  return course.filter((one) => one.kind === 'segment');
}
