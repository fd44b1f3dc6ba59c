import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en = {
  title: "The chairperson's blog",
  home: 'Home',
  lead: 'Ask the chairperson of a court, and read the answers others were given.',
  rule: (p) =>
    `The chairperson cannot interfere in decisions. Ask about how the court works and serves people. Answers take up to ${p.days} working days. Personal data is hidden.`,
  ask: 'Ask a question',
  talon: 'The answer to my question',
  counts: (p) => `Questions and answers in ${p.year}`,
  asked: 'Asked',
  answered: 'Answered',
  inTime: 'In time',
  refused: 'Closed without an answer',
  waiting: 'Waiting',
  late: 'Late',
  filters: 'Search the answers',
  words: 'Word',
  court: 'Court',
  allCourts: 'All courts',
  find: 'Find',
  found: (p) => `Answers found: ${p.count}`,
  nothing: 'There is no such answer',
  nothingYet: 'This blog has no published answers yet',
  nothingHint: 'Try another word, or send your question to the chairperson.',
  all: 'All answers',
  useful: (p) => `Found useful by: ${p.count}`,
} satisfies Catalogue<typeof kk>;
