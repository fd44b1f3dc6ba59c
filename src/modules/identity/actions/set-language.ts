import { findPreference, setPreference } from '#modules/notices';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Principal } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { inIdentity } from '../store/tables.ts';

/** The language in which the court writes to the holder. Channels stay as they were; at first both are wanted. */
export async function setLanguage(
  platform: Platform,
  act: Act,
  { accountId, personId }: Principal,
  lang: Lang,
): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    await inIdentity(tx).updateTable('identity.account').set({ lang }).where('id', '=', accountId).execute();
    const channels = (await findPreference(tx, personId))?.channels ?? ['sms', 'email'];
    await setPreference(tx, personId, { lang, channels });
  });
}
