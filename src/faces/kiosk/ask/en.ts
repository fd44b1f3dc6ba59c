import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Question to the chairperson',
  rule: 'The chairperson cannot interfere in decisions. Ask about how the court works and serves people.',
  term: (p) => `Working days for the answer: ${p.days}. Personal data is not published.`,
  here: 'Ask here',
  hereHint: 'Type on the screen and send. A ticket brings you the answer.',
  phone: 'Ask from your phone',
  read: 'Read all answers',
  latest: 'Latest answers',
  textTitle: 'Write your question',
  text: 'Question',
  textHint: (p) => `At most ${p.limit} characters. Leave out IINs and phone numbers.`,
  send: 'Send',
  proof: 'This kiosk is not registered and could not send the question. Ask on the site or from a phone.',
  similarTitle: 'A question like yours was answered',
  similarLead: 'Read it. If it does not help, send your question.',
  sendAnyway: 'Send my question',
  yours: 'Your question',
  doneTitle: 'Your question was sent to the chairperson',
  doneLead: 'Write down or print the ticket and the code. They are not shown again.',
  talon: 'Ticket',
  pin: 'Code',
  until: 'Last day of the answer',
  next: 'Read the answer at this kiosk under “By ticket” or on the site. You need to do nothing now.',
  number: (p) => `Question ${p.number}`,
};
