import type { Reads } from '#platform/db';
import type { Lang } from '#platform/i18n';
import type { PersonId } from '#platform/ids';
import type { ChannelKind } from '../model/channel.ts';
import { inNotices } from '../store/tables.ts';

export interface Preference {
  readonly lang: Lang;
  /** Wanted channels; what the law demands may come by another one when these have no contact. */
  readonly channels: readonly ChannelKind[];
}

/** @returns undefined when the person never said */
export async function findPreference(on: Reads, personId: PersonId): Promise<Preference | undefined> {
  return await preferenceOf(on, personId).executeTakeFirst();
}

/** The statement of `findPreference`, to be executed with others. */
export function preferenceOf(on: Reads, personId: PersonId) {
  return inNotices(on).selectFrom('notices.preference').select(['lang', 'channels']).where('person_id', '=', personId);
}
