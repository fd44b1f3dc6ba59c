import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Chairperson’s reception and open-door day',
  bring: 'Bring your identity card. The chairperson cannot interfere in decisions.',
  reception: 'Next receptions',
  noReception: 'No reception days are set yet. Ask the registry.',
  openDays: 'Open-door days',
  noOpenDays: 'No open-door days are set yet.',
  room: (p) => `Room: ${p.room}`,
  place: (p) => `Place: ${p.place}`,
  changed: (p) => `Changed: ${p.reason}`,
  openToo: 'On an open-door day you can see the courtrooms and ask the judges.',
  book: 'Book the reception',
  register: (p) => `Register for the open-door day: ${p.day}`,
};
