import { giveUpNumber, isNumberAsked } from '#modules/cases';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { type Tx, twinsSince } from '#platform/db';
import { newId } from '#platform/ids';
import { filingErrors } from '../../errors.ts';
import { inboxChanged } from '../../events.ts';
import { carryOutDecisionJob } from '../../jobs/carry-out-decision-job.ts';
import { readText } from '../../model/forms/read-text.ts';
import type { DecisionId, FilingId } from '../../model/ids.ts';
import { UNDO_SECONDS } from '../../model/intake/pick-up.ts';
import { findRejectionGround } from '../../model/intake/rejection-grounds.ts';
import { mayDo } from '../../policy.ts';
import { lockFiling, updateFiling } from '../../store/filing-store.ts';
import { insertDecision, standingDecision, updateDecision } from '../../store/intake-store.ts';
import { numberSubject } from './number-of-filing.ts';
import { clerkOf, openForIntake } from './open-intake.ts';

/** Longest explanation of a clerk. */
export const MOST_WORDS = 1_000;

export interface Decided {
  readonly decisionId: DecisionId;
  /** Until then it can be taken back. */
  readonly takesEffectAt: Temporal.Instant;
}

/**
 * The clerk registers: in ten seconds it becomes a case with its number, or a document of a case; until then nothing leaves
 * the house and it can be taken back.
 * @throws FILING_NOT_FOUND, FILING_DECIDED, FILING_TAKEN, FILING_NOT_ALLOWED
 */
export async function registerFiling(platform: Platform, act: Act, id: FilingId): Promise<Decided> {
  return await platform.db.transact(act, (tx) => decide(tx, id, { verdict: 'register', ground: null, words: null }));
}

export interface Rejection {
  readonly id: FilingId;
  /** Code of `rejectionGrounds`. */
  readonly ground: string;
  /** What exactly is wrong, in the language of the claim. */
  readonly words: string;
}

/**
 * The registry sends it back before registration: with a ground from the list, how to mend it, and the data kept. It is no
 * return by a judge (CPC RK art. 152).
 * @throws FILING_GROUND_UNKNOWN, FILING_WORDS_MISSING, FILING_WORDS_TOO_LONG, and what `registerFiling` throws
 */
export async function rejectFiling(platform: Platform, act: Act, { id, ground, words }: Rejection): Promise<Decided> {
  const found = findRejectionGround(ground);
  if (!found) throw filingErrors('FILING_GROUND_UNKNOWN');
  const said = clerkWords(words, found.needsWords);
  return await platform.db.transact(act, (tx) => decide(tx, id, { verdict: 'reject', ground, words: said || null }));
}

/** @throws FILING_WORDS_MISSING, FILING_WORDS_TOO_LONG, FILING_ANSWER_CONTROL_SIGNS, FILING_ANSWER_DIRECTION_SIGNS */
export function clerkWords(typed: string, isNeeded: boolean): string {
  const text = readText(typed, { kk: 'Мәтін', ru: 'Текст', en: 'Text' });
  if (!text.ok) throw text.error;
  if (isNeeded && text.value === '') throw filingErrors('FILING_WORDS_MISSING');
  if (text.value.length > MOST_WORDS) throw filingErrors('FILING_WORDS_TOO_LONG', { limit: MOST_WORDS });
  return text.value;
}

/**
 * Takes a decision back before it takes effect, or after the national system has refused a number; the filing waits for the
 * registry again. @throws FILING_TOO_LATE_TO_UNDO, FILING_NOT_FOUND, CASES_NUMBER_ASKED
 */
export async function undoDecision(platform: Platform, act: Act, id: FilingId): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const clerk = clerkOf(tx);
    const row = await lockFiling(tx, id);
    if (!row || !mayDo('decide-intake', tx.act.actor, { courtCode: row.court_code })) {
      throw filingErrors('FILING_NOT_FOUND');
    }
    const decision = await standingDecision(tx, id);
    if (!decision || decision.carried_out_at) throw filingErrors('FILING_TOO_LATE_TO_UNDO');
    // A number was asked for: the decision falls only with a refusal, and then any clerk of the court may act.
    if (await isNumberAsked(tx, numberSubject(id))) await giveUpNumber(tx, numberSubject(id));
    else if (decision.person_id !== clerk.personId) throw filingErrors('FILING_TOO_LATE_TO_UNDO');
    await updateDecision(tx, decision.id, { undone_at: tx.clock.now() });
    tx.record({ kind: 'filing', id }, { undone: decision.verdict });
    tx.publish(inboxChanged, { filingId: id, courtCode: row.court_code, form: row.form });
  });
}

/** The other sending of the same form: this clerk has decided the very same, and it stands. */
async function justDecided(tx: Tx, id: FilingId, verdict: Verdict): Promise<Decided | undefined> {
  const { personId } = clerkOf(tx);
  const row = await lockFiling(tx, id);
  const standing = await standingDecision(tx, id);
  const isSame =
    row !== undefined &&
    standing?.person_id === personId &&
    standing.verdict === verdict.verdict &&
    standing.ground === verdict.ground &&
    standing.words === verdict.words &&
    Temporal.Instant.compare(standing.decided_at, twinsSince(tx)) > 0;
  if (!isSame) return undefined;
  tx.record({ kind: 'filing', id, personId: row.filer_id }, { decided: verdict.verdict, again: true });
  return { decisionId: standing.id, takesEffectAt: standing.takes_effect_at };
}

type Verdict = Pick<Parameters<typeof insertDecision>[1], 'verdict' | 'ground' | 'words'>;

async function decide(tx: Tx, id: FilingId, verdict: Verdict): Promise<Decided> {
  const twin = await justDecided(tx, id, verdict);
  if (twin) return twin;
  const row = await openForIntake(tx, id);
  const { accountId, personId, courtCode, role } = clerkOf(tx);
  const decisionId = newId<DecisionId>();
  const now = tx.clock.now();
  const takesEffectAt = now.add({ seconds: UNDO_SECONDS });
  await insertDecision(tx, {
    ...{ id: decisionId, filing_id: id, ...verdict, account_id: accountId, person_id: personId },
    ...{ court_code: courtCode, role, decided_at: now, takes_effect_at: takesEffectAt },
    ...{ undone_at: null, carried_out_at: null },
  });
  await updateFiling(tx, id, { taken_by: null, taken_name: null, taken_until: null });
  tx.enqueue(carryOutDecisionJob, { decisionId }, { runAt: takesEffectAt });
  tx.record({ kind: 'filing', id, personId: row.filer_id }, { decided: verdict.verdict, ground: verdict.ground });
  tx.publish(inboxChanged, { filingId: id, courtCode: row.court_code, form: row.form });
  return { decisionId, takesEffectAt };
}
