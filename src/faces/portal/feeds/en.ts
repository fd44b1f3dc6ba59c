import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Hearings',
  titleOfCourt: (p) => `Hearings: ${p.court}`,
  site: 'Ashyq Sot',
  fileName: 'hearings',
  room: (p) => `Room ${p.number}, floor ${p.floor}`,
  caseTitle: (p) => `Case ${p.number}`,
  expected: (p) => `Not before ${p.time}`,
  yes: 'yes',
  no: 'no',
  columns: {
    day: 'Day',
    time: 'Time',
    court: 'Court',
    courtCode: 'Court code',
    room: 'Room',
    floor: 'Floor',
    caseNumber: 'Case number',
    category: 'Category',
    purpose: 'Purpose',
    state: 'State',
    expected: 'Expected',
    isClosed: 'Closed',
    hasVideo: 'Video link',
    url: 'Page',
  },
};
