import assert from 'node:assert/strict';
import { it } from 'node:test';
import { HandClock } from '../../testing/hand-clock.ts';
import { ReadingPace } from './reading-pace.ts';

it('all cameras are read at one beat of the wall clock, soon after a part ends, whenever they were heard last', () => {
  const clock = new HandClock();
  const pace = new ReadingPace(clock);
  const read: [string, number][] = [];
  const again = (camera: string) => () => void read.push([camera, (clock.nowUs() / 1000) % 250]);
  clock.advance(10);
  pace.atNext(again('judge'));
  clock.advance(20);
  pace.atNext(again('room'));
  clock.advance(14);
  assert.deepEqual(read, []);
  clock.advance(1);
  assert.deepEqual(read, [
    ['judge', 45],
    ['room', 45],
  ]);
  pace.atNext(again('judge'));
  clock.advance(125);
  assert.deepEqual(read.slice(2), [['judge', 170]]);
});
