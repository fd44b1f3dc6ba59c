// TC RK art. 668, read in the edition of 01.07.2026 as a list; numbers of its 34 items were not read, so rows have none.
import { isInForce } from '#platform/clock';

/** claim: what is asked; payer: who asks; application: a paper inside a case, for which nothing is paid anyway. */
export type ExemptionKind = 'claim' | 'payer' | 'application';

export type Exemption<Code extends string = string> = {
  readonly code: Code;
  readonly kind: ExemptionKind;
  readonly norm: 'TC RK art. 668';
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly verified: boolean;
  readonly source: string;
};

const claims = [
  ...['labour', 'authorship', 'invention', 'alimony', 'injury', 'crime_damage', 'case_documents', 'state_environment'],
  ...['election', 'defence_of_others', 'compulsory_insurance', 'rehabilitation', 'environment', 'unfair_supplier'],
] as const;

const payers = [
  ...['war_veteran', 'person_with_disability', 'parent_of_child_with_disability', 'kandas', 'budget_loan_agent'],
  ...['prosecutor', 'state_institution', 'state_school', 'disability_union', 'national_bank', 'ombudsman'],
  ...['liquidation_commission', 'temporary_administration', 'authorised_bank', 'bondholders_representative'],
  ...['bankruptcy_manager', 'pension_fund', 'internal_affairs', 'problem_assets_organisation', 'deposit_guarantee'],
] as const;

const applications = [
  ...['cancel_termination', 'deferral', 'change_of_execution', 'interim_measures', 'new_circumstances', 'fine'],
  ...['reversal', 'restored_term', 'cancel_default_decision', 'bailiff_complaint', 'private_complaint'],
  ...['offence_ruling_complaint'],
] as const;

export type ExemptionCode = (typeof claims)[number] | (typeof payers)[number] | (typeof applications)[number];

/** Items that end by themselves. */
const lastDay: { readonly [Code in ExemptionCode]?: string } = { problem_assets_organisation: '2029-12-31' };

const row =
  (kind: ExemptionKind) =>
  (code: ExemptionCode): Exemption<ExemptionCode> => ({
    code,
    kind,
    norm: 'TC RK art. 668',
    validFrom: '2026-01-01',
    validTo: lastDay[code] ?? null,
    verified: true,
    source: 'TC RK art. 668, edition of 2026-07-01; number of the item not read',
  });

/** Whoever stands here pays no duty in the first instance nor on appeal. */
export const exemptions: readonly Exemption<ExemptionCode>[] = [
  ...claims.map(row('claim')),
  ...payers.map(row('payer')),
  ...applications.map(row('application')),
];

/** Grounds that can be chosen on that day, in the order of the law. */
export function exemptionsOn(day: Temporal.PlainDate, kinds: readonly ExemptionKind[]): readonly ExemptionCode[] {
  return exemptions.filter((one) => kinds.includes(one.kind) && isInForce(one, day)).map(({ code }) => code);
}

/** Categories of disputes for which nothing is paid, whoever claims. */
const ofCategory: Readonly<Record<string, ExemptionCode>> = {
  labour: 'labour',
  reinstatement: 'labour',
  alimony: 'alimony',
};

/** The ground that the dispute itself gives: nobody has to know of it. */
export function exemptionOfCategory(category: string, day: Temporal.PlainDate): ExemptionCode | undefined {
  const code = ofCategory[category];
  return code && exemptionsOn(day, ['claim']).includes(code) ? code : undefined;
}

export function isExemption(text: unknown): text is ExemptionCode {
  return exemptions.some(({ code }) => code === text);
}
