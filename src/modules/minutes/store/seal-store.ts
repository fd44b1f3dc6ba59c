import type { Insertable, Selectable } from 'kysely';
import type { HearingId } from '#modules/hearings';
import type { Reads, Tx } from '#platform/db';
import type { StatedMark } from '../model/marks-statement.ts';
import { type HearingSealTable, inMinutes } from './tables.ts';

export type HearingSealRow = Selectable<HearingSealTable>;

export async function insertHearingSeal(tx: Tx, row: Insertable<HearingSealTable>): Promise<void> {
  await inMinutes(tx).insertInto('minutes.hearing_seal').values(row).execute();
}

export async function findHearingSeal(on: Reads, hearingId: HearingId): Promise<HearingSealRow | undefined> {
  return await inMinutes(on)
    .selectFrom('minutes.hearing_seal')
    .selectAll()
    .where('hearing_id', '=', hearingId)
    .executeTakeFirst();
}

export async function keepStamp(tx: Tx, hearingId: HearingId, stamp: Uint8Array): Promise<void> {
  await inMinutes(tx)
    .updateTable('minutes.hearing_seal')
    .set({ stamp: Buffer.from(stamp), stamped_at: tx.clock.now() })
    .where('hearing_id', '=', hearingId)
    .where('stamp', 'is', null)
    .execute();
}

export async function keepCheck(tx: Tx, hearingId: HearingId, indication: HearingSealRow['indication']): Promise<void> {
  await inMinutes(tx)
    .updateTable('minutes.hearing_seal')
    .set({ indication, checked_at: tx.clock.now() })
    .where('hearing_id', '=', hearingId)
    .execute();
}

export async function listUnstampedSeals(on: Reads): Promise<readonly HearingSealRow[]> {
  return await inMinutes(on).selectFrom('minutes.hearing_seal').selectAll().where('stamp', 'is', null).execute();
}

/** How many seals there are, and how many of them were not compared since the instant. */
export async function countSeals(on: Reads, since: Temporal.Instant) {
  return await inMinutes(on)
    .selectFrom('minutes.hearing_seal')
    .select(({ fn, eb }) => [
      fn.countAll<number>().as('all'),
      fn
        .countAll<number>()
        .filterWhere(eb('checked_at', '<', since))
        .as('overdue'),
    ])
    .executeTakeFirstOrThrow();
}

/** The longest unchecked first. */
export async function listSealsCheckedBefore(
  on: Reads,
  before: Temporal.Instant,
  most: number,
): Promise<readonly HearingSealRow[]> {
  return await inMinutes(on)
    .selectFrom('minutes.hearing_seal')
    .selectAll()
    .where('checked_at', '<', before)
    .orderBy('checked_at')
    .limit(most)
    .execute();
}

/** Hearings whose protocol is signed by both and which have no seal yet. */
export async function listUnsealedHearings(on: Reads): Promise<readonly HearingId[]> {
  const rows = await inMinutes(on)
    .selectFrom('minutes.protocol as protocol')
    .leftJoin('minutes.hearing_seal as seal', 'seal.hearing_id', 'protocol.hearing_id')
    .select('protocol.hearing_id')
    .where('protocol.state', '=', 'sealed')
    .where('seal.hearing_id', 'is', null)
    .execute();
  return rows.map((row) => row.hearing_id);
}

/** Every mark of a hearing with every wording, in the order of time. */
export async function listStatedMarks(on: Reads, hearingId: HearingId): Promise<readonly StatedMark[]> {
  const rows = await inMinutes(on)
    .selectFrom('minutes.mark as mark')
    .innerJoin('minutes.wording as wording', 'wording.mark_id', 'mark.id')
    .selectAll('mark')
    .select(['wording.version', 'wording.words', 'wording.is_struck', 'wording.at as worded_at'])
    .where('mark.hearing_id', '=', hearingId)
    .orderBy('mark.at')
    .orderBy('mark.id')
    .orderBy('wording.version')
    .execute();
  return [...Map.groupBy(rows, ({ id }) => id)].flatMap(([id, versions]) => {
    const [first] = versions;
    if (!first) return [];
    return {
      ...{ id, at: first.at.toString(), until: first.until?.toString() ?? null, kind: first.kind },
      ...{ speaker: first.speaker, addressee: first.addressee, madeAt: first.made_at.toString() },
      ...{ isAddedLater: first.is_added_later, keptBy: first.kept_by },
      wordings: versions.map(({ version, words, is_struck: isStruck, worded_at: at }) => ({
        ...{ version, words, isStruck, at: at.toString() },
      })),
    };
  });
}
