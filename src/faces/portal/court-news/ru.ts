import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru = {
  home: 'Главная',
  title: 'Новости суда',
  lead: 'Дни открытых дверей, приём, опубликованные акты, ответы председателя: за шестьдесят дней.',
  none: 'За шестьдесят дней новостей не было',
  noneHint: 'Подпишитесь, чтобы узнать о новости из письма.',
} satisfies Catalogue<typeof kk>;
