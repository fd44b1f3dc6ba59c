import { sql } from 'kysely';
import type { Reads } from '#platform/db';
import type { Lang } from '#platform/i18n';
import { hearingErrors } from '../errors.ts';
import type { HearingId } from '../model/ids.ts';
import type { PublicHearing } from '../model/public-hearing.ts';
import { publicRows } from '../store/public-rows.ts';

/** A hearing as everyone may read it; of a closed one the time and the room. @throws HEARINGS_NOT_FOUND */
export async function getPublicHearing(on: Reads, lang: Lang, id: HearingId): Promise<PublicHearing> {
  const [found] = await publicRows(on, lang, sql`hearing_id = ${id}`, 1);
  if (!found) throw hearingErrors('HEARINGS_NOT_FOUND');
  return found;
}

/** Open hearings of a case by time, past and to come. @param number canonical spelling */
export async function findByCaseNumber(on: Reads, lang: Lang, number: string): Promise<readonly PublicHearing[]> {
  return await publicRows(on, lang, sql`case_number = ${number}`, 200);
}
