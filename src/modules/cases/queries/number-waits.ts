import type { Actor } from '#platform/audit';
import type { Reads } from '#platform/db';
import { caseErrors } from '../errors.ts';
import type { NumberFailure } from '../model/numbering.ts';
import { mayDo } from '../policy.ts';
import { type NumberRequestRow, type NumberSubject, standingRequest, waitingRequests } from '../store/number-store.ts';

/** Something that waits for a number of the national system. */
export interface NumberWait {
  readonly subject: NumberSubject;
  readonly courtCode: string;
  readonly since: Temporal.Instant;
  readonly tries: number;
  /** Why there is none yet; undefined before the first answer. */
  readonly failure: NumberFailure | undefined;
  /** When it is asked again by itself; undefined: a person has to look. */
  readonly nextTryAt: Temporal.Instant | undefined;
  /** Code of the national system that will not register it. */
  readonly refusal: string | undefined;
}

/** @returns undefined when the subject waits for nothing */
export async function findNumberWait(on: Reads, subject: NumberSubject): Promise<NumberWait | undefined> {
  const row = await standingRequest(on, subject);
  return row && !row.answered_at ? waitOf(row) : undefined;
}

/** True from the question on, also when it has been answered; false for what was never asked or given up. */
export async function isNumberAsked(on: Reads, subject: NumberSubject): Promise<boolean> {
  return (await standingRequest(on, subject)) !== undefined;
}

/** What waits in the court, the oldest first, for its registry. @throws CASES_NOT_ALLOWED */
export async function listNumberWaits(on: Reads, actor: Actor, courtCode: string): Promise<readonly NumberWait[]> {
  if (!mayDo('register', actor, { courtCode, participants: [] })) throw caseErrors('CASES_NOT_ALLOWED');
  return (await waitingRequests(on, courtCode)).map(waitOf);
}

function waitOf(row: NumberRequestRow): NumberWait {
  return {
    subject: { kind: row.subject_kind, id: row.subject_id },
    ...{ courtCode: row.court_code, since: row.asked_at, tries: row.tries },
    failure: (row.failure as NumberFailure | null) ?? undefined,
    nextTryAt: row.next_try_at ?? undefined,
    refusal: row.refusal ?? undefined,
  };
}
