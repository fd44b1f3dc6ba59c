import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Find my case',
  field: 'Case number or its last four digits',
  submit: 'Find',
  empty: 'Type the case number. It stands in your summons.',
  iin: 'This looks like an IIN. Do not type it here: type the case number.',
  none: 'No hearing with this number. Check the number.',
  found: 'Hearings found',
};
