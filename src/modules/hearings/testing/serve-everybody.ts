import { fileDocument, type NewDocument } from '#modules/cases';
import type { Platform } from '#platform';
import type { Tx } from '#platform/db';
import { saySummonsServed } from '../actions/serve-summons.ts';
import type { HearingId } from '../model/ids.ts';
import { findSummoned } from '../queries/list-summoned.ts';
import { findHearing } from '../store/hearing-store.ts';
import type { TestCourt } from './court-day.ts';

/** The registry has served everybody who is called, so that the hearing may be opened. */
export async function serveEverybody(platform: Platform, court: TestCourt, hearingId: HearingId): Promise<void> {
  const summoned = await findSummoned(platform.reads, hearingId);
  await platform.db.transact(court.clerk, async (tx) => {
    const proofDocumentId = await fileSlip(tx, hearingId);
    for (const { participantId } of summoned?.participants ?? []) {
      await saySummonsServed(tx, { hearingId, participantId, way: 'paper', proof: 'RR000000001KZ', proofDocumentId });
    }
  });
}

/** A scanned slip of the post in the file of the hearing's case. */
export async function fileSlip(tx: Tx, hearingId: HearingId, rest: Partial<NewDocument> = {}) {
  const hearing = await findHearing(tx, hearingId);
  if (!hearing) throw new Error(`no hearing ${hearingId}`);
  return await fileDocument(tx, {
    ...{ caseId: hearing.case_id, kind: 'proof_of_service', title: 'Пошта хабарламасы', language: 'kk', from: 'court' },
    ...{ fileName: 'slip.pdf', mediaType: 'application/pdf', sizeBytes: 900, sha256: 'b'.repeat(64), isTold: false },
    ...rest,
  });
}
