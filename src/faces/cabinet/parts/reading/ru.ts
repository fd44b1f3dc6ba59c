import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  notRead: 'Этот файл на странице не открывается. Сохраните его и откройте в своей программе.',
  save: 'Сохранить файл',
  size: 'Размер',
};
