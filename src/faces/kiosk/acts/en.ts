import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Court acts',
  lead: 'Published decisions and rulings. Names of people are hidden.',
  field: 'Case number or a word of the text',
  submit: 'Search',
  latest: 'Latest published acts',
  found: 'Acts found',
  nothing: 'No such act',
  nothingNext: 'Try a shorter word or type the case number.',
  search: 'Search the acts',
  text: 'Text of the act',
  day: 'Date',
  court: 'Court',
  state: 'State',
  hidden: 'Names and personal data of people are hidden.',
  otherLanguage: 'The act was made in this language.',
  person: (p) => `citizen ${p.letter}`,
  until: (p) => `Last day to appeal: ${p.day}`,
};
