import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { caseErrors } from '../errors.ts';
import { documentServed } from '../events.ts';
import type { CourseEntryId } from '../model/course.ts';
import type { DocumentId } from '../model/document.ts';
import type { ParticipantId } from '../model/participant.ts';
import { responseRule, serviceStartsResponse } from '../model/response-rule.ts';
import type { ServiceId, ServiceWay } from '../model/service-ways.ts';
import { type CaseRow, listParticipantRows, type ParticipantRow } from '../store/case-store.ts';
import { type FiledRow, findDocument, listDocumentRows } from '../store/file-store.ts';
import { appendService, isServed } from '../store/service-store.ts';
import type { CaseId } from '../store/tables.ts';
import { openTerms } from '../store/term-store.ts';
import { servedKind } from './course-kinds.ts';
import { enterInto } from './enter-course.ts';
import { factOf, openCase } from './open-case.ts';
import { startIn } from './start-term.ts';

export interface NewService {
  readonly caseId: CaseId;
  /** What was served: a document of the file, or an event of the course. */
  readonly of: { readonly documentId: DocumentId } | { readonly entryId: CourseEntryId };
  readonly participantId: ParticipantId;
  /** One of the seven ways (CPC RK art. 127(4)). */
  readonly way: ServiceWay;
  /** What proves it, in words: number of the delivery report, of the posting. */
  readonly proof: string;
  /** The proof as a document of the file, e.g. a scanned slip. */
  readonly proofDocumentId?: DocumentId;
  /** Default: today. */
  readonly servedOn?: Temporal.PlainDate;
}

/**
 * Says that something was served on a participant and what proves it; both sides see it. The claim served on a respondent
 * after acceptance starts the term of the response (CPC RK art. 166(2)).
 * @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED, CASES_PARTICIPANT_UNKNOWN, CASES_DOCUMENT_NOT_FOUND
 */
export async function sayServed(tx: Tx, service: NewService): Promise<ServiceId> {
  const { found } = await openCase(tx, service.caseId, 'prove-service');
  const participant = (await listParticipantRows(tx, found.id)).find(({ id }) => id === service.participantId);
  if (!participant) throw caseErrors('CASES_PARTICIPANT_UNKNOWN');
  const document = 'documentId' in service.of ? await findDocument(tx, service.of.documentId) : undefined;
  if ('documentId' in service.of && document?.case_id !== found.id) throw caseErrors('CASES_DOCUMENT_NOT_FOUND');
  const id = await serveIn(tx, found, { ...service, participant, document });
  tx.record({ kind: 'case', id: found.id }, { served: id, way: service.way, participant: participant.id });
  return id;
}

export interface ServiceIn extends Pick<NewService, 'of' | 'way' | 'proof' | 'proofDocumentId' | 'servedOn'> {
  readonly participant: ParticipantRow;
  readonly document: FiledRow | undefined;
  /** False when the caller enters one event for many services. Default: true. */
  readonly isEntered?: boolean;
}

/** For actions that have opened the case and record the deed themselves. */
export async function serveIn(tx: Tx, found: CaseRow, service: ServiceIn): Promise<ServiceId> {
  const { of, participant, document, way, proof, proofDocumentId, isEntered = true } = service;
  const servedOn = service.servedOn ?? legalDay(tx.clock.now());
  const id = newId<ServiceId>();
  await appendService(tx, {
    ...{ id, case_id: found.id, participant_id: participant.id, way, proof, served_on: servedOn, at: tx.clock.now() },
    document_id: 'documentId' in of ? of.documentId : null,
    entry_id: 'entryId' in of ? of.entryId : null,
    proof_document_id: proofDocumentId ?? null,
  });
  if (document && isEntered) {
    const record = { number: document.number ?? 0, title: document.title, role: participant.role, way };
    await enterInto(tx, found, {
      kind: servedKind,
      record: { ...record, on: servedOn.toString() },
      documentId: document.id,
    });
  }
  if (document?.kind === 'claim') await startResponse(tx, found, participant, servedOn);
  tx.publish(documentServed, { ...factOf(found), serviceId: id, participantId: participant.id });
  return id;
}

/** At acceptance the term of those who have the claim already begins; of the others it begins when they get it. */
export async function startResponsesAtAcceptance(tx: Tx, found: CaseRow): Promise<void> {
  const claims = (await listDocumentRows(tx, found.id)).filter(({ kind }) => kind === 'claim');
  const today = legalDay(tx.clock.now());
  for (const participant of await listParticipantRows(tx, found.id)) {
    for (const { id } of claims) {
      if (await isServed(tx, id, participant.id))
        await startResponse(tx, { ...found, stage: 'accepted' }, participant, today);
    }
  }
}

async function startResponse(
  tx: Tx,
  found: CaseRow,
  { id: participantId, role }: ParticipantRow,
  from: Temporal.PlainDate,
): Promise<void> {
  if (role !== 'respondent' || !serviceStartsResponse(found.kind, found.stage)) return;
  const open = await openTerms(tx, found.id);
  const rule = responseRule(
    found.kind,
    open.map((term) => term.rule),
  );
  const runs = open.some((term) => term.rule === rule && term.participant_id === participantId);
  if (!runs) await startIn(tx, found, { rule, from, participantId });
}
