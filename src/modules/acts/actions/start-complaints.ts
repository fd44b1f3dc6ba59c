import { type DocumentId, isSide, listParticipants, type Participant, startTerm } from '#modules/cases';
import type { Reads, Tx } from '#platform/db';
import type { ActKind } from '../model/act-kinds.ts';
import { standpointOf } from '../model/act-out.ts';
import type { ActRow } from '../store/act-store.ts';

/**
 * The term of complaint runs in the case for each of those whose right it is, so that they see its last day and how it was
 * counted (CPC RK arts. 403, 429). The term of another act of the same case runs on beside it.
 */
export async function startComplaints(
  tx: Tx,
  row: ActRow,
  kind: ActKind,
  { documentId, finalOn: from }: { readonly documentId: DocumentId; readonly finalOn: Temporal.PlainDate },
): Promise<void> {
  const { appeal: rule } = kind;
  if (!rule) return;
  for (const { id: participantId } of await listComplainants(tx, row, kind)) {
    await startTerm(tx, { caseId: row.case_id, rule, from, participantId, documentId });
  }
}

/** Those of today whose right the complaint is; who represents one of them complains in that one's name. */
export async function listComplainants(
  on: Reads,
  row: Pick<ActRow, 'case_id'>,
  { complainants }: Pick<ActKind, 'complainants'>,
): Promise<readonly Participant[]> {
  const present = (await listParticipants(on, row.case_id)).filter(({ leftOn }) => leftOn === undefined);
  return present.filter(({ role }) => mayComplain(role, complainants));
}

function mayComplain(role: Participant['role'], complainants: ActKind['complainants']): boolean {
  if (complainants === 'author') return standpointOf(role) === 'author';
  return isSide(role) || role === 'third_party' || role === 'prosecutor';
}
