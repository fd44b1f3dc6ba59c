import { romaniseName } from '@ashyq/kk-text';
import { type CaseId, caseTexts, listParticipants } from '#modules/cases';
import type { Reads } from '#platform/db';
import type { Lang } from '#platform/i18n';
import { recordingTexts } from '../locales/index.ts';

/** Names of those whom marks name by a code: offices of the hearing, and who takes part in the case by role and name. */
export async function speakerNames(on: Reads, caseId: CaseId, lang: Lang): Promise<ReadonlyMap<string, string>> {
  const { roles } = caseTexts(lang);
  return new Map<string, string>([
    ...Object.entries(recordingTexts(lang).offices),
    ...(await listParticipants(on, caseId)).map(({ id, role, name }): [string, string] => {
      const isPerson = name.kind === 'person';
      const parts = isPerson ? [name.surname, name.givenName, name.patronymic] : [name[lang === 'kk' ? 'kk' : 'ru']];
      const whole = parts.filter(Boolean).join(' ');
      return [id, `${roles[role]} ${lang === 'en' ? romaniseName(whole) : whole}`];
    }),
  ]);
}
