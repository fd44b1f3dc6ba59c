import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  title: 'Войти в видеозаседание',
  at: (p) => `Дело № ${p.number}. Заседание: ${p.day}, ${p.time}.`,
  opens: (p) => `Вход откроется: ${p.time}.`,
  check: 'Проверить устройство заранее',
};
