import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { RecorderState } from './recorder-events.ts';
import { type LinkClock, RecorderLink } from './recorder-link.ts';

/** A clock that a test turns by hand, in milliseconds. */
class HandClock implements LinkClock {
  #ms = 0;
  readonly #due: { at: number; again: number | undefined; call: () => void }[] = [];
  now = (): number => this.#ms;
  every = (ms: number, call: () => void): void => void this.#due.push({ at: this.#ms + ms, again: ms, call });
  after = (ms: number, call: () => void): void => void this.#due.push({ at: this.#ms + ms, again: undefined, call });

  turnTo(ms: number): void {
    for (;;) {
      const next = this.#due.filter(({ at }) => at <= ms).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#ms = next.at;
      if (next.again === undefined) this.#due.splice(this.#due.indexOf(next), 1);
      else next.at += next.again;
      next.call();
    }
    this.#ms = ms;
  }
}

const LIMIT_MS = 2_000;

const state = (nowMs: number, lastMs: number, given: Partial<RecorderState> = {}): RecorderState => ({
  ...{ nowUs: nowMs * 1000, status: 'recording', disks: [], alarms: [] },
  cameras: [
    {
      ...{ name: 'judge', status: 'playing' },
      tracks: [
        { track: 'judge', kind: 'video', lastUs: lastMs * 1000, level: 0 },
        { track: 'sound-1', kind: 'audio', lastUs: nowMs * 1000, level: 4 },
      ],
    },
  ],
  ...given,
});

describe('a fault of the room', () => {
  describe('that takes the recorder itself away', () => {
    const real = globalThis.fetch;
    after(() => {
      globalThis.fetch = real;
    });

    /** A recorder whose words come when the test gives them. */
    function link(clock: LinkClock) {
      let words: ReadableStreamDefaultController<Uint8Array> | undefined;
      globalThis.fetch = async (_, init) => {
        const stream = new ReadableStream<Uint8Array>({
          start: (controller) => {
            words = controller;
          },
        });
        init?.signal?.addEventListener('abort', () => words?.error(new Error('aborted')));
        return new Response(stream);
      };
      const heard: number[] = [];
      const silences: number[] = [];
      const listener = { onState: () => heard.push(clock.now()), onSilence: () => silences.push(clock.now()) };
      const opened = new RecorderLink({ address: 'http://recorder.test', key: 'key' }, listener, clock);
      const say = async (): Promise<void> => {
        await settled();
        words?.enqueue(new TextEncoder().encode(`data: ${JSON.stringify(state(clock.now(), clock.now()))}\n\n`));
        await settled();
      };
      return { opened, heard, silences, say };
    }

    it('is silence told within two seconds of its last word, once, until it is heard again', async () => {
      const clock = new HandClock();
      const { opened, heard, silences, say } = link(clock);
      for (const ms of [500, 1_000, 1_500]) {
        clock.turnTo(ms);
        await say();
      }
      assert.deepEqual([heard, silences], [[500, 1_000, 1_500], []]);
      clock.turnTo(1_500 + LIMIT_MS);
      assert.equal(silences.length, 1);
      const [at = Infinity] = silences;
      assert.ok(at - 1_500 < LIMIT_MS, `told after ${at - 1_500} ms`);
      assert.equal(opened.state, undefined);
      clock.turnTo(10_000);
      await settled();
      assert.equal(silences.length, 1);
      clock.turnTo(11_000);
      await say();
      assert.ok(opened.state);
      clock.turnTo(11_000 + LIMIT_MS);
      assert.equal(silences.length, 2);
    });
  });
});

/** Everything that waits for nothing but its turn. */
async function settled(): Promise<void> {
  for (let n = 0; n < 20; n += 1) await new Promise((resolve) => setImmediate(resolve));
}
