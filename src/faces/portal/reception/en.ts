import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Chairperson’s reception',
  lead: 'The chairperson of the court receives people on these days. The chairperson cannot interfere in decisions.',
  home: 'Home',
  room: (p) => `Room: ${p.room}`,
  changed: (p) => `The time was changed: ${p.reason}`,
  nothing: 'The courts have not entered their reception days yet',
  nothingHere: 'This court has not entered its reception days yet',
  noneAhead: 'No reception is planned in the next three months.',
  nextCall: 'Ask the court by phone.',
  book: 'Choose a free time and book',
  courts: 'List of courts',
  bring: 'Bring your identity card.',
};
