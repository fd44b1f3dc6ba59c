import { personRegister } from '#modules/egov';
import type { JudgedSigner } from '#modules/signatures';
import type { Platform } from '#platform';
import type { Tx } from '#platform/db';
import { isHouseError } from '#platform/errors';
import type { PersonId } from '#platform/ids';
import { certificateName } from '../model/certificate-name.ts';
import type { PersonName } from '../model/person-name.ts';
import { type KnownPerson, knownPersonRow, saveKnownPerson, saveNamedPerson } from '../store/person-store.ts';

/** The holder of an IIN by a signature: as the register knows him, or as his certificate names him. */
export interface ProvedPerson {
  readonly iin: string;
  readonly registered: KnownPerson | undefined;
  readonly named: PersonName;
}

/**
 * Asks the register before a transaction begins. The signature alone proves the holder, so a register that is silent or not
 * connected stands in nobody's way.
 */
export async function readProvedPerson(
  platform: Platform,
  signer: JudgedSigner & { readonly iin: string },
): Promise<ProvedPerson> {
  const { iin } = signer;
  const isKnown = (await knownPersonRow(platform.reads, iin)) !== undefined;
  return { iin, registered: isKnown ? undefined : await askRegister(platform, iin), named: certificateName(signer) };
}

async function askRegister(platform: Platform, iin: string): Promise<KnownPerson | undefined> {
  try {
    const found = await platform.ports.of(personRegister).findByIin(iin);
    if (!found) return undefined;
    const { surname, given: givenName, patronymic, birthDate } = found;
    return { iin, surname, givenName, patronymic, birthDate };
  } catch (thrown) {
    if (isHouseError(thrown) && thrown.kind === 'fault') return undefined;
    throw thrown;
  }
}

/** A person who is known already keeps his name: the register's word is better than a certificate's capitals. */
export async function enterProvedPerson(tx: Tx, { iin, registered, named }: ProvedPerson): Promise<PersonId> {
  const known = await knownPersonRow(tx, iin);
  if (known) return known.id;
  return registered ? await saveKnownPerson(tx, registered) : await saveNamedPerson(tx, iin, named);
}
