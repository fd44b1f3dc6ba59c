import { isInForce } from '#platform/clock';
/** Branch of procedure that a case is heard under. */
export type CaseBranch = 'civil' | 'criminal' | 'offence' | 'administrative';

/** What the type block of a case number means in a period. */
export type CaseKind = {
  /** As printed: digits and small Cyrillic letters. */
  readonly code: string;
  readonly branch: CaseBranch;
  readonly instance: 'first' | 'appeal' | 'cassation' | 'supreme_court';
  readonly validFrom: string;
  readonly validTo: string | null;
  /** `observed` in numbers of real cases, `by_analogy` with an observed one, or `unverified`. */
  readonly certainty: 'observed' | 'by_analogy' | 'unverified';
  readonly source: string;
};

const appcInForce = '2021-07-01';
const cassationCourtsOpened = '2025-07-01';
/** Year of the oldest number seen; older ones were not looked for. */
const oldestSeen = '2021-01-01';

const observedNumbers = 'numbers in court search services and test data, 2021-2025';

/** Kinds known in November 2026; materials (sanctions, execution) have kinds of their own, which were not seen. */
export const caseKinds: readonly CaseKind[] = [
  kind('1', 'criminal', 'first', oldestSeen, 'unverified', 'the number of the branch by order of the codes'),
  kind('2', 'civil', 'first', oldestSeen, 'observed', observedNumbers),
  kind('2а', 'civil', 'appeal', oldestSeen, 'observed', observedNumbers),
  kind('2к', 'civil', 'cassation', cassationCourtsOpened, 'by_analogy', 'like 4к of the cassation court'),
  kind('3', 'offence', 'first', oldestSeen, 'observed', observedNumbers),
  kind('4', 'administrative', 'first', appcInForce, 'observed', observedNumbers),
  kind('4а', 'administrative', 'appeal', appcInForce, 'observed', observedNumbers),
  kind('4к', 'administrative', 'cassation', cassationCourtsOpened, 'observed', observedNumbers),
  kind('6ап', 'administrative', 'supreme_court', appcInForce, 'observed', observedNumbers),
];

/** The meaning of a type block on a legal day; null when the table does not know it, which is no reason to refuse a number. */
export function caseKindOn(code: string, day: Temporal.PlainDate): CaseKind | null {
  return caseKinds.find((row) => row.code === code && isInForce(row, day)) ?? null;
}

function kind(
  code: string,
  branch: CaseBranch,
  instance: CaseKind['instance'],
  validFrom: string,
  certainty: CaseKind['certainty'],
  source: string,
): CaseKind {
  return { code, branch, instance, validFrom, validTo: null, certainty, source };
}
