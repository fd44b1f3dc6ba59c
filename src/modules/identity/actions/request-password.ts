import { sql } from 'kysely';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Lang } from '#platform/i18n';
import { newId } from '#platform/ids';
import { type Rate, takeToken } from '#platform/limits';
import { identityErrors } from '../errors.ts';
import { answerPasswordRequestJob } from '../jobs/answer-password-request-job.ts';
import { type ContactKind, inIdentity, type PasswordRequestId } from '../store/tables.ts';
import { browserMac, identifierMac, type Whereabouts } from './whereabouts.ts';

export interface PasswordRequest {
  /** `register` opens a new account when none has this contact; `recover` never does. */
  readonly purpose: 'register' | 'recover';
  readonly identifier: string;
  readonly contact: ContactAddress;
  readonly birthDate?: Temporal.PlainDate | undefined;
  readonly lang: Lang;
  readonly from: Whereabouts;
}

/** A phone (`+77XXXXXXXXX`) or a mail address, already read. */
export interface ContactAddress {
  readonly kind: ContactKind;
  readonly address: string;
}

const fromOneNetwork: Rate = { burst: 4, perMinute: 0.5 };
/** Half of what a contact may get in all: whoever floods it under many numbers leaves the other half to its holder. */
const fromOneNetworkToOneContact: Rate = { burst: 4, perMinute: 0.1 };
const toOneContact: Rate = { burst: 8, perMinute: 0.2 };
/** When all of that is used up: once for each network, from a reserve that networks which have asked before do not reach. */
const firstOfNetwork: Rate = { burst: 1, perMinute: 1 / 60 };
const reserveOfContact: Rate = { burst: 6, perMinute: 0.1 };
const fromKnownDevice: Rate = { burst: 4, perMinute: 0.5 };

/**
 * Takes down that somebody wants a one-time password and leaves the rest to a job: the page does the same work and says
 * the same whether the IIN or the contact is known or not.
 * @throws IDENTITY_TOO_MANY_CODES {wait}
 */
export async function requestPassword(platform: Platform, act: Act, request: PasswordRequest): Promise<void> {
  await refuseFlood(platform, request);
  const { purpose, identifier, contact, birthDate, lang } = request;
  await platform.db.transact(act, async (tx) => {
    const id = newId<PasswordRequestId>();
    await inIdentity(tx)
      .insertInto('identity.password_request')
      .values({
        id,
        purpose,
        identifier,
        contact_kind: contact.kind,
        contact_address: contact.address,
        birth_date: birthDate ?? null,
        lang,
        asked_at: tx.clock.now(),
      })
      .execute();
    tx.enqueue(answerPasswordRequestJob, { requestId: id });
    tx.record({ kind: 'password-request', id }, { purpose });
  });
}

/** A browser that has signed in to the account before has a limit of its own: a flood from elsewhere does not reach it. */
async function refuseFlood(platform: Platform, { identifier, contact, from }: PasswordRequest): Promise<void> {
  const device = browserMac(platform, from);
  const who = identifierMac(platform, identifier);
  const where = platform.keys.mac('contact', contact.address).slice(0, 32);
  const isKnown = await isKnownDevice(platform, identifier, device);
  const limits: readonly (readonly [string, Rate])[] = isKnown
    ? [[`codes:${who}:device:${device.slice(0, 32)}`, fromKnownDevice]]
    : [
        [`codes:${who}:network:${from.networkKey}`, fromOneNetwork],
        [`codes:contact:${where}:network:${from.networkKey}`, fromOneNetworkToOneContact],
      ];
  for (const [key, rate] of limits) {
    if (!(await takeToken(platform, key, rate))) throw tooMany(rate);
  }
  if (!isKnown && !(await takeOfContact(platform, where, from.networkKey))) throw tooMany(toOneContact);
}

/** Without a bound over all networks a contact is flooded; with one bound alone two networks keep its holder out. */
async function takeOfContact(platform: Platform, where: string, network: string): Promise<boolean> {
  return (
    (await takeToken(platform, `codes:contact:${where}`, toOneContact)) ||
    ((await takeToken(platform, `codes:contact:${where}:first:${network}`, firstOfNetwork)) &&
      (await takeToken(platform, `codes:contact:${where}:reserve`, reserveOfContact)))
  );
}

function tooMany({ perMinute }: Rate): Error {
  return identityErrors('IDENTITY_TOO_MANY_CODES', { wait: 60 / perMinute });
}

async function isKnownDevice(platform: Platform, identifier: string, device: string): Promise<boolean> {
  const found = await inIdentity(platform.reads)
    .selectFrom('identity.known_device as d')
    .innerJoin('identity.account as a', 'a.id', 'd.account_id')
    .select(sql<number>`1`.as('one'))
    .where('a.identifier', '=', identifier)
    .where('d.browser_mac', '=', device)
    .executeTakeFirst();
  return found !== undefined;
}
