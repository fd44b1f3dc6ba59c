import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

const details: Readonly<Record<string, string>> = {
  number: 'IIN/BIN',
  birthDate: 'date of birth',
  address: 'address',
  phone: 'phone',
  email: 'e-mail',
  bankDetails: 'bank details',
};

export const en: Catalogue<typeof kk> = {
  progress: { 'not-started': 'Not started', partial: 'Not complete', ready: 'Ready', faulty: 'Has an error' },
  yesNo: { yes: 'Yes', no: 'No', unknown: 'I do not know' },
  party: {
    number: 'IIN/BIN',
    birthDate: 'Date of birth',
    address: 'Address',
    phone: 'Phone',
    email: 'E-mail',
    bankDetails: 'Bank details',
    unknownNumber: 'not known',
    silent: 'The state register did not answer; the court will check the data.',
    absent: 'The state register has no such number.',
  },
  exemptionNone: 'No, I will pay',
  attachments: 'Attached documents',
  errors: {
    formUnknown: 'There is no such kind of document. Choose from the list.',
    draftNotFound: 'There is no such draft. Open the list of drafts.',
    draftSent: 'This document has been sent to the court and can no longer be changed.',
    tooManyDrafts: (p) => `You have too many unfinished drafts. The limit is ${p.limit}. Delete some.`,
    questionUnknown: 'There is no such page. Go back to the list of tasks.',
    answerChanged: 'This answer was changed in another window. Choose which one to keep.',
    answerMissing: (p) => `${p.en}: give an answer.`,
    answerTooLong: (p) => `${p.en}: too long. The limit is ${p.limit} characters.`,
    answerNotASum: (p) => `${p.en}: write the sum in digits, for example 1,250,000 as 1 250 000.`,
    answerNotADate: (p) => `${p.en}: write the date as 24.11.2026.`,
    answerInFuture: (p) => `${p.en}: that day has not come yet.`,
    answerNotOffered: (p) => `${p.en}: choose one of the answers.`,
    answerControlSigns: (p) => `${p.en}: the text holds invisible control characters. Type it by hand.`,
    answerDirectionSigns: (p) =>
      `${p.en}: the text holds characters that turn the direction of writing. Type it by hand.`,
    caseNotYours: 'There is no such case among yours. Check the number.',
    courtDoesNotHear: 'This court does not hear such cases in the first instance. Choose another.',
    partyNameMissing: 'Give the name of the party.',
    partyDetailMissing: (p) => `Give this detail: ${details[p.detail] ?? p.detail}.`,
    partyTwice: 'This person or organisation is in the list already.',
    partiesTooMany: (p) => `Too many parties. The limit is ${p.limit}.`,
    attachmentTwice: 'The same file is attached already.',
    attachmentNotFound: 'There is no such file.',
    attachmentsTooMany: (p) => `Too many files. The limit is ${p.limit}. Join some documents.`,
  },
};
