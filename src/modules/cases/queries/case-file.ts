import { createHash } from 'node:crypto';
import type { Actor } from '#platform/audit';
import type { Reads } from '#platform/db';
import type { PersonId } from '#platform/ids';
import { caseErrors } from '../errors.ts';
import { type DocumentId, isNews } from '../model/document.ts';
import { hashList } from '../model/file-hash.ts';
import type { MessageId } from '../model/message.ts';
import type { ParticipantId } from '../model/participant.ts';
import type { ServiceId, ServiceWay } from '../model/service-ways.ts';
import { mayDo } from '../policy.ts';
import { findCase, listParticipantRows } from '../store/case-store.ts';
import { countCourse } from '../store/course-store.ts';
import { listMessageRows } from '../store/message-store.ts';
import { lastLook, listOpenings, listServiceRows } from '../store/service-store.ts';
import type { CaseId } from '../store/tables.ts';
import { scopeAmong, whoActs } from './case-scope.ts';
import { asCase, asParticipant, type CourtCase, type Participant } from './get-case.ts';
import { type CourseEntry, listCourse } from './list-course.ts';
import { type CaseDocument, documentsFor } from './list-file.ts';
import { type ExplainedTerm, explainTerms } from './list-terms.ts';

/** When a participant opened a document for the first time. */
export interface Opening {
  readonly participantId: ParticipantId;
  readonly at: Temporal.Instant;
}

export interface FileDocument extends CaseDocument {
  /** The reader has not opened it yet, did not file it, and it is no mere proof of a notice. */
  readonly isNew: boolean;
  /** Of participants only: where the court looked is in the trail of looks. */
  readonly openings: readonly Opening[];
}

export interface Service {
  readonly id: ServiceId;
  readonly documentId: DocumentId | undefined;
  readonly participantId: ParticipantId;
  readonly way: ServiceWay;
  readonly proof: string;
  readonly proofDocumentId: DocumentId | undefined;
  readonly servedOn: Temporal.PlainDate;
}

export interface CaseMessage {
  readonly id: MessageId;
  /** Undefined: the court. */
  readonly participantId: ParticipantId | undefined;
  readonly name: string;
  readonly role: string;
  readonly text: string;
  readonly at: Temporal.Instant;
  readonly isNew: boolean;
}

/** A case as somebody who may read its file sees it. */
export interface CaseFile {
  readonly found: CourtCase;
  /** Participants for whom the reader acts; empty for the court. */
  readonly own: readonly ParticipantId[];
  readonly participants: readonly Participant[];
  /** In the order of the file; what is held and the reader may see comes last, without a number. */
  readonly documents: readonly FileDocument[];
  /** Events of the whole course. */
  readonly courseCount: number;
  /** The latest first, all of them or as many as were asked for. */
  readonly course: readonly (CourseEntry & { readonly isNew: boolean })[];
  readonly terms: readonly ExplainedTerm[];
  readonly messages: readonly CaseMessage[];
  readonly services: readonly Service[];
  /** Since when events and messages are new to the reader; undefined: it is the first look. */
  readonly seenAt: Temporal.Instant | undefined;
  /** SHA-256 of the list of hashes of the open file. */
  readonly sha256: string;
}

export interface CaseReadingOptions {
  /** The latest events only; default: all. */
  readonly mostCourse?: number | undefined;
  /** What came later is new; default: since the reader's last look. */
  readonly newSince?: Temporal.Instant | undefined;
}

/** The whole file for this reader. @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED */
export async function readCaseFile(
  on: Reads,
  actor: Actor,
  caseId: CaseId,
  { mostCourse, newSince }: CaseReadingOptions = {},
): Promise<CaseFile> {
  const [row, rows] = await Promise.all([findCase(on, { id: caseId }), listParticipantRows(on, caseId)]);
  if (!row) throw caseErrors('CASES_CASE_NOT_FOUND');
  const acting = await whoActs(on, rows);
  if (!mayDo('read-file', actor, await scopeAmong(on, row, acting))) throw caseErrors('CASES_NOT_ALLOWED');
  const reader = actor.kind === 'person' || actor.kind === 'staff' ? actor.personId : undefined;
  const own = actor.kind === 'person' ? (acting.get(actor.personId) ?? []).map(({ id }) => id) : [];
  const [documents, course, courseCount, terms, messages, services, lookedAt] = await Promise.all([
    openedDocuments(on, actor, caseId, { reader, own }),
    listCourse(on, caseId, mostCourse),
    countCourse(on, caseId),
    explainTerms(on, caseId),
    listMessageRows(on, caseId),
    listServices(on, caseId),
    reader ? lastLook(on, caseId, reader) : undefined,
  ]);
  const seenAt = newSince ?? lookedAt;
  const isNew = (at: Temporal.Instant): boolean => seenAt === undefined || Temporal.Instant.compare(at, seenAt) > 0;
  return {
    ...{
      found: asCase(row),
      own,
      participants: rows.map(asParticipant),
      documents,
      courseCount,
      terms,
      services,
      seenAt,
    },
    course: course.map((entry) => ({ ...entry, isNew: isNew(entry.at) })),
    messages: messages.map((one) => ({
      ...{ id: one.id, participantId: one.participant_id ?? undefined, name: one.author_name, role: one.author_role },
      ...{ text: one.body, at: one.at, isNew: one.author_id !== reader && isNew(one.at) },
    })),
    sha256: createHash('sha256').update(hashList(documents)).digest('hex'),
  };
}

interface Reader {
  readonly reader: PersonId | undefined;
  readonly own: readonly ParticipantId[];
}

async function openedDocuments(
  on: Reads,
  actor: Actor,
  caseId: CaseId,
  { reader, own }: Reader,
): Promise<readonly FileDocument[]> {
  const [documents, openings] = await Promise.all([documentsFor(on, actor, caseId), listOpenings(on, caseId)]);
  const byDocument = Map.groupBy(openings, (row) => row.document_id);
  return documents.map((document) => {
    const opened = byDocument.get(document.id) ?? [];
    const isOwn = document.filedBy !== undefined && own.includes(document.filedBy);
    return {
      ...document,
      isNew: !isOwn && isNews(document.kind) && !opened.some((row) => row.person_id === reader),
      openings: opened.flatMap(({ participant_id: id, at }) => (id ? [{ participantId: id, at }] : [])),
    };
  });
}

async function listServices(on: Reads, caseId: CaseId): Promise<readonly Service[]> {
  return (await listServiceRows(on, caseId)).map((row) => ({
    ...{ id: row.id, documentId: row.document_id ?? undefined, participantId: row.participant_id, way: row.way },
    ...{ proof: row.proof, proofDocumentId: row.proof_document_id ?? undefined, servedOn: row.served_on },
  }));
}
