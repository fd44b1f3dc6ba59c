import type { TermCode, Term as TermLength } from '#modules/courts';
import type { Id } from '#platform/ids';

export type TermId = Id<'term'>;

/** Terms of law that run in a case and have a name on its pages; their lengths and articles are in the module of courts. */
export const caseTermRules = [
  'civil.claim_acceptance',
  'civil.claim_acceptance_with_conciliation',
  'civil.claim_acceptance_with_pretrial_protocol',
  'civil.claim_copies',
  'civil.interim_measures',
  'civil.preparation',
  'civil.preparation_of_personal_claims',
  'civil.preparation_of_investment_dispute',
  'civil.response',
  'civil.response_forwarding',
  'civil.mediation_by_judge',
  'civil.mediation_by_mediator',
  'civil.examination',
  'civil.examination_shortened',
  'civil.examination_of_strike_or_extremism',
  'civil.decision_in_final_form',
  'civil.decision_copy_to_absent',
  'civil.ruling_in_final_form',
  'civil.ruling_copy',
  'civil.writ_of_execution',
  'civil.writ_of_immediate_execution',
  'civil.recusal_decision',
  'civil.post_decision_application',
  'civil.simplified_total',
  'civil.simplified_notice',
  'civil.simplified_response',
  'civil.simplified_decision_copy',
  'civil.simplified_cancel_application',
  'civil.court_order',
  'civil.court_order_to_debtor',
  'civil.court_order_objection',
  'civil.protocol',
  'civil.protocol_remarks',
  'civil.appeal',
  'civil.appeal_of_absent',
  'civil.appeal_examination',
  'civil.private_complaint',
  'civil.cassation',
  'civil.cassation_response',
  'civil.cassation_examination',
  'administrative.claim_defects',
  'administrative.response',
  'administrative.examination',
  'administrative.appeal',
  'administrative.cassation',
] as const satisfies readonly TermCode[];

export type CaseTermRule = (typeof caseTermRules)[number];

const complaints: readonly CaseTermRule[] = [
  ...(['civil.appeal', 'civil.appeal_of_absent', 'civil.private_complaint', 'civil.cassation'] as const),
  ...(['administrative.appeal', 'administrative.cassation', 'civil.simplified_cancel_application'] as const),
];

/** A term in which somebody may complain, and need not. */
export function isRightToComplain(rule: CaseTermRule): boolean {
  return complaints.includes(rule);
}

/** `met`, `late`, `cancelled` and `expired`, of a right that nobody used, are ends; the others still hold somebody. */
export type TermState = 'running' | 'suspended' | 'interrupted' | 'met' | 'late' | 'cancelled' | 'expired';

/** How an act done at that instant ends a term: 24:00 itself is the next day already (CPC RK art. 123). */
export function endOfTerm(endsAt: Temporal.Instant | null, doneAt: Temporal.Instant): 'met' | 'late' {
  return endsAt === null || Temporal.Instant.compare(doneAt, endsAt) < 0 ? 'met' : 'late';
}

/** True when nobody has acted and the last day is over. */
export function isOverdue(
  { state, endsAt }: { readonly state: TermState; readonly endsAt: Temporal.Instant | undefined },
  now: Temporal.Instant,
): boolean {
  return state === 'running' && endsAt !== undefined && Temporal.Instant.compare(now, endsAt) >= 0;
}

const daysOf: Readonly<Record<TermLength['unit'], number>> = {
  hour: 1 / 24,
  working_day: 1,
  calendar_day: 1,
  month: 30,
  year: 365,
};

/** Prolongations together are not longer than what the norm allows; both are counted in one unit by the norms of today. */
export function prolongationIsWithinTheNorm(
  allowed: TermLength | null,
  granted: readonly TermLength[],
  by: TermLength,
): boolean {
  if (!allowed) return false;
  const total = [...granted, by].reduce((sum, { amount, unit }) => sum + amount * daysOf[unit], 0);
  return total <= allowed.amount * daysOf[allowed.unit];
}

export function isCaseTermRule(text: string): text is CaseTermRule {
  return (caseTermRules as readonly string[]).includes(text);
}
