import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  errors: {
    phoneUnreadable: 'Write the mobile number like this: +7 7XX XXX XX XX',
    phoneForeign: 'A mobile number of a Kazakhstan operator is needed. It begins with +7 7.',
    phoneLandline: 'This is a landline, it cannot receive SMS. Write a mobile number.',
    mailUnreadable: 'Check the e-mail address. Example: name@example.kz',
    contactMissing: 'This contact address is no longer there. Reload the list and choose another one.',
    phraseShort: 'Write at least three letters.',
    phraseLong: 'The words are too long. The limit is 80 characters.',
    trapFilled: 'This field must stay empty. Clear it and send again.',
    subscriptionsTooMany: 'Many letters were asked for from this network or to this address. Try again in an hour.',
    subscriptionMissing: 'There is no such subscription. Copy the whole link from the letter.',
    subscriptionOver: 'Three days have passed and the link is over. Please subscribe again.',
    demandMissing: 'There is no such demand for a notice, or it is already closed. Reload the list.',
  },
  subscriptions: {
    confirm: {
      sms: (p) => `Confirm your subscription: ${p.label}`,
      subject: (p) => `Confirm your subscription: ${p.label}`,
      email: (p) =>
        [
          'Somebody asked for news of a court to be sent to this address.',
          `About: ${p.label}`,
          `To confirm, open this page and press the button: ${p.confirm}`,
          'The link is valid for three days. Without it no letters will come.',
          'If you asked for nothing, you need to do nothing.',
        ].join('\n\n'),
    },
    news: {
      sms: (p) => `News: ${p.label}`,
      subject: (p) => `News (${p.count}): ${p.label}`,
      email: (p) =>
        [
          `About: ${p.label}`,
          ...p.items.map(({ title, link }) => `${title}\n${link}`),
          'You got this letter because you subscribed.',
          `To stop these letters: ${p.leave}`,
        ].join('\n\n'),
    },
  },
};
