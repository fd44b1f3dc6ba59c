import { defineErrors } from '#platform/errors';
import { egovTexts } from './locales/index.ts';

/** `{register}` is its short name in the log and never a person. */
export const egovErrors = defineErrors(
  {
    EGOV_REGISTER_SILENT: { kind: 'fault', status: 503, text: 'registerSilent', retry: true },
    EGOV_REGISTER_FAILED: { kind: 'fault', status: 502, text: 'registerFailed', retry: true },
    EGOV_REGISTER_ANSWER_UNREADABLE: { kind: 'fault', status: 502, text: 'answerUnreadable', retry: true },
    EGOV_REGISTER_ANSWER_FOREIGN: { kind: 'fault', status: 502, text: 'answerForeign', retry: true },
    EGOV_PAYMENTS_SILENT: { kind: 'fault', status: 503, text: 'paymentsSilent', retry: true },
    EGOV_PAYMENTS_NOT_CONNECTED: { kind: 'fault', status: 503, text: 'paymentsNotConnected' },
    EGOV_NOT_CONNECTED: { kind: 'fault', status: 503, text: 'notConnected' },
  },
  (lang) => egovTexts(lang).errors,
);
