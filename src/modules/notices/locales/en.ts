import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  errors: {
    phoneUnreadable: 'Write the mobile number like this: +7 7XX XXX XX XX',
    phoneForeign: 'A mobile number of a Kazakhstan operator is needed. It begins with +7 7.',
    phoneLandline: 'This is a landline, it cannot receive SMS. Write a mobile number.',
    mailUnreadable: 'Check the e-mail address. Example: name@example.kz',
    contactMissing: 'This contact address is no longer there. Reload the list and choose another one.',
    demandMissing: 'There is no such demand for a notice, or it is already closed. Reload the list.',
  },
};
