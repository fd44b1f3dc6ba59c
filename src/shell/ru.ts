import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  site: 'Ашық сот',
  portal: 'Общий сайт судов Казахстана',
  cabinet: 'Судебный кабинет',
  desk: 'Рабочий стол суда',
  kiosk: 'Информационный киоск',
  signIn: 'Войти',
  signOut: 'Выйти',
  hearings: 'Судебные заседания',
  courts: 'Суды',
  helplines: 'Телефоны доверия',
  reception: 'Приём председателя',
  openDays: 'Дни открытых дверей',
  home: 'Главная',
  sessions: 'Устройства',
  contacts: 'Контакты',
  looks: 'Кто смотрел мои данные',
  deskToday: 'Сегодня',
  deskCourt: 'Настройки суда',
  deskSystem: 'Состояние системы',
  openData: 'Открытые данные (API)',
  demoPeople: 'Демо: войти в роли',
  demoOutbox: 'Демо: отправленные SMS и письма',
  demoDesign: 'Демо: элементы дизайна',
  owner: 'Ашық сот: судебная система с открытым кодом',
};
