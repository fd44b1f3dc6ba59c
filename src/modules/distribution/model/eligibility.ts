import type { CaseBranch } from '#modules/cases';
import type { PersonId } from '#platform/ids';

/** Why a judge of the court is not in the draw; the public reads the reason and never an illness. */
export const exclusionReasons = [
  'powers_ended',
  'powers_suspended',
  'absent',
  'other_specialisation',
  'takes_part',
  'took_part_earlier',
  'recused',
  'mediated',
  'replaced',
] as const;

export type ExclusionReason = (typeof exclusionReasons)[number];

/** Where the reason comes from; a reason without a norm is a rule of the house. */
export const exclusionNorms: Readonly<Record<ExclusionReason, string>> = {
  powers_ended: 'CPC RK art. 35(9)',
  powers_suspended: 'CPC RK art. 35(9)',
  absent: 'CPC RK art. 35(9)',
  other_specialisation: 'CPC RK art. 35(7)',
  takes_part: 'CPC RK arts. 36, 37, 38',
  took_part_earlier: 'CPC RK arts. 36, 37, 38',
  recused: 'CPC RK arts. 40, 41',
  mediated: 'CPC RK art. 35(9)',
  replaced: 'CPC RK art. 35(9)',
};

/** What the court's lists and the case say of a judge on the day of the draw. */
export interface JudgeFacts {
  readonly postId: string;
  readonly personId: PersonId;
  /** Last day of the office. */
  readonly lastDay: Temporal.PlainDate | null;
  readonly absence: { readonly entryId: string; readonly isSuspension: boolean } | undefined;
  /** None: every branch. */
  readonly specialisations: readonly { readonly entryId: string; readonly branch: CaseBranch }[];
}

export interface CaseFacts {
  readonly branch: CaseBranch;
  /** Persons who take part in the case in any role. */
  readonly participants: readonly PersonId[];
  /** Persons who decided it before, in another instance or in the act that was set aside. */
  readonly earlierJudges: readonly PersonId[];
  /** Judges whom a ruling or a replacement took out of this case. */
  readonly exclusions: readonly CaseExclusion[];
}

export interface CaseExclusion {
  readonly personId: PersonId;
  readonly reason: ExclusionReason;
  /** Identifier of the request that holds the ground. */
  readonly evidence: string;
}

export type Eligibility =
  | { readonly isIn: true }
  | { readonly isIn: false; readonly reason: ExclusionReason; readonly evidence: string | null };

const out = (reason: ExclusionReason, evidence: string | null = null): Eligibility => ({
  isIn: false,
  reason,
  evidence,
});

/** In or out, and by which rule: the first that applies. */
export function eligibilityOf(judge: JudgeFacts, of: CaseFacts, today: Temporal.PlainDate): Eligibility {
  const { lastDay, absence, personId } = judge;
  if (lastDay && Temporal.PlainDate.compare(lastDay, today) < 0) return out('powers_ended', judge.postId);
  const exclusion = of.exclusions.find((one) => one.personId === personId);
  if (exclusion) return out(exclusion.reason, exclusion.evidence);
  if (of.participants.includes(personId)) return out('takes_part');
  if (of.earlierJudges.includes(personId)) return out('took_part_earlier');
  if (absence) return out(absence.isSuspension ? 'powers_suspended' : 'absent', absence.entryId);
  const [first] = judge.specialisations;
  if (first && !judge.specialisations.some(({ branch }) => branch === of.branch)) {
    return out('other_specialisation', first.entryId);
  }
  return { isIn: true };
}
