import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { caseErrors } from '../../errors.ts';
import { caseRegistered } from '../../events.ts';
import { findCategory } from '../../model/categories.ts';
import { givenNumberParts } from '../../model/numbering.ts';
import type { Stage } from '../../model/stage.ts';
import { mayDo } from '../../policy.ts';
import { type CaseRow, insertCase, updateCase } from '../../store/case-store.ts';
import { isNumberTaken, raiseSequence } from '../../store/number-store.ts';
import type { CaseId, StaffPostId } from '../../store/tables.ts';
import { factOf, openCase } from '../open-case.ts';

/** A running case as it comes from elsewhere; its sides and facts are brought after it. */
export interface ImportedCase {
  /** Canonical spelling; it stays its number. */
  readonly number: string;
  readonly courtCode: string;
  readonly kind: string;
  readonly category: string;
  readonly language: 'kk' | 'ru';
  readonly registeredOn: Temporal.PlainDate;
  readonly previousNumber?: string | undefined;
  readonly stage: Stage;
  readonly judgePostId?: StaffPostId | undefined;
}

/**
 * Enters a case that was registered elsewhere under its own number, with its judge and stage as they are: no draw and no
 * term follows from it. @throws CASES_NOT_ALLOWED, CASES_NUMBER_TAKEN, CASES_NUMBER_FORM, CASES_CATEGORY_UNKNOWN
 */
export async function importCase(tx: Tx, input: ImportedCase): Promise<CaseId> {
  const { number, courtCode, kind, category, language, registeredOn, stage } = input;
  if (!mayDo('import', tx.act.actor, { courtCode, participants: [] })) throw caseErrors('CASES_NOT_ALLOWED');
  const parts = givenNumberParts(number, { courtCode, kind, registeredOn });
  if (!parts) throw caseErrors('CASES_NUMBER_FORM');
  if (!findCategory(category)) throw caseErrors('CASES_CATEGORY_UNKNOWN');
  if (await isNumberTaken(tx, number)) throw caseErrors('CASES_NUMBER_TAKEN');
  const { sequence, repetition } = parts;
  const year = Number(parts.year);
  await raiseSequence(tx, { courtCode, year, kind, last: sequence });
  const id = newId<CaseId>();
  const row: CaseRow = {
    ...{ id, number, court_code: courtCode, year, kind, sequence, repetition, category, language, stage },
    ...{ judge_post_id: input.judgePostId ?? null, registered_on: registeredOn, is_urgent: false },
    ...{ previous_number: input.previousNumber ?? null, numbered_by: 'national', version: 1 },
  };
  await insertCase(tx, row);
  tx.record({ kind: 'case', id }, { number, imported: true });
  tx.publish(caseRegistered, factOf(row));
  return id;
}

/** Brings stage and judge of an imported case to what the other system says now. @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED */
export async function importStanding(
  tx: Tx,
  caseId: CaseId,
  { stage, judgePostId }: { readonly stage: Stage; readonly judgePostId: StaffPostId | undefined },
): Promise<void> {
  const { found } = await openCase(tx, caseId, 'import');
  await updateCase(tx, caseId, { stage, judge_post_id: judgePostId ?? found.judge_post_id });
  tx.record({ kind: 'case', id: caseId }, { stage, judgePostId: judgePostId ?? null });
}
