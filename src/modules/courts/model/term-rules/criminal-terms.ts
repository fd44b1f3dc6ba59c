// Criminal Procedure Code of 04.07.2014 № 231-V: editions of 19.04.2024 (arts. 347–349) and 01.07.2022 (arts. 319–322).
// CrPC RK arts. 319, 321, 322, 347-1, 348
import { type Edition, termRules } from './term-rule.ts';

const protocol = {
  branch: 'criminal',
  norm: 'CrPC RK',
  readOn: '2024-04-19',
  isCurrent: false,
} as const satisfies Edition;
const trial = { ...protocol, readOn: '2022-07-01' } as const satisfies Edition;

/** Protocol of the main trial; its terms are тәулік / сутки. */
export const criminalProtocolTerms = termRules(protocol, [
  ['protocol', '347-1', 5, 'calendar_day', 'hearing_ended'],
  ['protocol_of_multi_episode_or_jury_case', '347-1', 10, 'calendar_day', 'hearing_ended'],
  ['protocol_remarks', '348', 5, 'calendar_day', 'protocol_signed'],
]);

/** From the incoming case to the main trial. */
export const criminalTrialTerms = termRules(trial, [
  ['incoming_case_decision', '319', 5, 'calendar_day', 'case_received'],
  ['preliminary_hearing', '321', 10, 'calendar_day', 'case_received'],
  ['main_trial_not_before', '322(4)', 3, 'calendar_day', 'person_notified'],
  ['main_trial_start', '322(4)', 15, 'calendar_day', 'ruling_on_trial'],
  ['main_trial_start_shortened', '322(4)', 10, 'calendar_day', 'ruling_on_trial'],
  ['main_trial_start_exceptional', '322(4)', 30, 'calendar_day', 'ruling_on_trial'],
]);
