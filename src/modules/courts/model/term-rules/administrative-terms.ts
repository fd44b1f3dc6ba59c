// Administrative Procedural and Process-Related Code of 29.06.2020 № 350-VI, read in the edition of 01.07.2026.
// APPC RK arts. 113, 136, 138, 139, 143, 146, 151, 153, 167-2, 168, 169, 171
import { type Edition, termRules } from './term-rule.ts';

const edition = {
  branch: 'administrative',
  norm: 'APPC RK',
  readOn: '2026-07-01',
  isCurrent: true,
} as const satisfies Edition;

const threeMonths = { amount: 3, unit: 'month' } as const;
/** Law № 241-VIII of 17.12.2025 brought the claim on the legality of a sub-law act; its day of force was not read. */
const subLawClaim = { since: '2025-12-17' } as const;
const isStartUnread = true;

/** Terms of the parties and of the court in administrative cases; the protocol follows the civil terms (art. 147(1)). */
export const administrativeTerms = termRules(edition, [
  ['challenge_or_compulsion_claim', '136(1)', 1, 'month', 'act_handed_over'],
  ['action_claim', '136(2)', 1, 'month', 'learned_of_violation'],
  ['recognition_claim', '136(3)', 5, 'year', 'learned_of_violation'],
  ['expired_act_claim', '136(3)', 3, 'month', 'learned_of_violation'],
  ['sub_law_act_claim', '136(3-1)', 3, 'month', 'learned_of_violation', subLawClaim],
  ['bailiff_claim', '136(4)', 10, 'working_day', 'learned_of_violation', { isStartUnread }],
  ['claim_defects', '138(4)', 10, 'working_day', 'claim_defects_named'],
  ['response', '138(5)', 10, 'working_day', 'claim_copy_received'],
  ['interim_measures', '139', 5, 'working_day', 'application_received'],
  ['interim_measures_later', '139', 1, 'working_day', 'application_received'],
  ['preliminary_hearing_shortened', '138(6), 143', 20, 'working_day', 'claim_filed', { isStartUnread }],
  ['preliminary_hearing_of_investor', '138(6), 143', 1, 'month', 'claim_filed', { isStartUnread }],
  ['examination', '146', 3, 'month', 'claim_filed', { prolongation: threeMonths }],
  ['examination_of_procurement_or_bailiff', '146', 10, 'working_day', 'case_set_for_trial'],
  ['examination_of_sub_law_act', '167-2', 1, 'month', 'case_set_for_trial', { ...subLawClaim, isStartUnread }],
  ['decision_text', '151', 10, 'working_day', 'hearing_ended'],
  ['full_text_motion', '153', 10, 'working_day', 'short_decision_announced'],
  ['full_text', '153', 10, 'working_day', 'application_received'],
  ['notice', '113', 1, 'working_day', 'hearing_set'],
  ['appeal', '168', 2, 'month', 'act_in_final_form'],
  ['appeal_in_procurement_or_bailiff', '168', 10, 'working_day', 'act_in_final_form'],
  ['private_complaint', '168', 10, 'working_day', 'act_in_final_form'],
  ['appeal_examination', '168(8)', 3, 'month', 'case_received', { prolongation: threeMonths }],
  ['appeal_examination_shortened', '168(8)', 10, 'working_day', 'case_received', { isStartUnread }],
  ['cassation', '169', 6, 'month', 'appeal_act_entered_into_force'],
  ['cassation_examination', '169', 6, 'month', 'case_received'],
  ['sending_for_execution', '171', 3, 'working_day', 'act_entered_into_force', { isStartUnread }],
  ['execution', '171', 1, 'month', 'act_received_by_executor', { isStartUnread }],
]);
