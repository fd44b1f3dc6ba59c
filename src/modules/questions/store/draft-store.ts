import type { Selectable } from 'kysely';
import type { Platform } from '#platform';
import type { Reads, Tx } from '#platform/db';
import type { DraftId } from '../model/ids.ts';
import { type DraftTable, inQuestions } from './tables.ts';

export type DraftRow = Selectable<DraftTable>;

/** Which browser writes, and from where. */
export interface Browser {
  /** Cookie of the browser, see `PageRequest.browserToken`. */
  readonly token: string;
  /** Keyed hash of the network. */
  readonly network: string;
}

export function browserMac(platform: Platform, { token }: Pick<Browser, 'token'>): string {
  return platform.keys.mac('questions.browser', token);
}

/** A browser has one question in work; what it had before is replaced. */
export async function saveDraft(tx: Tx, row: DraftRow): Promise<void> {
  await inQuestions(tx)
    .insertInto('questions.draft')
    .values(row)
    .onConflict((conflict) => conflict.column('browser_mac').doUpdateSet(row))
    .execute();
}

export async function findDraft(on: Reads, browser: string): Promise<DraftRow | undefined> {
  return await inQuestions(on)
    .selectFrom('questions.draft')
    .selectAll()
    .where('browser_mac', '=', browser)
    .executeTakeFirst();
}

export async function lockDraft(tx: Tx, browser: string): Promise<DraftRow | undefined> {
  return await inQuestions(tx)
    .selectFrom('questions.draft')
    .selectAll()
    .where('browser_mac', '=', browser)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateDraft(tx: Tx, id: DraftId, changes: Partial<DraftRow>): Promise<void> {
  await inQuestions(tx).updateTable('questions.draft').set(changes).where('id', '=', id).execute();
}

/** Not a deed of anybody: what a visitor typed and did not send, or has sent. */
export async function forgetDrafts(platform: Platform, before: Temporal.Instant): Promise<void> {
  await inQuestions(platform.db.reads).deleteFrom('questions.draft').where('began_at', '<', before).execute();
}
