import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  home: 'Home',
  title: 'Help',
  lead: 'In short: how to find a hearing, sign in and reach the court.',
  contents: 'On this page',
  find: 'How to find a hearing',
  findSteps: [
    'If you know the case number, type it into the search on the home page. For example: 7517-26-00-2/1234.',
    'If you do not, type at least three letters of the surname. The search covers 30 days, starting with yesterday.',
    'If you know the court, open its page and choose the day, courtroom or judge.',
    'The page of a hearing tells its time, room, floor and state. You can save it to your calendar.',
  ],
  notFound: 'If the hearing is not found',
  notFoundText:
    'Of a closed hearing only the time and room are shown. In some cases no names are published, so a surname does not find them. Search by the case number or call the court registry.',
  toHearings: 'Go to the list of hearings',
  states: 'What the state of a hearing means',
  state: {
    scheduled: 'The time is set. It has not begun.',
    about_to_begin: 'It begins within ten minutes. Please be at the courtroom.',
    in_progress: 'It is going on now.',
    paused: 'There is a break. If the time to go on is known, it is shown.',
    delayed: 'It did not begin on time. The reason and the expected time are shown if known. Please stay.',
    adjourned: 'It does not take place today. The new date stands beside it if it is set.',
    finished: 'It has ended.',
  },
  live: 'While the page is open the state renews itself.',
  signIn: 'How to sign in',
  signInSteps: [
    'The first time choose “register”, then enter your IIN and birth date.',
    'A one-time password comes to your phone or e-mail. Sign in with it and choose a password of your own.',
    'Next time your IIN and your password are enough.',
    'If you have forgotten the password, choose “Forgotten password” on the sign-in page.',
  ],
  unconfirmed:
    'If the phone number is not registered to your IIN, the cabinet opens unconfirmed. You can file, but you do not see your cases. To confirm it, come to the court registry with your identity card.',
  timeOut:
    'After half an hour without any action the cabinet closes. Answers that you send after that are not lost: sign in again and they are on the page.',
  toSignIn: 'Sign in',
  call: 'Whom to contact',
  callRows: {
    hearing: {
      key: 'Time and room of a hearing, case file',
      value: 'The registry of that court. Its phone is on the page of the court.',
    },
    corruption: { key: 'Corruption, rudeness', value: 'A helpline.' },
    chairperson: { key: 'A complaint about the work of the court, a proposal', value: 'The chairperson’s reception.' },
    site: {
      key: 'The site or the cabinet does not work',
      value: 'The common number. Please name the number shown on the error page.',
    },
  },
  centre: 'The common number',
  notAdvice: 'Court staff do not advise on the matter of a case. For legal help ask an advocate.',
  toCourts: 'Phones of the courts',
  toHelplines: 'Helplines',
  toReception: 'Chairperson’s reception',
  words: 'What the words mean',
  word: {
    caseNumber: {
      key: 'Case number',
      value:
        'The first four digits are the code of the court, the next two the year; the number after the slash is its place in the year.',
    },
    claimant: { key: 'Claimant', value: 'A person or organisation that has gone to court to protect its right.' },
    respondent: { key: 'Respondent', value: 'The person or organisation the claim is made against.' },
    thirdParty: { key: 'Third party', value: 'Not a party, but the decision may touch its rights too.' },
    representative: { key: 'Representative', value: 'Who speaks in court for a party.' },
    preliminary: { key: 'Preliminary hearing', value: 'A hearing at which the case is prepared.' },
    closed: { key: 'Closed hearing', value: 'A hearing which, by law, strangers may not attend.' },
    adjourned: { key: 'Adjournment', value: 'The hearing is put off to another day.' },
    registry: { key: 'Court registry', value: 'The office that takes documents and gives out case files.' },
  },
  place: 'When you come to court',
  placeSteps: [
    'Bring your identity card. Allow time for the check at the entrance.',
    'The room and floor are on the page of the hearing and on the board in the lobby.',
    'If you need a way in without steps, or a lift, call the court beforehand. Buildings differ.',
    'If you need an interpreter or a sign-language interpreter, say so before the hearing too.',
  ],
  site: 'Using this site',
  siteText:
    'Pages are in three languages and work with a keyboard, a screen reader and without JavaScript. The text can be enlarged four times. If something stands in your way, call the common number.',
};
