import type { Selectable } from 'kysely';
import type { HearingId } from '#modules/hearings';
import type { Reads, Tx } from '#platform/db';
import type { MarkId } from '../model/ids.ts';
import type { Mark, Speaker } from '../model/mark.ts';
import { inMinutes, type MarkTable, type WordingTable } from './tables.ts';

export type MarkRow = Selectable<MarkTable>;
type WordingRow = Selectable<WordingTable>;

/** @returns false when this mark is kept already */
export async function insertMark(tx: Tx, row: MarkRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows: inserted } = await inMinutes(tx)
    .insertInto('minutes.mark')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return inserted === 1n;
}

export async function findMark(on: Reads, id: MarkId): Promise<MarkRow | undefined> {
  return await inMinutes(on).selectFrom('minutes.mark').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function appendWording(tx: Tx, row: WordingRow): Promise<void> {
  await inMinutes(tx).insertInto('minutes.wording').values(row).execute();
}

/** Every wording of a mark, the first one first. */
export async function listWordings(on: Reads, id: MarkId): Promise<readonly WordingRow[]> {
  return await inMinutes(on)
    .selectFrom('minutes.wording')
    .selectAll()
    .where('mark_id', '=', id)
    .orderBy('version')
    .execute();
}

/** Marks of a hearing by their time, each with its last words; struck ones too. */
export async function marksOf(on: Reads, hearingId: HearingId): Promise<readonly Mark[]> {
  const rows = await inMinutes(on)
    .selectFrom('minutes.mark as mark')
    .innerJoin('minutes.wording as wording', 'wording.mark_id', 'mark.id')
    .selectAll('mark')
    .select(['wording.words', 'wording.is_struck', 'wording.version', 'wording.by_person'])
    .where('mark.hearing_id', '=', hearingId)
    .where('wording.version', '=', ({ selectFrom }) =>
      selectFrom('minutes.wording as last')
        .select(({ fn }) => fn.max('last.version').as('version'))
        .whereRef('last.mark_id', '=', 'mark.id'),
    )
    .orderBy('mark.at')
    .orderBy('mark.made_at')
    .orderBy('mark.id')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, at: row.at, until: row.until ?? undefined, kind: row.kind },
    ...{ speaker: speakerOf(row.speaker), addressee: speakerOf(row.addressee) },
    ...{ words: row.words, isStruck: row.is_struck, wordings: row.version },
    wordedBy: row.by_person ?? undefined,
    ...{ madeBy: row.made_by ?? undefined, madeAt: row.made_at, isAddedLater: row.is_added_later },
    isOfRoom: row.kept_by === 'court' && row.made_by === null,
  }));
}

function speakerOf(text: string | null): Speaker | undefined {
  return (text as Speaker | null) ?? undefined;
}
