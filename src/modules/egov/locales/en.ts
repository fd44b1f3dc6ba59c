import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  errors: {
    registerSilent: 'The state register is not answering now. Try again in a few minutes. What you entered is saved.',
    registerFailed: 'The state register has a failure. Try again in a few minutes. What you entered is saved.',
    answerUnreadable:
      'The answer of the state register could not be read. Try again in a few minutes. What you entered is saved.',
    answerForeign:
      'The state register answered another request, so its answer was refused. Try again in a few minutes.',
    paymentsSilent:
      'The payment gateway is not answering now. What you entered is saved. Try again later or attach the receipt of a bank.',
    paymentsNotConnected:
      'This court is not connected to the payment gateway. Attach the receipt of a bank for the duty.',
    notConnected:
      'This court is not connected to the state registers. Bring your identity card to the registry or use a digital signature.',
  },
};
