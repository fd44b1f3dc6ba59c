import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  title: 'Ответы председателя',
  lead: 'Вопросы, которые уже задали. Возможно, среди них есть ваш.',
  nothing: 'Председателю этого суда ещё не задавали вопросов',
  nothingNext: 'Вы можете стать первым.',
  asked: (p) => `Спросили: ${p.day}`,
  answered: (p) => `Ответ: ${p.day}`,
  question: 'Вопрос',
  answer: 'Ответ председателя',
  ask: 'Задать вопрос',
};
