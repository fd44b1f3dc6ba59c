import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru = {
  title: 'Блог председателя',
  counts: (p) => `Ждут ответа: ${p.waiting}. Просрочено: ${p.late}.`,
  urgencies: { late: 'Просрочено', today: 'Сегодня последний день', soon: 'В течение трёх дней', later: 'Позже' },
  empty: 'Вопросов без ответа нет',
  emptyHint: 'Новый вопрос появится здесь.',
  number: (p) => `№ ${p.number}`,
  due: (p) => `Последний день: ${p.day}`,
  left: (p) => `осталось дней: ${p.days}`,
  overdue: (p) => `опоздание в днях: ${p.days}`,
  dueToday: 'сегодня',
  kiosk: 'с киоска',
  settled: 'Последние ответы',
  noSettled: 'Ответов пока нет.',
  private: 'только автору',
  courts: 'Суд',
  site: 'Открыть блог на сайте',
} satisfies Catalogue<typeof kk>;
