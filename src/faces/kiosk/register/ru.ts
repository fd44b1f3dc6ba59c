import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  title: 'Регистрация киоска',
  lead: 'Наберите восемь цифр, которые дал администратор суда. Код действует 30 минут.',
  code: 'Код регистрации',
  submit: 'Зарегистрировать',
  doneTitle: 'Киоск зарегистрирован',
  done: (p) => `Теперь этот экран служит суду: ${p.court}.`,
  start: 'Открыть киоск',
  noScripts: 'Для регистрации браузеру нужны JavaScript и защищённая связь (https).',
};
