import type { CaseId } from '#modules/cases';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import type { Principal } from '#platform/http';
import { PIN_PURPOSE } from '../actions/prepare-submission.ts';
import { acceptanceUntil } from '../actions/tell-filer.ts';
import { filingErrors } from '../errors.ts';
import type { FilingState } from '../model/filing-state.ts';
import type { Answers } from '../model/forms/answers.ts';
import type { Form } from '../model/forms/form.ts';
import { findForm } from '../model/forms/forms.ts';
import type { DraftId, FilingId } from '../model/ids.ts';
import { dutyGoesBackAfter } from '../model/payment/duty-refunds.ts';
import { type TalonStatus, talonStatus } from '../model/talon/talon-status.ts';
import { mayDo } from '../policy.ts';
import { findRefiling } from '../store/draft-store.ts';
import { type FilingRow, filedDocumentRows, filingsOf, findFilingRow, timelineOf } from '../store/filing-store.ts';
import { inFiling } from '../store/tables.ts';
import { talonOf, talonOfFiler } from '../store/talon-store.ts';

export interface FiledDocument {
  readonly kind: string;
  readonly title: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** A filing as its filer sees it: everything. */
export interface Filing {
  readonly id: FilingId;
  readonly draftId: DraftId;
  readonly form: Form;
  readonly courtCode: string;
  readonly submittedAt: Temporal.Instant;
  readonly state: FilingState;
  readonly caseId: CaseId | undefined;
  readonly answers: Answers;
  readonly paper: { readonly sha256: string; readonly sizeBytes: number };
  readonly documents: readonly FiledDocument[];
  readonly talon: string;
  readonly status: TalonStatus;
  /** It ended without examination: what was paid for it may be asked back. */
  readonly isSentBack: boolean;
  /** Filed again after it was sent back: the filing that took its place. */
  readonly filedAgainAs: FilingId | undefined;
}

/** @throws FILING_NOT_FOUND also for the filing of somebody else */
export async function getFiling(on: Reads, principal: Principal, id: FilingId): Promise<Filing> {
  const row = await findFilingRow(on, id);
  const actor = { kind: 'person', accountId: principal.accountId, personId: principal.personId } as const;
  if (!row || !mayDo('read-filing', actor, { owner: row.filer_id })) throw filingErrors('FILING_NOT_FOUND');
  return await filingOf(on, row);
}

/** What the person or organisation has sent, the latest first. */
export async function listFilings(on: Reads, { personId }: Principal, most = 50): Promise<readonly Filing[]> {
  const rows = await filingsOf(on, personId, most);
  return await Promise.all(rows.map((row) => filingOf(on, row)));
}

/** Number and PIN alone, right after sending. @throws FILING_NOT_FOUND */
export async function getTalon(
  platform: Platform,
  { personId }: Principal,
  id: FilingId,
): Promise<{ readonly talon: string; readonly pin: string | null }> {
  const row = await talonOfFiler(platform.reads, id, personId);
  if (!row) throw filingErrors('FILING_NOT_FOUND');
  return { talon: row.number, pin: row.sealed_pin && platform.keys.unseal(PIN_PURPOSE, row.sealed_pin) };
}

/**
 * The PIN for the confirmation page and the receipt; a day after sending only its hash is left.
 * @returns undefined from then on: the filer may draw a new one
 */
export async function findPin(platform: Platform, principal: Principal, id: FilingId): Promise<string | undefined> {
  const { talon } = await getFiling(platform.reads, principal, id);
  const row = await talonOf(platform.reads, id);
  if (row?.number !== talon || row.sealed_pin === null) return undefined;
  return platform.keys.unseal(PIN_PURPOSE, row.sealed_pin);
}

/** What the court says it got, with its seal; undefined while it is being sealed. */
export async function findReceipt(
  on: Reads,
  principal: Principal,
  id: FilingId,
): Promise<{ readonly content: string; readonly seal: Uint8Array } | undefined> {
  await getFiling(on, principal, id);
  return await inFiling(on)
    .selectFrom('filing.receipt')
    .select(['content', 'seal'])
    .where('filing_id', '=', id)
    .executeTakeFirst();
}

export async function filingOf(on: Reads, row: FilingRow): Promise<Filing> {
  const form = findForm(row.form);
  const talon = await talonOf(on, row.id);
  if (!form || !talon) throw filingErrors('FILING_NOT_FOUND');
  const documents = (await filedDocumentRows(on, row.id)).map((one) => ({
    ...{ kind: one.kind, title: one.title, fileName: one.file_name },
    ...{ mediaType: one.media_type, sizeBytes: one.size_bytes, sha256: one.sha256 },
  }));
  const entries = await timelineOf(on, row.id);
  const until = form.leadsTo === 'new-case' ? await acceptanceUntil(on, row.submitted_at) : undefined;
  const status = talonStatus(entries, { now: on.clock.now(), acceptanceUntil: until });
  return {
    ...{ id: row.id, draftId: row.draft_id, form, courtCode: row.court_code, submittedAt: row.submitted_at },
    ...{ state: row.state, caseId: row.case_id ?? undefined, answers: row.answers, documents, talon: talon.number },
    filedAgainAs: (await findRefiling(on, row.id))?.filingId,
    paper: { sha256: row.document_sha256, sizeBytes: row.document_size_bytes },
    ...{ status, isSentBack: dutyGoesBackAfter(status.kind, legalDay(status.since)) },
  };
}
