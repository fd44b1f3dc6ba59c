import type { HearingId } from '#modules/hearings';
import type { Reads } from '#platform/db';
import { inMinutes, type MinutesTables } from './tables.ts';

/** A hearing as its module publishes it, without names. */
export type HearingRow = MinutesTables['hearings.v_hearing'];

export async function findHearing(on: Reads, id: HearingId): Promise<HearingRow | undefined> {
  return await inMinutes(on).selectFrom('hearings.v_hearing').selectAll().where('id', '=', id).executeTakeFirst();
}
