import type { Stage } from '#modules/cases';
import { isInForce } from '#platform/clock';

/** How the load of a judge is counted and turned into lots, as in force in a period. */
export interface LoadRule {
  readonly validFrom: string;
  readonly validTo: string | null;
  /** Points of a pending case by its category. */
  readonly points: Readonly<Record<string, number>>;
  /** Points of a category that is not named. */
  readonly pointsOfOthers: number;
  /** Stages in which a case is work. */
  readonly stages: readonly Stage[];
  /** Part of the draw that an office takes, in hundredths. */
  readonly shares: Readonly<Record<'judge' | 'chairperson', number>>;
  /** Lots = floor(scale × share / (100 × (load + evenness))), at least 1. */
  readonly scale: number;
  /** Points added to everybody, so that who comes back or begins is not given every case. */
  readonly evenness: number;
  readonly source: string;
  readonly verified: boolean;
}

const UNREAD =
  'CPC RK art. 35(7) demands load and specialisation; the rules of the Supreme Court № 21 of 06.12.2019 with their ' +
  'coefficients were not read, so the numbers are a house rule';

export const loadRules: readonly LoadRule[] = [
  {
    validFrom: '2026-01-01',
    validTo: null,
    points: {
      ...{ divorce: 5, alimony: 5, traffic_offence: 3, petty_hooliganism: 3, domestic_offence: 4 },
      ...{ construction: 20, corporate: 25, inheritance: 15, land: 15, child_residence: 15, adoption: 10 },
      ...{ fraud: 20, sexual_offence: 20, state_secret: 25, insolvency: 25, tax_audit: 20, procurement: 15 },
    },
    pointsOfOthers: 10,
    stages: ['registered', 'accepted', 'preparation', 'examination'],
    shares: { judge: 100, chairperson: 50 },
    scale: 1_000_000,
    evenness: 100,
    source: UNREAD,
    verified: false,
  },
];

/** The rule of a legal day. @throws RangeError when there is none */
export function loadRuleOn(day: Temporal.PlainDate): LoadRule {
  const rule = loadRules.find((row) => isInForce(row, day));
  if (!rule) throw new RangeError(`no rule of load on ${day}`);
  return rule;
}

/** Points of the pending cases of a judge. */
export function loadOf(
  rule: Pick<LoadRule, 'points' | 'pointsOfOthers'>,
  cases: readonly { readonly category: string; readonly count: number }[],
): number {
  return cases.reduce((sum, { category, count }) => sum + count * (rule.points[category] ?? rule.pointsOfOthers), 0);
}

/** Lots of a judge: fewer the more is pending. */
export function weightOf(rule: Pick<LoadRule, 'scale' | 'evenness'>, load: number, share: number): number {
  return Math.max(1, Math.floor((rule.scale * share) / (100 * (load + rule.evenness))));
}
