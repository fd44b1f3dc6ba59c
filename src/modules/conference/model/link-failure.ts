export const failureKinds = ['connection_lost', 'did_not_hear', 'was_not_heard', 'no_picture'] as const;
/** What failed for somebody who takes part from afar (CPC RK art. 133-3). */
export type FailureKind = (typeof failureKinds)[number];

export const failureDecisions = ['repeat', 'pause', 'go_on', 'adjourn'] as const;
/** What the judge decides on it: say it again, wait, go on, or put the hearing off. */
export type FailureDecision = (typeof failureDecisions)[number];

/** House rule: a shorter one is repaired by the link itself and told to nobody. */
const TOLD_FROM_SECONDS = 12;

export function isFailureKind(text: string): text is FailureKind {
  return (failureKinds as readonly string[]).includes(text);
}

export function isFailureDecision(text: string): text is FailureDecision {
  return (failureDecisions as readonly string[]).includes(text);
}

/** Of a picture nobody loses the right to be heard: it is logged, and the judge is not interrupted. */
export function mustTheJudgeDecide(kind: FailureKind, seconds: number): boolean {
  return kind !== 'no_picture' && seconds >= TOLD_FROM_SECONDS;
}
