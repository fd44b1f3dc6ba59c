import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  empty: 'Nothing has changed so far',
  emptyNext: 'When an entry is added, changed or ended, it appears here.',
  all: 'All lists',
  filter: 'Which list',
  show: 'Show',
  kinds: { added: 'added', changed: 'changed', ended: 'ended', removed: 'removed' },
  system: 'system',
  unknown: 'member of staff',
  field: 'Field',
  before: 'Before',
  after: 'After',
  older: 'Earlier changes',
  whole: 'Show the whole entry',
  caption: 'What changed',
};
