import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'By ticket',
  heading: 'Find my case',
  number: 'Ticket number',
  pin: 'Code',
  submit: 'Show',
  talon: (p) => `Ticket ${p.number}`,
  court: 'Court',
  document: 'Document',
  sentAt: 'Sent',
  until: 'Last day of the answer',
  question: 'Question to the chairperson',
  yourQuestion: 'Your question',
  waiting: 'You need to do nothing. The answer will appear under this ticket.',
  late: 'The time for the answer has passed. The court has not answered yet.',
  refused: 'The question was closed without an answer',
};
