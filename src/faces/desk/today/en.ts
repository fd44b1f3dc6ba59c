import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Today',
  noPost: 'You hold no office in this court. Choose one of the courts below.',
  yourCourts: 'Your courts',
  intake: 'Incoming documents',
  intakeText: 'Check, register, ask, return',
  acts: 'Acts of the court',
  actsText: 'Cases that wait for a decision, drafts, publication',
  letters: 'Register of letters',
  lettersText: 'Print, post, confirm delivery',
  cases: 'Cases',
  casesText: 'File, terms, messages',
  hearings: 'Hearings today',
  hearingsText: 'See the schedule, report a delay, adjourn',
  questions: "The chairperson's blog",
  questionsText: 'Questions of citizens, terms of answers',
  settings: 'Court settings',
  settingsText: 'Rooms, staff, phones, reception',
  calendar: 'Working calendar',
  calendarText: 'Holidays and moved days',
  site: 'Public page of the court',
  siteText: 'What visitors see',
  role: 'Your office:',
};
