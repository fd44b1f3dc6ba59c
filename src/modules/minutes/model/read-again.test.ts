import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newId, type PersonId } from '#platform/ids';
import type { MarkId } from './ids.ts';
import type { Mark } from './mark.ts';
import type { ProtocolRow } from './protocol-row.ts';
import { type DraftReading, readingDuties } from './read-again.ts';

const [secretary, other] = [newId<PersonId>(), newId<PersonId>()];
const mark: Mark = {
  ...{ id: newId<MarkId>(), at: Temporal.Instant.from('2026-11-23T05:30:00Z'), until: undefined, kind: 'motion' },
  ...{ speaker: 'judge', addressee: undefined, words: 'Куәні шақыру', isStruck: false, wordings: 2 },
  ...{ madeBy: secretary, wordedBy: secretary, madeAt: Temporal.Instant.from('2026-11-23T05:30:01Z') },
  ...{ isOfRoom: false, isAddedLater: false },
};
const row: ProtocolRow = { key: `marks-${mark.id}`, item: 'marks', text: 'Өтінішхат. Куәні шақыру.', mark: mark.id };

const dutyOf = (given: { mark?: Partial<Mark>; row?: Partial<ProtocolRow> } & Partial<DraftReading> = {}) => {
  const { mark: made = {}, row: written = {}, ...rest } = given;
  const marks = [{ ...mark, ...made }];
  return [
    ...readingDuties([{ ...row, ...written }], { marks, earlier: [], reader: secretary, secretary, ...rest }),
  ][0]?.[1];
};

describe('what is read again in a draft', () => {
  it('is not the mark that its reader made in the hearing', () => {
    assert.equal(dutyOf(), 'marked');
    assert.equal(dutyOf({ row: { item: 'motions' } }), 'marked');
  });

  it('is everything for somebody else, and what somebody else has marked or worded', () => {
    assert.equal(dutyOf({ reader: other }), 'read');
    assert.equal(dutyOf({ reader: undefined, secretary: undefined }), 'read');
    assert.equal(dutyOf({ mark: { madeBy: other } }), 'read');
    assert.equal(dutyOf({ mark: { wordedBy: other } }), 'read');
  });

  it('is what only a recorder has kept, unless the reader sat at its screen; and what a video room has marked', () => {
    const kept = { madeBy: undefined, wordedBy: undefined };
    assert.equal(dutyOf({ mark: kept }), 'marked');
    assert.equal(dutyOf({ mark: kept, secretary: other }), 'read');
    assert.equal(dutyOf({ mark: { ...kept, isOfRoom: true } }), 'read');
  });

  it('is what was added later, and what was changed since the draft was made', () => {
    assert.equal(dutyOf({ mark: { isAddedLater: true } }), 'read');
    assert.equal(dutyOf({ earlier: [[{ ...row, text: 'Өтінішхат.' }]] }), 'read');
    assert.equal(dutyOf({ earlier: [[row]] }), 'marked');
  });

  it('is what a machine has found around a mark, and what has no mark', () => {
    for (const item of ['questions', 'examinations', 'breaks', 'announcement'] as const)
      assert.equal(dutyOf({ row: { item } }), 'read');
    assert.equal(
      readingDuties([{ key: 'times-0', item: 'times', text: 'Басталды' }], {
        marks: [mark],
        earlier: [],
        reader: secretary,
        secretary,
      }).get('times-0'),
      'read',
    );
  });

  it('is a place in brackets before all', () => {
    assert.equal(dutyOf({ row: { text: 'Өтінішхат. [кім]' } }), 'open');
  });
});
