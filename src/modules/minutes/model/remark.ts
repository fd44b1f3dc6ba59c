/** `signing`: who made it has not signed yet; `deciding`: the judge's decision waits for the judge's signature. */
export type RemarkState = 'signing' | 'filed' | 'deciding' | 'decided';

/** Certified by a resolution, or rejected by a ruling wholly or partly (CPC RK art. 285(2)). */
export const remarkDecisions = ['certified', 'partly', 'rejected'] as const;

export type RemarkDecision = (typeof remarkDecisions)[number];

export function isRemarkDecision(text: string | undefined): text is RemarkDecision {
  return (remarkDecisions as readonly (string | undefined)[]).includes(text);
}
