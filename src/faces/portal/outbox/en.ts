import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Sent SMS and e-mails',
  lead: 'In a real court these messages go to a phone or a mailbox. In the demo they go nowhere and are shown here.',
  kept: 'Messages of the last 24 hours, the newest first.',
  search: 'Sent to whom?',
  searchHint: 'Phone number or e-mail address',
  show: 'Show',
  all: 'Show all',
  nothing: 'Nothing has been sent yet',
  nothingNext: 'Open an account on the registration page: the SMS appears here at once.',
  nothingTo: 'Nothing was sent to this address in the last 24 hours',
  nothingToNext: 'Check the number or address, or look at all messages.',
  arrived: 'A new message has arrived',
  email: 'E-mail',
  at: 'Time',
  kind: 'Kind',
  subject: 'Subject',
  text: 'Text',
  parts: (p) => `SMS, parts: ${p.parts} (${p.encoding})`,
  code: 'Code from the console',
  codeHint: 'The demo is open to the network, so a 6-digit code is needed to see the messages',
  codeWrong: 'The code is wrong. It is printed in the window where the system was started.',
  tooMany: 'Too many attempts. Try again in a minute.',
};
