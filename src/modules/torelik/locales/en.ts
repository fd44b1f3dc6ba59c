import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  errors: {
    silent: 'The national system “Төрелік” is not answering now. Try again in a few minutes. Nothing was written.',
    failed:
      'The national system “Төрелік” says that it is out of order. Try again in a few minutes. Nothing was written.',
    unreadable: 'The answer of the national system “Төрелік” cannot be read. Tell its operators. Nothing was written.',
    foreign: 'The national system “Төрелік” answered another question, so its answer was refused. Try again.',
    notConnected:
      'This court is not connected to the national system “Төрелік”. A case can be brought over from an export file.',
  },
};
