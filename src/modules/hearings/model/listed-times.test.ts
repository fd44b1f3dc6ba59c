import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calledTimes, type Listing } from './listed-times.ts';

const at = (text: string) => Temporal.Instant.from(`2026-11-${text}:00+05:00`);
const listing = (when: string, time?: string): Listing => ({ at: at(when), startsAt: time ? at(time) : undefined });

const called = (now: string, ...listings: readonly Listing[]) =>
  calledTimes({ startsAt: at(now), beganAt: null, putOffAt: null, listings }).map((one) => [
    one.startsAt.toString(),
    one.putOffAt?.toString() ?? null,
    one.announcedAt?.toString() ?? null,
  ]);
const line = (time: string, putOff: string | null, announced: string | null) => [
  at(time).toString(),
  putOff && at(putOff).toString(),
  announced && at(announced).toString(),
];

describe('the times for which people were called', () => {
  it('are one when nothing was moved', () => {
    assert.deepEqual(called('24T10:00', listing('20T09:00', '24T10:00')), [line('24T10:00', null, '20T09:00')]);
  });

  it('follow a move that was told a day ahead, to the minute', () => {
    const set = listing('20T09:00', '24T10:00');
    assert.deepEqual(called('24T12:00', set, listing('23T10:00', '24T12:00')), [line('24T12:00', null, '23T10:00')]);
    assert.deepEqual(called('24T12:00', set, listing('23T10:01', '24T12:00')), [line('24T10:00', null, '23T10:01')]);
  });

  it('count as put off when they are moved to another day later than that', () => {
    const moved = called('30T10:00', listing('20T09:00', '24T10:00'), listing('24T09:55', '30T10:00'));
    assert.deepEqual(moved, [line('24T10:00', '24T09:55', '20T09:00'), line('30T10:00', null, '24T09:55')]);
  });

  it('stay the first of the day, however often it is moved on', () => {
    const often = [listing('24T09:50', '24T11:00'), listing('24T10:55', '24T15:00')];
    assert.deepEqual(called('24T15:00', listing('20T09:00', '24T10:00'), ...often), [
      line('24T10:00', null, '24T10:55'),
    ]);
  });

  it('are announced anew by another room, and not by what was written down afterwards', () => {
    assert.deepEqual(called('24T10:00', listing('20T09:00', '24T10:00'), listing('24T09:00')), [
      line('24T10:00', null, '24T09:00'),
    ]);
    assert.deepEqual(called('24T10:00', listing('27T09:00', '24T10:00')), [line('24T10:00', null, null)]);
    assert.deepEqual(called('24T10:00'), [line('24T10:00', null, null)]);
  });
});
