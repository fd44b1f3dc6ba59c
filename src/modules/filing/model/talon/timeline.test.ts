import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { talonStatus } from './talon-status.ts';
import {
  inOrderOfFacts,
  nextHearing,
  standingLine,
  stepsOf,
  type TimelineDetails,
  type TimelineEntry,
  type TimelineKind,
  turnAfter,
} from './timeline.ts';

const at = (iso: string) => Temporal.Instant.from(iso);
const entry = (kind: TimelineKind, when = '2026-11-23T04:00:00Z', details: TimelineDetails = {}): TimelineEntry => ({
  ...{ kind, at: at(when), details },
});
const now = at('2026-11-25T04:00:00Z');
const acceptanceUntil = Temporal.PlainDate.from('2026-11-30');

describe('the timeline of a talon', () => {
  it('tells whose turn it is: a rejection by the registry and a return by the judge are the filer’s', () => {
    for (const kind of ['rejected', 'returned', 'refused', 'clarification_asked'] as const) {
      assert.equal(turnAfter(kind), 'filer');
    }
    assert.equal(turnAfter('registered'), 'court');
    assert.equal(turnAfter('in_force'), 'nobody');
  });

  it('counts a step that was skipped as done, and the furthest one as the present', () => {
    const shown = stepsOf([entry('sent'), entry('registered'), entry('decided')]);
    assert.deepEqual(
      shown.map(({ step, state }) => `${step} ${state}`),
      [
        'sent done',
        'registered done',
        'judge done',
        'accepted done',
        'hearing done',
        'decided current',
        'in_force ahead',
      ],
    );
    assert.equal(shown[2]?.at, undefined);
  });

  it('keeps facts in the order in which they happened, however they were delivered', () => {
    const lines = [
      { ...entry('sent'), eventId: null },
      { ...entry('accepted'), eventId: 9 },
      { ...entry('judge_assigned'), eventId: 8 },
      { ...entry('clarification_given'), eventId: null },
      { ...entry('judge_drawn'), eventId: 7 },
    ];
    assert.deepEqual(
      inOrderOfFacts(lines).map(({ kind }) => kind),
      ['sent', 'judge_drawn', 'judge_assigned', 'clarification_given', 'accepted'],
    );
  });

  it('stands where it stood when a judge is replaced or a ruling is out', () => {
    const standing = (...kinds: TimelineKind[]) => standingLine(kinds.map((kind) => entry(kind)))?.kind;
    assert.equal(standing('sent', 'returned', 'act_out'), 'returned');
    assert.equal(standing('sent', 'accepted', 'judge_redrawn', 'judge_replaced'), 'accepted');
    assert.equal(standing('sent', 'registered', 'judge_drawn'), 'judge_drawn');
    assert.equal(standing('act_out'), undefined);
    assert.equal(
      standing('hearing_set', 'decided', 'hearing_held'),
      'decided',
      'announced in a hearing that ended after it',
    );
    assert.equal(standing('hearing_set', 'hearing_held'), 'hearing_held');
  });

  it('names the nearest hearing to come by the last word about each', () => {
    const set = entry('hearing_set', '2026-11-24T04:00:00Z', { hearingId: 'a', startsAt: '2026-12-05T05:00:00Z' });
    const other = entry('hearing_set', '2026-11-24T04:00:00Z', { hearingId: 'b', startsAt: '2026-12-03T05:00:00Z' });
    const moved = entry('hearing_moved', '2026-11-24T05:00:00Z', { hearingId: 'b', startsAt: '2026-12-09T05:00:00Z' });
    const past = entry('hearing_set', '2026-11-20T04:00:00Z', { hearingId: 'c', startsAt: '2026-11-25T04:00:00Z' });
    assert.equal(nextHearing([set, other, moved, past], now)?.toString(), '2026-12-05T05:00:00Z');
    assert.equal(nextHearing([past], now), undefined);
    const adjourned = entry('hearing_adjourned', '2026-11-24T06:00:00Z', { hearingId: 'a' });
    assert.equal(nextHearing([set, adjourned], now), undefined);
  });

  it('names the last day for acceptance until it is decided, and says when the court is late', () => {
    const status = (day: string, ...kinds: TimelineKind[]) =>
      talonStatus(
        kinds.map((kind) => entry(kind)),
        { now: at(`${day}T04:00:00Z`), acceptanceUntil },
      ).next?.kind;
    assert.equal(status('2026-11-30', 'sent', 'registered'), 'acceptance');
    assert.equal(status('2026-12-01', 'sent', 'registered'), 'acceptance-late');
    assert.equal(status('2026-11-25', 'sent', 'accepted'), undefined);
    assert.throws(() => talonStatus([], { now, acceptanceUntil }), RangeError);
  });
});
