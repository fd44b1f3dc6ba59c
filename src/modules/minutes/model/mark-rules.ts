import { type HearingStateNow, isOffRecord } from './hearing-state.ts';
import type { MarkKind } from './mark-kinds.ts';

export type MarkRefusal =
  | 'MINUTES_NOT_BEGUN'
  | 'MINUTES_ALREADY_BEGUN'
  | 'MINUTES_ENDED'
  | 'MINUTES_ON_BREAK'
  | 'MINUTES_NOT_ON_BREAK'
  | 'MINUTES_OPENNESS_IS_SO'
  | 'MINUTES_MARK_OUTSIDE_HEARING';

/** What leads out of a break or a deliberation, or may be said in it. */
const saidOffRecord: readonly MarkKind[] = ['resume', 'announcement', 'deliberation', 'note', 'end'];

/** The first rule that forbids the mark; a mark that a recorder has kept already is a fact and is asked nothing. */
export function markIsOutOfPlace(state: HearingStateNow, kind: MarkKind): MarkRefusal | undefined {
  return (
    aHearingBeginsOnce(state, kind) ??
    nothingIsMarkedAfterTheEnd(state) ??
    aBreakIsLeftBeforeTheHearingGoesOn(state, kind) ??
    opennessChangesFromTheOther(state, kind)
  );
}

export function aHearingBeginsOnce({ kind: state }: HearingStateNow, kind: MarkKind): MarkRefusal | undefined {
  if (state === 'not_begun') return kind === 'begin' ? undefined : 'MINUTES_NOT_BEGUN';
  return kind === 'begin' ? 'MINUTES_ALREADY_BEGUN' : undefined;
}

export function nothingIsMarkedAfterTheEnd({ kind: state }: HearingStateNow): MarkRefusal | undefined {
  return state === 'ended' ? 'MINUTES_ENDED' : undefined;
}

export function aBreakIsLeftBeforeTheHearingGoesOn(state: HearingStateNow, kind: MarkKind): MarkRefusal | undefined {
  if (!isOffRecord(state)) return kind === 'resume' ? 'MINUTES_NOT_ON_BREAK' : undefined;
  const isSame = state.kind === kind;
  return saidOffRecord.includes(kind) && !isSame ? undefined : 'MINUTES_ON_BREAK';
}

export function opennessChangesFromTheOther({ isClosed }: HearingStateNow, kind: MarkKind): MarkRefusal | undefined {
  return (kind === 'closed' && isClosed) || (kind === 'open' && !isClosed) ? 'MINUTES_OPENNESS_IS_SO' : undefined;
}

/** Added while the recording is replayed, a mark points into the hearing, moves it nowhere and is told apart. */
export function aLaterMarkPointsIntoTheHearing(
  state: HearingStateNow,
  kind: MarkKind,
  at: Temporal.Instant,
): MarkRefusal | undefined {
  if (!state.beganAt) return 'MINUTES_NOT_BEGUN';
  const isBefore = Temporal.Instant.compare(at, state.beganAt) < 0;
  const isAfter = state.endedAt !== undefined && Temporal.Instant.compare(at, state.endedAt) > 0;
  return isBefore || isAfter || movesTheHearing.includes(kind) ? 'MINUTES_MARK_OUTSIDE_HEARING' : undefined;
}

const movesTheHearing: readonly MarkKind[] = [
  ...(['begin', 'break', 'deliberation', 'resume', 'announcement', 'closed', 'open', 'postponement', 'end'] as const),
];
