import { isInForce } from '#platform/clock';
import { administrativeTerms } from './administrative-terms.ts';
import { citizenTerms } from './citizen-terms.ts';
import { civilFirstInstanceTerms, civilProtocolTerms, civilReviewTerms, civilSimplifiedTerms } from './civil-terms.ts';
import { criminalProtocolTerms, criminalTrialTerms } from './criminal-terms.ts';
import { offenceExaminationTerms, offenceProtocolTerms } from './offence-terms.ts';
import type { TermRule } from './term-rule.ts';

const rows = [
  ...civilFirstInstanceTerms,
  ...civilSimplifiedTerms,
  ...civilProtocolTerms,
  ...civilReviewTerms,
  ...administrativeTerms,
  ...citizenTerms,
  ...criminalProtocolTerms,
  ...criminalTrialTerms,
  ...offenceProtocolTerms,
  ...offenceExaminationTerms,
] as const;

/** Every term the house knows: `civil.claim_acceptance`, `offence.short_protocol`. */
export type TermCode = (typeof rows)[number]['code'];

/** All rows of all periods, to show and to check. */
export const termRegister: readonly TermRule<TermCode>[] = rows;

/** Refusal: the law of that day, as far as it was entered, sets no such term. */
export class TermRuleMissing extends Error {
  readonly code = 'COURTS_TERM_RULE_MISSING';
}

/** The row that governs an event of that legal day. @throws TermRuleMissing */
export function termRuleOn(code: TermCode, event: Temporal.PlainDate): TermRule<TermCode> {
  const rule = termRegister.find((row) => row.code === code && isInForce(row, event));
  if (!rule) throw new TermRuleMissing(`no ${code} on ${event}`);
  return rule;
}
