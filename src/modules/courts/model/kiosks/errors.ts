import { defineErrors } from '#platform/errors';
import { kioskTexts } from './locales/index.ts';

/** Refusals of the register of kiosks. */
export const kioskErrors = defineErrors(
  {
    COURTS_KIOSK_NAME_EMPTY: { kind: 'refusal', status: 422, text: 'nameEmpty' },
    COURTS_KIOSK_CODE_WRONG: { kind: 'refusal', status: 422, text: 'codeWrong' },
    COURTS_KIOSK_TOO_OFTEN: { kind: 'refusal', status: 429, text: 'tooOften', retry: true },
    COURTS_KIOSK_KEY_WRONG: { kind: 'refusal', status: 422, text: 'keyWrong' },
    COURTS_KIOSK_UNKNOWN: { kind: 'refusal', status: 404, text: 'unknown' },
    COURTS_KIOSK_LATE: { kind: 'refusal', status: 409, text: 'late' },
    COURTS_KIOSK_COPIED: { kind: 'refusal', status: 403, text: 'copied' },
  },
  (lang) => kioskTexts(lang).errors,
);
