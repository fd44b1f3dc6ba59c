import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Check by ticket',
  lead: 'See where your filing is. You need not sign in.',
  number: 'Number of the ticket',
  numberHint: '12 digits, for example: 4815 1623 4206',
  pin: 'PIN',
  pinHint: '8 signs on the ticket. Capital and small letters are equal.',
  show: 'Show',
  hidden: 'No names, documents or sums are shown here. All of it is in the Judicial Cabinet.',
  lost: 'Lost the ticket? Sign in to the cabinet, everything is there.',
  cabinet: 'Sign in to the Judicial Cabinet',
  sentTo: 'Court',
  sentAt: 'Sent',
  document: 'Document',
  calendar: 'Add to the calendar (.ics)',
  print: 'Print',
  another: 'Check another ticket',
  hearing: 'Court hearing',
};
