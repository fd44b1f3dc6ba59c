import type { Closing, ProcedureBranch, Term, TermBreak } from './term.ts';
import type { TraceStep } from './trace.ts';

/** What a deadline is counted from. Everything the count depends on is in here and in the calendar. */
export type DeadlineRequest = {
  readonly branch: ProcedureBranch;
  readonly term: Term;
  /** The event that starts the term: a legal day, or an instant (needed for hours and custody). */
  readonly event: Temporal.PlainDate | Temporal.Instant;
  /** Detention, custody, house arrest, medical institutions: to the minute, no roll-over (CrPC RK art. 49). Default false. */
  readonly isCustody?: boolean;
  /** Prolongations in the order they were granted; they stay with a term that starts anew. Default none. */
  readonly prolongations?: readonly Term[];
  /** Suspensions and interruptions in any order; those outside the running of the term change nothing. Default none. */
  readonly breaks?: readonly TermBreak[];
  /** Default midnight. */
  readonly closing?: Closing;
};

/** A term whose end is known, with its arithmetic. */
export type RunningDeadline = {
  readonly state: 'running';
  readonly lastDay: Temporal.PlainDate;
  /** First instant that is too late. */
  readonly endsAt: Temporal.Instant;
  readonly trace: readonly TraceStep[];
};

/** A term that stands still: its end is not known until the case is resumed or comes back. */
export type StandingDeadline = {
  readonly state: 'suspended' | 'interrupted';
  readonly since: Temporal.PlainDate;
  /** What is counted after the resumption, in this order; the whole term when interrupted. */
  readonly rest: readonly Term[];
  readonly trace: readonly TraceStep[];
};

export type Deadline = RunningDeadline | StandingDeadline;

/** True while an act done (or handed to the post) at that instant is in time; 24:00 itself is the next day already. */
export function isInTime(deadline: RunningDeadline, doneAt: Temporal.Instant): boolean {
  return Temporal.Instant.compare(doneAt, deadline.endsAt) < 0;
}
