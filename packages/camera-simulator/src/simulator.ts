import { once } from 'node:events';
import { createServer } from 'node:net';
import { type CameraPlan, SimulatedCamera } from './camera.ts';
import { LOOP, readPictureClip, readSoundClip } from './clips.ts';
import { Connection } from './connection.ts';

export interface SimulatorOptions {
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** Default 0: whatever is free. */
  readonly port?: number;
  /** Default {@link courtroomCameras}. */
  readonly cameras?: Readonly<Record<string, CameraPlan>>;
  /** Unix microseconds. Default: this machine's clock. */
  readonly now?: () => number;
}

export interface CameraSimulator {
  /** @throws Error when there is no such camera */
  camera(name: string): SimulatedCamera;
  /** Address of a camera, without user and password. */
  address(name: string): string;
  readonly port: number;
  readonly names: readonly string[];
  stop(): Promise<void>;
}

/** Four views of a courtroom; the judge's and the parties' cameras have a microphone each. */
export function courtroomCameras(): Record<string, CameraPlan> {
  const sound = readSoundClip();
  const plans = LOOP.views.map((view): [string, CameraPlan] => {
    const hasSound = view === 'judge' || view === 'parties';
    return [view, { pictures: readPictureClip(view), ...(hasSound ? { sound } : {}) }];
  });
  return Object.fromEntries(plans);
}

/** Serves cameras over RTSP (RFC 2326) with RTP interleaved on TCP, as long as it is not stopped. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<CameraSimulator> {
  const {
    host = '127.0.0.1',
    port = 0,
    now = () => Math.round((performance.timeOrigin + performance.now()) * 1000),
  } = options;
  const plans = Object.entries(options.cameras ?? courtroomCameras());
  const cameras = new Map(plans.map(([name, plan]) => [name, new SimulatedCamera(name, plan)]));
  const connections = new Set<Connection>();
  const server = createServer((socket) => {
    const connection = new Connection(socket, { cameras, now });
    connections.add(connection);
    socket.on('close', () => connections.delete(connection));
  });
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return {
    camera: (name) => {
      const camera = cameras.get(name);
      if (!camera) throw new Error(`no camera is called ${name}; there are: ${[...cameras.keys()].join(', ')}`);
      return camera;
    },
    address: (name) => `rtsp://${host}:${bound}/${encodeURIComponent(name)}`,
    port: bound,
    names: [...cameras.keys()],
    stop: async () => {
      for (const connection of connections) connection.end();
      server.close();
      await once(server, 'close');
    },
  };
}
