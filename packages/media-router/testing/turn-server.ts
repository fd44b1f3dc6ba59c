import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TurnCredentials, turnCredentials } from '../src/http/turn-credentials.ts';

const isThere = !spawnSync('turnserver', ['--version']).error;

/** For `test(name, needsCoturn, …)`: CI installs the Debian package, so there its absence is a failure. */
export const needsCoturn = { skip: isThere || process.env.CI === 'true' ? false : 'needs: coturn' };

const SECRET = 'a-secret-that-the-relay-and-the-court-share';

export interface TurnServerOptions {
  /** Lines of a configuration, beside what a test needs: where it listens, and its secret. */
  readonly settings: readonly string[];
}

/** From the peer to the relay; from there to the room it is always UDP. */
export type RelayWay = 'udp' | 'tcp' | 'tls';

/** Debian's coturn on loopback, with the settings of an operator. */
export class CoturnServer {
  readonly port: number;
  /** TLS, with a certificate of its own making. */
  readonly tlsPort: number;
  readonly #child: ChildProcess;
  readonly #folder: string;
  #log = '';
  #heard: () => void = () => undefined;

  private constructor([port, tlsPort]: readonly [number, number], folder: string) {
    this.port = port;
    this.tlsPort = tlsPort;
    this.#folder = folder;
    const file = join(folder, 'turnserver.conf');
    // Into a pipe it would write a few kilobytes at once.
    this.#child = spawn('stdbuf', ['-oL', 'turnserver', '-c', file, '-v'], {
      ...{ stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env.PATH } },
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (bytes: Buffer) => {
        this.#log += bytes.toString('utf8');
        this.#heard();
      });
    }
  }

  static async open({ settings }: TurnServerOptions): Promise<CoturnServer> {
    const [port, tlsPort] = [await freePort(), await freePort()];
    const folder = mkdtempSync(join(tmpdir(), 'ashyq-coturn-'));
    const own = [
      ...['listening-ip=127.0.0.1', 'relay-ip=127.0.0.1', `listening-port=${port}`, 'no-dtls'],
      ...[`tls-listening-port=${tlsPort}`, `cert=${folder}/cert.pem`, `pkey=${folder}/key.pem`],
      ...[
        `static-auth-secret=${SECRET}`,
        `pidfile=${folder}/pid`,
        `userdb=${folder}/users`,
        'log-file=stdout',
        'simple-log',
      ],
    ];
    writeFileSync(join(folder, 'turnserver.conf'), [...settings, ...own, ''].join('\n'));
    makeCertificate(folder);
    const server = new CoturnServer([port, tlsPort], folder);
    await server.said(/UDP listener opened/);
    await server.said(/admin thread/);
    return server;
  }

  credentials(id: string, expiresAt: number, way: RelayWay = 'udp'): TurnCredentials {
    const tls = `turns:127.0.0.1:${this.tlsPort}?transport=tcp`;
    const urls = [way === 'tls' ? tls : `turn:127.0.0.1:${this.port}?transport=${way}`];
    return turnCredentials({ urls, secret: SECRET }, id, expiresAt);
  }

  /** Resolves when it has written such a line. */
  async said(line: RegExp): Promise<void> {
    while (!line.test(this.#log)) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#heard = resolve;
      await promise;
    }
  }

  /** Somebody was given an address of it. */
  get hasAllocated(): boolean {
    return /ALLOCATE processed, success/.test(this.#log);
  }

  async close(): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await ended;
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function makeCertificate(folder: string): void {
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', join(folder, 'key.pem')];
  const made = spawnSync('openssl', ['req', '-x509', '-subj', '/CN=relay', ...key, '-out', join(folder, 'cert.pem')]);
  if (made.status !== 0) throw new Error(`openssl made no certificate: ${made.stderr}`);
}

async function freePort(): Promise<number> {
  const socket = createSocket('udp4');
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  await once(socket, 'close');
  return port;
}
