import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  setTitle: 'Set up the second factor',
  setLead:
    'Court staff enter a code from their phone besides the password. Install an app that makes codes, for example Google Authenticator or Aegis.',
  scan: '1. Scan the QR code in the app',
  qr: 'QR code of the second factor',
  typed: 'If you cannot scan it, type this text in',
  enter: '2. Enter the code of the app',
  title: 'Second factor',
  lead: 'Open the app on your phone and enter the code of Ashyq Sot.',
  code: 'Code of the app',
  codeHint: '6 digits, new every 30 seconds',
  submit: 'Confirm',
  lost: 'No phone at hand: recovery code',
  recoveryTitle: 'Recovery code',
  recoveryLead: 'Enter one of the codes that you kept when you set up the second factor. Each code works once.',
  recovery: 'Recovery code',
  recoveryHint: 'For example: ab3cd-ef4gh',
  toCode: 'Enter the code of the app',
  codesTitle: 'Recovery codes',
  codesLead:
    'If the phone gets lost, one of these codes signs you in. New codes cancel the old ones. The codes are shown once.',
  make: 'Make the codes',
  keep: 'Print the codes or copy them, and keep them apart from the phone.',
  later: 'I will do it later',
  go: 'Go to work',
};
