import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: (p) => `Case ${p.number}`,
  stage: 'Now',
  court: 'Court',
  judge: 'Judge',
  noJudge: 'Not assigned yet',
  kind: 'Kind of case',
  parties: 'Parties',
  course: 'Course of the case',
  hearings: 'Hearings',
  noHearings: 'No open hearing is set.',
};
