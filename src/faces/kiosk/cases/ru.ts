import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  title: (p) => `Дело № ${p.number}`,
  stage: 'Сейчас',
  court: 'Суд',
  judge: 'Судья',
  noJudge: 'Ещё не назначен',
  kind: 'Вид дела',
  parties: 'Стороны',
  course: 'Ход дела',
  hearings: 'Заседания',
  noHearings: 'Открытых заседаний не назначено.',
};
