import { type Disk, Segmenter, type TrackEnd, type TrackEvent, TrackWriter } from '../src/index.ts';
import { nodeSha256 } from '../src/node/index.ts';
import { formats, START_US, videoFrame } from './frames.ts';

export const FOLDER = 'case/judge';

export const placeOn = (disk: Disk) => ({
  ...{ disk, folder: FOLDER, sha256: nodeSha256, track: 'judge', now: () => START_US },
});

interface Course {
  readonly from: number;
  readonly count: number;
  readonly after?: TrackEnd | undefined;
  /** The camera is gone for this picture and the rest of its second. */
  readonly goneAt?: number;
}

/** Events of a camera whose pictures are numbered from the beginning of the hearing. */
export function eventsOf({ from, count, after, goneAt }: Course): TrackEvent[] {
  const segmenter = new Segmenter({ format: formats.video, ...(after ? { after } : {}) });
  const events: TrackEvent[] = [];
  for (let n = from; n < from + count; n++) {
    if (n === goneAt) events.push(...segmenter.breakOff('source'));
    if (goneAt === undefined || n < goneAt || n >= Math.ceil((goneAt + 1) / 25) * 25)
      events.push(...segmenter.push(videoFrame(n)));
  }
  return [...events, ...segmenter.flush()];
}

/** Records on the disk, one event after another, as a recorder does. */
export async function recordOn(disk: Disk, { count = 130, goneAt }: { count?: number; goneAt?: number } = {}) {
  const writer = await TrackWriter.open(placeOn(disk));
  const events = eventsOf({ from: 0, count, ...(goneAt === undefined ? {} : { goneAt }) });
  for (const event of events) await writer.append(event);
  return { writer, events };
}

export const sourceOn = (disk: Disk) => ({ read: (file: string) => disk.read(`${FOLDER}/${file}`) });
