import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isOffRecord, notBegun, stateOf } from './hearing-state.ts';
import type { MarkKind } from './mark-kinds.ts';
import { aLaterMarkPointsIntoTheHearing, markIsOutOfPlace } from './mark-rules.ts';

const at = (minute: number) => Temporal.Instant.from('2026-11-23T05:30:00Z').add({ minutes: minute });
const marks = (...kinds: readonly MarkKind[]) =>
  kinds.map((kind, minute) => ({ kind, at: at(minute), isStruck: false }));
const stateAfter = (...kinds: readonly MarkKind[]) => stateOf(marks(...kinds));

describe('the state of a hearing', () => {
  it('follows from the marks: begun, broken off, gone on, deliberated, announced, ended', () => {
    assert.equal(stateAfter().kind, 'not_begun');
    assert.equal(stateAfter('begin', 'speaker').kind, 'going');
    assert.equal(stateAfter('begin', 'break').kind, 'break');
    assert.equal(stateAfter('begin', 'break', 'resume', 'motion').kind, 'going');
    assert.equal(stateAfter('begin', 'deliberation').kind, 'deliberation');
    assert.equal(stateAfter('begin', 'deliberation', 'announcement').kind, 'announcement');
    assert.equal(stateAfter('begin', 'postponement').kind, 'postponed');
    const ended = stateAfter('begin', 'note', 'end');
    assert.deepEqual([ended.kind, ended.beganAt, ended.endedAt], ['ended', at(0), at(2)]);
  });

  it('is the same in whatever order the marks come, and does not count struck ones', () => {
    assert.equal(stateOf(marks('begin', 'break', 'resume').toReversed()).kind, 'going');
    const struck = marks('begin', 'break').map((mark) => ({ ...mark, isStruck: mark.kind === 'break' }));
    assert.equal(stateOf(struck).kind, 'going');
  });

  it('knows which part is closed, also of a hearing that is closed as a whole', () => {
    assert.equal(stateAfter('begin', 'closed').isClosed, true);
    assert.equal(stateAfter('begin', 'closed', 'open').isClosed, false);
    assert.equal(stateOf(marks('begin'), true).isClosed, true);
  });

  it('is off record in a break and in the deliberation room only', () => {
    assert.deepEqual(
      (['not_begun', 'going', 'break', 'deliberation', 'announcement', 'ended'] as const).filter((kind) =>
        isOffRecord({ kind }),
      ),
      ['break', 'deliberation'],
    );
  });
});

describe('a mark', () => {
  it('begins a hearing once', () => {
    assert.equal(markIsOutOfPlace(notBegun, 'begin'), undefined);
    assert.equal(markIsOutOfPlace(notBegun, 'speaker'), 'MINUTES_NOT_BEGUN');
    assert.equal(markIsOutOfPlace(stateAfter('begin'), 'begin'), 'MINUTES_ALREADY_BEGUN');
  });

  it('of the room waits until a break is over', () => {
    const broken = stateAfter('begin', 'break');
    assert.equal(markIsOutOfPlace(broken, 'speaker'), 'MINUTES_ON_BREAK');
    assert.equal(markIsOutOfPlace(broken, 'break'), 'MINUTES_ON_BREAK');
    for (const kind of ['resume', 'deliberation', 'announcement', 'note', 'end'] as const)
      assert.equal(markIsOutOfPlace(broken, kind), undefined, kind);
    assert.equal(markIsOutOfPlace(stateAfter('begin'), 'resume'), 'MINUTES_NOT_ON_BREAK');
  });

  it('after the end is added later, into the hearing, and moves nothing', () => {
    const ended = stateAfter('begin', 'note', 'end');
    assert.equal(markIsOutOfPlace(ended, 'note'), 'MINUTES_ENDED');
    assert.equal(aLaterMarkPointsIntoTheHearing(ended, 'evidence', at(0)), undefined);
    assert.equal(aLaterMarkPointsIntoTheHearing(ended, 'evidence', at(2)), undefined);
    assert.equal(
      aLaterMarkPointsIntoTheHearing(ended, 'evidence', at(2).add({ milliseconds: 1 })),
      'MINUTES_MARK_OUTSIDE_HEARING',
    );
    assert.equal(
      aLaterMarkPointsIntoTheHearing(ended, 'evidence', at(0).subtract({ milliseconds: 1 })),
      'MINUTES_MARK_OUTSIDE_HEARING',
    );
    assert.equal(aLaterMarkPointsIntoTheHearing(ended, 'end', at(1)), 'MINUTES_MARK_OUTSIDE_HEARING');
    assert.equal(aLaterMarkPointsIntoTheHearing(notBegun, 'note', at(1)), 'MINUTES_NOT_BEGUN');
  });

  it('closes what is open and opens what is closed', () => {
    assert.equal(markIsOutOfPlace(stateAfter('begin'), 'open'), 'MINUTES_OPENNESS_IS_SO');
    assert.equal(markIsOutOfPlace(stateAfter('begin', 'closed'), 'closed'), 'MINUTES_OPENNESS_IS_SO');
    assert.equal(markIsOutOfPlace(stateAfter('begin', 'closed'), 'open'), undefined);
  });
});
