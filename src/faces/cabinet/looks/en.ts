import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Who looked at your data',
  lead: 'Every deed of other people with your data is written here. Nobody can delete an entry.',
  none: 'Nobody has looked at your data yet.',
  when: 'Time',
  who: 'Who',
  what: 'What was done',
  person: 'Party to a case',
  older: 'Earlier entries',
  unexpected: 'If you do not understand an entry, tell the registry of the court.',
  deeds: {
    'identity.look-up-person': 'Searched by IIN',
    'identity.confirm-at-counter': 'Confirmed your cabinet at the registry',
    'cases.see-case': 'Opened your case',
    'cases.register-case': 'Entered you in a case as a participant',
    'hearings.schedule-hearing': 'Scheduled a hearing',
  },
  kinds: {
    case: 'Worked on your case',
    person: 'Saw your personal data',
    contact: 'Saw your contacts',
    notice: 'Sent you a message',
    hearing: 'Worked on a hearing',
    account: 'Worked on your cabinet',
  },
  otherDeed: 'Worked with your data',
};
