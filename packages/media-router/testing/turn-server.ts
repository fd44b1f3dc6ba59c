import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TurnCredentials, turnCredentials } from '../src/http/turn-credentials.ts';

const isThere = !spawnSync('turnserver', ['--version']).error;

/** For `test(name, needsCoturn, …)`: CI installs the Debian package, so there its absence is a failure. */
export const needsCoturn = { skip: isThere || process.env.CI === 'true' ? false : 'needs: coturn' };

const SECRET = 'a-secret-that-the-relay-and-the-court-share';

/** What an operator is given, without what he fills in himself. */
const operators = readFileSync(new URL('../../../docs/operations/turnserver.conf', import.meta.url), 'utf8')
  .split('\n')
  .filter(
    (line) => /^[a-z]/.test(line) && !/^(?:listening|tls-listening|static-auth|cert|pkey|m(?:in|ax)-port)/.test(line),
  );

/** Settings of an operator whose media nodes are elsewhere. The exemption of tests: they are on this machine. */
export const withoutNodes: readonly string[] = [...operators, 'allow-loopback-peers'];
/** Settings of an operator who lets nobody be reached but the media nodes. */
export const roomAlone: readonly string[] = [...withoutNodes, 'allowed-peer-ip=127.0.0.1'];

export interface TurnServerOptions {
  /** Lines of a configuration, beside what a test needs: where it listens, and its secret. */
  readonly settings: readonly string[];
  /** Where somebody has been told that it stands; default: a free port. */
  readonly port?: number;
  /** What somebody shares with it; default: one of tests. */
  readonly secret?: string;
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
  #hasEnded = false;
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
    this.#child.on('exit', () => {
      this.#hasEnded = true;
      this.#heard();
    });
  }

  /** @throws Error with what it has said when it does not start */
  static async open({ settings, port: asked, secret = SECRET }: TurnServerOptions): Promise<CoturnServer> {
    const [port, tlsPort] = [asked ?? (await freePort()), await freePort()];
    const folder = mkdtempSync(join(tmpdir(), 'ashyq-coturn-'));
    const own = [
      ...['listening-ip=127.0.0.1', 'relay-ip=127.0.0.1', `listening-port=${port}`, 'no-dtls'],
      ...[`tls-listening-port=${tlsPort}`, `cert=${folder}/cert.pem`, `pkey=${folder}/key.pem`],
      ...[
        `static-auth-secret=${secret}`,
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

  /** Resolves when it has written such a line. @throws Error when it has ended */
  async said(line: RegExp): Promise<void> {
    while (!line.test(this.#log)) {
      if (this.#hasEnded) throw new Error(`the relay has ended: ${this.#log.slice(-500)}`);
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

/** Below what Linux gives to sockets by itself, so that nobody takes it before the relay is up. */
async function freePort(): Promise<number> {
  const socket = createSocket('udp4').bind(randomInt(20_000, 32_000), '127.0.0.1');
  try {
    await once(socket, 'listening');
  } catch {
    return await freePort();
  }
  const { port } = socket.address();
  socket.close();
  await once(socket, 'close');
  return port;
}
