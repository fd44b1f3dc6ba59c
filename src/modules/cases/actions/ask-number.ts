import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { caseErrors } from '../errors.ts';
import { askNumberJob } from '../jobs/ask-number-job.ts';
import type { NumberingWay } from '../model/numbering.ts';
import { mayDo } from '../policy.ts';
import type { NumberAsked } from '../queries/national-numbers.ts';
import {
  insertNumberRequest,
  lockNumberRequest,
  type NumberRequestRow,
  type NumberSubject,
  standingRequest,
  updateNumberRequest,
} from '../store/number-store.ts';
import type { NumberRequestId } from '../store/tables.ts';

export interface NumberWish extends Omit<NumberAsked, 'key' | 'after'> {
  readonly subject: NumberSubject;
  readonly way: Exclude<NumberingWay, 'own'>;
}

/**
 * Puts the question for a number of the national system, to be asked after the commit and again until it is answered. What
 * waits for it hears `cases.number_answered`. Asked twice for one subject, it is one question.
 * @throws CASES_NOT_ALLOWED
 */
export async function askNumber(tx: Tx, { subject, way, ...card }: NumberWish): Promise<void> {
  const { courtCode, kind, category, language, receivedOn, parties } = card;
  if (!mayDo('register', tx.act.actor, { courtCode, participants: [] })) throw caseErrors('CASES_NOT_ALLOWED');
  const id = newId<NumberRequestId>();
  const now = tx.clock.now();
  const isNew = await insertNumberRequest(tx, {
    ...{ id, key: newId(), subject_kind: subject.kind, subject_id: subject.id, way },
    ...{ court_code: courtCode, kind, category, language, received_on: receivedOn },
    ...{ parties: JSON.stringify(parties), asked_at: now, tries: 0, next_try_at: now, failure: null, told_at: null },
    ...{ number: null, registered_on: null, answered_at: null, refused_at: null, refusal: null, given_up_at: null },
  });
  tx.record({ kind: 'number-request', id: isNew ? id : subject.id }, { courtCode, way, isNew });
  if (isNew) tx.enqueue(askNumberJob, { requestId: id }, { key: `cases.number:${id}` });
}

/**
 * Asks at once instead of at the next turn; a question that was refused is put anew, under a new key.
 * @throws CASES_NUMBER_NOT_AWAITED, CASES_NOT_ALLOWED
 */
export async function askNumberAgain(tx: Tx, subject: NumberSubject): Promise<void> {
  const row = await openRequest(tx, subject);
  const now = tx.clock.now();
  const anew = row.refused_at ? { key: newId(), refused_at: null, refusal: null, tries: 0 } : {};
  await updateNumberRequest(tx, row.id, { ...anew, next_try_at: now });
  tx.enqueue(askNumberJob, { requestId: row.id }, { key: `cases.number:${row.id}` });
  tx.record({ kind: 'number-request', id: row.id }, { again: row.refused_at ? 'anew' : 'at-once' });
}

/** Ends a question that was refused, or answered with the number of a case here, so that what waited can be decided otherwise. @throws CASES_NUMBER_NOT_AWAITED, CASES_NUMBER_ASKED, CASES_NOT_ALLOWED */
export async function giveUpNumber(tx: Tx, subject: NumberSubject): Promise<void> {
  const row = await openRequest(tx, subject);
  // Not answered is not refused: the number may exist already.
  if (!row.refused_at && row.failure !== 'taken') throw caseErrors('CASES_NUMBER_ASKED');
  await updateNumberRequest(tx, row.id, { given_up_at: tx.clock.now(), parties: null });
  tx.record({ kind: 'number-request', id: row.id }, { givenUp: true });
}

async function openRequest(tx: Tx, subject: NumberSubject): Promise<NumberRequestRow> {
  const standing = await standingRequest(tx, subject);
  const row = standing && (await lockNumberRequest(tx, standing.id));
  if (!row || row.answered_at || row.given_up_at) throw caseErrors('CASES_NUMBER_NOT_AWAITED');
  const scope = { courtCode: row.court_code, participants: [] };
  if (!mayDo('register', tx.act.actor, scope)) throw caseErrors('CASES_NOT_ALLOWED');
  return row;
}
