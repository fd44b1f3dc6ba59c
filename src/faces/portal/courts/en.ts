import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Courts',
  lead: 'Find a court by its region, level or name.',
  home: 'Home',
  name: 'Name or code of the court',
  nameHint: 'For example: Medeu or 7517',
  region: 'Region',
  allRegions: 'All regions',
  level: 'Level',
  allLevels: 'All levels',
  find: 'Find',
  all: 'Show all courts',
  found: (p) => `Courts found: ${p.count}`,
  republican: 'Courts of the republic',
  nothing: 'No such court was found',
  nextName: 'Type only a part of the name, such as “Bostandyk”.',
  nextRegion: 'Choose the region from the list.',
  nextCall: 'Call the information centre: its number is at the bottom of this page.',
  levels: {
    supreme: 'Supreme Court',
    cassation: 'Cassation courts',
    regional: 'Regional courts and courts of the same rank',
    district: 'District courts and courts of the same rank',
    specialised: 'Specialised courts',
    military: 'Military courts',
  },
};
