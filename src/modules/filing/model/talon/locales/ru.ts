import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  state: 'Сейчас',
  since: (p) => `Изменено: ${p.at}`,
  next: {
    hearing: (p) => `Ближайшее заседание: ${p.at}`,
    acceptance: (p) => `Последний день, когда суд решит о принятии: ${p.at}`,
    'acceptance-late': (p) => `Суд опаздывает. Решить о принятии он должен был до: ${p.at}`,
  },
  way: 'Путь заявления',
  history: 'Что происходило',
  words: (p) => `Канцелярия пишет: ${p.words}`,
  hearingAt: (p) => `Заседание: ${p.at}`,
  caseNumber: (p) => `Номер дела: ${p.number}`,
};
