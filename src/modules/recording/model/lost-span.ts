/** Why the recorder itself has nothing of some seconds, whatever the cameras sent. */
export const lossCauses = ['restart', 'disk'] as const;
export type LossCause = (typeof lossCauses)[number];

export interface LostSpan {
  readonly fromUs: number;
  readonly toUs: number;
  readonly cause: LossCause;
}

/** Tracks end and go on at moments of their own: a moment is lost when it is missing of any of them. */
export function joinedLosses(gaps: readonly LostSpan[]): LostSpan[] {
  const joined: LostSpan[] = [];
  for (const gap of gaps.toSorted((a, b) => a.fromUs - b.fromUs)) {
    const last = joined.at(-1);
    if (last && gap.fromUs <= last.toUs && gap.cause === last.cause)
      joined[joined.length - 1] = { ...last, toUs: Math.max(last.toUs, gap.toUs) };
    else joined.push(gap);
  }
  return joined;
}
