import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Court cabinet',
  confirmed: 'Confirmed',
  unconfirmed: 'Not confirmed',
  confirmedText: 'It is confirmed that the IIN/BIN is yours. You need to do nothing now.',
  unconfirmedLead: 'It is not confirmed yet that your contacts belong to the holder of this IIN.',
  canTitle: 'What you can do now',
  can: 'Prepare a draft of a claim and send it to the court.',
  cannotTitle: 'What cannot be seen yet',
  cannot: 'Existing cases, register data, and whatever is addressed to the holder of this IIN.',
  howTitle: 'How to confirm',
  byPhone: 'Add a phone number registered in your name: the state register confirms it by itself.',
  addPhone: 'Add a phone',
  atCounter: 'Or bring your identity card to the registry of any court and tell the clerk this code:',
  answers: {
    asking: 'The register is being asked. It takes a few seconds: reload the page.',
    other: 'Answer of the register: this phone number is in the name of another person.',
    unknown: 'Answer of the register: this phone number is not in the base of mobile citizens.',
    'no-person': 'The register could not confirm this IIN. Ask the registry of a court.',
    'not-connected': 'This court is not connected to the state register. Confirm at the registry of the court.',
  },
  security: 'Security and settings',
  cases: 'My cases',
  sessions: 'Devices signed in to your cabinet',
  contacts: 'Phone and e-mail',
  looks: 'Who looked at my data',
  language: 'Language of messages',
  password: 'Change the password',
  organisations: 'My organisations',
  desk: 'Court desk',
  ends: (p) =>
    `If nothing is done on this device, the session ends at: ${p.at}. After signing in you come back to the same page.`,
};
