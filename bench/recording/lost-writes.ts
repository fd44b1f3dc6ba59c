import { setTimeout as pause } from 'node:timers/promises';
import { type ClipFrames, framesOfSound, framesOfView, LOOP } from '@ashyq/camera-simulator';
import { type Disk, type DiskFile, readOutline } from '@ashyq/cmaf';
import { nodeDisk, nodeSha256 } from '@ashyq/cmaf/node';
import { afterPowerCut, type DiskDeed, memoryDisk } from '@ashyq/cmaf/testing';
import {
  newSigner,
  RECORDING_FORMAT,
  Recording,
  type RecordingHead,
  systemClock,
  verifyRecording,
} from '@ashyq/recorder';
import { endUs } from './recorded-tracks.ts';

const FOLDER = 'lost-writes';
/** How often frames are looked for, as if they came. */
const STEP_MS = 8;
const MARK_EVERY_MS = 1000;

export interface LostWrites {
  /** Of the track that lost most, in milliseconds of what had arrived. */
  readonly lostMs: number;
  /** Marks that had been promised and are not there. */
  readonly lostMarks: number;
  /** Recordings that, gone on with and closed, do not prove themselves. */
  readonly broken: number;
  readonly cuts: number;
}

export interface LostOnDisk extends LostWrites {
  /** Of this disk in this run, in milliseconds: part of what is lost. */
  readonly longestSyncMs: number;
}

/** What was done by the time that so many deeds of the disk were over. */
interface Reached {
  readonly deeds: number;
  /** Where each track begins, and the end of what had arrived of it. */
  readonly begunUs: ReadonlyMap<string, number>;
  readonly arrivedUs: ReadonlyMap<string, number>;
  readonly marks: number;
}

/**
 * Records in real time on a real disk whose deeds are written down, then plays that log again up to one deed after another, as
 * if the power had been cut there: of every write that was not synced nothing is left. A kill alone leaves such writes to the
 * system, which keeps them.
 */
export async function measureLostWrites(folder: string, seconds: number, cuts: number): Promise<LostOnDisk> {
  const { deeds, reached, longestSyncMs } = await record(folder, seconds);
  const all: LostWrites[] = [];
  const step = Math.max(1, Math.floor(reached.length / cuts));
  for (let at = step; at < reached.length; at += step) {
    const cut = reached[at];
    if (cut) all.push(await lostAt(deeds, cut));
  }
  const sum = (of: (one: LostWrites) => number): number => all.reduce((total, one) => total + of(one), 0);
  return {
    lostMs: Math.max(...all.map(({ lostMs }) => lostMs)),
    ...{ lostMarks: sum((one) => one.lostMarks), broken: sum((one) => one.broken), cuts: all.length },
    longestSyncMs,
  };
}

const signer = newSigner();
const sources = [
  ...LOOP.views.map((view) => [view, framesOfView(view)] as const),
  ['sound-1', framesOfSound()] as const,
];

function headAt(beganAt: number): RecordingHead {
  return {
    ...{ format: RECORDING_FORMAT, recordingId: FOLDER, hearingId: 'bench', room: '1', language: 'kk', beganAt },
    tracks: sources.map(([name, { format }]) => ({ name, kind: format.kind === 'h264' ? 'video' : 'audio' })),
    madeBy: { recorder: 'bench', key: signer.publicKey },
  };
}

interface Recorded extends Pick<LostOnDisk, 'longestSyncMs'> {
  readonly deeds: readonly DiskDeed[];
  readonly reached: readonly Reached[];
}

async function record(folder: string, seconds: number): Promise<Recorded> {
  const deeds: DiskDeed[] = [];
  const syncsMs: number[] = [];
  const reached: Reached[] = [];
  const disk = writtenDown(nodeDisk(folder), deeds, syncsMs);
  const place = { disk, folder: FOLDER, sha256: nodeSha256, signer, clock: systemClock };
  const recording = await Recording.begin(place, headAt(systemClock.nowUs()));
  const next = new Map(sources.map(([name, clip]) => [name, firstKey(clip, systemClock.nowUs())]));
  const begunUs = new Map(sources.map(([name, { frameUs }]) => [name, (next.get(name) ?? 0) * frameUs]));
  const arrivedUs = new Map<string, number>();
  let marks = 0;
  const marking = setInterval(() => {
    const at = systemClock.nowUs();
    const mark = { id: crypto.randomUUID(), at, kind: 'motion', made: { by: 'bench', at } };
    void recording.mark(mark).then(() => (marks += 1));
  }, MARK_EVERY_MS);
  for (const until = performance.now() + seconds * 1000; performance.now() < until; await pause(STEP_MS)) {
    for (const [name, { format, frameUs, frame }] of sources) {
      let n = next.get(name) ?? 0;
      // A frame is there when it is over.
      for (; (n + 1) * frameUs <= systemClock.nowUs(); n += 1) {
        recording.push(name, frame(n), format);
        arrivedUs.set(name, (n + 1) * frameUs);
      }
      next.set(name, n);
    }
    reached.push({ deeds: deeds.length, begunUs, arrivedUs: new Map(arrivedUs), marks });
  }
  clearInterval(marking);
  await recording.close('ended');
  return { deeds, reached, longestSyncMs: Math.max(...syncsMs) };
}

/** What came before it could not be decoded and is not kept. */
function firstKey({ frameUs, frame }: ClipFrames, fromUs: number): number {
  let n = Math.ceil(fromUs / frameUs);
  while (!frame(n).isKey) n += 1;
  return n;
}

/** A sync is written down when it is over, a write when it begins: what lies between is lost. */
function writtenDown(disk: Disk, deeds: DiskDeed[], syncsMs: number[]): Disk {
  const opened = (path: string, file: DiskFile): DiskFile => ({
    get sizeBytes() {
      return file.sizeBytes;
    },
    append: async (chunks) => {
      deeds.push({ do: 'append', path, bytes: Buffer.concat(chunks) });
      await file.append(chunks);
    },
    sync: async () => {
      const began = performance.now();
      await file.sync();
      syncsMs.push(performance.now() - began);
      deeds.push({ do: 'sync', path });
    },
    truncate: async (sizeBytes) => {
      deeds.push({ do: 'truncate', path, sizeBytes });
      await file.truncate(sizeBytes);
    },
    close: () => file.close(),
  });
  return {
    makeFolder: (path) => disk.makeFolder(path),
    list: (path) => disk.list(path),
    read: (path, memory) => disk.read(path, memory),
    open: async (path) => {
      deeds.push({ do: 'create', path });
      return opened(path, await disk.open(path));
    },
    rename: async (path, to) => {
      deeds.push({ do: 'rename', path, to });
      await disk.rename(path, to);
    },
    syncFolder: async (path) => {
      await disk.syncFolder(path);
      deeds.push({ do: 'syncFolder', path });
    },
  };
}

async function lostAt(deeds: readonly DiskDeed[], cut: Reached): Promise<LostWrites> {
  const disk = memoryDisk(afterPowerCut(deeds, cut.deeds, () => 0));
  const clock = {
    ...systemClock,
    nowUs: () => Math.max(...cut.begunUs.values(), ...cut.arrivedUs.values()) + 1_000_000,
  };
  const again = await Recording.resume({ disk, folder: FOLDER, sha256: nodeSha256, signer, clock });
  const lost: number[] = [];
  for (const [track, arrivedUs] of cut.arrivedUs) {
    const read = (file: string) => disk.read(`${FOLDER}/${track}/${file}`);
    const end = endUs(await readOutline({ read }, nodeSha256));
    lost.push((arrivedUs - Math.max(end, cut.begunUs.get(track) ?? arrivedUs)) / 1000);
  }
  const lostMarks = Math.max(0, cut.marks - again.marks.length);
  await again.close('ended');
  const read = (path: string) => disk.read(`${FOLDER}/${path}`);
  const report = await verifyRecording({ read }, { sha256: nodeSha256, keys: [signer.publicKey] });
  return { lostMs: Math.max(0, ...lost), lostMarks, broken: report.indication === 'TOTAL_PASSED' ? 0 : 1, cuts: 1 };
}
