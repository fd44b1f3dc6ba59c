import type { MarkId } from './ids.ts';
import type { Mark } from './mark.ts';
import { floorKinds } from './mark-kinds.ts';

/** What was answered, and from when to when. */
export interface AnswerSpan {
  readonly from: Temporal.Instant;
  /** Undefined while the answer lasts. */
  readonly to: Temporal.Instant | undefined;
}

/**
 * The answer to each question: from its own mark, or from the question, to the next moment at which somebody else has the
 * floor. Marks stay as they were made; the span follows from them.
 */
export function answerSpans(marks: readonly Mark[]): ReadonlyMap<MarkId, AnswerSpan> {
  const inOrder = marks.filter(({ isStruck }) => !isStruck).toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
  const spans = new Map<MarkId, AnswerSpan>();
  for (const [index, question] of inOrder.entries()) {
    if (question.kind !== 'question') continue;
    const rest = inOrder.slice(index + 1);
    const next = rest.findIndex(({ kind }) => floorKinds.includes(kind));
    const answer = (next < 0 ? rest : rest.slice(0, next)).find(({ kind }) => kind === 'answer');
    spans.set(question.id, { from: answer?.at ?? question.at, to: answer?.until ?? rest[next]?.at });
  }
  return spans;
}
