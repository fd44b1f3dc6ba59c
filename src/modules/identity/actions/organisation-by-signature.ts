import { organisationRegister } from '#modules/egov';
import type { JudgedSigner } from '#modules/signatures';
import type { Platform } from '#platform';
import type { Tx } from '#platform/db';
import { isHouseError } from '#platform/errors';
import type { Lang } from '#platform/i18n';
import { type AccountId, newId, type PersonId } from '#platform/ids';
import { identityErrors } from '../errors.ts';
import { organisationOpened } from '../events.ts';
import { insertAccount, lockAccountsOf } from '../store/account-store.ts';
import { inIdentity } from '../store/tables.ts';
import { enterProvedPerson, type ProvedPerson } from './proved-person.ts';

/** An organisation as the register or the certificate of its signer names it. */
export interface OrganisationFacts {
  readonly bin: string;
  readonly nameKk: string;
  readonly nameRu: string;
  readonly isReadFromRegister: boolean;
  /** The certificate is one of the first head. */
  readonly isHead: boolean;
}

/**
 * Asks the register before a transaction begins; when it is silent, the certificate's word counts.
 * @throws IDENTITY_ORGANISATION_ENDED
 */
export async function readOrganisationOf(platform: Platform, signer: JudgedSigner): Promise<OrganisationFacts> {
  const { bin = '', organisation = '', roles } = signer;
  const isHead = roles.includes('head');
  const registered = await askRegister(platform, bin);
  if (registered?.status === 'ended') throw identityErrors('IDENTITY_ORGANISATION_ENDED');
  const { nameKk, nameRu } = registered ?? { nameKk: organisation || bin, nameRu: organisation || bin };
  return { bin, nameKk, nameRu, isReadFromRegister: registered !== undefined, isHead };
}

async function askRegister(platform: Platform, bin: string) {
  try {
    return await platform.ports.of(organisationRegister).findByBin(bin);
  } catch (thrown) {
    if (isHouseError(thrown) && thrown.kind === 'fault') return undefined;
    throw thrown;
  }
}

/**
 * The account of the organisation, opened now if nobody has: that takes a certificate of its head, for whoever opens it
 * receives all that is addressed to it (DC RK art. 61).
 * @throws IDENTITY_NOT_HEAD
 */
export async function enterOrganisation(
  tx: Tx,
  { organisation, head, lang }: { organisation: OrganisationFacts; head: ProvedPerson; lang: Lang },
): Promise<{ readonly accountId: AccountId; readonly holder: PersonId }> {
  const { bin, isHead } = organisation;
  const [open] = (await lockAccountsOf(tx, bin)).filter(({ confirmed_at }) => confirmed_at !== null);
  if (open?.organisation_id) return { accountId: open.id, holder: open.organisation_id };
  if (!isHead) throw identityErrors('IDENTITY_NOT_HEAD');
  const headPersonId = await enterProvedPerson(tx, head);
  const holder = await insertOrganisation(tx, organisation, head.iin);
  const accountId = await insertAccount(tx, {
    ...{ identifier: bin, organisationId: holder, lang, confirmedBy: 'signature' as const },
  });
  tx.record({ kind: 'organisation', id: holder, personId: headPersonId }, { opened: 'signature' });
  tx.publish(organisationOpened, { accountId, organisationId: holder, headPersonId });
  return { accountId, holder };
}

async function insertOrganisation(tx: Tx, facts: OrganisationFacts, headIin: string): Promise<PersonId> {
  const id = newId<PersonId>();
  const now = tx.clock.now();
  await inIdentity(tx)
    .insertInto('identity.organisation')
    .values({
      ...{ id, bin: facts.bin, name_kk: facts.nameKk, name_ru: facts.nameRu, head_iin: headIin },
      ...{ register_read_at: facts.isReadFromRegister ? now : null, added_at: now },
    })
    .execute();
  return id;
}
