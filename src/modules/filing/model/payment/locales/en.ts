import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  states: {
    nothing_due: 'No duty to pay',
    unpaid: 'Not paid',
    partly_paid: 'Paid in part',
    paid: 'Paid',
    receipt: 'Receipt attached',
  },
  errors: {
    payerUnknown: 'A payment code is given to the IIN/BIN of the claimant. Fill in the claimant first.',
    invoiceNotFound: 'No such invoice was found.',
    nothingToPay: 'No duty has to be paid for this document.',
    nothingToGiveBack: 'This payment counts towards the duty or was given back. Nothing of it is left over.',
    receiptNumberMissing: 'Enter the number of the receipt.',
    receiptNumberTooLong: 'The number of the receipt is too long: 60 signs at most.',
    receiptNumberSigns: 'The number of the receipt holds an invisible sign. Type it by hand.',
    receiptSumUnreadable: 'Enter the sum paid in digits, for example: 12 500.',
    receiptDayUnreadable: 'Enter the day of payment, for example: 27.11.2026.',
    receiptDayAhead: 'The day of payment cannot be later than today.',
  },
};
