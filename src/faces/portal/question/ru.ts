import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru = {
  blog: 'Блог председателя',
  home: 'Главная',
  number: (p) => `Вопрос № ${p.number}`,
  question: 'Вопрос',
  asked: (p) => `Поступил: ${p.day}`,
  answer: 'Ответ',
  answered: (p) => `Ответ дан: ${p.day}`,
  late: (p) => `Ответ опоздал. Последний день был: ${p.day}`,
  by: (p) => `Председатель суда: ${p.name}`,
  hidden: 'Слова в скобках стоят на месте скрытых личных данных.',
  files: 'Приложенные файлы',
  onlyRussian: 'Английского перевода этого ответа нет.',
  useful: 'Был ли ответ полезен?',
  yes: 'Да',
  no: 'Нет',
  votes: (p) => `Да: ${p.yes}. Нет: ${p.no}.`,
  thanks: 'Спасибо, ваш голос учтён.',
  ask: 'Задать свой вопрос',
  others: 'Другие ответы этого суда',
  print: 'Распечатать',
} satisfies Catalogue<typeof kk>;
