import { type Tx, writeLater } from '#platform/db';
import type { Lang } from '#platform/i18n';
import type { PersonId } from '#platform/ids';
import { inNotices } from '../store/tables.ts';

/** Remembers in which language a person has used the pages; what was chosen in the cabinet stays above it. */
export async function rememberLanguage(tx: Tx, personId: PersonId, lang: Lang): Promise<void> {
  const row = { lang, used_at: tx.clock.now() };
  await writeLater(
    tx,
    inNotices(tx)
      .insertInto('notices.used_language')
      .values({ person_id: personId, ...row })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row)),
  );
}
