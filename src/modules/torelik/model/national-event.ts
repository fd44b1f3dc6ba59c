import type { NationalHearing, NationalJudge } from './national-case.ts';

/** What happened to a case in the national system. */
export type NationalChange =
  | { readonly kind: 'case_registered'; readonly registeredOn: Temporal.PlainDate }
  | { readonly kind: 'judge_assigned'; readonly judge: NationalJudge }
  | { readonly kind: 'hearing_set'; readonly hearing: NationalHearing }
  | { readonly kind: 'hearing_moved'; readonly hearing: NationalHearing }
  | { readonly kind: 'hearing_cancelled'; readonly hearingKey: string; readonly reason: string }
  | { readonly kind: 'act_issued'; readonly document: NationalEventDocument }
  | { readonly kind: 'stage_changed'; readonly stage: string; readonly ground: string | undefined };

export interface NationalEventDocument {
  readonly key: string;
  readonly kind: string;
  readonly title: string;
  readonly language: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

export interface NationalEvent {
  /** Unique for ever: an event that comes twice is known by it. */
  readonly id: string;
  readonly courtCode: string;
  /** Canonical spelling. */
  readonly caseNumber: string;
  /** Its place among the events of the case, from 1 without gaps: what came too early waits. */
  readonly ordinal: number;
  readonly at: Temporal.Instant;
  readonly change: NationalChange;
}

export interface EventsPage {
  readonly events: readonly NationalEvent[];
  /** To be given with the next question. */
  readonly cursor: string;
  readonly hasMore: boolean;
}
