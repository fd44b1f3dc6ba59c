import type { Reads } from '#platform/db';
import type { Lang } from '#platform/i18n';
import type { PersonId } from '#platform/ids';
import { inNotices } from '../store/tables.ts';
import { findPreference } from './find-preference.ts';

/**
 * The language in which a person is told: the one chosen in the cabinet, else that of the page which asks, else that of the
 * pages used last, else Kazakh.
 */
export async function noticeLanguage(on: Reads, personId: PersonId, pageLang?: Lang): Promise<Lang> {
  const chosen = (await findPreference(on, personId))?.lang;
  return chosen ?? pageLang ?? (await usedLanguage(on, personId));
}

/** Of the pages used last; Kazakh for who has used none. */
export async function usedLanguage(on: Reads, personId: PersonId): Promise<Lang> {
  return (await findUsed(on, personId)) ?? 'kk';
}

async function findUsed(on: Reads, personId: PersonId): Promise<Lang | undefined> {
  const row = await inNotices(on)
    .selectFrom('notices.used_language')
    .select('lang')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.lang;
}
