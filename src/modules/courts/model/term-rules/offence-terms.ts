// Code on Administrative Offences of 05.07.2014 № 235-V: editions of 11.09.2022 (protocol) and 01.09.2023 (arts. 829-1…829-5).
// CAO RK arts. 810, 811, 829-4, 829-5, 829-12, 829-13
import { type Edition, termRules } from './term-rule.ts';

const protocol = {
  branch: 'offence',
  norm: 'CAO RK',
  readOn: '2022-09-11',
  isCurrent: false,
} as const satisfies Edition;
const examination = { ...protocol, readOn: '2023-09-01' } as const satisfies Edition;

/** Full and short protocol in offence cases. */
export const offenceProtocolTerms = termRules(protocol, [
  ['protocol', '829-12', 5, 'calendar_day', 'hearing_ended'],
  ['short_protocol', '829-13', 3, 'calendar_day', 'hearing_ended'],
  ['protocol_remarks', '829-12', 5, 'calendar_day', 'protocol_signed'],
  ['short_protocol_remarks', '829-13', 3, 'calendar_day', 'protocol_signed'],
  ['protocol_remarks_decision', '829-12, 829-13', 5, 'calendar_day', 'remarks_filed'],
]);

/** Examination by a court and complaints; the prolongation of 829-5 is by a court, not the month of art. 817. */
export const offenceExaminationTerms = termRules(examination, [
  ['examination', '829-5', 15, 'calendar_day', 'case_received', { prolongation: { amount: 15, unit: 'calendar_day' } }],
  ['examination_of_arrest_or_expulsion', '829-5', 0, 'calendar_day', 'case_received'],
  ['examination_of_detained', '829-5', 24, 'hour', 'case_received'],
  ['complaint', '829-4', 10, 'calendar_day', 'copy_received'],
  ['complaint_on_tax_audit', '829-4', 30, 'calendar_day', 'copy_received'],
  ['half_fine', '810–811', 7, 'calendar_day', 'copy_received'],
]);
