import type { SeatId } from './ids.ts';
import { isSitting, type Phase } from './room.ts';
import type { Place, Side, Standing } from './seat.ts';

/** Private talk of a party with counsel: asked, then going or not. */
export type TalkState = 'asked' | 'going' | 'declined' | 'unanswered' | 'ended';

export type TalkRefusal =
  | 'CONFERENCE_TALK_IN_SITTING'
  | 'CONFERENCE_TALK_OTHER_SIDE'
  | 'CONFERENCE_TALK_BUSY'
  | 'CONFERENCE_TALK_AWAY'
  | 'CONFERENCE_TALK_OVER';

type Verdict = TalkRefusal | null;

/** House rule: nobody waits longer for an answer. */
export const ANSWER_SECONDS = 120;

interface Talker {
  readonly id: SeatId;
  readonly place: Place;
  readonly side: Side | null;
  readonly standing: Standing;
  readonly isTalking: boolean;
}

const present: readonly Standing[] = ['waiting', 'admitted'];

/** While the court sits it gives a break first: what is said in the room is heard by all. */
export function aTalkIsHeldOutsideTheSitting(phase: Phase): Verdict {
  return isSitting(phase) || phase === 'ended' ? 'CONFERENCE_TALK_IN_SITTING' : null;
}

/** Counsel with those of their own side; a witness with nobody. */
export function aTalkIsOfOneSideWithItsCounsel(talkers: readonly Talker[]): Verdict {
  const [first] = talkers;
  const isOfOneSide = first?.side != null && talkers.every(({ side }) => side === first.side);
  const hasCounsel = talkers.some(({ place }) => place === 'counsel');
  const areSides = talkers.every(({ place }) => place === 'party' || place === 'counsel');
  return talkers.length > 1 && isOfOneSide && hasCounsel && areSides ? null : 'CONFERENCE_TALK_OTHER_SIDE';
}

export function onlyWhoIsThereAndFreeTalks(talkers: readonly Talker[]): Verdict {
  if (talkers.some(({ standing }) => !present.includes(standing))) return 'CONFERENCE_TALK_AWAY';
  return talkers.some(({ isTalking }) => isTalking) ? 'CONFERENCE_TALK_BUSY' : null;
}

/** Two minutes and not an instant more. */
export function anAnswerComesInTime(state: TalkState, askedAt: Temporal.Instant, now: Temporal.Instant): Verdict {
  const isLate = Temporal.Instant.compare(now, askedAt.add({ seconds: ANSWER_SECONDS })) > 0;
  return state !== 'asked' || isLate ? 'CONFERENCE_TALK_OVER' : null;
}

/** One «no» ends the asking; it begins when all have said yes. */
export function talkAfter(answers: readonly ('accepted' | 'declined' | null)[]): TalkState {
  if (answers.includes('declined')) return 'declined';
  return answers.includes(null) ? 'asked' : 'going';
}
