import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  empty: 'The list is empty so far',
  emptyEditor: 'Add the first entry or load a CSV file.',
  emptyReader: 'The chairperson and the administrator of the court add entries.',
  importCsv: 'Load from a CSV file',
  exportCsv: 'Save as a CSV file',
  noneCompared: 'the entries were not compared with their source',
  actions: 'Actions',
  ended: (p) => `Ended entries: ${p.count}`,
  endedCaption: 'Ended entries',
  history: 'History of this list',
};
