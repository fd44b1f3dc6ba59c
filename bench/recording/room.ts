import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startFlags } from '../served.ts';

export type Addresses = Readonly<Record<string, string>>;

export interface Cameras {
  readonly addresses: Addresses;
  fault(faults: Readonly<Record<string, { delayMs: number; clockErrorMs: number }>>): void;
  stop(): void;
}

/** @param clip H.264 for all four; without it those with the clock in the picture */
export async function startCameras(clip?: string): Promise<Cameras> {
  const program = fileURLToPath(new URL('./simulated-room.ts', import.meta.url));
  const child = fork(program, clip ? [clip] : [], {
    execArgv: [...startFlags()],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  process.on('exit', () => child.kill());
  const [addresses] = (await once(child, 'message')) as [Addresses];
  return { addresses, fault: (faults) => void child.send(faults), stop: () => void child.kill() };
}

const CLIP = fileURLToPath(new URL('../../.cache/bench/1080p.h264', import.meta.url));

/** Eight seconds of 1080p25 at 4 Mbit/s, made once: noise keeps the encoder at its rate. Wants ffmpeg. */
export async function fullHdClip(): Promise<string> {
  if (existsSync(CLIP)) return CLIP;
  mkdirSync(fileURLToPath(new URL('.', `file://${CLIP}`)), { recursive: true });
  const source = ['-f', 'lavfi', '-i', 'testsrc2=s=1920x1080:r=25,noise=alls=6:allf=t', '-t', '8'];
  const encoder = ['-c:v', 'libx264', '-preset', 'ultrafast', '-profile:v', 'main', '-pix_fmt', 'yuv420p', '-bf', '0'];
  const rate = [
    '-g',
    '50',
    '-keyint_min',
    '50',
    '-sc_threshold',
    '0',
    '-b:v',
    '4M',
    '-maxrate',
    '4M',
    '-bufsize',
    '4M',
  ];
  const made = spawn('ffmpeg', [
    '-y',
    '-v',
    'error',
    ...source,
    ...encoder,
    ...rate,
    '-x264-params',
    'aud=1',
    '-f',
    'h264',
    CLIP,
  ]);
  const [code] = await once(made, 'close');
  if (code !== 0) throw new Error('ffmpeg could not make the clip');
  return CLIP;
}

export interface RecorderUnderTest {
  readonly pid: number;
  ask(method: string, path: string, body?: unknown): Promise<unknown>;
  kill(): Promise<void>;
}

const KEY = 'b'.repeat(43);

/** The role `recorder` as it is started in a courtroom, on two folders. */
export async function startRole(folder: string, port: number): Promise<RecorderUnderTest> {
  const env = {
    ASHYQ_ROLE: 'recorder',
    ASHYQ_DATA: folder,
    RECORDER_DISKS: `${folder}/a,${folder}/b`,
    RECORDER_SCREEN_KEY: KEY,
  };
  const child: ChildProcess = spawn(process.execPath, [...startFlags(), 'src/main.ts'], {
    env: { ...process.env, ...env, PORT: String(port), LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const end = () => child.kill('SIGKILL');
  process.on('exit', end);
  if (child.stdout) await once(child.stdout, 'data');
  return {
    pid: child.pid ?? 0,
    ask: async (method, path, body) => {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
        ...{ method, headers: { authorization: `Bearer ${KEY}` } },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
      return await answer.json();
    },
    kill: async () => {
      process.off('exit', end);
      const closed = once(child, 'close');
      child.kill('SIGKILL');
      await closed;
    },
  };
}

export function orderFor(addresses: Addresses, id: string) {
  const cameras = Object.entries(addresses).map(([picture, url], at) => ({
    picture,
    addresses: [{ url }],
    ...(at === 0 ? { sound: 'sound-1' } : {}),
  }));
  return { id, hearingId: 'bench', room: '1', language: 'kk', cameras };
}
