import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en = {
  blog: "The chairperson's blog",
  home: 'Home',
  number: (p) => `Question No. ${p.number}`,
  question: 'Question',
  asked: (p) => `Received: ${p.day}`,
  answer: 'Answer',
  answered: (p) => `Answered: ${p.day}`,
  late: (p) => `The answer came late. It was due by ${p.day}`,
  by: (p) => `Chairperson of the court: ${p.name}`,
  hidden: 'Words in brackets stand for personal data that was hidden.',
  files: 'Files',
  onlyRussian: 'There is no English version of this answer; it is shown in Russian.',
  useful: 'Was this answer useful?',
  yes: 'Yes',
  no: 'No',
  votes: (p) => `Yes: ${p.yes}. No: ${p.no}.`,
  thanks: 'Thank you, your vote was counted.',
  ask: 'Ask my own question',
  others: 'Other answers of this court',
  print: 'Print',
} satisfies Catalogue<typeof kk>;
