import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { numberAnswered, numberAwaited, numberRefused } from '../events.ts';
import { askNumberJob } from '../jobs/ask-number-job.ts';
import { formatCaseNumber } from '../model/case-number.ts';
import { givenNumberParts, type NumberFailure, NumbersAway, nextTryAt } from '../model/numbering.ts';
import { type CardParty, nationalNumbers } from '../queries/national-numbers.ts';
import {
  findNumbering,
  findNumberRequest,
  isNumberTaken,
  lockNumberRequest,
  type NumberRequestRow,
  raiseSequence,
  updateNumberRequest,
} from '../store/number-store.ts';
import type { NumberRequestId } from '../store/tables.ts';

const act: Act = { actor: { kind: 'system', name: 'cases' }, action: 'cases.fetch-number' };

type Answer =
  | { readonly kind: 'number'; readonly number: string; readonly registeredOn: Temporal.PlainDate }
  | { readonly kind: 'last'; readonly last: number; readonly year: number }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'away'; readonly failure: NumberFailure };

/**
 * One question to the national system outside any transaction, and its answer written once. Killed between the two, it is
 * asked again under the same key and gets the same number. Runs as a job.
 */
export async function fetchNumber(platform: Platform, id: NumberRequestId): Promise<void> {
  const row = await findNumberRequest(platform.db.reads, id);
  if (!row || isOver(row)) return;
  const answer = await ask(platform, row);
  if (answer.kind === 'away') platform.log.warn({ request: id, failure: answer.failure }, 'no number from outside yet');
  await platform.db.transact(act, async (tx) => {
    tx.record({ kind: 'number-request', id }, { answer: answer.kind });
    const held = await lockNumberRequest(tx, id);
    // Another key: a clerk has put the question anew meanwhile.
    if (!held || isOver(held) || held.key !== row.key) return;
    await keep(tx, held, answer);
  });
}

const isOver = (row: NumberRequestRow): boolean =>
  row.answered_at !== null || row.refused_at !== null || row.given_up_at !== null;

async function ask(platform: Platform, row: NumberRequestRow): Promise<Answer> {
  const { court_code: courtCode, kind } = row;
  const today = legalDay(platform.clock.now());
  try {
    const numbers = platform.ports.of(nationalNumbers);
    if (row.way === 'own_after_national') {
      const last = await numbers.lastSequence({ courtCode, year: today.year, kind });
      return { kind: 'last', last, year: today.year % 100 };
    }
    const own = await findNumbering(platform.db.reads, courtCode, today.year % 100, kind);
    const given = await numbers.give({
      ...{ key: row.key, courtCode, kind, category: row.category, language: row.language },
      ...{ receivedOn: row.received_on, after: own?.last ?? 0, parties: partiesOf(row) },
    });
    return given.kind === 'refused' ? given : { ...given, kind: 'number' };
  } catch (thrown) {
    if (thrown instanceof NumbersAway) return { kind: 'away', failure: thrown.failure };
    throw thrown;
  }
}

function partiesOf({ parties }: NumberRequestRow): readonly CardParty[] {
  return (typeof parties === 'string' ? JSON.parse(parties) : (parties ?? [])) as readonly CardParty[];
}

async function keep(tx: Tx, row: NumberRequestRow, answer: Answer): Promise<void> {
  switch (answer.kind) {
    case 'number':
      return await keepNumber(tx, row, answer);
    case 'last': {
      const { court_code: courtCode, kind } = row;
      await raiseSequence(tx, { courtCode, kind, year: answer.year, last: answer.last }, true);
      return await settle(tx, row, null, null);
    }
    case 'refused':
      await updateNumberRequest(tx, row.id, {
        ...{ refused_at: tx.clock.now(), refusal: answer.code, next_try_at: null, told_at: tx.clock.now() },
      });
      return void tx.publish(numberRefused, factOf(row));
    case 'away':
      return await keepWaiting(tx, row, answer.failure);
  }
}

async function keepNumber(tx: Tx, row: NumberRequestRow, { number, registeredOn }: Answer & { kind: 'number' }) {
  const { court_code: courtCode, kind } = row;
  const parts = givenNumberParts(number, { courtCode, kind, registeredOn });
  if (!parts) return await keepWaiting(tx, row, 'foreign');
  const canonical = formatCaseNumber(parts);
  if (await isNumberTaken(tx, canonical)) return await keepWaiting(tx, row, 'taken');
  await settle(tx, row, canonical, registeredOn);
}

async function settle(tx: Tx, row: NumberRequestRow, number: string | null, registeredOn: Temporal.PlainDate | null) {
  await updateNumberRequest(tx, row.id, {
    ...{ number, registered_on: registeredOn, answered_at: tx.clock.now() },
    ...{ parties: null, next_try_at: null, failure: null },
  });
  tx.publish(numberAnswered, factOf(row));
}

/** Whoever waits is told at the first failure, once. */
async function keepWaiting(tx: Tx, row: NumberRequestRow, failure: NumberFailure): Promise<void> {
  const now = tx.clock.now();
  const tries = row.tries + 1;
  const runAt = nextTryAt(now, tries);
  await updateNumberRequest(tx, row.id, { tries, failure, next_try_at: runAt, told_at: row.told_at ?? now });
  tx.enqueue(askNumberJob, { requestId: row.id }, { key: `cases.number:${row.id}`, runAt });
  if (!row.told_at) tx.publish(numberAwaited, factOf(row));
}

function factOf({ id, subject_kind: subjectKind, subject_id: subjectId, court_code: courtCode }: NumberRequestRow) {
  return { requestId: id, subjectKind, subjectId, courtCode };
}
