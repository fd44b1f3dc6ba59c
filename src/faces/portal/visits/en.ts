import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en = {
  title: 'See or call off your booking',
  code: 'Code',
  codeHint: 'Ten letters and digits from the message, for example: ACDEF 34679',
  open: 'Show',
  state: 'Now',
  people: 'People',
  undelivered: 'Our message did not reach you. If your contact has changed, call off and book again.',
  noContact: 'You left no contact: if the court changes the day, we cannot tell you. Look here before you come.',
  callOff: 'Call it off',
  callOffHint: 'The place is free at once, and somebody else can take it.',
  calledOff: 'You have called it off. The place is free.',
  again: 'Choose another time',
  closedHint: 'You need not come.',
  other: 'Enter another code',
} satisfies Catalogue<typeof kk>;
