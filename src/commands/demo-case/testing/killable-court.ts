import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { Behind, Order } from './die-at-statement.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const START_MS = 200_000;

/**
 * A demo court over its own PostgreSQL, in a process that dies by SIGKILL at the statement it is told, and is started again
 * at the same address by whoever watches over courts.
 */
export class KillableCourt {
  readonly #folder = mkdtempSync(join(tmpdir(), 'ashyq-killed-'));
  readonly #env: Readonly<Record<string, string>>;
  #child: ChildProcess | undefined;
  /** The next life of the court. */
  #next: ChildProcess | undefined;
  #isReady: Promise<void> = Promise.resolve();
  #up: Promise<void> = Promise.resolve();
  #printed = '';
  #isLeaving = false;
  #owner: pg.Pool | undefined;
  origin = '';
  deaths = 0;

  #behindMs: number;

  /**
   * @param env gateways of the test, for the demo
   * @param behindMs its clock goes so much after the true one, so that its time can be let come
   */
  constructor(env: Readonly<Record<string, string>>, behindMs: number) {
    this.#env = env;
    this.#behindMs = behindMs;
  }

  now(): Temporal.Instant {
    return Temporal.Now.instant().subtract({ milliseconds: this.#behindMs });
  }

  /** Lets the time come at once. @throws RangeError when it is later than here */
  async waitUntil(at: Temporal.Instant): Promise<void> {
    const aheadMs = Math.ceil(Math.max(0, this.now().until(at).total('milliseconds')));
    if (aheadMs > this.#behindMs) throw new RangeError('the court would be ahead of its time');
    this.#behindMs -= aheadMs;
    await this.#ask({ behindMs: this.#behindMs });
  }

  /** Resolves when the demo day is laid. */
  async open(): Promise<void> {
    await this.#start('0');
    await this.#prints('demo court laid');
  }

  /** Looks behind the application's grants. */
  get owner(): pg.Pool {
    const [, , , , host = ''] = readFileSync(join(this.#folder, 'pg', 'postmaster.pid'), 'utf8').split('\n');
    this.#owner ??= new pg.Pool({ host, user: 'postgres', database: 'postgres', max: 2 });
    return this.#owner;
  }

  /** What it has written in all its lives: log lines of level warn and worse, and what is no log line. */
  get complaints(): readonly string[] {
    return this.#printed.split('\n').filter((line) => /"level":[4-6]0,/.test(line));
  }

  /** From now on it lives for so many statements. */
  async dieAt(order: Order): Promise<void> {
    await this.#ask(order);
  }

  /** Statements since the last order. */
  async statements(): Promise<number> {
    return await this.#ask('how many');
  }

  /** As when the power goes. */
  kill(): void {
    this.#child?.kill('SIGKILL');
  }

  /** Takes the order back. */
  async live(): Promise<void> {
    await this.dieAt({ at: 0, isAnswerLost: false });
  }

  /** Resolves once it answers, also when it has just died. */
  async back(): Promise<void> {
    await this.#up;
  }

  /** As a browser whose connection broke: it waits for the court and sends the same again. */
  readonly fetching = async (input: URL, init: RequestInit): Promise<Response> => {
    for (let tries = 0; ; tries += 1) {
      try {
        const answer = await fetch(input, init);
        // A connection may break in the middle of an answer too.
        const body = await answer.arrayBuffer();
        return new Response(body.byteLength > 0 ? body : null, answer);
      } catch (thrown) {
        if (tries > 20) throw thrown;
        await wait(30);
        await this.back();
      }
    }
  };

  async close(): Promise<void> {
    this.#isLeaving = true;
    await this.#owner?.end();
    this.#next?.kill('SIGKILL');
    const child = this.#child;
    if (child && child.exitCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  /** A process that has read all its code and waits for its turn. */
  #stand(port: string): ChildProcess {
    const load = ['tools/tsx-hook.mjs', 'src/commands/demo-case/testing/die-at-statement.ts'];
    const flags = [...load.flatMap((file) => ['--import', `./${file}`]), '--disable-warning=ExperimentalWarning'];
    const child = spawn(process.execPath, [...flags, 'src/main.ts'], {
      cwd: root,
      env: { ...process.env, ...this.#env, NODE_TEST_CONTEXT: undefined, PORT: port, ASHYQ_DATA: this.#folder },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (this.#printed += String(text)));
    this.#isReady = once(child, 'message').then(() => undefined);
    return child;
  }

  async #start(port: string): Promise<void> {
    const child = this.#next ?? this.#stand(port);
    this.#next = undefined;
    await this.#isReady;
    this.#child = child;
    child.once('exit', () => {
      if (this.#isLeaving) return;
      this.deaths += 1;
      this.#up = this.#rise();
    });
    const begun = once(child, 'message');
    child.send({ behindMs: this.#behindMs });
    await begun;
    this.origin = await this.#prints(/Ашық сот: (\S+)/);
    this.#next = this.#stand(new URL(this.origin).port);
  }

  /** A worker killed a moment ago counts as gone after twenty seconds; here they pass at once. */
  async #rise(): Promise<void> {
    await this.owner.query(
      `update graphile_worker._private_jobs set locked_at = locked_at - interval '1 minute' where locked_at is not null`,
    );
    this.#printed = this.#printed.replace(/Ашық сот: \S+/g, '');
    await this.#start(new URL(this.origin).port);
  }

  async #prints(words: string | RegExp): Promise<string> {
    const until = performance.now() + START_MS;
    while (performance.now() < until) {
      const found = typeof words === 'string' ? this.#printed.includes(words) && words : words.exec(this.#printed)?.[1];
      if (found) return found;
      if (this.#child?.exitCode) break;
      await wait(20);
    }
    throw new Error(`the court did not say ${words}:\n${this.#printed}`);
  }

  async #ask(order: Order | Behind | 'how many'): Promise<number> {
    await this.back();
    const child = this.#child;
    if (!child) throw new Error('the court is not open');
    const answered = once(child, 'message');
    child.send(order);
    const [count] = await answered;
    return Number(count);
  }
}
