import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  errors: {
    nameEmpty: 'Write where the kiosk stands, for example: ground floor, entrance.',
    codeWrong: 'The code is wrong or has expired. Take a new one from the court settings.',
    tooOften: 'The code was typed too often. Try again in a minute.',
    keyWrong: 'The kiosk could not show its key. Open the page again and type the code once more.',
    unknown: 'No such kiosk is registered. Register it again.',
    late: 'This message came too late.',
    copied: 'The key of this kiosk is on two devices. Both were struck off; register the kiosk again.',
  },
};
