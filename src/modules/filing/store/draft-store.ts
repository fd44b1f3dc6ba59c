import type { Selectable } from 'kysely';
import { type Reads, type Tx, together } from '#platform/db';
import type { Lang } from '#platform/i18n';
import type { PersonId } from '#platform/ids';
import type { AnswerValue } from '../model/forms/answers.ts';
import type { DraftId, FilingId } from '../model/ids.ts';
import { type FilingTables, inFiling } from './tables.ts';

export type DraftRow = Selectable<FilingTables['filing.draft']>;
export type PreparationRow = Selectable<FilingTables['filing.preparation']>;
export type AnswerRow = Selectable<FilingTables['filing.answer']>;

export async function insertDraft(tx: Tx, row: DraftRow): Promise<void> {
  await inFiling(tx).insertInto('filing.draft').values(row).execute();
}

export async function findDraftRow(on: Reads, id: DraftId): Promise<DraftRow | undefined> {
  return await inFiling(on).selectFrom('filing.draft').selectAll().where('id', '=', id).executeTakeFirst();
}

/**
 * Held until the commit: a draft is not changed while it is sent, and saves of one draft go one after another, so that a
 * late one of a page that is left finds what the button of that page has saved. @param how save: files may come meanwhile
 */
export async function lockDraft(tx: Tx, id: DraftId, how: 'save' | 'send'): Promise<DraftRow | undefined> {
  const query = inFiling(tx).selectFrom('filing.draft').selectAll().where('id', '=', id);
  return await (how === 'send' ? query.forUpdate() : query.forNoKeyUpdate()).executeTakeFirst();
}

/** A draft held to be sent, with what was prepared of it. */
export async function lockPrepared(
  tx: Tx,
  id: DraftId,
): Promise<{ readonly draft: DraftRow | undefined; readonly prepared: PreparationRow | undefined }> {
  const [[draft], [prepared]] = await together(
    tx,
    inFiling(tx).selectFrom('filing.draft').selectAll().where('id', '=', id).forUpdate(),
    inFiling(tx).selectFrom('filing.preparation').selectAll().where('draft_id', '=', id),
  );
  return { draft, prepared };
}

export async function listDraftRows(on: Reads, owner: PersonId, most: number): Promise<readonly DraftRow[]> {
  return await inFiling(on)
    .selectFrom('filing.draft')
    .selectAll()
    .where('owner_id', '=', owner)
    .where('filing_id', 'is', null)
    .orderBy('changed_at', 'desc')
    .limit(most)
    .execute();
}

/** The draft in which a filing is being mended. */
export async function findRefiling(
  on: Reads,
  refiles: FilingId,
): Promise<{ readonly id: DraftId; readonly filingId: FilingId | undefined } | undefined> {
  const row = await inFiling(on)
    .selectFrom('filing.draft')
    .select(['id', 'filing_id'])
    .where('refiles', '=', refiles)
    .orderBy('began_at')
    .executeTakeFirst();
  return row && { id: row.id, filingId: row.filing_id ?? undefined };
}

/** Notices about the filing go out in the language of the page from which it is sent. */
export async function changeDraftLanguage(tx: Tx, id: DraftId, lang: Lang): Promise<void> {
  await inFiling(tx).updateTable('filing.draft').set({ lang }).where('id', '=', id).execute();
}

/** @param input the input that was typed into; undefined: none of the page stands out any more */
export async function touchDraft(
  tx: Tx,
  id: DraftId,
  question: string | undefined,
  input: string | undefined = undefined,
): Promise<void> {
  const place = question === undefined ? {} : { last_question: question, last_input: input ?? null };
  await inFiling(tx)
    .updateTable('filing.draft')
    .set({ changed_at: tx.clock.now(), ...place })
    .where('id', '=', id)
    .execute();
}

export async function deleteDraftRow(tx: Tx, id: DraftId): Promise<void> {
  await inFiling(tx).deleteFrom('filing.draft').where('id', '=', id).execute();
}

/** Drafts of a claim become those of the person who was proved. @returns how many */
export async function moveDrafts(tx: Tx, from: PersonId, to: PersonId): Promise<number> {
  const { numUpdatedRows } = await inFiling(tx)
    .updateTable('filing.draft')
    .set({ owner_id: to })
    .where('owner_id', '=', from)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

export async function answerRows(on: Reads, id: DraftId): Promise<readonly AnswerRow[]> {
  return await inFiling(on).selectFrom('filing.answer').selectAll().where('draft_id', '=', id).execute();
}

export async function answerRow(on: Reads, id: DraftId, field: string): Promise<AnswerRow | undefined> {
  return await inFiling(on)
    .selectFrom('filing.answer')
    .selectAll()
    .where('draft_id', '=', id)
    .where('field', '=', field)
    .executeTakeFirst();
}

/**
 * Writes an answer over the version that its writer saw; 0: it was not answered.
 * @returns the new version, or undefined when somebody has saved in between
 */
export async function writeAnswer(
  tx: Tx,
  { draftId, field, value }: { readonly draftId: DraftId; readonly field: string; readonly value: AnswerValue },
  seen: number,
): Promise<number | undefined> {
  const saved_at = tx.clock.now();
  const json = JSON.stringify(value) as unknown as AnswerValue;
  const written =
    seen === 0
      ? await inFiling(tx)
          .insertInto('filing.answer')
          .values({ draft_id: draftId, field, value: json, saved_at })
          .onConflict((conflict) => conflict.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await inFiling(tx)
          .updateTable('filing.answer')
          .set((row) => ({ value: json, saved_at, version: row('version', '+', 1) }))
          .where('draft_id', '=', draftId)
          .where('field', '=', field)
          .where('version', '=', seen)
          .returning('version')
          .executeTakeFirst();
  return written?.version;
}
