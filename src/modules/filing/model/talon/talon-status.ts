import { legalDay } from '#platform/clock';
import {
  nextHearing,
  type ShownStep,
  standingLine,
  stepsOf,
  type TimelineEntry,
  type TimelineKind,
  type Turn,
  turnAfter,
} from './timeline.ts';

/** What comes next and when, as far as it is known. */
export type NextDate =
  | { readonly kind: 'hearing'; readonly at: Temporal.Instant }
  /** Last day for the court to decide about accepting the claim. */
  | { readonly kind: 'acceptance'; readonly on: Temporal.PlainDate }
  /** That day has passed: the court is late, and says so. */
  | { readonly kind: 'acceptance-late'; readonly on: Temporal.PlainDate };

/** Where a filing stands, whose move it is, and what comes next. */
export interface TalonStatus {
  readonly kind: TimelineKind;
  readonly since: Temporal.Instant;
  readonly turn: Turn;
  readonly next: NextDate | undefined;
  readonly steps: readonly ShownStep[];
  readonly entries: readonly TimelineEntry[];
}

/** Kinds after which a judge has decided about accepting. */
const beforeAcceptance: readonly TimelineKind[] = [
  'sent',
  'clarification_asked',
  'clarification_given',
  'number_awaited',
  'registered',
  'judge_drawn',
  'judge_assigned',
];

/** @throws RangeError for a filing without a line: sending writes the first one */
export function talonStatus(
  entries: readonly TimelineEntry[],
  {
    now,
    acceptanceUntil,
  }: { readonly now: Temporal.Instant; readonly acceptanceUntil: Temporal.PlainDate | undefined },
): TalonStatus {
  const last = standingLine(entries);
  if (!last) throw new RangeError('a filing has a line of its sending');
  return {
    ...{ kind: last.kind, since: last.at, turn: turnAfter(last.kind), entries, steps: stepsOf(entries) },
    next: nextDate(entries, last.kind, now, acceptanceUntil),
  };
}

function nextDate(
  entries: readonly TimelineEntry[],
  kind: TimelineKind,
  now: Temporal.Instant,
  on: Temporal.PlainDate | undefined,
): NextDate | undefined {
  const hearing = nextHearing(entries, now);
  if (hearing) return { kind: 'hearing', at: hearing };
  if (!on || !beforeAcceptance.includes(kind)) return undefined;
  const isLate = Temporal.PlainDate.compare(legalDay(now), on) > 0;
  return { kind: isLate ? 'acceptance-late' : 'acceptance', on };
}
