import type { DocumentId, ParticipantId } from '#modules/cases';
import { type Deadline, deadlineFor } from '#modules/courts';
import type { Actor } from '#platform/audit';
import { legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import type { RemarkId } from '../model/ids.ts';
import type { RemarkDecision, RemarkState } from '../model/remark.ts';
import { remarksOf } from '../store/remark-store.ts';
import type { Protocol } from './get-protocol.ts';

export interface Remark {
  readonly id: RemarkId;
  readonly participantId: ParticipantId;
  readonly moment: Temporal.Instant | undefined;
  readonly words: string;
  readonly state: RemarkState;
  readonly filedAt: Temporal.Instant | undefined;
  readonly documentId: DocumentId | undefined;
  readonly decision: RemarkDecision | undefined;
  readonly decisionWords: string;
  readonly decidedAt: Temporal.Instant | undefined;
  readonly decisionDocumentId: DocumentId | undefined;
  /** Until when the judge decides; undefined where the law that was read sets no term, or nothing waits. */
  readonly decideBy: Deadline | undefined;
}

/**
 * Remarks on a protocol, the first one first. What is not signed yet is its author's own; a decision counts when it is signed.
 * Callers have shown that their reader may see the protocol. @throws COURTS_CALENDAR_YEAR_MISSING
 */
export async function listRemarks(on: Reads, actor: Actor, protocol: Protocol): Promise<readonly Remark[]> {
  const person = actor.kind === 'person' ? actor.personId : undefined;
  const rows = (await remarksOf(on, protocol.id)).filter((row) => row.filed_at !== null || row.person_id === person);
  const rule = protocol.form.terms.decision;
  return await Promise.all(
    rows.map(async (row) => {
      const isDecided = row.state === 'decided' || actor.kind === 'staff';
      const waits = row.filed_at !== null && row.state !== 'decided' && rule;
      return {
        ...{ id: row.id, participantId: row.participant_id, moment: row.moment ?? undefined, words: row.words },
        ...{ state: row.state, filedAt: row.filed_at ?? undefined, documentId: row.document_id ?? undefined },
        ...{
          decision: (isDecided && row.decision) || undefined,
          decisionWords: (isDecided && row.decision_words) || '',
        },
        ...{ decidedAt: row.decided_at ?? undefined, decisionDocumentId: row.decision_document_id ?? undefined },
        decideBy:
          waits && row.filed_at ? (await deadlineFor(on, { rule, event: legalDay(row.filed_at) })).deadline : undefined,
      };
    }),
  );
}
