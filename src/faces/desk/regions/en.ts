import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  lead: 'The first two digits of a case number are the court code of the region. It may differ from the KATO code.',
  code: 'Court code',
  kato: 'KATO',
  name: 'Name',
  source: 'Basis',
  title: (p) => `Change a region: ${p.code}`,
};
