import type { Mark } from './mark.ts';
import type { MarkKind } from './mark-kinds.ts';

/** How a hearing stands for who keeps its protocol. */
export type StateKind = 'not_begun' | 'going' | 'break' | 'deliberation' | 'announcement' | 'postponed' | 'ended';

export interface HearingStateNow {
  readonly kind: StateKind;
  /** Since when; undefined before the beginning. */
  readonly since: Temporal.Instant | undefined;
  readonly beganAt: Temporal.Instant | undefined;
  readonly endedAt: Temporal.Instant | undefined;
  /** The public is not let into this part. */
  readonly isClosed: boolean;
}

export const notBegun: HearingStateNow = {
  ...{ kind: 'not_begun', since: undefined, beganAt: undefined, endedAt: undefined, isClosed: false },
};

type Fact = Pick<Mark, 'kind' | 'at' | 'isStruck'>;

/** The state follows from the marks and from nothing else: another computer, or this one after a crash, goes on from them. */
export function stateOf(marks: readonly Fact[], isClosed = false): HearingStateNow {
  const inOrder = marks.filter((mark) => !mark.isStruck).toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
  return inOrder.reduce(after, { ...notBegun, isClosed });
}

const leadsTo: Readonly<Partial<Record<MarkKind, StateKind>>> = {
  ...{ begin: 'going', resume: 'going', break: 'break', deliberation: 'deliberation' },
  ...{ announcement: 'announcement', postponement: 'postponed', end: 'ended' },
};

/** Marks by which the hearing goes on, is broken off or ends. */
export function isStep(kind: MarkKind): boolean {
  return leadsTo[kind] !== undefined;
}

function after(state: HearingStateNow, { kind, at }: Fact): HearingStateNow {
  if (state.kind === 'ended') return state;
  if (kind === 'closed' || kind === 'open') return { ...state, isClosed: kind === 'closed' };
  const next = leadsTo[kind];
  if (!next) return state;
  return {
    ...{ kind: next, since: at, isClosed: state.isClosed },
    beganAt: state.beganAt ?? (kind === 'begin' ? at : undefined),
    endedAt: kind === 'end' ? at : undefined,
  };
}

/** Nothing is recorded then: a break, and the secrecy of the deliberation room. */
export function isOffRecord({ kind }: Pick<HearingStateNow, 'kind'>): boolean {
  return kind === 'break' || kind === 'deliberation';
}
