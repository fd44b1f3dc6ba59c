import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Ask for another judge',
  caseOf: (p) => `Case ${p.number}`,
  lead: 'You do not choose the new judge: the system chooses again. First a second person, another judge of this court or the chairperson, confirms the request.',
  judge: 'Judge now',
  ground: 'Lawful ground',
  ruling: 'Number and day of the ruling',
  rulingHint: 'Needed for a recusal and for mediation. For example: No. 4, 23.11.2026',
  other: 'Long absence and the end of powers are checked by the system in the lists of the court.',
  submit: 'Send the request',
  asked: 'The request was sent. A second person has to confirm it.',
  notFound: 'This court has no such case. Check the number.',
};
