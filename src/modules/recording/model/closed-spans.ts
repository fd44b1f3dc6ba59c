import type { Mark, Span } from './mark.ts';

/**
 * What of a recording is closed: from each mark «closed» to the next mark «open», or without end. A hearing that is closed
 * as a whole is closed from its first frame to its last (CPC RK art. 19; CrPC RK art. 29).
 */
export function closedSpans(marks: readonly Pick<Mark, 'kind' | 'atUs'>[], isWholeClosed: boolean): readonly Span[] {
  if (isWholeClosed) return [{ fromUs: 0, toUs: Number.MAX_SAFE_INTEGER }];
  const spans: Span[] = [];
  let fromUs: number | undefined;
  for (const { kind, atUs } of marks.toSorted((a, b) => a.atUs - b.atUs)) {
    if (kind === 'closed') fromUs ??= atUs;
    if (kind !== 'open' || fromUs === undefined) continue;
    if (atUs > fromUs) spans.push({ fromUs, toUs: atUs });
    fromUs = undefined;
  }
  return fromUs === undefined ? spans : [...spans, { fromUs, toUs: Number.MAX_SAFE_INTEGER }];
}

/** A segment that holds one closed instant is closed as a whole: its bytes cannot be given in part. */
export function isClosedAt(spans: readonly Span[], { fromUs, toUs }: Span): boolean {
  return spans.some((span) => span.fromUs < toUs && fromUs < span.toUs);
}
