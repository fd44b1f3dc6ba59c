import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';

/** The court's intake in small: append only, by offset, with a key; and its bad days. */
export interface CourtIntake {
  readonly url: string;
  readonly key: string;
  readonly files: Map<string, Buffer>;
  /** Requests in their order: `POST judge/000001.m4s`. */
  readonly asked: string[];
  /** Answers every request with this status. */
  failWith: number | undefined;
  /** Recordings whose hearing nobody has chosen: their heads get 425. */
  readonly toChoose: Set<string>;
  /** Takes this many more bytes, and then breaks the connection. */
  breakAfterBytes: number;
  /** Of the room, as its inventory tells them. */
  cameras: object[];
  stop(): Promise<void>;
}

export async function startCourt(): Promise<CourtIntake> {
  const key = 'k'.repeat(43);
  const files = new Map<string, Buffer>();
  const state = {
    failWith: undefined as number | undefined,
    breakAfterBytes: Number.POSITIVE_INFINITY,
    cameras: [] as object[],
  };
  const asked: string[] = [];
  const toChoose = new Set<string>();
  const put = (path: string, body: Buffer = Buffer.alloc(0)): number => {
    if (toChoose.has(path.replace('/head', ''))) return 425;
    files.set(path, body);
    return 204;
  };
  const server: Server = createServer(async (request, response) => {
    const body = await readAll(request).catch(() => undefined);
    const path = (request.url ?? '').replace(/^\/recorder\/v1\/recordings\//, '');
    const file = path.replace('/files/', '/');
    asked.push(`${request.method} ${file}`);
    if (state.failWith) return void response.writeHead(state.failWith).end();
    if (request.headers.authorization !== `Bearer ${key}`) return void response.writeHead(401).end();
    if (request.method === 'GET') return void response.end(JSON.stringify({ cameras: state.cameras }));
    if (request.method === 'PUT') return void response.writeHead(put(path, body)).end();
    const there = files.get(file) ?? Buffer.alloc(0);
    const told = (size: number) => ({ 'upload-offset': String(size) });
    if (request.method === 'HEAD') return void response.writeHead(200, told(there.length)).end();
    if (Number(request.headers['upload-offset']) !== there.length)
      return void response.writeHead(409, told(there.length)).end();
    const taken = (body ?? Buffer.alloc(0)).subarray(0, state.breakAfterBytes);
    files.set(file, Buffer.concat([there, taken]));
    state.breakAfterBytes -= taken.length;
    if (state.breakAfterBytes <= 0) return void request.socket.destroy();
    response.writeHead(204, told(there.length + taken.length)).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return Object.assign(state, {
    ...{ url: `http://127.0.0.1:${port}`, key, files, asked, toChoose },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  });
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
