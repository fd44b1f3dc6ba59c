import type { CaseId } from '#modules/cases';

/** Why a new case goes to the judge of an earlier one without a draw, as in force in a period. */
export interface SameJudgeRule {
  readonly code: SameJudgeReason;
  readonly validFrom: string;
  /** Days back in which the earlier case was registered; null: however old. */
  readonly days: number | null;
  /** Categories it is about; null: every one, the same in both cases. */
  readonly categories: readonly string[] | null;
  readonly source: string;
  readonly verified: boolean;
}

export type SameJudgeReason = 'insolvency' | 'repeated_claim';

export const sameJudgeRules: readonly SameJudgeRule[] = [
  {
    ...{ code: 'insolvency', validFrom: '2026-07-01', days: null, categories: ['insolvency'] },
    source: 'CPC RK art. 35(8): disputes inside insolvency, rehabilitation, bankruptcy go to the judge who opened it',
    verified: true,
  },
  {
    ...{ code: 'repeated_claim', validFrom: '2026-01-01', days: 180, categories: null },
    source:
      'House rule: the same sides and the same category again, whatever became of the first claim, so that nobody ' +
      'files until a wanted judge comes; the rules № 21 were not read',
    verified: false,
  },
];

/** A case as far as the rules look at it. */
export interface ComparedCase {
  readonly id: CaseId;
  readonly category: string;
  readonly registeredOn: Temporal.PlainDate;
  /** Persons and organisations on the sides, each as one text: `person:<id>`, `organisation:<id>`, `name:<folded>`. */
  readonly sides: readonly string[];
  /** Who is the debtor or the respondent, in the same spelling. */
  readonly against: readonly string[];
}

/** The earliest case whose judge hears the new one too, and why. */
export function sameJudgeAs<Earlier extends ComparedCase>(
  made: ComparedCase,
  earlier: readonly Earlier[],
): { readonly first: Earlier; readonly reason: SameJudgeReason } | undefined {
  const byAge = earlier.toSorted((a, b) => Temporal.PlainDate.compare(a.registeredOn, b.registeredOn));
  for (const rule of sameJudgeRules) {
    if (made.registeredOn.toString() < rule.validFrom) continue;
    const first = byAge.find((one) => isMeant(rule, made, one));
    if (first) return { first, reason: rule.code };
  }
  return undefined;
}

function isMeant(rule: SameJudgeRule, made: ComparedCase, one: ComparedCase): boolean {
  if (made.category !== one.category) return false;
  if (rule.categories && !rule.categories.includes(made.category)) return false;
  if (rule.days !== null && one.registeredOn.until(made.registeredOn).days > rule.days) return false;
  return rule.code === 'insolvency' ? haveOneInCommon(made.against, one.against) : areEqual(made.sides, one.sides);
}

const haveOneInCommon = (a: readonly string[], b: readonly string[]): boolean => a.some((side) => b.includes(side));

function areEqual(a: readonly string[], b: readonly string[]): boolean {
  const [first, second] = [new Set(a), new Set(b)];
  return first.size > 0 && first.size === second.size && [...first].every((side) => second.has(side));
}
