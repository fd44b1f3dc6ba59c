import { type CourtCase, caseTexts, findCategory, listParticipants, type Participant } from '#modules/cases';
import { getCourt, listStaff, shortStaffName } from '#modules/courts';
import type { Reads } from '#platform/db';
import type { PersonId } from '#platform/ids';
import { actErrors } from '../errors.ts';

/** Who hears the case, as the register of staff has the judge today. */
export interface JudgeOfCase {
  readonly personId: PersonId;
  readonly surname: string;
  /** «Әлиева Г. М.» */
  readonly shortName: string;
}

/** @throws ACTS_NO_JUDGE when nobody was drawn, or the judge holds no office today */
export async function judgeOf(on: Reads, found: CourtCase): Promise<JudgeOfCase> {
  const judges = await listStaff(on, { court: found.courtCode, roles: ['judge', 'chairperson'] });
  const judge = judges.find(({ id }) => id === found.judgePostId);
  if (!judge) throw actErrors('ACTS_NO_JUDGE');
  return { personId: judge.personId, surname: judge.surname, shortName: shortStaffName(judge) };
}

/** Court and matter in the language of the act. */
export async function courtAndMatter(on: Reads, found: CourtCase, language: 'kk' | 'ru') {
  const court = await getCourt(on, found.courtCode);
  return { courtName: court.name[language], category: findCategory(found.category)?.name[language] ?? found.category };
}

/** Those who take part today, by role in words and full name. */
export async function namedParticipants(on: Reads, found: CourtCase, language: 'kk' | 'ru') {
  const { roles } = caseTexts(language);
  const present = (await listParticipants(on, found.id)).filter(({ leftOn }) => leftOn === undefined);
  return present.map((one) => ({ role: capital(roles[one.role]), name: nameIn(one, language), participant: one }));
}

export function nameIn({ name }: Pick<Participant, 'name'>, language: 'kk' | 'ru'): string {
  if (name.kind === 'organisation') return name[language];
  return [name.surname, name.givenName, name.patronymic].filter((part) => part).join(' ');
}

function capital(text: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase('kk') + rest.join('');
}
