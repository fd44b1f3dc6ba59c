import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  title: (p) => `Завершить: ${p.name}`,
  withdrawTitle: (p) => `Убрать из списка: ${p.name}`,
  what: 'После последнего дня запись исчезнет с сайта, киоска и из списков выбора. В истории она останется.',
  whatWithdraw: 'Запись сразу исчезнет с сайта и киоска. В истории она останется.',
  lastDay: 'Последний день',
  lastDayHint: 'Включая этот день. Пусто — сегодня.',
  done: 'Запись завершена.',
  confirm: 'Завершить',
  confirmWithdraw: 'Убрать из списка',
};
