import type { Tx } from '#platform/db';
import { isHouseError } from '#platform/errors';
import { newId } from '#platform/ids';
import { termChanged } from '../../events.ts';
import type { ParticipantId } from '../../model/participant.ts';
import { type CaseTermRule, endOfTerm, type TermId } from '../../model/term.ts';
import { columnsOf, deadlineOf } from '../../queries/deadline-of.ts';
import type { CaseRow } from '../../store/case-store.ts';
import type { CaseId } from '../../store/tables.ts';
import { findOpenTerm, insertBreak, insertTerm } from '../../store/term-store.ts';
import { factOf, openCase } from '../open-case.ts';

/** A term that runs or ran; it is counted here from its real first day. */
export interface ImportedTerm {
  readonly rule: CaseTermRule;
  /** The event that started it; that day itself does not count (CPC RK art. 122). */
  readonly from: Temporal.PlainDate;
  /** Who has to act; left out: the court. */
  readonly participantId?: ParticipantId | undefined;
  readonly endedAt?: Temporal.Instant | undefined;
  readonly isCancelled: boolean;
  readonly breaks: readonly { readonly on: Temporal.PlainDate; readonly resumedOn: Temporal.PlainDate | undefined }[];
}

/** twice: such a term runs already · not_counted: no norm or calendar of that day is known here */
export type TermImport = TermId | 'twice' | 'not_counted';

/** @returns for each term in its order its id, or why it was left out @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED */
export async function importTerms(
  tx: Tx,
  caseId: CaseId,
  terms: readonly ImportedTerm[],
): Promise<readonly TermImport[]> {
  const { found } = await openCase(tx, caseId, 'import');
  const outcomes: TermImport[] = [];
  for (const term of terms) outcomes.push(await importTerm(tx, found, term));
  tx.record({ kind: 'case', id: caseId }, { importedTerms: outcomes.length });
  return outcomes;
}

async function importTerm(tx: Tx, found: CaseRow, term: ImportedTerm): Promise<TermImport> {
  const { rule, participantId = null, endedAt, isCancelled, breaks } = term;
  const running = await findOpenTerm(tx, found.id, { rule, participantId, documentId: null });
  if (!endedAt && running) return 'twice';
  const facts = { rule, from_day: term.from, prolongations: '[]' };
  const pauses = breaks.map(({ on, resumedOn }) => ({
    ...{ kind: 'suspended', on_day: on, resumed_on: resumedOn ?? null },
  })) satisfies Parameters<typeof deadlineOf>[2];
  const deadline = await counted(tx, facts, pauses);
  if (!deadline) return 'not_counted';
  const columns = columnsOf(deadline);
  const id = newId<TermId>();
  const ended = endedAt && {
    ...{ state: isCancelled ? ('cancelled' as const) : endOfTerm(columns.ends_at, endedAt), ended_at: endedAt },
  };
  await insertTerm(tx, {
    ...{ id, case_id: found.id, ...facts, participant_id: participantId, document_id: null },
    ...{ ...columns, started_at: tx.clock.now(), ended_at: null, ...ended },
  });
  for (const pause of pauses) await insertBreak(tx, { term_id: id, ...pause });
  tx.publish(termChanged, { ...factOf(found), termId: id, rule, state: ended?.state ?? deadline.state });
  return id;
}

async function counted(tx: Tx, ...asked: [Parameters<typeof deadlineOf>[1], Parameters<typeof deadlineOf>[2]]) {
  try {
    return (await deadlineOf(tx, ...asked)).deadline;
  } catch (thrown) {
    if (isHouseError(thrown, 'COURTS_TERM_RULE_MISSING') || isHouseError(thrown, 'COURTS_CALENDAR_YEAR_MISSING')) {
      return undefined;
    }
    throw thrown;
  }
}
