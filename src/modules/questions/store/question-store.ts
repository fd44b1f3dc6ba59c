import type { Insertable, Selectable } from 'kysely';
import type { Reads, Tx } from '#platform/db';
import type { QuestionId } from '../model/ids.ts';
import type { QuestionState, QuestionStep } from '../model/question-course.ts';
import { inQuestions, type QuestionTable } from './tables.ts';

export type QuestionRow = Selectable<QuestionTable>;
type QuestionChanges = Partial<Omit<QuestionRow, 'marks' | 'version'> & { marks: string }>;

/** @returns the number that the database gave */
export async function insertQuestion(tx: Tx, row: Omit<Insertable<QuestionTable>, 'number'>): Promise<number> {
  const { number } = await inQuestions(tx)
    .insertInto('questions.question')
    .values(row)
    .returning('number')
    .executeTakeFirstOrThrow();
  return number;
}

export async function findQuestion(on: Reads, id: QuestionId): Promise<QuestionRow | undefined> {
  return await inQuestions(on).selectFrom('questions.question').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function lockQuestion(tx: Tx, id: QuestionId): Promise<QuestionRow | undefined> {
  return await inQuestions(tx)
    .selectFrom('questions.question')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Who reads a page that somebody has changed meanwhile is refused by the version. */
export async function updateQuestion(tx: Tx, id: QuestionId, changes: QuestionChanges): Promise<void> {
  await inQuestions(tx)
    .updateTable('questions.question')
    .set((row) => ({ ...changes, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** The same words to the same court since an instant. */
export async function wasAskedSince(on: Reads, sameness: string, since: Temporal.Instant): Promise<boolean> {
  const found = await inQuestions(on)
    .selectFrom('questions.question')
    .select('id')
    .where('sameness_mac', '=', sameness)
    .where('received_at', '>', since)
    .executeTakeFirst();
  return found !== undefined;
}

/** Questions of all courts since an instant: how much there is to do grows with them. */
export async function countSince(on: Reads, since: Temporal.Instant): Promise<number> {
  const { count } = await inQuestions(on)
    .selectFrom('questions.question')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('received_at', '>', since)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export const openStates: readonly QuestionState[] = ['received', 'accepted', 'submitted'];

/** Every question that waits for its answer, the nearest last day first. */
export async function listOpen(on: Reads, courtCode?: string): Promise<readonly QuestionRow[]> {
  return await inQuestions(on)
    .selectFrom('questions.question')
    .selectAll()
    .where('state', 'in', openStates)
    .$if(courtCode !== undefined, (query) => query.where('court_code', '=', courtCode ?? ''))
    .orderBy('due_on')
    .orderBy('id')
    .execute();
}

export interface NewChange {
  readonly step: QuestionStep | 'ask' | 'attach' | 'detach' | 'recount';
  /** Of the court where it was done. */
  readonly courtCode: string;
  /** No words of the asker. */
  readonly details?: Readonly<Record<string, string | number | boolean>>;
}

export async function appendChange(tx: Tx, id: QuestionId, change: NewChange): Promise<void> {
  const { actor } = tx.act;
  await inQuestions(tx)
    .insertInto('questions.change')
    .values({
      ...{ question_id: id, at: tx.clock.now(), step: change.step, court_code: change.courtCode },
      person_id: actor.kind === 'staff' || actor.kind === 'person' ? actor.personId : null,
      role: actor.kind === 'staff' ? actor.role : null,
      details: JSON.stringify(change.details ?? {}),
    })
    .execute();
}

export async function listChanges(on: Reads, id: QuestionId) {
  return await inQuestions(on)
    .selectFrom('questions.change')
    .selectAll()
    .where('question_id', '=', id)
    .orderBy('id')
    .execute();
}
