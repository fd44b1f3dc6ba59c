import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  notRead: 'This file is not opened in the page. Save it and open it in your own program.',
  save: 'Save the file',
  size: 'Size',
};
