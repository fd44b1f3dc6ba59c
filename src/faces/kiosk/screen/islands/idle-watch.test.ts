import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { IdleWatch, type WatchClock } from './idle-watch.ts';

/** A clock moved by hand: a minute is a call. */
class HandClock implements WatchClock {
  #now = 0;
  #work: (() => void) | undefined;

  now(): number {
    return this.#now;
  }

  every(_ms: number, work: () => void): () => void {
    this.#work = work;
    return () => {
      this.#work = undefined;
    };
  }

  pass(seconds: number): void {
    for (let second = 0; second < seconds; second += 1) {
      this.#now += 1000;
      this.#work?.();
    }
  }

  /** Sleeps as a suspended computer does: no beat until it wakes. */
  sleep(seconds: number): void {
    this.#now += (seconds - 1) * 1000;
    this.pass(1);
  }
}

function watched() {
  const said: string[] = [];
  const clock = new HandClock();
  const watch = new IdleWatch(clock, {
    warn: () => said.push('warn'),
    left: (seconds) => said.push(String(seconds)),
    stay: () => said.push('stay'),
    end: () => said.push('end'),
  });
  return { said, clock, watch };
}

describe('the watch over an idle kiosk', () => {
  it('asks after a minute, counts twenty seconds down and ends', () => {
    const { said, clock } = watched();
    clock.pass(59);
    assert.deepEqual(said, []);
    clock.pass(1);
    assert.deepEqual(said, ['warn', '20']);
    clock.pass(19);
    assert.deepEqual(said.slice(-2), ['2', '1']);
    clock.pass(1);
    assert.equal(said.at(-1), 'end');
    clock.pass(60);
    assert.equal(said.filter((word) => word === 'end').length, 1);
  });

  it('begins anew with every touch', () => {
    const { said, clock, watch } = watched();
    clock.pass(59);
    watch.touch();
    clock.pass(59);
    assert.deepEqual(said, []);
    clock.pass(1);
    assert.equal(said[0], 'warn');
  });

  it('lets only the answer stay while it asks, so that a sleeve on the glass keeps nothing open', () => {
    const { said, clock, watch } = watched();
    clock.pass(70);
    watch.touch();
    assert.ok(!said.includes('stay'));
    watch.touch(true);
    assert.equal(said.at(-1), 'stay');
    clock.pass(59);
    assert.equal(said.at(-1), 'stay');
  });

  it('ends at once when asked to, and when the computer has slept past the time', () => {
    const one = watched();
    one.watch.end();
    one.watch.touch(true);
    assert.deepEqual(one.said, ['end']);
    const other = watched();
    other.clock.sleep(3600);
    assert.deepEqual(other.said, ['end']);
  });
});
