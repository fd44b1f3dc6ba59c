import type { Actor } from '#platform/audit';
import type { Reads } from '#platform/db';
import { caseErrors } from '../errors.ts';
import type { DocumentId, DocumentKind, DocumentLanguage } from '../model/document.ts';
import type { FactSource } from '../model/fact-source.ts';
import type { ParticipantId } from '../model/participant.ts';
import { mayDo } from '../policy.ts';
import { findCase, listParticipantRows } from '../store/case-store.ts';
import { type FiledRow, listDocumentRows } from '../store/file-store.ts';
import type { CaseId } from '../store/tables.ts';
import { caseScope, whoActs } from './case-scope.ts';

/** A document of the file; its bytes lie in the blobs under its hash. */
export interface CaseDocument {
  readonly id: DocumentId;
  readonly caseId: CaseId;
  /** Place in the file; undefined while it is held. */
  readonly number: number | undefined;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly language: DocumentLanguage;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly pages: number | undefined;
  readonly isProved: boolean;
  /** Undefined: the court. */
  readonly filedBy: ParticipantId | undefined;
  readonly filedAt: Temporal.Instant;
  readonly signatureIds: readonly string[];
  /** Set when it came with the case from elsewhere. */
  readonly source: FactSource | undefined;
}

/** Documents that this reader may see, in the order of the file. @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED */
export async function listFile(on: Reads, actor: Actor, caseId: CaseId): Promise<readonly CaseDocument[]> {
  const found = await findCase(on, { id: caseId });
  if (!found) throw caseErrors('CASES_CASE_NOT_FOUND');
  if (!mayDo('read-file', actor, await caseScope(on, found))) throw caseErrors('CASES_NOT_ALLOWED');
  return await documentsFor(on, actor, caseId);
}

/** For queries that have asked the policy. */
export async function documentsFor(on: Reads, actor: Actor, caseId: CaseId): Promise<readonly CaseDocument[]> {
  const rows = await listDocumentRows(on, caseId);
  const own = actor.kind === 'person' && rows.some(isHeld) ? await ownOf(on, caseId, actor) : [];
  return rows.filter((row) => !isHeld(row) || seesHeld(actor, own, row)).map(documentOf);
}

function isHeld({ number }: FiledRow): boolean {
  return number === null;
}

/** A held document is seen by the court, and by the participant who filed it. */
export function seesHeld(actor: Actor, own: readonly ParticipantId[], { filed_by: by }: FiledRow): boolean {
  return actor.kind !== 'person' || (by !== null && own.includes(by));
}

/** Participants for whom the person acts. */
async function ownOf(
  on: Reads,
  caseId: CaseId,
  { personId }: Extract<Actor, { kind: 'person' }>,
): Promise<readonly ParticipantId[]> {
  const acting = await whoActs(on, await listParticipantRows(on, caseId));
  return (acting.get(personId) ?? []).map(({ id }) => id);
}

export function documentOf(row: FiledRow): CaseDocument {
  return {
    ...{ id: row.id, caseId: row.case_id, number: row.number ?? undefined, kind: row.kind, title: row.title },
    ...{ language: row.language, fileName: row.file_name, mediaType: row.media_type, sizeBytes: row.size_bytes },
    ...{ sha256: row.sha256, pages: row.pages ?? undefined, isProved: row.is_proved },
    ...{ filedBy: row.filed_by ?? undefined, filedAt: row.filed_at, signatureIds: row.signature_ids },
    source: row.source ?? undefined,
  };
}
