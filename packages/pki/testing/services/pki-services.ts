import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Malformed } from '../../src/der/index.ts';
import { encodeOcspRefusal } from '../../src/issue/index.ts';
import { encodeGranted, encodeRefused } from '../../src/timestamp/index.ts';
import type { TestPki } from '../test-pki.ts';

/** How a service behaves, so that a test can take it away. */
export type ServiceMood = 'answers' | 'refuses' | 'fails' | 'is-silent';

const MAX_REQUEST_BYTES = 64 * 1024;
const BAD_DATA_FORMAT = 5;

/** OCSP, time-stamps and lists of a test PKI over HTTP on the loopback, at a clock that the test holds. */
export class PkiServices {
  mood: ServiceMood = 'answers';
  readonly #pki: TestPki;
  readonly #clock: () => Temporal.Instant;
  readonly #server: Server;
  /** Paths asked for, in their order. */
  readonly asked: string[] = [];

  private constructor(pki: TestPki, clock: () => Temporal.Instant) {
    this.#pki = pki;
    this.#clock = clock;
    this.#server = createServer(async (request, reply) => {
      const [status, body] = await this.#answer(request);
      if (status !== 0) reply.writeHead(status).end(body);
    });
  }

  static async start(pki: TestPki, clock: () => Temporal.Instant, port = 0): Promise<PkiServices> {
    const services = new PkiServices(pki, clock);
    await once(services.#server.listen(port, '127.0.0.1'), 'listening');
    return services;
  }

  /** `127.0.0.1:port`, to be listed in the fetcher's hosts. */
  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  address(path: '/ocsp' | '/tsp' | '/ca.crl' | '/root.crl'): string {
    return `http://${this.host}${path}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  /** Status 0: nothing is ever said. */
  async #answer(request: IncomingMessage): Promise<[status: number, body?: Uint8Array]> {
    const path = request.url ?? '';
    this.asked.push(path);
    const body = await bodyOf(request);
    if (this.mood === 'is-silent') return [0];
    if (this.mood === 'fails' || !body) return [500];
    try {
      return await this.#serve(path, body);
    } catch (refused) {
      if (!(refused instanceof Malformed)) throw refused;
      return [200, path === '/tsp' ? encodeRefused(BAD_DATA_FORMAT) : encodeOcspRefusal(1)];
    }
  }

  async #serve(path: string, body: Uint8Array): Promise<[status: number, body?: Uint8Array]> {
    const now = this.#clock();
    const isRefusing = this.mood === 'refuses';
    if (path === '/ocsp') return [200, isRefusing ? encodeOcspRefusal(3) : await this.#pki.answerOcsp(body, now)];
    if (path === '/tsp') return [200, isRefusing ? encodeRefused(14) : encodeGranted(await this.#pki.stamp(body, now))];
    if (isRefusing) return [503];
    if (path === '/ca.crl') return [200, (await this.#pki.crl(now)).bytes];
    if (path === '/root.crl') return [200, (await this.#pki.rootCrl(now)).bytes];
    return [404];
  }
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > MAX_REQUEST_BYTES) return undefined;
    parts.push(part);
  }
  return Uint8Array.from(Buffer.concat(parts));
}
