import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  protocols: 'Протоколы заседаний: прочитать и подать замечания',
  back: 'Мои дела',
  you: (p) => `Вы в этом деле: ${p.role}`,
  stage: 'Движение дела',
  suedTitle: 'К вам предъявлен иск',
  suedBy: (p) => `Истец: ${p.name}.`,
  about: (p) => `${p.category}.`,
  responseBy: 'Последний день для отзыва',
  responseLater: 'Срок для отзыва начнётся после того, как суд примет иск. Сейчас от вас ничего не нужно.',
  responseIfOpened: 'Срок отзыва, если открыть иск сегодня',
  choices: 'Что можно сделать',
  readClaim: 'Прочитать иск',
  respond: 'Подать отзыв',
  ask: 'Спросить суд',
  silence: 'Если не подать отзыв, дело могут рассмотреть по имеющимся документам.',
  again: 'Исправить и подать снова',
  motion: 'Подать ходатайство',
  openFile: 'Открыть все материалы',
  news: (p) => `Не открыто документов: ${p.count}`,
  caseFile: 'Материалы дела',
};
