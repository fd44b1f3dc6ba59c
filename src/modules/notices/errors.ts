import { defineErrors } from '#platform/errors';
import { noticesTexts } from './locales/index.ts';

export const noticesErrors = defineErrors(
  {
    NOTICES_PHONE_UNREADABLE: { kind: 'refusal', status: 422, text: 'phoneUnreadable' },
    NOTICES_PHONE_FOREIGN: { kind: 'refusal', status: 422, text: 'phoneForeign' },
    NOTICES_PHONE_LANDLINE: { kind: 'refusal', status: 422, text: 'phoneLandline' },
    NOTICES_MAIL_UNREADABLE: { kind: 'refusal', status: 422, text: 'mailUnreadable' },
    NOTICES_CONTACT_MISSING: { kind: 'refusal', status: 404, text: 'contactMissing' },
    NOTICES_PHRASE_SHORT: { kind: 'refusal', status: 422, text: 'phraseShort' },
    NOTICES_PHRASE_LONG: { kind: 'refusal', status: 422, text: 'phraseLong' },
    NOTICES_TRAP_FILLED: { kind: 'refusal', status: 422, text: 'trapFilled' },
    NOTICES_SUBSCRIPTIONS_TOO_MANY: { kind: 'refusal', status: 429, text: 'subscriptionsTooMany', retry: true },
    NOTICES_SUBSCRIPTION_MISSING: { kind: 'refusal', status: 404, text: 'subscriptionMissing' },
    NOTICES_SUBSCRIPTION_OVER: { kind: 'refusal', status: 410, text: 'subscriptionOver' },
    NOTICES_DEMAND_MISSING: { kind: 'refusal', status: 404, text: 'demandMissing' },
  },
  (lang) => noticesTexts(lang).errors,
);
