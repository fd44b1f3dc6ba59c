/** Who is reminded of an answer that is due. */
export type Reminded = 'press_officer' | 'chairperson' | 'higher_chairperson';

/** A house rule: no norm says when a court reminds itself. */
export interface ReminderRule {
  readonly key: string;
  /** Working days until the last day; negative when it has passed. */
  readonly workingDaysLeft: number;
  readonly to: readonly Reminded[];
  readonly source: string;
  readonly verified: boolean;
}

const rule = (key: string, workingDaysLeft: number, to: readonly Reminded[]): ReminderRule => ({
  ...{ key, workingDaysLeft, to, verified: false },
  source: 'House rule: no norm on reminders was read',
});

/** From the first to the last: whoever can still answer in time, then whoever answers for the court. */
export const reminderRules: readonly ReminderRule[] = [
  rule('week', 5, ['press_officer']),
  rule('soon', 2, ['press_officer', 'chairperson']),
  rule('today', 0, ['press_officer', 'chairperson']),
  rule('late', -1, ['chairperson']),
  // The chairperson of the court that hears appeals against this one.
  rule('very_late', -5, ['higher_chairperson']),
];

/** Rules whose day has come and that were not carried out; a day that was missed is made up for. */
export function dueReminders(workingDaysLeft: number, done: ReadonlySet<string>): readonly ReminderRule[] {
  const reached = reminderRules.filter((one) => workingDaysLeft <= one.workingDaysLeft && !done.has(one.key));
  // A question that was forgotten for long gets its latest reminder, and the escalations that were left out.
  return reached.filter((one, at) => one.workingDaysLeft < 0 || at === reached.length - 1);
}
