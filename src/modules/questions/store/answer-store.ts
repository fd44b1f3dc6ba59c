import type { Selectable } from 'kysely';
import type { Reads, Tx } from '#platform/db';
import type { AnswerTexts } from '../model/answer.ts';
import type { AttachmentId, QuestionId } from '../model/ids.ts';
import { type AnswerTable, type AttachmentTable, inQuestions } from './tables.ts';

export type AnswerRow = Selectable<AnswerTable>;
export type AttachmentRow = Selectable<AttachmentTable>;

export async function findAnswer(on: Reads, id: QuestionId): Promise<AnswerRow | undefined> {
  return await inQuestions(on)
    .selectFrom('questions.answer')
    .selectAll()
    .where('question_id', '=', id)
    .executeTakeFirst();
}

/** What is written anew replaces what stood; who published what stays until it is published again. */
export async function saveAnswer(tx: Tx, row: Omit<AnswerRow, 'published_by' | 'published_at'>): Promise<void> {
  const { question_id, ...changes } = row;
  await inQuestions(tx)
    .insertInto('questions.answer')
    .values({ ...row, published_by: null, published_at: null })
    .onConflict((conflict) => conflict.column('question_id').doUpdateSet(changes))
    .execute();
}

export async function updateAnswer(tx: Tx, id: QuestionId, changes: Partial<AnswerRow>): Promise<void> {
  await inQuestions(tx).updateTable('questions.answer').set(changes).where('question_id', '=', id).execute();
}

export async function listAttachments(on: Reads, id: QuestionId): Promise<readonly AttachmentRow[]> {
  return await inQuestions(on)
    .selectFrom('questions.attachment')
    .selectAll()
    .where('question_id', '=', id)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
}

export async function insertAttachment(tx: Tx, row: AttachmentRow): Promise<void> {
  await inQuestions(tx).insertInto('questions.attachment').values(row).execute();
}

export async function deleteAttachment(tx: Tx, question: QuestionId, id: AttachmentId): Promise<boolean> {
  const { numDeletedRows } = await inQuestions(tx)
    .deleteFrom('questions.attachment')
    .where('id', '=', id)
    .where('question_id', '=', question)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export function textsOf(answer: AnswerRow): AnswerTexts {
  return {
    title: { kk: answer.title_kk, ru: answer.title_ru, en: answer.title_en ?? '' },
    text: { kk: answer.text_kk, ru: answer.text_ru, en: answer.text_en ?? '' },
  };
}
