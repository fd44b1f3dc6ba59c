/** What the judge decides on a motion to take part by video. */
export type Verdict = 'granted' | 'refused';

export function isVerdict(text: unknown): text is Verdict {
  return text === 'granted' || text === 'refused';
}

export const LONGEST_REQUEST_REASON = 1_000;

type RequestRefusal = 'CONFERENCE_REQUEST_DECIDED' | 'CONFERENCE_REQUEST_NOT_OF_CASE' | null;

/** A decision on a motion is not taken back: another motion is decided anew. */
export function aRequestIsDecidedOnce(verdict: Verdict | null): RequestRefusal {
  return verdict === null ? null : 'CONFERENCE_REQUEST_DECIDED';
}

/** A seat is of a participant; who is not of the case is invited as a guest of the hearing. */
export function onlyAParticipantGetsASeatByMotion(verdict: Verdict, participantId: string | null): RequestRefusal {
  return verdict === 'granted' && participantId === null ? 'CONFERENCE_REQUEST_NOT_OF_CASE' : null;
}
