import type { MarkKind } from './mark.ts';

/** What a player gets, in JSON; times are microseconds of Unix time. */
export interface Outline {
  readonly id: string;
  readonly fromUs: number;
  /** End of the last segment, or the beginning when nothing came yet. */
  readonly toUs: number;
  readonly isLive: boolean;
  /** Spans that this viewer may not see. */
  readonly closed: readonly (readonly [fromUs: number, toUs: number])[];
  readonly tracks: readonly OutlineTrack[];
  readonly marks: readonly OutlineMark[];
}

export interface OutlineTrack {
  readonly name: string;
  readonly kind: 'video' | 'audio';
  /** Who is seen or heard, of those who take part from afar. */
  readonly label?: string;
  /** RFC 6381. */
  readonly codecs: string;
  /** In the order of time. */
  readonly segments: readonly OutlineSegment[];
  readonly gaps: readonly (readonly [fromUs: number, toUs: number, cause: string])[];
}

export type OutlineSegment = readonly [file: string, init: string, fromUs: number, toUs: number];

export interface OutlineMark {
  readonly id: string;
  readonly atUs: number;
  readonly toUs?: number;
  readonly kind: MarkKind;
  readonly speaker?: string;
  /** Absent for a mark of a closed part that the viewer may not see. */
  readonly text?: string;
  readonly isAddedLater?: true;
}

/** Whether a segment begins within the span. */
export function hasTimeWithin({ segments }: Pick<OutlineTrack, 'segments'>, fromUs: number, toUs: number): boolean {
  return segments.some(([, , start]) => fromUs <= start && start < toUs);
}
