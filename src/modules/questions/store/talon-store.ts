import type { Selectable } from 'kysely';
import type { Platform } from '#platform';
import type { Reads, Tx } from '#platform/db';
import type { QuestionId } from '../model/ids.ts';
import { inQuestions, type TalonTable } from './tables.ts';

/** What the PIN is sealed as until its holder has seen it. */
export const PIN_PURPOSE = 'questions.pin';

export type TalonRow = Selectable<TalonTable>;

export async function insertTalon(tx: Tx, row: TalonRow): Promise<void> {
  await inQuestions(tx).insertInto('questions.talon').values(row).execute();
}

export async function findTalon(on: Reads, number: string): Promise<TalonRow | undefined> {
  return await inQuestions(on)
    .selectFrom('questions.talon')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirst();
}

/** @throws when the question has none: every question gets one */
export async function talonOf(on: Reads, id: QuestionId): Promise<TalonRow> {
  return await inQuestions(on)
    .selectFrom('questions.talon')
    .selectAll()
    .where('question_id', '=', id)
    .executeTakeFirstOrThrow();
}

/** From then on only the hash is left. Not a deed of anybody: what is taken away is a copy of a secret. */
export async function forgetPins(platform: Platform, before: Temporal.Instant): Promise<void> {
  await inQuestions(platform.db.reads)
    .updateTable('questions.talon')
    .set({ sealed_pin: null })
    .where('sealed_pin', 'is not', null)
    .where('drawn_at', '<', before)
    .execute();
}
