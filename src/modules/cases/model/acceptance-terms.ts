import { isInForce } from '#platform/clock';
import type { CaseTermRule } from './term.ts';

/** How long a court has for the acceptance of a claim; the usual one runs from the registration by itself. */
export interface AcceptanceTerm {
  readonly rule: CaseTermRule;
  /** First and last day on which the row governs. */
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: string;
  readonly verified: boolean;
}

const since = { validFrom: '2025-01-01', validTo: null } as const;
const read = { ...since, source: 'CPC RK art. 150(1), edition of 01.07.2026', verified: true } as const;

/** CPC RK art. 150(1): five working days, ten with conciliation, fifteen with the pre-trial protocol of art. 73. */
export const acceptanceTerms: readonly AcceptanceTerm[] = [
  { ...read, rule: 'civil.claim_acceptance' },
  { ...read, rule: 'civil.claim_acceptance_with_conciliation' },
  { ...read, rule: 'civil.claim_acceptance_with_pretrial_protocol' },
];

/** Rules between which the court may choose on that legal day. */
export function acceptanceTermsOn(day: Temporal.PlainDate): readonly CaseTermRule[] {
  return acceptanceTerms.filter((row) => isInForce(row, day)).map(({ rule }) => rule);
}
