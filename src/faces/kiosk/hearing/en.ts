import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Court hearing',
  of: (p) => `Case ${p.number}`,
  room: 'Room',
  floor: 'Floor',
  time: 'Time',
  way: 'The way',
  noWay: 'Ask the guard or the registry for the way.',
  judge: 'Judge',
  kind: 'Kind of case',
  parties: 'Parties',
  course: 'Course of the case',
};
