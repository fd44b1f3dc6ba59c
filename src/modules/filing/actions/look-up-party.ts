import { organisationRegister } from '#modules/egov';
import { type IdentityNumber, lookUpPerson } from '#modules/identity';
import type { Platform } from '#platform';
import { isHouseError } from '#platform/errors';
import type { ActMaker, Principal } from '#platform/http';
import type { RegisterWord } from '../model/forms/party.ts';

/** What the filer may know of a number: the word of the register, and a name as far as it may be shown. */
export interface PartyWord {
  readonly register: RegisterWord;
  readonly shown?: string;
}

/**
 * Asks the register whose number it is. A silent register stops nobody: the party is marked, and the registry asks again.
 * @throws IDENTITY_TOO_MANY_ATTEMPTS
 */
export async function lookUpParty(
  platform: Platform,
  act: ActMaker,
  principal: Principal,
  number: IdentityNumber,
): Promise<PartyWord> {
  try {
    return number.kind === 'bin'
      ? await organisationWord(platform, principal, number.number)
      : await personWord(platform, act, principal, number);
  } catch (thrown) {
    if (isHouseError(thrown) && thrown.code.startsWith('EGOV_')) return { register: 'silent' };
    throw thrown;
  }
}

async function personWord(
  platform: Platform,
  act: ActMaker,
  principal: Principal,
  { number }: Extract<IdentityNumber, { kind: 'iin' }>,
): Promise<PartyWord> {
  const found = await lookUpPerson(platform, act, principal, number);
  if (!found.found) return { register: 'absent' };
  const { name, masked } = found;
  const shown = name ? [name.surname, name.givenName, name.patronymic].filter(Boolean).join(' ') : masked;
  return { register: 'found', shown };
}

/** Names of organisations are open to everybody; an ended one is found all the same, the court decides what it means. */
async function organisationWord(platform: Platform, { lang }: Principal, bin: string): Promise<PartyWord> {
  const found = await platform.ports.of(organisationRegister).findByBin(bin);
  if (!found) return { register: 'absent' };
  return { register: 'found', shown: lang === 'ru' ? found.nameRu : found.nameKk };
}
