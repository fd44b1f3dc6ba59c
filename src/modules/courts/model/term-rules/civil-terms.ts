// Civil Procedure Code of 31.10.2015 № 377-V, read in the edition of 01.07.2026.
// CPC RK arts. 40, 41, 126, 127, 138, 139, 141, 142, 150, 151, 152, 157, 159, 160, 164, 165, 166, 179, 183, 223, 234
// CPC RK arts. 235, 236, 237, 238, 239, 241, 242, 246, 248, 252, 252-1, 267-1, 267-3, 267-4, 268, 271, 283, 284, 285
// CPC RK arts. 403, 405, 407, 414, 415, 423, 429, 436, 442, 445, 446, 451, 457
import { type Edition, termRules } from './term-rule.ts';

const edition = { branch: 'civil', norm: 'CPC RK', readOn: '2026-07-01', isCurrent: true } as const satisfies Edition;

const month = { amount: 1, unit: 'month' } as const;

/** From the claim to the decision in force. */
export const civilFirstInstanceTerms = termRules(edition, [
  ['claim_acceptance', '150(1)', 5, 'working_day', 'claim_received'],
  ['claim_acceptance_with_conciliation', '150(1)', 10, 'working_day', 'claim_received'],
  ['claim_acceptance_with_pretrial_protocol', '150(1)', 15, 'working_day', 'claim_received'],
  ['claim_refusal', '151(2)', 5, 'working_day', 'claim_received'],
  ['claim_return', '152(2)', 5, 'working_day', 'claim_received'],
  ['interim_measures', '157', 0, 'calendar_day', 'application_received'],
  ['interim_measures_change', '159, 160', 5, 'working_day', 'application_received'],
  ['claim_copies', '165(1)', 3, 'working_day', 'claim_accepted'],
  ['preparation', '164', 20, 'working_day', 'claim_accepted', { prolongation: month }],
  ['preparation_of_personal_claims', '164', 20, 'working_day', 'claim_accepted'],
  ['preparation_of_investment_dispute', '164', 1, 'month', 'claim_accepted', { prolongation: month }],
  ['response', '166(2)', 10, 'working_day', 'claim_copy_received'],
  ['response_forwarding', '166(1)', 3, 'working_day', 'response_received'],
  ['mediation_by_judge', '179', 10, 'working_day', 'mediation_started'],
  ['mediation_by_mediator', '179', 1, 'month', 'mediation_started'],
  ['examination', '183', 2, 'month', 'preparation_ended'],
  ['examination_shortened', '183', 1, 'month', 'preparation_ended'],
  ['examination_of_strike_or_extremism', '183', 10, 'working_day', 'claim_received'],
  ['decision_announcement_postponed', '223(3)', 5, 'working_day', 'hearing_ended', { isStartUnread: true }],
  ['decision_in_final_form', '223(4)', 5, 'working_day', 'operative_part_announced'],
  ['decision_copy_to_absent', '234', 3, 'working_day', 'act_in_final_form'],
  ['ruling_in_final_form', '268(4)', 5, 'working_day', 'operative_part_announced'],
  ['ruling_copy', '271', 3, 'working_day', 'act_in_final_form'],
  ['post_decision_application', '235–239, 242, 246, 248', 10, 'working_day', 'application_received'],
  ['writ_of_execution', '241', 5, 'working_day', 'act_entered_into_force'],
  ['writ_of_immediate_execution', '241', 1, 'working_day', 'operative_part_announced'],
  ['sanction_of_executor_order', '252, 252-1', 3, 'working_day', 'application_received'],
  ['notice', '127(3)', 1, 'calendar_day', 'hearing_set'],
  ['recusal_decision', '40–41', 1, 'working_day', 'recusal_filed'],
  ['restoration_application', '126', 1, 'month', 'learned_of_violation'],
  ['restoration_decision', '126', 10, 'working_day', 'application_received'],
]);

/** Court order and simplified (written) proceedings, arts. 134–142 and 267-1…267-4. */
export const civilSimplifiedTerms = termRules(edition, [
  ['court_order', '139', 3, 'working_day', 'application_received'],
  ['court_order_refusal', '138(2)', 3, 'working_day', 'application_received'],
  ['court_order_to_debtor', '141(1)', 1, 'calendar_day', 'court_order_issued'],
  ['court_order_objection', '141(2)', 10, 'working_day', 'copy_received'],
  ['court_order_cancellation', '142', 3, 'working_day', 'application_received'],
  ['simplified_total', '267-1(2)', 1, 'month', 'claim_accepted'],
  ['simplified_notice', '267-3(2)', 1, 'working_day', 'claim_accepted'],
  ['simplified_response', '267-3(3)', 15, 'working_day', 'notice_received'],
  ['simplified_decision_copy', '267-4(1)', 3, 'working_day', 'operative_part_announced'],
  ['simplified_cancel_application', '267-4(2)', 5, 'working_day', 'copy_received'],
  ['simplified_cancel_decision', '267-4(3)', 10, 'working_day', 'application_received'],
  ['simplified_appeal_after_refusal', '267-4(4)', 1, 'month', 'act_in_final_form'],
]);

/** Short and full protocol, arts. 281–285. */
export const civilProtocolTerms = termRules(edition, [
  ['protocol', '283(4)', 3, 'working_day', 'hearing_ended'],
  ['protocol_of_complex_case', '283(4)', 10, 'working_day', 'hearing_ended'],
  ['protocol_of_separate_action', '283(4)', 1, 'calendar_day', 'procedural_action_ended'],
  ['protocol_reading', '284', 5, 'working_day', 'protocol_signed'],
  ['protocol_remarks', '284', 3, 'working_day', 'protocol_read'],
  ['protocol_remarks_decision', '285(4)', 5, 'working_day', 'remarks_filed'],
]);

/** Appeal, private complaint, cassation and new circumstances. */
export const civilReviewTerms = termRules(edition, [
  ['appeal', '403', 1, 'month', 'act_in_final_form'],
  ['appeal_of_absent', '403', 1, 'month', 'copy_sent'],
  ['appeal_copies', '405', 5, 'working_day', 'application_received'],
  ['appeal_return', '407', 5, 'working_day', 'application_received'],
  ['appeal_preparation', '414', 10, 'working_day', 'case_received'],
  ['appeal_examination', '415', 2, 'month', 'case_received'],
  ['appeal_act_in_final_form', '423', 5, 'working_day', 'operative_part_announced'],
  ['appeal_act_copy', '423', 3, 'working_day', 'act_in_final_form'],
  ['private_complaint', '429(1)', 10, 'working_day', 'act_in_final_form'],
  ['cassation', '436', 6, 'month', 'appeal_act_entered_into_force'],
  ['cassation_return', '442(2)', 5, 'working_day', 'application_received'],
  ['cassation_notice', '445(1)', 10, 'working_day', 'case_received'],
  ['cassation_response', '446', 10, 'working_day', 'complaint_copy_received'],
  ['cassation_examination', '445(2)', 6, 'month', 'case_received'],
  ['cassation_act_in_final_form', '451(7)', 10, 'working_day', 'operative_part_announced'],
  ['new_circumstances_application', '457', 3, 'month', 'learned_of_violation'],
  ['new_circumstances_examination', '457', 15, 'working_day', 'application_received'],
]);
