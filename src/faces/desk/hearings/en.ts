import { pluralEn } from '@ashyq/kk-text';
import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Hearings',
  caption: (p) => `Calendar: ${p.day}`,
  count: (p) => `${p.count} ${pluralEn(p.count, ['hearing', 'hearings'])}`,
  none: 'No hearings are set for this day',
  schedule: 'Schedule a hearing',
  previousDay: 'Previous day',
  today: 'Today',
  nextDay: 'Next day',
  days: 'Days',
  goTo: 'Another day',
  show: 'Show',
  otherCourts: 'Your other courts',
  actions: 'Next step',
  namesInside: 'Names open on the page of the hearing',
  closed: 'Closed hearing',
  clash: 'A participant is also called to another hearing at this time',
  toMove: 'Hearings whose judge was replaced: the time has to change',
  moveIt: (p) => `${p.at}, case ${p.number}. New judge: ${p.judge}`,
  replaced: (p) => `Judge replaced: ${p.judge}`,
  unserved: (p) => `Not notified: ${p.count}`,
  refreshed: 'The list has been updated',
};
