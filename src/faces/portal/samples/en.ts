import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en = {
  home: 'Home',
  title: 'Sample documents',
  lead: 'A sample says what to write and what to attach. Print it and fill it in, or file at once in the Judicial Cabinet.',
  open: (p) => `Sample: ${p.title}`,
  minutes: (p) => `Filling it in takes about ${p.minutes} minutes.`,
  toCourt: 'To the court',
  from: 'From',
  contacts: 'Address, telephone',
  write: 'Write here',
  must: 'What the law demands',
  always: 'always',
  ifApplies: 'where it applies',
  ifKnown: 'if known',
  attach: 'Attach',
  needed: 'needed',
  ifNeeded: 'if there is one',
  sign: 'Date and signature',
  norm: (p) => `Ground: ${p.cited}`,
  online: 'Fill it in in the Judicial Cabinet',
  print: 'Print',
  notAdvice: 'A sample is no legal advice. The staff of the court do not advise on the substance of a case.',
  all: 'All samples',
} satisfies Catalogue<typeof kk>;
