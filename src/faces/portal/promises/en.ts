import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  home: 'Home',
  draws: 'Case distribution',
  title: 'Promises given ahead',
  what: 'The court chooses secret numbers before cases come and publishes their checksums. The next draw reveals the first secret.',
  keep: 'Keep this page. Later compare the secret of a record with this checksum and see that it was chosen before.',
  limit: 'A promise does not prove that nobody inside the court read the secret.',
  caption: 'Promises that wait',
  number: 'Number',
  sha256: 'Checksum (SHA-256)',
  madeAt: 'Given',
  empty: 'This court has given no promises yet',
  emptyText: 'Promises are given within five minutes after the court has a judge.',
  download: 'Download the list (JSON)',
};
