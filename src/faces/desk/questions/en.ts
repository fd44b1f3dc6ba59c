import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en = {
  title: "The chairperson's blog",
  counts: (p) => `Waiting: ${p.waiting}. Late: ${p.late}.`,
  urgencies: { late: 'Late', today: 'Due today', soon: 'Within three days', later: 'Later' },
  empty: 'No question waits for an answer',
  emptyHint: 'A new question will appear here.',
  number: (p) => `No. ${p.number}`,
  due: (p) => `Due by: ${p.day}`,
  left: (p) => `days left: ${p.days}`,
  overdue: (p) => `days late: ${p.days}`,
  dueToday: 'today',
  kiosk: 'from a kiosk',
  settled: 'Latest answers',
  noSettled: 'No answers yet.',
  private: 'to the asker alone',
  courts: 'Court',
  site: 'See the blog on the site',
} satisfies Catalogue<typeof kk>;
