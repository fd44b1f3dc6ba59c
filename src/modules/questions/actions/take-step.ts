import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import { questionErrors } from '../errors.ts';
import { questionMoved } from '../events.ts';
import type { QuestionId } from '../model/ids.ts';
import { after, type QuestionState, type QuestionStep } from '../model/question-course.ts';
import { mayDo, type QuestionDeed } from '../policy.ts';
import { appendChange, lockQuestion, type NewChange, type QuestionRow } from '../store/question-store.ts';

/** A question as its reader saw it; somebody else may have changed it since. */
export interface SeenQuestion {
  readonly id: QuestionId;
  readonly version: number;
}

/** What a step has found and decided. */
export interface Stepping {
  readonly question: QuestionRow;
  readonly state: QuestionState;
}

/**
 * One step of the desk on one question: it is locked, may be done by this office, is as its reader saw it, and leads
 * somewhere. @param work writes what the step changes @returns what `work` returns
 * @throws QUESTIONS_NOT_FOUND, QUESTIONS_NOT_ALLOWED, QUESTIONS_CHANGED_MEANWHILE, QUESTIONS_STEP_IMPOSSIBLE
 */
export async function takeStep<Result>(
  platform: Platform,
  act: Act,
  { id, version }: SeenQuestion,
  step: QuestionStep,
  work: (tx: Tx, found: Stepping) => Promise<Result>,
  details: NewChange['details'] = {},
): Promise<Result> {
  return await platform.db.transact(act, async (tx) => {
    const question = await editable(tx, id, step);
    if (question.version !== version) throw questionErrors('QUESTIONS_CHANGED_MEANWHILE');
    const state = after(question.state, step);
    if (!state) throw questionErrors('QUESTIONS_STEP_IMPOSSIBLE');
    const result = await work(tx, { question, state });
    await appendChange(tx, id, { step, courtCode: question.court_code, details });
    tx.record({ kind: 'question', id, ...(question.asker_id ? { personId: question.asker_id } : {}) }, { step });
    tx.publish(questionMoved, { questionId: id, courtCode: question.court_code, step });
    return result;
  });
}

/** Locked until the commit. @throws QUESTIONS_NOT_FOUND, QUESTIONS_NOT_ALLOWED */
export async function editable(tx: Tx, id: QuestionId, deed: QuestionDeed): Promise<QuestionRow> {
  const question = await lockQuestion(tx, id);
  if (!question) throw questionErrors('QUESTIONS_NOT_FOUND');
  const scope = { courtCode: question.court_code, asker: question.asker_id };
  if (!mayDo(deed, tx.act.actor, scope) && !mayDo('lay', tx.act.actor, scope))
    throw questionErrors('QUESTIONS_NOT_ALLOWED');
  return question;
}
