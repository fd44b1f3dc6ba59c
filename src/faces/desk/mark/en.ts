import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: (p) => `${p.kind}, ${p.time}`,
  timeStays: 'The time of a mark does not change. Every wording is kept.',
  words: 'Words',
  struck: 'The mark was made by mistake: leave it out of the protocol',
  save: 'Save',
  history: 'Wordings',
  version: 'Wording',
  by: 'Written by',
  at: 'When',
  recorder: 'Recorder',
  empty: 'No words',
  isStruck: 'struck out',
  back: 'To the hearing screen',
  said: 'The words are saved',
};
