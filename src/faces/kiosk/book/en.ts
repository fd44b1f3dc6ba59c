import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  timesTitle: 'Book the chairperson’s reception',
  timesLead: 'Choose a free time.',
  noTimes: 'No free time now',
  noTimesNext: 'Look again later or ask the registry.',
  nameTitle: 'Type your name',
  name: 'Surname and given name',
  topic: 'What about (optional)',
  submit: 'Book',
  taken: 'Somebody has just taken this time. The nearest free ones:',
  proof: 'This kiosk is not registered and could not book. Book on the site or from a phone.',
  openDayTitle: 'Register for the open-door day',
  people: 'How many people come',
  left: (p) => `Places left: ${p.left}`,
  doneTitle: 'You are booked',
  doneLead: 'Write down or print the code. It is not shown again.',
  when: 'Time',
  where: 'Place',
  code: 'Code',
  next: 'If you cannot come, free the place on the site with this code. If the time changes, the court cannot tell you: look at the kiosk or the site before you come. Bring your identity card.',
};
