import { defineErrors } from '#platform/errors';
import { paymentTexts } from './locales/index.ts';

export const paymentErrors = defineErrors(
  {
    FILING_PAYER_UNKNOWN: { kind: 'refusal', status: 422, text: 'payerUnknown' },
    FILING_INVOICE_NOT_FOUND: { kind: 'refusal', status: 404, text: 'invoiceNotFound' },
    FILING_NOTHING_TO_PAY: { kind: 'refusal', status: 422, text: 'nothingToPay' },
    FILING_NOTHING_TO_GIVE_BACK: { kind: 'refusal', status: 409, text: 'nothingToGiveBack' },
    FILING_RECEIPT_NUMBER_MISSING: { kind: 'refusal', status: 422, text: 'receiptNumberMissing' },
    FILING_RECEIPT_NUMBER_TOO_LONG: { kind: 'refusal', status: 422, text: 'receiptNumberTooLong' },
    FILING_RECEIPT_NUMBER_SIGNS: { kind: 'refusal', status: 422, text: 'receiptNumberSigns' },
    FILING_RECEIPT_SUM_UNREADABLE: { kind: 'refusal', status: 422, text: 'receiptSumUnreadable' },
    FILING_RECEIPT_DAY_UNREADABLE: { kind: 'refusal', status: 422, text: 'receiptDayUnreadable' },
    FILING_RECEIPT_DAY_AHEAD: { kind: 'refusal', status: 422, text: 'receiptDayAhead' },
  },
  (lang) => paymentTexts(lang).errors,
);
