import { type CaseKind, caseKindOn } from '#modules/cases';

/** How many judges hear a case of an instance. */
interface Composition {
  readonly instance: CaseKind['instance'];
  /** Odd. */
  readonly seats: number;
  readonly article: string;
  readonly verified: boolean;
}

/** One judge in appeal (simplified cases, private complaints, art. 402) is not told apart by the number of the case. */
const compositions: readonly Composition[] = [
  { instance: 'first', seats: 1, article: 'CPC RK art. 35(4)', verified: true },
  { instance: 'appeal', seats: 3, article: 'CPC RK art. 35(5)', verified: true },
  { instance: 'cassation', seats: 3, article: 'CPC RK art. 35(5)', verified: true },
  { instance: 'supreme_court', seats: 5, article: 'CPC RK art. 35(6)', verified: true },
];

/** Seats of a case by the type block of its number; an unknown block is heard by one judge. */
export function seatsOf(kind: string, day: Temporal.PlainDate): number {
  const instance = caseKindOn(kind, day)?.instance ?? 'first';
  return compositions.find((row) => row.instance === instance)?.seats ?? 1;
}
