import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  title: 'По талону',
  heading: 'Найти моё дело',
  number: 'Номер талона',
  pin: 'Код',
  submit: 'Показать',
  talon: (p) => `Талон ${p.number}`,
  court: 'Суд',
  document: 'Документ',
  sentAt: 'Отправлено',
  until: 'Последний день ответа',
  question: 'Вопрос председателю',
  yourQuestion: 'Ваш вопрос',
  waiting: 'От вас ничего не нужно. Ответ появится по этому талону.',
  late: 'Срок ответа прошёл. Суд ещё не ответил.',
  refused: 'Вопрос закрыт без ответа',
};
