import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Check a document or a signature',
  lead: 'Check whether a judicial act is genuine and whose signature stands under a document. Free, without signing in.',
  fileWay: 'Check a signature file',
  signature: 'Signature file',
  signatureHint: '.cms, .p7s or .sig, up to 1 MB',
  content: 'The document itself',
  contentHint: 'Only needed when the signature is in a file of its own. Up to 20 MB.',
  submit: 'Check',
  here: 'The files are checked in your browser and sent nowhere.',
  sent: 'The files are sent to the court to be checked and are not kept.',
  court: 'Check at the court',
  courtHint:
    'Only the court can ask the certification authority whether a certificate was revoked. This button alone sends the files to the court; they are not kept.',
  working: 'Checking…',
  oldBrowser: 'Your browser is too old to check. Press “Check at the court”.',
  fault: 'The browser could not check. Press “Check at the court”.',
  chooseSignature: 'Choose the signature file.',
  signedContent: 'Signed content',
  saveContent: 'Download the content',
  receivedAt: 'This court received the signature',
  courtSeal: 'This is nobody’s signature but the automatic seal of this court.',
  demo: 'This is a demo: signatures of invented people prove nothing.',
  meaningTitle: 'What the result means',
  meaningPassed: 'Valid: the document is unaltered, the signature is this person’s, the certificate was in force.',
  meaningUndecided: 'Undecided: something is missing, such as an answer about the certificate.',
  meaningFailed:
    'Not valid: the document was altered, the signature is someone else’s, or the certificate was not in force.',
  offlineTitle: 'Check it at home, without a network',
  offlineText:
    'The program checks, without a network, the ZIP that parties get, a copy of a recording, a sealed hearing, the ZIP of a published act and the protocol of a draw (draw.json); it needs Node.js 26. The roots and the seal of this court are built in. Whom else to believe is for you to say by --trust.',
  playerTitle: 'A copy of a recording',
  playerText: 'A copy holds a page that checks and plays it. If you doubt that page, take the same one here.',
  playerLink: 'The page that checks a copy (HTML)',
  fingerprintsTitle: 'Whom to believe: fingerprints of the seal and the roots',
  fingerprintsText: 'Compare these fingerprints (SHA-256) with those that the page of a copy shows.',
  fingerprintOf: { seal: 'Automatic seal of the court', root: 'Root of signatures and time' },
};
