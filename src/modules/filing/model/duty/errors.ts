import { defineErrors } from '#platform/errors';
import { dutyTexts } from './locales/index.ts';

export const dutyErrors = defineErrors(
  {
    FILING_DUTY_RATE_MISSING: { kind: 'refusal', status: 422, text: 'rateMissing' },
    FILING_DUTY_PRICE_MISSING: { kind: 'refusal', status: 422, text: 'priceMissing' },
    FILING_DUTY_EXEMPTION_UNKNOWN: { kind: 'refusal', status: 422, text: 'exemptionUnknown' },
  },
  (lang) => dutyTexts(lang).errors,
);
