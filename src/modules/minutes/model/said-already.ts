import { isStep, stateOf } from './hearing-state.ts';
import type { Mark } from './mark.ts';
import type { MarkKind } from './mark-kinds.ts';

type Moment = Pick<Mark, 'kind' | 'at'>;
type Fact = Moment & Pick<Mark, 'isStruck'>;

/** Two hands on the same thing: the judge's panel and the secretary's key. */
const SAME_MOMENT = Temporal.Duration.from({ seconds: 10 });

/**
 * Whether another mark has moved the hearing there already, before this one or at the same moment. Marks that move nothing are
 * never said already.
 */
export function isSaidAlready(marks: readonly Fact[], { kind, at }: Moment): boolean {
  if (!isStep(kind) && !isOpenness(kind)) return false;
  // A hearing begins once: at the panel of the video room, at the desk, or at the recorder.
  if (kind === 'begin') return marks.some((one) => one.kind === 'begin' && !one.isStruck);
  const [earlier, later] = [marks.filter((one) => !isAfter(one, at)), marks.filter((one) => isAfter(one, at))];
  if (leads(earlier, kind)) return true;
  const next = later
    .filter(({ kind: other, isStruck }) => !isStruck && (isOpenness(kind) ? isOpenness(other) : isStep(other)))
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))[0];
  return next?.kind === kind && Temporal.Instant.compare(next.at, at.add(SAME_MOMENT)) <= 0;
}

const isAfter = (one: Moment, at: Temporal.Instant): boolean => Temporal.Instant.compare(one.at, at) > 0;
const isOpenness = (kind: MarkKind): boolean => kind === 'closed' || kind === 'open';

/** The state with the mark is the state without it. */
function leads(earlier: readonly Fact[], kind: MarkKind): boolean {
  const [without, mark] = [
    stateOf(earlier),
    { kind, at: Temporal.Instant.fromEpochMilliseconds(8e15), isStruck: false },
  ];
  // To come back and to announce is one return from the deliberation room.
  if (kind === 'resume' && without.kind === 'announcement') return true;
  const after = stateOf([...earlier, mark]);
  return after.kind === without.kind && after.isClosed === without.isClosed;
}
