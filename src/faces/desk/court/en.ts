import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  lists: 'Lists',
  count: (p) => `Entries: ${p.count}`,
  about: 'About the court',
  readOnly: 'The chairperson and the administrator of the court change these details. You may look at them.',
  profileText: 'Name, address, contacts, hours',
  standingText: 'Level, cases heard, appeal, term',
  historyText: 'Who changed what, and when',
  calendarText: 'Holidays and moved days',
  site: 'Public page of the court',
  siteText: 'What visitors see',
  recorders: 'Recorders',
  recordersText: 'Cameras of the courtrooms, how they are, hearings unrecorded',
  sites: 'Remote rooms',
  sitesText: 'Video rooms of places of detention and other courts',
  kiosks: 'Kiosks',
  kiosksText: 'Screens of the lobby, how they are, registration',
};
