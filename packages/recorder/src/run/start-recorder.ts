import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeSha256 } from '@ashyq/cmaf/node';
import { type Clock, every, systemClock } from '../clock/clock.ts';
import { Courtroom } from '../courtroom/courtroom.ts';
import { inLanes, nodeDiskPlace } from '../courtroom/disk-place.ts';
import { RoomMemory } from '../courtroom/room-memory.ts';
import { RecorderServer } from '../http/server.ts';
import { keptSigner, spkiOf } from '../recording/signer.ts';
import { ReadingPace } from '../rtsp/reading-pace.ts';
import { CourtClient } from '../upload/court-client.ts';
import { Uploader } from '../upload/uploader.ts';
import { plansOfCourt, withSounds } from './court-cameras.ts';

export interface RecorderOptions {
  /** As the court's inventory has it. */
  readonly name: string;
  /** Key, passwords of cameras, what was under way; nobody else may read it. */
  readonly stateFolder: string;
  /** One or two disks. */
  readonly diskFolders: readonly string[];
  readonly host: string;
  /** 0 for whatever is free. */
  readonly port: number;
  readonly screenKey: string;
  /** PEM. */
  readonly tls?: { readonly cert: string | Buffer; readonly key: string | Buffer };
  /** Where recordings are sent; without it they stay on the disks. */
  readonly court?: { readonly url: string; readonly key: string };
  readonly clock?: Clock;
  readonly log?: (event: string, facts: Readonly<Record<string, unknown>>) => void;
}

export interface RunningRecorder {
  readonly port: number;
  /** For the court's inventory: SPKI in base64. */
  readonly publicKey: string;
  stop(): Promise<void>;
}

const SEND_MS = 2000;
const HEALTH_MS = 30_000;
/** How soon the court hears of an alarm, or that it is recorded, also when no screen tells it. */
const CHANGE_MS = 1000;
const CAMERAS_MS = 5 * 60_000;
const VERSION = '1';

/** A recorder of one courtroom, as long as it is not stopped: cameras, disks, the way up, its own address. */
export async function startRecorder(options: RecorderOptions): Promise<RunningRecorder> {
  const { name, stateFolder, clock = systemClock, log } = options;
  for (const folder of options.diskFolders) await mkdir(folder, { recursive: true });
  const disks = options.diskFolders.map(nodeDiskPlace);
  const signer = await keptSigner(join(stateFolder, 'recorder.pem'));
  const memory = await RoomMemory.open(stateFolder);
  const court = options.court && new CourtClient(options.court);
  const courtroom: Courtroom = new Courtroom({
    ...{ name, memory, signer, sha256: nodeSha256, clock },
    disks: disks.map((place) => inLanes(place, clock)),
    pace: new ReadingPace(clock),
    stored: async () => (await uploader?.stored()) ?? [],
    ...(log ? { log } : {}),
  });
  const uploader = court && uploaderOf(courtroom, court, clock, log);
  courtroom.onKept = (recording) => uploader?.poke(recording);
  if (uploader) courtroom.isUploadLate = () => uploader.isLate;
  await courtroom.start();
  const server = new RecorderServer({
    ...{ courtroom, clock, host: options.host, port: options.port, key: options.screenKey },
    origins: options.court ? [new URL(options.court.url).origin] : [],
    ...(uploader ? { uploads: () => uploader.state } : {}),
    ...(options.tls ? { tls: options.tls } : {}),
  });
  const port = await server.listen();
  await uploader?.start();
  const stops = court ? [...follow(courtroom, court, clock), keepSending(courtroom, uploader, clock)] : [];
  return {
    ...{ port, publicKey: spkiOf(signer.publicKey) },
    stop: async () => {
      for (const stop of stops) stop();
      await server.close();
      await courtroom.stop();
      await uploader?.stop();
      for (const disk of disks) await disk.closeFiles();
    },
  };
}

/** Sends from the disk that has all, also when the other failed in the hearing. */
function uploaderOf(courtroom: Courtroom, court: CourtClient, clock: Clock, log: RecorderOptions['log']): Uploader {
  return new Uploader({
    ...{ court, disk: courtroom.disk, clock },
    list: () => courtroom.wholePlace.list(),
    sizeOf: (id) => courtroom.wholePlace.sizeOf(id),
    readFrom: (path, offset) => courtroom.wholePlace.readFrom(path, offset),
    ...(log ? { log } : {}),
  });
}

/** The live edge in the court is a few seconds behind. */
function keepSending(courtroom: Courtroom, uploader: Uploader | undefined, clock: Clock): () => void {
  return every(clock, SEND_MS, () => {
    const id = courtroom.recordingId;
    if (id !== undefined) uploader?.poke(id);
  });
}

/** Tells the court how this recorder is, and asks it which cameras the room has. Both may fail as long as they like. */
function follow(courtroom: Courtroom, court: CourtClient, clock: Clock): (() => void)[] {
  let told = '';
  const wordNow = () => {
    const { alarms, status } = courtroom.state;
    return JSON.stringify([status, alarms.map(({ code }) => code)]);
  };
  const tell = () => {
    told = wordNow();
    const { alarms, disks, status } = courtroom.state;
    const diskFreeBytes = Math.min(
      ...disks.filter(({ isHealthy }) => isHealthy).map(({ freeBytes }) => freeBytes),
      Number.MAX_SAFE_INTEGER,
    );
    const codes = alarms.map(({ code }) => code.replaceAll('-', '_').toUpperCase());
    court
      .putHealth({ version: VERSION, diskFreeBytes, isRecording: status === 'recording', alarms: codes })
      .catch(() => undefined);
  };
  const ask = async () => {
    if (courtroom.recordingId !== undefined) return;
    const plans = plansOfCourt(await court.cameras());
    const known = courtroom.setting;
    const isSame =
      known &&
      JSON.stringify(known.cameras.map(({ picture, addresses }) => ({ picture, addresses }))) === JSON.stringify(plans);
    if (plans.length === 0 || isSame) return;
    const cameras = await withSounds(plans, clock);
    if (courtroom.recordingId === undefined)
      await courtroom.arrange({ room: known?.room ?? '', language: known?.language ?? 'kk', cameras });
  };
  // Without the court the cameras that are known are used.
  const askQuietly = () => void ask().catch(() => undefined);
  tell();
  askQuietly();
  const tellChange = () => {
    if (wordNow() !== told) tell();
  };
  return [
    ...[every(clock, HEALTH_MS, tell), every(clock, CHANGE_MS, tellChange)],
    every(clock, CAMERAS_MS, askQuietly),
  ];
}
