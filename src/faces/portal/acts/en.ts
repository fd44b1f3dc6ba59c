import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Judicial acts',
  lead: 'Published rulings and decisions of the courts. Names of people and personal data are hidden.',
  filters: 'Narrow the acts',
  words: 'Number or words',
  court: 'Court',
  allCourts: 'All courts',
  kind: 'Kind of act',
  allKinds: 'All kinds',
  from: 'From the day',
  to: 'To the day',
  dayWrong: 'Write the day as YYYY-MM-DD, for example: 2026-11-27',
  show: 'Show',
  count: (p) => `Found: ${p.count}`,
  nothing: 'No published acts found',
  nothingHint: 'Widen the filters or write the word otherwise. Names of people cannot be searched: they are hidden.',
  reset: 'Show all acts',
  number: 'Act',
  day: 'Day',
  courtColumn: 'Court',
  standing: 'Standing',
  rules: 'What is published',
  rulesText:
    'An act can be read here from the day of its publication. Acts of cases closed by law are not published. Courts must publish the acts that are in force (CPC RK art. 19).',
  verify: 'Check that an act is genuine',
};
