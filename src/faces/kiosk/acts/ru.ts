import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  title: 'Судебные акты',
  lead: 'Опубликованные решения и определения. Имена людей скрыты.',
  field: 'Номер дела или слово из текста',
  submit: 'Искать',
  latest: 'Последние опубликованные акты',
  found: 'Найденные акты',
  nothing: 'Такого акта нет',
  nothingNext: 'Попробуйте слово короче или наберите номер дела.',
  search: 'Искать в актах',
  text: 'Текст акта',
  day: 'Дата',
  court: 'Суд',
  state: 'Состояние',
  hidden: 'Имена и личные данные людей скрыты.',
  otherLanguage: 'Акт вынесен на этом языке.',
  person: (p) => `гражданин ${p.letter}`,
  until: (p) => `Последний день жалобы: ${p.day}`,
};
