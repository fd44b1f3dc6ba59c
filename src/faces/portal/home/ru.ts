import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  title: 'Ашық сот',
  lead: 'Узнайте, какие дела слушаются сегодня, найдите зал, свяжитесь с судом.',
  laying: 'Демонстрационный день готовится',
  count: (p) => `Заседаний сегодня: ${p.count}`,
  hearings: 'Сегодняшние заседания',
  hearingsText: 'По суду, дню, залу и судье',
  courts: 'Суды',
  courtsText: 'Адрес, телефон, залы',
  acts: 'Судебные акты',
  actsText: 'Опубликованные решения и определения',
  talon: 'Проверить по талону',
  talonText: 'Посмотреть, где ваше заявление',
  verify: 'Проверить документ',
  verifyText: 'Подлинный ли акт, чья подпись',
  draws: 'Распределение дел',
  drawsText: 'Как выбран судья: проверьте сами',
  helplines: 'Телефоны доверия',
  helplinesText: 'Сообщить о коррупции, получить совет',
  reception: 'Приём председателя',
  receptionText: 'Дни и часы приёма',
  openDays: 'Дни открытых дверей',
  openDaysText: 'Приходите и посмотрите, как работает суд',
  cabinet: 'Судебный кабинет',
  cabinetText: 'Регистрация, вход, ход дел',
};
