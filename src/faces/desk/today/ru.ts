import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  title: 'Сегодня',
  noPost: 'В этом суде у вас нет должности. Выберите один из судов ниже.',
  yourCourts: 'Ваши суды',
  cases: 'Дела',
  casesText: 'Материалы, сроки, сообщения',
  hearings: 'Заседания сегодня',
  hearingsText: 'Посмотреть расписание, сообщить о задержке, отложить',
  settings: 'Настройки суда',
  settingsText: 'Залы, сотрудники, телефоны, приём',
  calendar: 'Рабочий календарь',
  calendarText: 'Праздники и перенесённые дни',
  site: 'Открытая страница суда',
  siteText: 'То, что видят посетители',
  role: 'Ваша должность:',
};
