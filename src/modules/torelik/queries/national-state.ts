import { listNationalTimes, type NationalTime, type RegistryOfRecord, registryOfRecord } from '#modules/courts';
import type { Actor } from '#platform/audit';
import type { Reads } from '#platform/db';
import { torelikErrors } from '../errors.ts';
import { type EventReason, isForPerson } from '../model/event-reasons.ts';
import { mayDo } from '../policy.ts';
import { casesElsewhere, findFollowedCourt, waitingEvents } from '../store/event-store.ts';
import { type ImportRow, importsOf } from '../store/import-store.ts';

/** A case that was registered in the national system and is not here. */
export interface CaseElsewhere {
  readonly number: string;
  readonly registeredOn: Temporal.PlainDate | undefined;
}

export interface WaitingEvent {
  readonly id: string;
  readonly caseNumber: string;
  readonly kind: string;
  readonly at: Temporal.Instant;
  readonly reason: EventReason;
}

/** How a court stands to the national system. */
export interface NationalState {
  readonly registry: RegistryOfRecord;
  readonly times: readonly NationalTime[];
  readonly isConnected: boolean;
  /** Undefined: never. */
  readonly answeredAt: Temporal.Instant | undefined;
  /** Code of what it did instead of answering at the last look. */
  readonly failure: string | undefined;
  readonly elsewhere: readonly CaseElsewhere[];
  /** Those that a person can do something about, the first of each case. */
  readonly events: readonly WaitingEvent[];
  /** Others that wait for their turn. */
  readonly later: number;
  /** The latest first. */
  readonly imports: readonly (Pick<ImportRow, 'id' | 'number' | 'source' | 'state'> & {
    readonly lookedAt: Temporal.Instant;
  })[];
}

/** A number given to a claim of ours is told as an event before the claim has become a case. */
const SETTLING = { minutes: 5 };
const MOST = 50;

/** @throws TORELIK_NOT_ALLOWED */
export async function getNationalState(
  on: Reads,
  actor: Actor,
  courtCode: string,
  isConnected: boolean,
): Promise<NationalState> {
  if (!mayDo('read-state', actor, courtCode)) throw torelikErrors('TORELIK_NOT_ALLOWED');
  const [registry, times, court, elsewhere, waiting, imports] = await Promise.all([
    registryOfRecord(on, courtCode),
    listNationalTimes(on, courtCode),
    findFollowedCourt(on, courtCode),
    casesElsewhere(on, courtCode, on.clock.now().subtract(SETTLING), MOST),
    waitingEvents(on, courtCode),
    importsOf(on, courtCode, MOST),
  ]);
  const needing = waiting.flatMap(({ id, case_number: caseNumber, kind, at, reason }): WaitingEvent[] =>
    reason && isForPerson(reason as EventReason) ? [{ id, caseNumber, kind, at, reason: reason as EventReason }] : [],
  );
  return {
    ...{ registry, times, isConnected, events: needing, later: waiting.length - needing.length },
    ...{ answeredAt: court?.answered_at ?? undefined, failure: court?.failure ?? undefined },
    imports: imports.map(({ id, number, source, state, looked_at: lookedAt }) => ({
      ...{ id, number, source, state, lookedAt },
    })),
    elsewhere: elsewhere.map(({ number, registered_on: on }) => ({ number, registeredOn: on ?? undefined })),
  };
}
