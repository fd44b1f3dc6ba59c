import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { CameraSimulator } from '@ashyq/camera-simulator';
import type { RunningRecorder } from '@ashyq/recorder';
import type { CourtroomId } from '#modules/hearings';
import { recorderOnDemand } from '#modules/minutes';
import {
  addCamera,
  getInventory,
  getRoomDevices,
  registerRecorder,
  removeCamera,
  revokeRecorder,
  views,
} from '#modules/recording';
import type { Platform } from '#platform';
import { demoAct } from './lay/acts.ts';
import { findRecordingRoom } from './lay/recording-room.ts';
import { recordingRoom } from './plan/recording-room.ts';

const NAME = 'Демо жазу құрылғысы 401';
const HOST = '127.0.0.1';

/** What a recorder is told at its registration only; kept beside its key, for it goes on after a restart. */
interface Kept {
  readonly id: string;
  readonly courtKey: string;
  readonly screenKey: string;
  readonly port: number;
}

interface Running {
  readonly simulator: CameraSimulator;
  readonly recorder: RunningRecorder;
}

/**
 * The courtroom to record in: cameras and a recorder start when its hearing screen is opened first, so that a demo in which
 * nobody records pays neither time nor memory for them. @returns what stops them
 */
export function recordInDemo(platform: Platform): () => Promise<void> {
  let running: Promise<Running> | undefined;
  // A page that came by https speaks to no recorder over plain http on another machine.
  if (!platform.config.lan) {
    platform.ports.plug(recorderOnDemand, async ({ courtCode, courtroomId }) => {
      if (courtCode !== recordingRoom.courtCode || courtroomId !== (await findRecordingRoom(platform))) return;
      running ??= start(platform, courtroomId);
      await running.catch((thrown: unknown) => {
        running = undefined;
        platform.log.error({ err: thrown }, 'the recorder of the demo did not start');
      });
    });
  }
  return async () => {
    const started = await running?.catch(() => undefined);
    await started?.recorder.stop();
    await started?.simulator.stop();
  };
}

async function start(platform: Platform, courtroomId: CourtroomId): Promise<Running> {
  // Only who records pays for their memory.
  const [{ startSimulator }, { startRecorder, keptSigner, spkiOf }] = await Promise.all([
    import('@ashyq/camera-simulator'),
    import('@ashyq/recorder'),
  ]);
  const folder = join(platform.config.dataFolder, 'demo-recorder');
  const stateFolder = join(folder, 'state');
  await mkdir(stateFolder, { recursive: true, mode: 0o700 });
  const { publicKey } = await keptSigner(join(stateFolder, 'recorder.pem'));
  const simulator = await startSimulator();
  try {
    await enterCameras(platform, courtroomId, simulator);
    const kept = await registered(platform, courtroomId, { folder, publicKey: spkiOf(publicKey) });
    const recorder = await startRecorder({
      ...{ name: NAME, stateFolder, diskFolders: [join(folder, 'a'), join(folder, 'b')], host: HOST, port: kept.port },
      ...{ screenKey: kept.screenKey, court: { url: platform.publicOrigin, key: kept.courtKey } },
      log: (event, facts) => platform.log.info(facts, `recorder: ${event}`),
    });
    return { simulator, recorder };
  } catch (thrown) {
    await simulator.stop();
    throw thrown;
  }
}

/** The simulator stands at another port each time. */
async function enterCameras(platform: Platform, courtroomId: CourtroomId, simulator: CameraSimulator): Promise<void> {
  const { courtCode } = recordingRoom;
  const act = demoAct('demo.enter-cameras');
  const { cameras } = await getInventory(platform, act.actor, courtCode);
  for (const camera of cameras)
    if (camera.courtroomId === courtroomId) await removeCamera(platform, act, courtCode, camera.id);
  for (const view of views)
    await addCamera(platform, act, {
      ...{ courtCode, courtroomId, view, address: simulator.address(view), user: '', password: '' },
    });
}

/** The one of an earlier start, when the court still knows it and its port is free: what it has not sent yet goes on. */
async function registered(
  platform: Platform,
  courtroomId: CourtroomId,
  { folder, publicKey }: { readonly folder: string; readonly publicKey: string },
): Promise<Kept> {
  const { courtCode } = recordingRoom;
  const act = demoAct('demo.register-recorder');
  const file = join(folder, 'registered.json');
  const kept = await readKept(file);
  const { recorder: known } = await getRoomDevices(platform, act.actor, { courtCode, courtroomId });
  if (kept && known?.id === kept.id && (await freePort(kept.port)) === kept.port) return kept;
  if (known) await revokeRecorder(platform, act, courtCode, known.id);
  const port = await freePort(0);
  const address = `http://${HOST}:${port}`;
  const asked = { courtCode, courtroomId, name: NAME, address, publicKey };
  const made: Kept = { ...(await registerRecorder(platform, act, asked)), port };
  await writeFile(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}

async function readKept(file: string): Promise<Kept | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Kept;
  } catch {
    // None, or one that a kill left half written: the recorder is registered anew.
    return undefined;
  }
}

/** @returns the port itself when it is free, 0 when it is taken, and any free one for 0 */
async function freePort(wanted: number): Promise<number> {
  const server = createServer();
  return await new Promise((resolve) => {
    server.once('error', () => resolve(0));
    server.listen(wanted, HOST, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
