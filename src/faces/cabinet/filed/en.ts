import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  sentTitle: 'The court has received your document',
  talon: 'Ticket',
  pin: 'PIN',
  keepPin:
    'Write the PIN down: after a day it is shown no more. With it your relatives can see where your filing is, too.',
  pinGone: 'The PIN is shown no more. If you lost it, take a new one: the old one will open nothing.',
  newPin: 'Take a new PIN',
  pinDrawn: 'A new PIN was given',
  qr: 'QR code with the number of the ticket',
  receipt: 'Download the receipt (PDF)',
  print: 'Print',
  whatSent: 'What was sent',
  paper: 'Signed document',
  inventory: 'Inventory of what was filed (PDF)',
  archive: 'Download everything with the signature (ZIP)',
  court: 'Court',
  sentAt: 'Sent',
  answerLabel: 'Answer the court registry',
  answer: 'Send the answer',
  answerSent: 'The answer was sent to the court',
  filedAgain: 'Open what you filed again',
  again: 'Mend and file again',
  toList: 'All my filings',
  sentList: 'Sent',
  noSent: 'Nothing was sent yet',
  noSentHint: 'What you send will stand here with the number of its ticket.',
  duty: {
    title: 'The duty you paid',
    again: 'If you mend the claim and file again, the duty counts for it. If you take it back, you pay again.',
    complaint: 'If you want to appeal the ruling, leave the duty for now: if the ruling is cancelled, it counts.',
    byReceipt:
      'Duty paid by a receipt is given back by the state revenue body. Attach the receipt and the answer of the court.',
  },
  columns: { what: 'Document', talon: 'Ticket', state: 'State', at: 'Sent' },
};
