import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  senderKinds: {
    state_body: 'State body',
    official: 'Official',
    deputy: 'Deputy',
    organisation: 'Organisation',
    media: 'Media',
    citizen: 'Private person',
  },
  outcomes: {
    not_considered: 'Not considered, returned to the sender',
    into_file: 'Put into the case file',
    answered: 'Answered',
    forwarded: 'Forwarded to the competent body',
    law_enforcement: 'Reported to law enforcement',
  },
  course: (p) =>
    `The court was approached about this case. Sender: ${en.senderKinds[p.sender]}. It is entered in the register on the site of the court.`,
  errors: {
    dayWrong: 'Enter the day of receipt, for example: 24.11.2026',
    dayAhead: 'The day of receipt cannot be later than today.',
    senderKindMissing: 'Choose who approached the court',
    senderMissing: 'Enter the body, the office or the organisation',
    senderLong: (p) => `The name is too long. At most ${p.limit} characters.`,
    senderNamed: 'A private person is not named: leave this field empty.',
    gistMissing: 'Say briefly what it is about: both languages are needed',
    gistLong: (p) => `The text is too long. At most ${p.limit} characters.`,
    gistNamesIin: 'The text has an IIN or a telephone number. Take personal data out: the text is published.',
    outcomeMissing: 'Choose what the court did',
    caseElsewhere: 'This case belongs to another court. A court enters its own cases only.',
    caseNotCivil: 'The register is for civil cases (CPC, article 19, part 10).',
    caseNotPending: 'This case is not pending. Only cases that are being heard are entered.',
    reasonMissing: 'Say why the entry is withdrawn: the reason is published',
    reasonLong: (p) => `The reason is too long. At most ${p.limit} characters.`,
    tooMany: (p) => `This network asks too often. Try again in ${p.wait} min.`,
    notFound: 'There is no such entry. Open the register again.',
    withdrawn: 'This entry was withdrawn before.',
    notAllowed: 'Only the registry, the secretaries and the judges of the court write into its register.',
  },
};
