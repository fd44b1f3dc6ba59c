import type { CaseBranch, CaseId, DocumentId } from '#modules/cases';
import { type Deadline, deadlineFor, type TermCode } from '#modules/courts';
import type { HearingId } from '#modules/hearings';
import type { SignatureId, SigningId } from '#modules/signatures';
import type { Platform } from '#platform';
import type { Actor } from '#platform/audit';
import { legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import type { PersonId } from '#platform/ids';
import { formOf } from '../actions/ask-to-sign-protocol.ts';
import { printProtocol } from '../actions/print-protocol.ts';
import { minutesErrors } from '../errors.ts';
import type { ProtocolId } from '../model/ids.ts';
import { type ProtocolCheck, protocolChecklist } from '../model/protocol-checklist.ts';
import type { ProtocolState } from '../model/protocol-course.ts';
import type { ProtocolForm, ProtocolKind } from '../model/protocol-form.ts';
import type { ProtocolRow } from '../model/protocol-row.ts';
import { mayDo } from '../policy.ts';
import { findHearing } from '../store/hearing-store.ts';
import { findProtocol, listEditions, type ProtocolRecord, rowsOf } from '../store/protocol-store.ts';
import { scopeOf } from './minutes-scope.ts';
import { staffNameOf } from './protocol-facts.ts';

/** The protocol of a hearing with what the law wants of it. */
export interface Protocol {
  readonly id: ProtocolId;
  readonly hearingId: HearingId;
  readonly caseId: CaseId;
  readonly caseNumber: string;
  readonly courtCode: string;
  readonly branch: CaseBranch;
  readonly kind: ProtocolKind;
  readonly language: 'kk' | 'ru';
  readonly hearingOn: Temporal.PlainDate;
  readonly state: ProtocolState;
  readonly version: number;
  readonly isComplex: boolean;
  readonly rows: readonly ProtocolRow[];
  readonly checks: readonly ProtocolCheck[];
  readonly form: ProtocolForm;
  readonly judge: PersonId;
  readonly secretary: PersonId | undefined;
  readonly judgeSigningId: SigningId | undefined;
  readonly secretarySigningId: SigningId | undefined;
  readonly judgeSignatureId: SignatureId | undefined;
  readonly secretarySignatureId: SignatureId | undefined;
  readonly judgeSignedAt: Temporal.Instant | undefined;
  readonly sealedAt: Temporal.Instant | undefined;
  readonly documentId: DocumentId | undefined;
  readonly sha256: string | undefined;
}

/** @returns undefined when no draft was made @throws MINUTES_NOT_FOUND, MINUTES_NOT_ALLOWED */
export async function findProtocolOf(on: Reads, actor: Actor, hearingId: HearingId): Promise<Protocol | undefined> {
  const hearing = await findHearing(on, hearingId);
  if (!hearing) throw minutesErrors('MINUTES_NOT_FOUND');
  const row = await findProtocol(on, { hearingId });
  const scope = { ...(await scopeOf(on, hearing.case_id)), isSealed: row?.state === 'sealed' };
  const deed = row?.state === 'sealed' ? 'read-protocol' : 'read';
  if (!mayDo(deed, actor, scope)) throw minutesErrors('MINUTES_NOT_ALLOWED');
  return row && protocolOf(row);
}

export function protocolOf(row: ProtocolRecord): Protocol {
  const form = formOf(row);
  return {
    ...{ id: row.id, hearingId: row.hearing_id, caseId: row.case_id, caseNumber: row.case_number },
    ...{ courtCode: row.court_code, branch: row.branch, kind: row.kind, language: row.language },
    ...{ hearingOn: row.hearing_on, state: row.state, version: row.version, isComplex: row.is_complex },
    ...{ rows: rowsOf(row), checks: protocolChecklist(form, rowsOf(row)), form, judge: row.judge_person_id },
    ...{ secretary: row.secretary_person_id ?? undefined, judgeSigningId: row.judge_signing_id ?? undefined },
    ...{ secretarySigningId: row.secretary_signing_id ?? undefined, sha256: row.sha256 ?? undefined },
    ...{ judgeSignatureId: row.judge_signature_id ?? undefined, judgeSignedAt: row.judge_signed_at ?? undefined },
    ...{ secretarySignatureId: row.secretary_signature_id ?? undefined, sealedAt: row.sealed_at ?? undefined },
    documentId: row.document_id ?? undefined,
  };
}

/** A term of the protocol with its arithmetic and the row of law. */
export interface ProtocolTimer {
  readonly what: 'making' | 'reading' | 'remarks';
  readonly rule: TermCode;
  readonly norm: string;
  readonly article: string;
  readonly deadline: Deadline;
}

/**
 * Terms as they run: until it is sealed the term of making, counted from the end of the hearing; then of reading and of remarks.
 * Remarks run from the reading where the law gives time to read (CPC RK art. 284), else from the signing.
 * @param readAt when the reader of the page first read it; undefined: the last day of reading counts
 * @throws COURTS_CALENDAR_YEAR_MISSING
 */
export async function protocolTimers(
  on: Reads,
  protocol: Pick<Protocol, 'form' | 'isComplex' | 'sealedAt' | 'hearingId'>,
  endedAt: Temporal.Instant | undefined,
  readAt?: Temporal.Instant,
): Promise<readonly ProtocolTimer[]> {
  const { terms } = protocol.form;
  const timer = async (what: ProtocolTimer['what'], rule: TermCode, event: Temporal.PlainDate) => {
    const { deadline, rule: row } = await deadlineFor(on, { rule, event });
    return { what, rule, norm: row.norm, article: row.article, deadline };
  };
  if (!protocol.sealedAt) {
    const rule = (protocol.isComplex && terms.makingOfComplex) || terms.making;
    return endedAt ? [await timer('making', rule, legalDay(endedAt))] : [];
  }
  const signedOn = legalDay(protocol.sealedAt);
  if (!terms.reading) return [await timer('remarks', terms.remarks, signedOn)];
  const reading = await timer('reading', terms.reading, signedOn);
  const lastDay = reading.deadline.state === 'running' ? reading.deadline.lastDay : signedOn;
  return [reading, await timer('remarks', terms.remarks, readAt ? legalDay(readAt) : lastDay)];
}

export interface Edition {
  readonly version: number;
  readonly rows: readonly ProtocolRow[];
  readonly savedAt: Temporal.Instant;
  readonly savedBy: PersonId | undefined;
}

/** Texts that the draft had, the latest first. Callers have shown that their reader may see the draft. */
export async function listProtocolEditions(on: Reads, id: ProtocolId): Promise<readonly Edition[]> {
  return (await listEditions(on, id)).map((one) => ({
    ...{ version: one.version, rows: rowsOf(one), savedAt: one.saved_at, savedBy: one.saved_by ?? undefined },
  }));
}

/** The protocol on paper as it stands: a draft is printed now and says so, a signed one is the very file. */
export async function openProtocolPaper(platform: Platform, actor: Actor, hearingId: HearingId): Promise<Uint8Array> {
  const { reads, blobs } = platform;
  const protocol = await findProtocolOf(reads, actor, hearingId);
  const row = protocol && (await findProtocol(reads, { id: protocol.id }));
  if (!row) throw minutesErrors('MINUTES_NOT_FOUND');
  if (row.state !== 'draft' && row.sha256) {
    const parts: Uint8Array[] = [];
    for await (const part of await blobs.open(row.sha256)) parts.push(part as Uint8Array);
    return new Uint8Array(Buffer.concat(parts));
  }
  const secretary = row.secretary_person_id ?? row.changed_by;
  return await printProtocol(platform, row, {
    ...{ rows: rowsOf(row), at: row.changed_at, isDraft: true },
    judge: await staffNameOf(reads, row.court_code, row.judge_person_id),
    secretary: secretary ? await staffNameOf(reads, row.court_code, secretary) : '',
  });
}
