import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru = {
  home: 'Главная',
  title: 'Новости суда',
  lead: 'Объявления суда, дни открытых дверей, приём, опубликованные акты, ответы председателя: за шестьдесят дней.',
  happened: 'Что ещё произошло',
  none: 'За шестьдесят дней новостей не было',
  noneHint: 'Подпишитесь, чтобы узнать о новости из письма.',
} satisfies Catalogue<typeof kk>;
