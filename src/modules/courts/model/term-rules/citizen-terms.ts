// Appeals of citizens to a body of the state (обращения): not to be confused with an appeal against an act.
// APPC RK arts. 64, 76, 87
import type { TermRule } from './term-rule.ts';

/** Answers to what people write to a court outside of any case. */
export const citizenTerms: readonly TermRule<'administrative.question_answer'>[] = [
  {
    code: 'administrative.question_answer',
    branch: 'administrative',
    norm: 'APPC RK',
    article: '76(1), 87',
    amount: 15,
    unit: 'working_day',
    startEvent: 'application_received',
    prolongation: { amount: 2, unit: 'month' },
    validFrom: '2025-01-01',
    validTo: null,
    verified: false,
    source:
      'APPC RK arts. 76(1), 87 as a secondary source quotes them: fifteen working days from registration. The code itself was not read, nor whether a question on the blog of a chairperson is such an appeal',
  },
];
