import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FromRoom, Method, RoomCalls, RoomEvent, RoomProcessOptions, ToRoom } from './room-call.ts';

const PROGRAM = fileURLToPath(new URL('./room-worker.ts', import.meta.url));
const ANSWERS_WITHIN_MS = 10_000;
/** JavaScript of a room that leaks dies alone, and early. */
const HEAP_MB = 256;
/** Packets die young. Without a limit V8 takes up to a hundred megabytes for them in a busy hour and never gives them back. */
const SEMI_SPACE_MB = 4;

export interface RoomProcessEvents {
  event(event: RoomEvent): void;
  /** The process is no more, whatever the reason. */
  died(): void;
}

/** The process is gone, or does not answer. */
export class RoomIsGone extends Error {
  override readonly name = 'RoomIsGone';
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A room in a process of its own, as its owner sees it. */
export class RoomProcess {
  readonly #child: ChildProcess;
  readonly #events: RoomProcessEvents;
  readonly #ready = Promise.withResolvers<void>();
  readonly #waiting = new Map<number, Waiting>();
  #number = 0;
  #isGone = false;

  /** The process knows nothing of ours: no environment but what a process needs, no secret. */
  constructor(options: RoomProcessOptions, events: RoomProcessEvents) {
    this.#events = events;
    const { PATH = '', HOME = '' } = process.env;
    this.#child = fork(PROGRAM, [], {
      execArgv: [
        ...process.execArgv.filter((arg) => !arg.startsWith('--inspect')),
        ...[`--max-old-space-size=${HEAP_MB}`, `--max-semi-space-size=${SEMI_SPACE_MB}`],
      ],
      env: { PATH, HOME },
      serialization: 'advanced',
    });
    this.#child.on('message', (message: FromRoom) => this.#told(message));
    this.#child.on('exit', () => this.#gone());
    this.#child.on('error', () => this.#gone());
    this.#ready.promise.catch(() => undefined);
    this.#send({ kind: 'begin', options });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** @throws RoomIsGone */
  async call<M extends Method>(
    method: M,
    ...args: Parameters<RoomCalls[M]>
  ): Promise<Awaited<ReturnType<RoomCalls[M]>>> {
    await this.#ready.promise;
    this.#number += 1;
    const number = this.#number;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    this.#waiting.set(number, { resolve, reject });
    const late = setTimeout(() => this.#settle(number)?.reject(new RoomIsGone('no answer')), ANSWERS_WITHIN_MS);
    this.#send({ kind: 'call', number, method, args });
    try {
      return (await promise) as Awaited<ReturnType<RoomCalls[M]>>;
    } finally {
      clearTimeout(late);
    }
  }

  /** Ends it and all its connections. */
  stop(): void {
    this.#child.kill('SIGKILL');
  }

  #send(message: ToRoom): void {
    if (this.#isGone || !this.#child.connected) {
      this.#gone();
      return;
    }
    this.#child.send(message, (failed) => {
      if (failed) this.#gone();
    });
  }

  #told(message: FromRoom): void {
    if (message.kind === 'ready') this.#ready.resolve();
    else if (message.kind === 'event') this.#events.event(message.event);
    else if (message.kind === 'done') this.#settle(message.number)?.resolve(message.value);
    else this.#settle(message.number)?.reject(new Error(message.reason));
  }

  #settle(number: number): Waiting | undefined {
    const waiting = this.#waiting.get(number);
    this.#waiting.delete(number);
    return waiting;
  }

  #gone(): void {
    if (this.#isGone) return;
    this.#isGone = true;
    const gone = new RoomIsGone('the process of the room has ended');
    this.#ready.reject(gone);
    for (const { reject } of this.#waiting.values()) reject(gone);
    this.#waiting.clear();
    this.#child.kill('SIGKILL');
    this.#events.died();
  }
}
