import type { Platform } from '#platform';
import type { Reads, Tx } from '#platform/db';
import type { VisitDraftId } from '../model/ids.ts';
import { type DraftRow, inVisits } from './tables.ts';

/** Which browser books, and from where. */
export interface Browser {
  /** Cookie of the browser, see `PageRequest.browserToken`. */
  readonly token: string;
  /** Keyed hash of the network. */
  readonly network: string;
}

export function browserMac(platform: Platform, { token }: Pick<Browser, 'token'>): string {
  return platform.keys.mac('visits.browser', token);
}

/** A browser has one booking in work; what it had before is replaced. */
export async function saveDraft(tx: Tx, row: DraftRow): Promise<void> {
  await inVisits(tx)
    .insertInto('visits.draft')
    .values(row)
    .onConflict((conflict) => conflict.column('browser_mac').doUpdateSet(row))
    .execute();
}

export async function findDraft(on: Reads, browser: string): Promise<DraftRow | undefined> {
  return await inVisits(on)
    .selectFrom('visits.draft')
    .selectAll()
    .where('browser_mac', '=', browser)
    .executeTakeFirst();
}

export async function lockDraft(tx: Tx, browser: string): Promise<DraftRow | undefined> {
  return await inVisits(tx)
    .selectFrom('visits.draft')
    .selectAll()
    .where('browser_mac', '=', browser)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateDraft(tx: Tx, id: VisitDraftId, changes: Partial<DraftRow>): Promise<void> {
  await inVisits(tx).updateTable('visits.draft').set(changes).where('id', '=', id).execute();
}

/** Not a deed of anybody: what a visitor typed and did not send, or has sent. */
export async function forgetDrafts(platform: Platform, before: Temporal.Instant): Promise<void> {
  await inVisits(platform.db.reads).deleteFrom('visits.draft').where('began_at', '<', before).execute();
}
