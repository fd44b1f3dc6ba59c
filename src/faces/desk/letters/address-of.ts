import type { Letter } from '#modules/cases';
import { organisationRegister, personRegister } from '#modules/egov';
import { findOrganisation, getPerson } from '#modules/identity';
import type { Platform } from '#platform';
import { type Act, recordLook } from '#platform/audit';
import { isHouseError } from '#platform/errors';
import type { PersonId } from '#platform/ids';

/**
 * Where the addressee is registered, for the clerk who prints the letter; the look stays in the addressee's trail.
 * @returns undefined when no register knows or answers
 */
export async function addressOf(platform: Platform, act: Act, { name }: Letter): Promise<string | undefined> {
  try {
    if (name.kind === 'person' && name.personId) {
      const { iin } = await getPerson(platform.reads, name.personId);
      await recordLook(platform, act, { kind: 'address', id: name.personId, personId: name.personId });
      return (await platform.ports.of(personRegister).findByIin(iin))?.address?.line;
    }
    if (name.kind === 'organisation' && name.organisationId) {
      const organisation = await findOrganisation(platform.reads, name.organisationId as string as PersonId);
      if (organisation)
        return (await platform.ports.of(organisationRegister).findByBin(organisation.bin))?.legalAddress;
    }
  } catch (thrown) {
    if (!isHouseError(thrown) || !thrown.code.startsWith('EGOV_')) throw thrown;
  }
  return undefined;
}
