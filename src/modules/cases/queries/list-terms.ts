import type { Deadline, Term as TermLength } from '#modules/courts';
import type { Reads } from '#platform/db';
import type { DocumentId } from '../model/document.ts';
import type { ParticipantId } from '../model/participant.ts';
import { type CaseTermRule, isOverdue, type TermId, type TermState } from '../model/term.ts';
import type { CaseId } from '../store/tables.ts';
import { breaksOf, listTermRows, openTermsOfCourt, type TermRow } from '../store/term-store.ts';
import { deadlineOf, prolongationsOf } from './deadline-of.ts';

/** A term of a case as lists show it. */
export interface CaseTerm {
  readonly id: TermId;
  readonly rule: CaseTermRule;
  /** Who has to act; undefined: the court. */
  readonly participantId: ParticipantId | undefined;
  /** The document that started it. */
  readonly documentId: DocumentId | undefined;
  readonly from: Temporal.PlainDate;
  readonly state: TermState;
  /** Undefined while the term stands still. */
  readonly lastDay: Temporal.PlainDate | undefined;
  /** First instant that is too late. */
  readonly endsAt: Temporal.Instant | undefined;
  readonly endedAt: Temporal.Instant | undefined;
  readonly isOverdue: boolean;
  readonly prolongations: readonly TermLength[];
}

/** A term with its norm and its arithmetic. */
export interface ExplainedTerm extends CaseTerm {
  readonly deadline: Deadline;
  readonly norm: string;
  readonly article: string;
  readonly length: TermLength;
  readonly isVerified: boolean;
}

/** Running ones by their end, then those that are over. Callers have asked the policy whether their reader may see them. */
export async function listTerms(on: Reads, caseId: CaseId): Promise<readonly CaseTerm[]> {
  const now = on.clock.now();
  return (await listTermRows(on, caseId)).map((row) => termOf(row, now));
}

/** Terms that the court has to keep in these cases, the one that ends first before the others; for lists of its staff. */
export async function listCourtTerms(
  on: Reads,
  caseIds: readonly CaseId[],
): Promise<ReadonlyMap<CaseId, readonly CaseTerm[]>> {
  const now = on.clock.now();
  const byCase = Map.groupBy(await openTermsOfCourt(on, caseIds), (row) => row.case_id);
  return new Map([...byCase].map(([id, rows]) => [id, rows.map((row) => termOf(row, now))]));
}

/** The same, each counted anew from what started it. @throws COURTS_CALENDAR_YEAR_MISSING */
export async function explainTerms(on: Reads, caseId: CaseId): Promise<readonly ExplainedTerm[]> {
  const now = on.clock.now();
  const rows = await listTermRows(on, caseId);
  const breaks = await breaksOf(
    on,
    rows.map(({ id }) => id),
  );
  return await Promise.all(
    rows.map(async (row) => {
      const { deadline, rule } = await deadlineOf(on, row, breaks.get(row.id));
      const { norm, article, amount, unit, verified: isVerified } = rule;
      return { ...termOf(row, now), deadline, norm, article, length: { amount, unit }, isVerified };
    }),
  );
}

export function termOf(row: TermRow, now: Temporal.Instant): CaseTerm {
  const endsAt = row.ends_at ?? undefined;
  return {
    id: row.id,
    rule: row.rule,
    participantId: row.participant_id ?? undefined,
    documentId: row.document_id ?? undefined,
    from: row.from_day,
    state: row.state,
    lastDay: row.last_day ?? undefined,
    endsAt,
    endedAt: row.ended_at ?? undefined,
    isOverdue: isOverdue({ state: row.state, endsAt }, now),
    prolongations: prolongationsOf(row),
  };
}
