import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listAccuracy, type RecordedHearing } from './list-accuracy.ts';

const at = (text: string) => Temporal.Instant.from(`2026-11-${text}:00+05:00`);
const hearing = (given: Partial<RecordedHearing> = {}): RecordedHearing => ({
  ...{ startsAt: at('24T10:00'), beganAt: at('24T10:00'), putOffAt: null, announcedAt: at('20T10:00'), ...given },
});

describe('the accuracy of a court’s lists', () => {
  it('of a month without hearings has no shares at all', () => {
    const none = listAccuracy([]);
    assert.deepEqual([none.listed, none.began, none.days, none.medianDelayMinutes], [0, 0, 0, null]);
  });

  it('counts the delay by whole minutes: five are the grace of the board, fifteen and thirty the steps', () => {
    const began = ['09:55', '10:05', '10:06', '10:15', '10:16', '10:30', '10:31'];
    const { onTime, upTo15, upTo30, medianDelayMinutes } = listAccuracy(
      began.map((clock) => hearing({ beganAt: at(`24T${clock}`) })),
    );
    assert.deepEqual([onTime, upTo15, upTo30], [2, 2, 2]);
    assert.equal(medianDelayMinutes, 15);
    assert.equal(listAccuracy([hearing(), hearing({ beganAt: at('24T10:07') })]).medianDelayMinutes, 3.5);
  });

  it('tells a day ahead to the minute, and says nothing of what was set elsewhere', () => {
    const hearings = ['23T10:00', '23T10:01'].map((clock) => hearing({ announcedAt: at(clock) }));
    const { announced, dayAhead } = listAccuracy([...hearings, hearing({ announcedAt: null })]);
    assert.deepEqual([announced, dayAhead], [2, 1]);
  });

  it('calls a list whole when everything on it stood there as the day began', () => {
    const whole = [hearing(), hearing({ announcedAt: at('24T00:00') })];
    const late = [
      hearing({ startsAt: at('25T10:00') }),
      hearing({ startsAt: at('25T11:00'), announcedAt: at('25T00:01') }),
    ];
    const unknown = [hearing({ startsAt: at('26T10:00'), announcedAt: null })];
    const { days, completeDays } = listAccuracy([...whole, ...late, ...unknown]);
    assert.deepEqual([days, completeDays], [2, 1]);
  });

  it('leaves out what was put off a day ahead, and counts what was put off later or never marked', () => {
    const { listed, began, putOffLate, unrecorded } = listAccuracy([
      hearing({ beganAt: null, putOffAt: at('23T10:00') }),
      hearing({ beganAt: null, putOffAt: at('23T10:01') }),
      hearing({ beganAt: null, putOffAt: at('24T10:20') }),
      hearing({ beganAt: at('24T10:00'), putOffAt: at('24T10:20') }),
      hearing({ beganAt: null }),
    ]);
    assert.deepEqual([listed, began, putOffLate, unrecorded], [4, 1, 2, 1]);
  });
});
