import { properName } from '#modules/egov';
import type { JudgedSigner } from '#modules/signatures';
import type { PersonName } from './person-name.ts';

/** The name in a certificate of НУЦ РК: «ҮЛГІЛІ ӘСЕЛ», surname first, in capitals; the patronymic stands apart. */
export function certificateName({ name, patronymic }: Pick<JudgedSigner, 'name' | 'patronymic'>): PersonName {
  const [surname = '', ...given] = (name ?? '').trim().split(/\s+/);
  return {
    surname: properName(surname),
    givenName: properName(given.join(' ')),
    patronymic: patronymic ? properName(patronymic) : null,
  };
}
