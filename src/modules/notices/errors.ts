import { defineErrors } from '#platform/errors';
import { noticesTexts } from './locales/index.ts';

export const noticesErrors = defineErrors(
  {
    NOTICES_PHONE_UNREADABLE: { kind: 'refusal', status: 422, text: 'phoneUnreadable' },
    NOTICES_PHONE_FOREIGN: { kind: 'refusal', status: 422, text: 'phoneForeign' },
    NOTICES_PHONE_LANDLINE: { kind: 'refusal', status: 422, text: 'phoneLandline' },
    NOTICES_MAIL_UNREADABLE: { kind: 'refusal', status: 422, text: 'mailUnreadable' },
    NOTICES_CONTACT_MISSING: { kind: 'refusal', status: 404, text: 'contactMissing' },
    NOTICES_DEMAND_MISSING: { kind: 'refusal', status: 404, text: 'demandMissing' },
  },
  (lang) => noticesTexts(lang).errors,
);
