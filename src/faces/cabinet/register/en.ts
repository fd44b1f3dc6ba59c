import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  step: (p) => `Step ${p.step} of ${p.steps}`,
  next: 'Continue',
  numberTitle: 'Open a cabinet: your IIN',
  number: 'IIN',
  numberHint: '12 digits of your identity card',
  numberWhat: 'Registering takes about two minutes. Have your identity card and phone at hand.',
  organisation: 'The cabinet of an organisation is opened by its head, who signs in to their own cabinet first.',
  hasCabinet: 'I have a cabinet: sign in',
  birthTitle: 'When were you born?',
  birthHint: 'For example: 27 3 2051',
  birthWarning:
    'This date does not agree with the first six digits of the IIN. That is not always a mistake. Compare both with your identity card. If all is right, press Continue once more.',
  changeNumber: 'Change the IIN',
  contactTitle: 'How do you want to get the one-time password?',
  contactHint:
    'With a phone registered in your name the cabinet is confirmed at once. Another phone or e-mail will do too, but has to be confirmed later.',
  phoneChoice: 'By SMS',
  phone: 'Mobile number',
  phoneHint: 'For example: +7 701 123 45 67',
  emailChoice: 'By e-mail',
  email: 'E-mail address',
  send: 'Send the password',
  codeTitle: 'Check your messages',
  codeSent: (p) => `A one-time password was sent to: ${p.address}`,
  codeLife: 'It is valid for 10 minutes and usually comes within one.',
  code: 'One-time password',
  codeHint: '8 digits',
  enter: 'Sign in',
  again: 'Send again',
  sentAgain: 'A new password was sent.',
  otherContact: 'Enter another phone or e-mail',
};
