import { sql } from 'kysely';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Lang } from '#platform/i18n';
import { newId } from '#platform/ids';
import type { Rate } from '#platform/limits';
import { answerPasswordRequestJob } from '../jobs/answer-password-request-job.ts';
import { type ContactKind, inIdentity, type PasswordRequestId } from '../store/tables.ts';
import { takeCodeToContact, takeCodeToken } from './code-limits.ts';
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
  if (await isKnownDevice(platform, identifier, device)) {
    return await takeCodeToken(platform, `codes:${who}:device:${device.slice(0, 32)}`, fromKnownDevice);
  }
  await takeCodeToken(platform, `codes:${who}:network:${from.networkKey}`, fromOneNetwork);
  await takeCodeToContact(platform, contact.address, from.networkKey);
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
