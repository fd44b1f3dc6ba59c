import { isSitting, type Phase } from './room.ts';
import type { Place, Standing } from './seat.ts';

export type RoomRefusal =
  | 'CONFERENCE_ENDED'
  | 'CONFERENCE_NOT_ENTERED'
  | 'CONFERENCE_REMOVED'
  | 'CONFERENCE_NOT_IDENTIFIED'
  | 'CONFERENCE_NOT_SITTING'
  | 'CONFERENCE_NOT_ADMITTED'
  | 'CONFERENCE_COURT_STAYS'
  | 'CONFERENCE_CODE_EXPIRED'
  | 'CONFERENCE_TOO_EARLY';

type Verdict = RoomRefusal | null;

interface Sitting {
  readonly place: Place;
  readonly standing: Standing;
  readonly isIdentified: boolean;
}

export function anEndedRoomDoesNotChange(phase: Phase): Verdict {
  return phase === 'ended' ? 'CONFERENCE_ENDED' : null;
}

/** CPC RK art. 133-3: the presiding judge establishes who it is before the person takes part. */
export function nobodyIsAdmittedBeforeTheJudgeKnowsWhoItIs({ standing, isIdentified }: Sitting): Verdict {
  if (standing === 'removed') return 'CONFERENCE_REMOVED';
  if (standing === 'away') return 'CONFERENCE_NOT_ENTERED';
  return isIdentified ? null : 'CONFERENCE_NOT_IDENTIFIED';
}

/** Without judge, secretary or hall there is no hearing to take part in. */
export function theCourtIsNotPutOut({ place }: Pick<Sitting, 'place'>): Verdict {
  return place === 'bench' || place === 'clerk' || place === 'courtroom' ? 'CONFERENCE_COURT_STAYS' : null;
}

export function theFloorIsAskedForInASitting(phase: Phase, { standing }: Pick<Sitting, 'standing'>): Verdict {
  if (!isSitting(phase)) return 'CONFERENCE_NOT_SITTING';
  return standing === 'admitted' ? null : 'CONFERENCE_NOT_ADMITTED';
}

/** House rule: the door opens so long before the set time, for checks of equipment and of documents. */
const DOOR_OPENS = { hours: 1 };

export function theDoorOpensAnHourBefore(startsAt: Temporal.Instant, now: Temporal.Instant): Verdict {
  return Temporal.Instant.compare(now, startsAt.subtract(DOOR_OPENS)) < 0 ? 'CONFERENCE_TOO_EARLY' : null;
}

/** A code lives to the end of this instant, exclusive. */
export function aCodeOpensBeforeItsEnd(expiresAt: Temporal.Instant, now: Temporal.Instant): Verdict {
  return Temporal.Instant.compare(now, expiresAt) < 0 ? null : 'CONFERENCE_CODE_EXPIRED';
}
