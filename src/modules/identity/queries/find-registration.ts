import type { Platform } from '#platform';
import { browserMac, type Whereabouts } from '../actions/whereabouts.ts';
import type { Iin } from '../model/identity-number.ts';
import { type ContactKind, inIdentity, type RegistrationId } from '../store/tables.ts';

/** A registration on its way in one browser. */
export interface Registration {
  readonly id: RegistrationId;
  readonly iin: Iin;
  readonly birthDate: Temporal.PlainDate | undefined;
  readonly contact: { readonly kind: ContactKind; readonly address: string } | undefined;
  readonly sentAt: Temporal.Instant | undefined;
}

/** Answers older than this are gone. */
export const REGISTRATION_MINUTES = 60;

/** @returns undefined when this browser began none within the hour */
export async function findRegistration(platform: Platform, from: Whereabouts): Promise<Registration | undefined> {
  const row = await inIdentity(platform.reads)
    .selectFrom('identity.registration')
    .selectAll()
    .where('browser_mac', '=', browserMac(platform, from))
    .where('began_at', '>', platform.clock.now().subtract({ minutes: REGISTRATION_MINUTES }))
    .executeTakeFirst();
  if (!row) return undefined;
  const { contact_kind: kind, contact_address: address } = row;
  return {
    id: row.id,
    iin: row.iin as Iin,
    birthDate: row.birth_date ?? undefined,
    contact: kind && address ? { kind, address } : undefined,
    sentAt: row.sent_at ?? undefined,
  };
}
