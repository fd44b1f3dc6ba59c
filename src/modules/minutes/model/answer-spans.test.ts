import assert from 'node:assert/strict';
import { it } from 'node:test';
import { newId } from '#platform/ids';
import { answerSpans } from './answer-spans.ts';
import type { MarkId } from './ids.ts';
import type { Mark } from './mark.ts';
import type { MarkKind } from './mark-kinds.ts';

const at = (second: number) => Temporal.Instant.from('2026-11-23T05:30:00Z').add({ seconds: second });
const mark = (kind: MarkKind, second: number, rest: Partial<Mark> = {}): Mark => ({
  ...{ id: newId<MarkId>(), kind, at: at(second), until: undefined, speaker: 'judge', addressee: undefined, words: '' },
  ...{ isStruck: false, wordings: 1, wordedBy: undefined, madeBy: undefined, madeAt: at(second), isAddedLater: false },
  ...{ isOfRoom: false, ...rest },
});

it('an answer lasts from its mark until somebody else has the floor', () => {
  const question = mark('question', 0);
  const spans = answerSpans([question, mark('answer', 5), mark('note', 9), mark('evidence', 12), mark('speaker', 40)]);
  assert.deepEqual(spans.get(question.id), { from: at(5), to: at(40) });
});

it('an answer without a mark of its own begins with the question', () => {
  const [first, second] = [mark('question', 0), mark('question', 30)];
  const spans = answerSpans([second, first]);
  assert.deepEqual(spans.get(first.id), { from: at(0), to: at(30) });
  assert.deepEqual(spans.get(second.id), { from: at(30), to: undefined });
});

it('an answer whose end the recorder knows ends there, and a struck mark gives nobody the floor', () => {
  const question = mark('question', 0);
  const known = answerSpans([question, mark('answer', 5, { until: at(20) }), mark('ruling', 60)]);
  assert.deepEqual(known.get(question.id), { from: at(5), to: at(20) });
  const struck = answerSpans([question, mark('speaker', 10, { isStruck: true }), mark('end', 50)]);
  assert.deepEqual(struck.get(question.id)?.to, at(50));
});
