import type { Tx } from '#platform/db';
import { isParty } from '../model/participant.ts';
import { whoActs } from '../queries/case-scope.ts';
import { type CaseRow, listParticipantRows, type ParticipantRow } from '../store/case-store.ts';
import type { FiledRow } from '../store/file-store.ts';
import { rememberOpening } from '../store/service-store.ts';
import { serveIn } from './say-served.ts';

/** Participants for whom the actor acts; none for the court. */
export async function actingRows(tx: Tx, found: CaseRow): Promise<readonly ParticipantRow[]> {
  const { actor } = tx.act;
  if (actor.kind !== 'person') return [];
  return (await whoActs(tx, await listParticipantRows(tx, found.id))).get(actor.personId) ?? [];
}

/** What a representative opens is served on the one represented. */
export function servedFor(acting: readonly ParticipantRow[]): ParticipantRow | undefined {
  return acting.find(({ role }) => isParty(role)) ?? acting[0];
}

/**
 * The first opening by each reader stays in the file; by a participant who has not filed it, it serves the document.
 * @param isEntered false when the caller enters one event for many documents
 * @returns true when the document was served by this
 */
export async function openFor(
  tx: Tx,
  found: CaseRow,
  document: FiledRow,
  acting: readonly ParticipantRow[],
  isEntered = true,
): Promise<boolean> {
  const { actor } = tx.act;
  if (actor.kind !== 'person' && actor.kind !== 'staff') return false;
  const isOwn = acting.some(({ id }) => id === document.filed_by);
  const participant = isOwn ? undefined : servedFor(acting);
  const isFirst = await rememberOpening(tx, {
    ...{ document_id: document.id, person_id: actor.personId, at: tx.clock.now() },
    participant_id: participant?.id ?? null,
  });
  if (!isFirst || !participant) return false;
  await serveIn(tx, found, {
    ...{ of: { documentId: document.id }, participant, document, isEntered },
    ...{ way: 'other_electronic', proof: 'cabinet' },
  });
  return true;
}
