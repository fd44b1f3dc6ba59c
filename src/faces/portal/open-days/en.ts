import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Open-door days',
  lead: 'Come to the court, see the courtrooms, talk to judges and learn how it works.',
  home: 'Home',
  nothing: 'No open-door day is planned yet',
  nothingHere: 'This court has not set an open-door day yet',
  nextReception: 'The chairperson receives people: see the days and hours.',
  register: 'Free places and registration',
  reception: 'Chairperson’s reception',
  place: (p) => `Place: ${p.place}`,
};
