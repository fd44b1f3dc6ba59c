import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  errors: {
    numberEmpty: 'Enter an IIN or BIN.',
    numberNotDigits: 'An IIN or BIN has digits only. Remove letters and signs.',
    numberLength: 'An IIN or BIN has 12 digits. Check how many you entered.',
    numberZeros: 'There is no number of zeros only. Enter the 12 digits of your identity card.',
    numberCheckDigit: 'One of the digits is wrong. Compare with your identity card and enter it again.',
    binInsteadOfIin:
      "This is the BIN of an organisation. Enter a person's IIN here. The head of an organisation opens its cabinet from their own.",
    iinInsteadOfBin: 'This is the IIN of a person. Enter the BIN of an organisation here.',
    phoneEmpty: 'Enter a phone number.',
    phoneNotDigits: 'The phone number has a wrong sign. Example: +7 701 123 45 67.',
    phoneLength: 'The phone number has too few or too many digits. Example: +7 701 123 45 67.',
    phoneWithoutCode: 'Enter the number with its code. Example: +7 701 123 45 67.',
    phoneForeign: 'Only numbers of Kazakhstan can be used. If you are in another country, choose e-mail.',
    phoneNoSms: 'A landline gets no SMS. Enter a mobile number.',
    emailEmpty: 'Enter an e-mail address.',
    emailTooLong: 'The e-mail address is too long. Check it and enter it again.',
    emailNoAt: 'The address has no @ sign. Example: aigul@mail.kz.',
    emailNotLatin: 'The part of the address before the @ sign is written in Latin letters.',
    emailLocalPart: 'The part of the address before the @ sign is wrong.',
    emailDomain: 'The part of the address after the @ sign is wrong. Example: mail.kz.',
    nameEmpty: 'Enter the surname and given name.',
    nameTooLong: 'The name is too long. Write it as in the identity card.',
    nameNotLetters: 'A name has letters only. Write it as in the identity card.',
    contactKindEmpty: 'Choose how to get the password.',
    contactTaken: 'This contact is in your list already.',
    contactLast: 'The only proved contact cannot be removed. Add another one first.',
    birthDateEmpty: 'Enter your date of birth: day, month, year.',
    birthDateWrong: 'There is no such date. Check the day, month and year.',
    birthDateFuture: 'A date of birth cannot be in the future. Check the year.',
    codeEmpty: 'Enter the one-time password from the message.',
    codeNotDigits: 'A one-time password has 8 digits.',
    codeWrong: 'The one-time password is wrong. Check the latest message.',
    codeExpired: 'The 10 minutes of the one-time password are over. Ask for a new one.',
    passwordEmpty: 'Enter the password.',
    passwordShort: 'The password must have at least 10 characters. Several words in a row are easy to remember.',
    passwordLong: 'The password may have at most 200 characters.',
    passwordHasNumber: 'The password must not contain an IIN, BIN or phone number.',
    passwordCommon: 'This password is easy to guess. Choose another one.',
    passwordSame: 'The new password must differ from the old one.',
    passwordWrong: 'The present password is wrong.',
    signInRefused: 'The IIN/BIN or the password is wrong. Check them and try again, or ask for a new password.',
    tooManyAttempts: (p) =>
      `Too many wrong attempts. Please wait: ${minutesAndSeconds(p.wait)}. The cabinet is not locked.`,
    tooManyCodes: (p) =>
      `One-time passwords were asked for too often. Please wait: ${minutesAndSeconds(p.wait)}. Check the messages that came.`,
    totpWrong: 'The code is wrong or was used already. Wait for the next code in the app and enter that.',
    recoveryCodeWrong: 'The recovery code is wrong or was used already.',
    secondFactorStale: 'For security sign out and sign in again, then set up the second factor.',
    sessionOver: 'The session is over. Sign in again.',
    notAllowed: 'You have no right to do this.',
    personUnknown: 'No such person was found. Check the IIN.',
    counterCodeUnknown:
      "There is no unconfirmed cabinet with this IIN and code. Check the code on the visitor's screen.",
    organisationUnknown: 'The register has no such organisation. Check the BIN.',
    organisationEnded: 'By the register this organisation has ended.',
    notHead: 'The register names another person as head of the organisation. That person opens the cabinet.',
    noOrganisationInCertificate:
      'This certificate gives no right to sign for the organisation. Enter your own cabinet or use the key of its head.',
    otherIin: 'The IIN in the certificate differs from the IIN of this account. Sign with your own key.',
    organisationOpen: 'The cabinet of this organisation is open already.',
    administratorExists: 'The first administrator is appointed already and adds the next ones.',
    demoOnly: 'This exists in the demo system only.',
    demoCodeWrong: 'The code is wrong. It is printed in the window where the system was started.',
  },
  notices: {
    oneTimePassword: {
      sms: (p) => `Sot Kabineti: password ${p.code}, valid for 10 minutes. Tell it to nobody.`,
      subject: () => 'One-time password for your cabinet',
      email: (p) =>
        [
          `One-time password: ${p.code}`,
          'It is valid for 10 minutes. After signing in you choose a new password.',
          'Tell it to nobody: court staff never ask for it.',
          'If you did not ask for it, you need to do nothing.',
        ].join('\n\n'),
    },
    partyPassword: {
      sms: (p) =>
        `You take part in a court case and have a cabinet. Sot Kabineti: IIN/BIN, password ${p.code}. Tell nobody.`,
      subject: () => 'A Judicial Cabinet was opened for you',
      email: (p) =>
        [
          'You take part in a court case, so the court opened the Judicial Cabinet for you.',
          `To sign in, enter your IIN or BIN and this password: ${p.code}`,
          'The password works once. After signing in you set your own.',
          'Tell nobody the password: the staff of the court never ask for it.',
        ].join('\n\n'),
    },
    contactCode: {
      sms: (p) => `Sot Kabineti: confirmation code ${p.code}, valid for 10 minutes.`,
      subject: () => 'Code to confirm your e-mail address',
      email: (p) =>
        [
          `Confirmation code: ${p.code}`,
          'It is valid for 10 minutes. If you did not ask for it, you need to do nothing.',
        ].join('\n\n'),
    },
    visitorCode: {
      sms: (p: { code: string }) => `Ashyq Sot: your code is ${p.code}, valid for 10 minutes. Not you? Ignore this.`,
      subject: () => 'Code to confirm your contact',
      email: (p: { code: string }) =>
        [
          `Your code: ${p.code}`,
          'It is valid for 10 minutes. Type it on the page of the court site.',
          'If you asked for nothing, you need to do nothing: without the code nothing is sent.',
        ].join('\n\n'),
    },
    passwordChanged: {
      sms: () => 'Sot Kabineti: the password of your cabinet was changed. If it was not you, tell the court registry.',
      subject: () => 'The password of your cabinet was changed',
      email: () =>
        [
          'The password of your court cabinet has just been changed. Sessions on other devices were ended.',
          'If it was you, you need to do nothing.',
          'If it was not you, ask for a new one on the page "Forgotten password" and tell the court registry.',
        ].join('\n\n'),
    },
    accountConfirmed: {
      sms: () => 'Sot Kabineti: your cabinet is confirmed. You can now see your cases and messages of the court.',
      subject: () => 'Your cabinet is confirmed',
      email: () =>
        'It is confirmed that the IIN is yours. Your cases, documents and messages of the court are now in the cabinet.',
    },
    contactAdded: {
      sms: () => 'Sot Kabineti: a new contact was added to your cabinet. If it was not you, tell the court registry.',
      subject: () => 'A new contact was added to your cabinet',
      email: () =>
        'A new phone or e-mail address was added to your court cabinet. If it was not you, change the password and tell the court registry.',
    },
  },
};

function minutesAndSeconds(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return [minutes > 0 && `${minutes} min`, seconds % 60 > 0 && `${seconds % 60} s`].filter(Boolean).join(' ');
}
