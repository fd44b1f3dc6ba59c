import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { SimulatedCamera } from './camera.ts';
import type { CameraSimulator } from './simulator.ts';

/** What can be done to a camera; `value` is milliseconds, packets or a password. */
const deeds: Readonly<Record<string, (camera: SimulatedCamera, value: string) => void>> = {
  unplug: (camera) => camera.unplug(),
  'plug-in': (camera) => camera.plugIn(),
  drop: (camera) => camera.drop(),
  hang: (camera) => {
    camera.isHanging = true;
  },
  'go-on': (camera) => {
    camera.isHanging = false;
  },
  delay: (camera, value) => {
    camera.delayMs = Number(value);
  },
  clock: (camera, value) => {
    camera.clockErrorMs = Number(value);
  },
  lose: (camera, value) => {
    camera.packetsToLose = Number(value);
  },
  password: (camera, value) => {
    camera.plan = { ...camera.plan, access: { scheme: 'digest', user: 'court', password: value } };
    camera.drop();
  },
};

/**
 * Faults on demand over HTTP on loopback: `POST /judge/unplug`, `POST /judge/delay?value=120`.
 * @param port 0 for whatever is free
 */
export async function startControl(simulator: CameraSimulator, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const status = request.method === 'POST' ? act(simulator, request) : 405;
    response.writeHead(status).end(`${Object.keys(deeds).join(' ')}\n`);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function act(simulator: CameraSimulator, request: IncomingMessage): number {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [, name = '', deed = ''] = url.pathname.split('/');
  const camera = simulator.names.includes(name) ? simulator.camera(name) : undefined;
  if (!camera || !Object.hasOwn(deeds, deed)) return 404;
  deeds[deed]?.(camera, url.searchParams.get('value') ?? '0');
  return 200;
}
