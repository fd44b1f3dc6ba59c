import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  lists: 'Списки',
  count: (p) => `Записей: ${p.count}`,
  about: 'О суде',
  readOnly: 'Эти сведения меняют председатель и администратор суда. Вы можете их смотреть.',
  profileText: 'Название, адрес, контакты, часы работы',
  standingText: 'Уровень, категории дел, апелляция, срок',
  historyText: 'Кто, когда и что изменил',
  calendarText: 'Праздники и перенесённые дни',
  site: 'Открытая страница суда',
  siteText: 'То, что видят посетители',
  recorders: 'Записывающие устройства',
  recordersText: 'Камеры залов, их состояние, заседания без записи',
  sites: 'Удалённые комнаты',
  sitesText: 'Комнаты видеосвязи в местах содержания под стражей и других судах',
  kiosks: 'Киоски',
  kiosksText: 'Экраны в холле, их состояние и регистрация',
};
