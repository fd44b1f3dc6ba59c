import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Find my case',
  ways: 'Ways to find',
  find: 'By surname',
  number: 'By number',
  talon: 'By ticket',
  field: 'First three letters of the surname',
  submit: 'Find',
  empty: 'Type at least three letters of the surname.',
  tooOften: 'Too many searches in a row. Try again in a minute.',
  found: 'Hearings found',
  foundHere: 'Touch a line to see the way.',
  elsewhere: 'Nothing in this court. Hearings in other courts:',
  none: 'No such hearing',
  noneSpan: 'Open hearings of 30 days from yesterday were searched.',
  nextShorter: 'Type only the first three letters of the surname.',
  nextNumber: 'Search by the case number.',
  nextAsk: 'Ask the registry: closed hearings are not shown here.',
  again: 'Search again',
};
