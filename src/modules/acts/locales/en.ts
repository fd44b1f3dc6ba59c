import { formatDate } from '@ashyq/kk-text';
import type { Catalogue } from '#platform/i18n';
import { actKindName as nameOf } from '../model/act-kinds.ts';
import type { ActOutRecord } from '../model/act-out.ts';
import { findGround } from '../model/grounds.ts';
import type { kk } from './kk.ts';

const day = (iso: string): string => formatDate('en', Temporal.PlainDate.from(iso));

function next(record: ActOutRecord): readonly string[] {
  const { kind, appealUntil } = record;
  const said = kind === 'acceptance' ? accepted(record) : ended(record);
  if (!appealUntil) return said;
  const complaint = kind === 'decision' ? 'an appeal' : 'an interlocutory appeal';
  return [...said, `If you disagree, you can file ${complaint}. Last day: ${day(appealUntil)}.`];
}

function accepted({ standpoint, responseUntil }: ActOutRecord): readonly string[] {
  if (standpoint === 'author') return ['Next the respondent answers and the judge prepares the case.'];
  if (standpoint === 'other') return [];
  const until = responseUntil
    ? `Last day: ${day(responseUntil)}.`
    : 'The term begins on the day after you receive the copy.';
  return [`Read the claim and file a response. ${until}`, 'You can also settle or accept the claim.'];
}

function ended({ kind, ground, standpoint }: ActOutRecord): readonly string[] {
  const found = findGround(kind, ground);
  if (!found) return [];
  if (standpoint === 'answerer') return ['This claim asks nothing of you now.'];
  return [`Reason: ${found.text.en}.`, ...(standpoint === 'author' ? [`What you can do: ${found.mend.en}`] : [])];
}

export const en: Catalogue<typeof kk> = {
  states: {
    draft: 'Draft',
    signing: 'Waiting for the signature',
    signed: 'Signed, not announced',
    announced: 'Announced',
    in_force: 'In force',
    withdrawn: 'Draft withdrawn',
  },
  standings: {
    not_in_force: 'Not in force yet',
    appealed: 'Appealed, not in force',
    in_force: 'In force',
  },
  parts: {
    introductory: 'Introductory part',
    descriptive: 'Descriptive part',
    reasoning: 'Reasoning part',
    operative: 'Operative part',
  },
  checks: {
    parts_written: 'All four parts are written',
    nothing_left_open: 'No open place in brackets is left',
    ground_named: 'The ground of the code is chosen',
    judge_named: 'The introductory part names the judge',
    case_named: 'The introductory part names the case number',
    parties_named: 'The introductory part names every party',
    sums_agree: 'Sums in digits and in words agree',
    operative_rules: 'The operative part has the line that rules, on its own',
    language_named: 'The language of proceedings is named',
    complaint_explained: 'The way to complain is explained',
    language_of_case: 'The act is in the language of the case',
  },
  marks: {
    person: 'name of a person',
    iin: 'IIN',
    phone: 'phone',
    account_number: 'account number',
    plate: 'number plate',
    address: 'address',
    document_number: 'document number',
    email: 'e-mail',
    birth_date: 'date of birth',
    profile: 'profile',
    name: 'name',
    by_hand: 'marked by hand',
  },
  course: {
    out: (p) =>
      `A judicial act is out: ${p.name}, ${p.number}.${p.appealUntil ? ` Last day to complain: ${day(p.appealUntil)}` : ''}`,
    operative: (p) => `${p.name}: the operative part was announced. Last day for the full text: ${day(p.finalUntil)}`,
    copySent: (p) =>
      `A copy was sent to a side that was not in the hearing: ${p.name}, ${p.number}. Sent on ${day(p.on)}`,
    inForce: (p) => `A judicial act came into force: ${p.name}, ${p.number}`,
    appealed: (p) => `A complaint came against a judicial act: ${p.name}, ${p.number}`,
  },
  notices: {
    actOut: {
      sms: (p) =>
        [
          `Case ${p.caseNumber}: an act is out (${nameOf(p.kind, 'en')}).`,
          ...next(p),
          'Read and download: Sot Kabineti.',
        ].join(' '),
      subject: (p) => `Case ${p.caseNumber}: a judicial act is out`,
      email: (p) =>
        `A judicial act is out in the case.\n\nCase ${p.caseNumber}\nAct: ${nameOf(p.kind, 'en')}\n\n${next(p).join('\n')}\n\nYou can read and download it in Sot Kabineti.`,
    },
    operative: {
      sms: (p) =>
        `Case ${p.caseNumber}: the operative part of the decision was announced. The full text is due by ${day(p.finalUntil)}. The term to complain begins after it. Read: Sot Kabineti.`,
      subject: (p) => `Case ${p.caseNumber}: the operative part was announced`,
      email: (p) =>
        `The operative part of the decision was announced.\n\nCase ${p.caseNumber}\nLast day for the full text: ${day(p.finalUntil)}\n\nThe term to complain begins after the full text. You will hear when it is out.\n\nYou can read the operative part in Sot Kabineti.`,
    },
    inForce: {
      sms: (p) => `Case ${p.caseNumber}: the act came into force. Act: ${nameOf(p.kind, 'en')}.`,
      subject: (p) => `Case ${p.caseNumber}: the act came into force`,
      email: (p) => `The judicial act came into force.\n\nCase ${p.caseNumber}\nAct: ${nameOf(p.kind, 'en')}`,
    },
  },
  news: (p) => `A judicial act was published: ${p.kind}, No. ${p.number}`,
  errors: {
    notFound: 'There is no such judicial act. Check the address.',
    notAllowed: 'You may not do this. The judge of the case and the staff of the court work on the act.',
    changedMeanwhile: 'Somebody else changed the act meanwhile. Compare the two texts and save again.',
    kindNotHere: 'No such act is made at this stage of the case. Choose another kind.',
    noJudge: 'The case has no judge, or the judge holds no office today. A judge is needed first.',
    groundMissing: 'Choose the ground of the code',
    correctedMissing: 'Choose the act whose slip is corrected',
    partTooLong: 'The text of one part is too long. At most 400,000 characters.',
    sumUnreadable: 'Write the sum in tenge in digits, for example: 250000',
    notADraft: 'The act is signed and its text does not change. If there is a slip, make a ruling that corrects it.',
    notReady: 'It cannot be signed yet. Mend the lines of the checklist that are not met.',
    operativeNotReady:
      'The operative part is not ready. Look at the line that rules, the way to complain and the places in brackets.',
    operativeAnnounced:
      'The operative part was announced in the hearing and does not change. Finish the rest and sign.',
    copyNotAwaited: 'This side was sent its copy already, or was in the hearing.',
    copyDayWrong: 'A copy is sent no earlier than the final form of the decision and no later than today.',
    proofMissing: 'Write the number that proves the sending, for example: KZ123456789',
    notSigned: 'The judge has not signed the act. First the signature, then the announcement.',
    noHearing: 'A decision is announced in a hearing. Open the hearing first.',
    signerIsNotTheJudge: 'The signer is not the judge of this case. Only the judge of the case signs the act.',
    notOut: 'The act is not announced yet, or is in force already.',
    complaintTooLate: (p: { until: string }) =>
      `The term was not kept. Last day: ${day(p.until)}. See whether a motion to restore it was filed.`,
    notForThePublic: 'This act has no public version: the law does not let such cases be published.',
    sameReviewer: 'The second look belongs to somebody else. Finish the first look first.',
    alreadyPublished: 'The act is published. A published text does not change.',
    wordsNotFound: (p: { words: string }) => `The text has no words “${p.words}”. Write them as they stand in it.`,
    codeWrong: 'This number and this code do not belong to one act. Enter them as they stand on the paper.',
    numberUnreadable: 'Write the number of the act as on the paper, for example: 7517-26-00-2/1234/3',
    tooManyTries: 'Wrong codes were entered too often. Try again in a minute.',
    fileTooLarge: 'The file is too large. The limit is 20 MB.',
    fileMissing: "Choose the act's file",
  },
};
