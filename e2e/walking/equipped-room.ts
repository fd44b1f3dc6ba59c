import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CameraSimulator, startSimulator } from '@ashyq/camera-simulator';
import { keptSigner, type Signer, spkiOf } from '@ashyq/recorder';
import { freePort } from '#platform/db/testing';
import { Visitor } from '../../src/commands/demo-case/visitor.ts';
import { type Launched, launch } from './court.ts';
import { type Line, openLine } from './line.ts';

/** Its rooms have no recorder until a journey brings one, and no other journey records there. */
export const equippedCourt = '7581';
/** Of the hearing that people join from afar; it has a journey of its own. */
export const videoRoom = '501';

/** A courtroom with a hearing that waits, four cameras, and a recorder in a process of its own. */
export interface EquippedRoom {
  readonly hearing: string;
  /** Surname and initials of who presides, as the page of roles has them. */
  readonly judge: string;
  readonly cameras: CameraSimulator;
  readonly recorder: RoomRecorder;
  /** The first of its two disks, and the key that it signs with. */
  readonly disk: string;
  readonly key: Signer['publicKey'];
  /** By which the screen reaches the recorder. */
  readonly lineToRecorder: Line;
  /** Ends all of it, and takes the devices off the court's list. */
  leave(): Promise<void>;
}

export interface RoomRecorder {
  /** What it tells of itself, by its own address. */
  state(): Promise<RecorderState>;
  start(): Promise<void>;
  kill(): Promise<void>;
}

/** The parts that journeys look at. */
export interface RecorderState {
  readonly status: string;
  readonly recording?: { readonly id: string; readonly marks: number; readonly durableBytes: number };
}

export interface RoomOptions {
  /** Number of the room; default: any but that of the hearing by video. */
  readonly number?: string;
  /** Origin by which the recorder and the screens of the room reach the court; default: the court's own. */
  readonly by?: string;
  /** A second disk; default: a folder beside the first. */
  readonly secondDisk?: string | undefined;
}

/** As an administrator equips a room: cameras by address, the recorder by its key, both keys shown once and put into it. */
export async function equipRoom(courtOrigin: string, options: RoomOptions = {}): Promise<EquippedRoom> {
  const { id: hearing, room } = await waitingHearing(courtOrigin, options.number);
  const folder = mkdtempSync(join(tmpdir(), 'ashyq-room-'));
  const disk = join(folder, 'a');
  const port = await freePort();
  const lineToRecorder = await openLine(`http://127.0.0.1:${port}`);
  const cameras = await startSimulator();
  const { publicKey } = await keptSigner(join(folder, 'recorder', 'recorder.pem'));
  const administrator = await enters(courtOrigin, 'administrator');
  const address = lineToRecorder.origin;
  const keys = await registers(administrator, { room, address, cameras, publicKey: spkiOf(publicKey) });
  const recorder = recorderOf(port, {
    ...{ ASHYQ_DATA: folder, RECORDER_DISKS: [disk, options.secondDisk ?? join(folder, 'b')].join() },
    ...{ RECORDER_KEY: keys.court, RECORDER_SCREEN_KEY: keys.screen, COURT_URL: options.by ?? courtOrigin },
  });
  await recorder.start();
  return {
    ...{ hearing, judge: await judgeOf(courtOrigin, hearing), cameras, recorder, lineToRecorder },
    ...{ disk, key: publicKey },
    leave: async () => {
      await recorder.kill();
      await cameras.stop();
      await lineToRecorder.cut();
      await takesAway(administrator, keys.roomId);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A hearing of the day that has not begun, also not in an earlier walk: an open one where there is one. */
async function waitingHearing(
  origin: string,
  number: string | undefined,
): Promise<{ readonly id: string; readonly room: string }> {
  const answer = await fetch(`${origin}/kk/hearings.json?court=${equippedCourt}`);
  const { hearings } = (await answer.json()) as {
    hearings: { id: string; state: string; room: string; isClosed: boolean }[];
  };
  const isFit = (room: string): boolean => (number === undefined ? room !== videoRoom : room === number);
  const isWaiting = (state: string): boolean =>
    (number === undefined ? ['scheduled'] : ['scheduled', 'about_to_begin', 'delayed']).includes(state);
  const waiting = hearings.filter(({ state, room }) => isWaiting(state) && isFit(room));
  const secretary = await enters(origin, 'hearing_secretary');
  for (const hearing of waiting.toSorted((one, other) => Number(one.isClosed) - Number(other.isClosed))) {
    await secretary.opens(`/desk/hearings/${hearing.id}/record`);
    if (secretary.page.document.querySelector('[data-rec][data-state="not_begun"]')) return hearing;
  }
  return assert.fail('the demo day has no hearing that waits');
}

/** In by the one click of the demo, as somebody of the equipped court. @param name surname and initials of a judge */
export async function enters(origin: string, role: string, name?: string): Promise<Visitor> {
  const visitor = new Visitor(origin);
  await visitor.opens('/demo');
  const ofName = name === undefined ? '' : `[aria-label*="${name}"]`;
  await visitor.sends({}, `button[data-role="${role}"][data-court="${equippedCourt}"]${ofName}`);
  return visitor;
}

interface Devices {
  readonly room: string;
  readonly address: string;
  readonly cameras: CameraSimulator;
  readonly publicKey: string;
}

const inventory = `/desk/courts/${equippedCourt}/recorders`;

async function registers(administrator: Visitor, { room, address, cameras, publicKey }: Devices) {
  await administrator.opens(inventory);
  const options = [...administrator.page.document.querySelectorAll('select[name="room"] option')];
  const roomId = options.find(({ textContent }) => textContent === room)?.getAttribute('value') ?? '';
  for (const view of cameras.names) {
    const camera = { 'camera-room': roomId, view, 'camera-address': cameras.address(view) };
    assert.equal((await administrator.sends(camera, 'button[value="camera"]')).status, 200, view);
  }
  const recorder = { room: roomId, name: `Зал ${room}`, address, key: publicKey };
  assert.equal((await administrator.sends(recorder, 'button[value="recorder"]')).status, 200);
  const [court = '', screen = ''] = [...administrator.page.document.querySelectorAll('main dd code')].map(
    ({ textContent }) => textContent ?? '',
  );
  assert.ok(court && screen, 'both keys are shown');
  return { roomId, court, screen };
}

async function takesAway(administrator: Visitor, roomId: string): Promise<void> {
  const ofRoom = `section[aria-labelledby="room-${roomId}"] button:is([name="revoke"], [name="remove"])`;
  for (let left = 10; left > 0; left -= 1) {
    await administrator.opens(inventory);
    if (!administrator.page.document.querySelector(ofRoom)) return;
    await administrator.sends({}, ofRoom);
  }
}

const surnameAndInitials = /^\p{Lu}[\p{L}-]+ \p{Lu}\.( \p{Lu}\.)?$/u;

async function judgeOf(origin: string, hearing: string): Promise<string> {
  const secretary = await enters(origin, 'hearing_secretary');
  await secretary.opens(`/desk/hearings/${hearing}`);
  const values = [...secretary.page.document.querySelectorAll('.govuk-summary-list dd')];
  const name = values.map(({ textContent }) => textContent?.trim() ?? '').find((one) => surnameAndInitials.test(one));
  assert.ok(name, 'the hearing has its judge');
  return name;
}

function recorderOf(port: number, env: Readonly<Record<string, string>>): RoomRecorder {
  let running: Launched | undefined;
  const base = `http://127.0.0.1:${port}`;
  const state = async (): Promise<RecorderState> => {
    const headers = { authorization: `Bearer ${env.RECORDER_SCREEN_KEY}` };
    return (await (await fetch(`${base}/v1/state`, { headers })).json()) as RecorderState;
  };
  return {
    state,
    start: async () => {
      running = launch({ ...env, ASHYQ_ROLE: 'recorder', PORT: String(port), RECORDER_NAME: 'journey' });
      const until = performance.now() + 20_000;
      while (!running.printed().includes(base)) {
        if (performance.now() > until || running.child.exitCode !== null) assert.fail(running.printed());
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    kill: async () => {
      const child = running?.child;
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
