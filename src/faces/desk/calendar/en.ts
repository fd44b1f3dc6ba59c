import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: (p) => `Working calendar: ${p.year}`,
  lead: 'Courts work from Monday to Friday. Only the days that differ stand here; procedural terms are counted by them.',
  years: 'Years',
  date: 'Date',
  kind: 'Kind',
  name: 'Name',
  movedFrom: 'Moved from',
  source: 'Basis',
  actions: 'Actions',
  addDay: 'Add a day',
  importCsv: 'Load from a CSV file',
  exportCsv: 'Save as a CSV file',
  openYear: 'Open the next year',
  openYearHint: 'It opens with the holidays of the last year; correct it when the official calendar is published.',
  opened: 'The next year is open. Compare its days with the official calendar.',
  newTitle: 'Add a day to the calendar',
  newHelp: 'If a holiday falls on a Saturday or Sunday, the moved day off is added by itself.',
  remove: 'Remove',
  removeTitle: (p) => `Remove from the calendar: ${p.day}`,
  removeWhat: 'The day off moved because of it is removed as well. Terms that touch it are counted anew.',
  removed: 'The day was removed. Terms are counted by the new calendar.',
  saved: 'Saved. Terms are counted by the new calendar.',
  history: 'History of the calendar and the regions',
};
