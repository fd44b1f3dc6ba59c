import { isInForce } from '#platform/clock';
import type { CaseBranch } from './case-kinds.ts';
import type { Stage } from './stage.ts';
import type { CaseTermRule } from './term.ts';

/** Terms of the court that a stage ends and starts, counted from the day of the stage. */
interface StageTerms {
  readonly branch: CaseBranch;
  readonly stage: Stage;
  readonly ends: readonly CaseTermRule[];
  readonly starts: readonly CaseTermRule[];
  /** First and last day on which the row governs. */
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: string;
  readonly verified: boolean;
}

const since = { validFrom: '2025-01-01', validTo: null } as const;
const civil = { ...since, branch: 'civil', source: 'CPC RK arts. 150, 164, 165, 183, edition of 01.07.2026' } as const;
const administrative = {
  ...since,
  branch: 'administrative',
  source: 'APPC RK arts. 137, 138, 146, edition of 01.07.2026',
} as const;

const acceptance = [
  'civil.claim_acceptance',
  'civil.claim_acceptance_with_conciliation',
  'civil.claim_acceptance_with_pretrial_protocol',
] as const;
const preparation = [
  'civil.preparation',
  'civil.preparation_of_personal_claims',
  'civil.preparation_of_investment_dispute',
] as const;
const examination = ['civil.examination', 'civil.examination_shortened', 'civil.simplified_total'] as const;
const everything = [...acceptance, ...preparation, ...examination, 'civil.claim_copies'] as const;

/** CPC RK arts. 150–152, 164, 165, 183; APPC RK arts. 137, 138, 146 */
export const stageTerms: readonly StageTerms[] = [
  { ...civil, stage: 'registered', ends: [], starts: ['civil.claim_acceptance'], verified: true },
  {
    ...civil,
    stage: 'accepted',
    ends: acceptance,
    starts: ['civil.claim_copies', 'civil.preparation'],
    verified: true,
  },
  { ...civil, stage: 'examination', ends: preparation, starts: ['civil.examination'], verified: true },
  { ...civil, stage: 'decided', ends: everything, starts: [], verified: true },
  { ...civil, stage: 'returned', ends: everything, starts: [], verified: true },
  { ...civil, stage: 'refused', ends: everything, starts: [], verified: true },
  { ...civil, stage: 'left_without_consideration', ends: everything, starts: [], verified: true },
  { ...civil, stage: 'terminated', ends: everything, starts: [], verified: true },
  { ...civil, stage: 'transferred', ends: everything, starts: [], verified: true },
  { ...administrative, stage: 'registered', ends: [], starts: ['administrative.examination'], verified: true },
  { ...administrative, stage: 'decided', ends: ['administrative.examination'], starts: [], verified: true },
  { ...administrative, stage: 'returned', ends: ['administrative.examination'], starts: [], verified: true },
];

/** What the stage does to the terms of the court on that legal day. */
export function stageTermsOn(
  branch: CaseBranch,
  stage: Stage,
  day: Temporal.PlainDate,
): Pick<StageTerms, 'ends' | 'starts'> {
  const row = stageTerms.find((one) => one.branch === branch && one.stage === stage && isInForce(one, day));
  return row ?? { ends: [], starts: [] };
}
