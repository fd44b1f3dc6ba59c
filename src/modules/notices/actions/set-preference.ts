import type { Tx } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { Preference } from '../queries/find-preference.ts';
import { inNotices } from '../store/tables.ts';

/** Sets the language of notices and the channels the person wants; an empty list switches off what the law does not demand. */
export async function setPreference(tx: Tx, personId: PersonId, { lang, channels }: Preference): Promise<void> {
  const row = { lang, channels: [...channels], changed_at: tx.clock.now() };
  await inNotices(tx)
    .insertInto('notices.preference')
    .values({ person_id: personId, ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute();
  tx.record({ kind: 'person', id: personId, personId }, { lang, channels });
}
