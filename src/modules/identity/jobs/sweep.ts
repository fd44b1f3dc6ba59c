import type { Platform } from '#platform';
import { REGISTRATION_MINUTES } from '../queries/find-registration.ts';
import { inIdentity } from '../store/tables.ts';

/** Rows that serve nobody any more: what visitors typed, codes that ran out, sessions over for a month. */
export async function sweep(platform: Platform): Promise<void> {
  const now = platform.clock.now();
  const identity = inIdentity(platform.db.reads);
  await identity
    .deleteFrom('identity.registration')
    .where('began_at', '<', now.subtract({ minutes: REGISTRATION_MINUTES }))
    .execute();
  await identity.deleteFrom('identity.one_time_password').where('expires_at', '<', now).execute();
  await identity
    .deleteFrom('identity.contact_code')
    .where('sent_at', '<', now.subtract({ hours: 1 }))
    .execute();
  await identity
    .deleteFrom('identity.session')
    .where('expires_at', '<', now.subtract({ hours: 24 * 30 }))
    .execute();
}
