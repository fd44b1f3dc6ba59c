import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Enter the video hearing',
  at: (p) => `Case ${p.number}. Hearing: ${p.day}, ${p.time}.`,
  opens: (p) => `The door opens at ${p.time}.`,
  check: 'Check your device beforehand',
};
