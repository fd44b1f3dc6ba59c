import type { Tx } from '#platform/db';
import { caseErrors } from '../errors.ts';
import { languageMayChange } from '../model/stage.ts';
import { updateCase } from '../store/case-store.ts';
import type { CaseId } from '../store/tables.ts';
import { languageKind } from './course-kinds.ts';
import { enterInto } from './enter-course.ts';
import { openCase } from './open-case.ts';

/**
 * Changes the language of proceedings, by a ruling that the caller holds. What was filed before keeps its language.
 * @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED, CASES_LANGUAGE_FIXED
 */
export async function changeLanguage(tx: Tx, id: CaseId, language: 'kk' | 'ru'): Promise<void> {
  const { found } = await openCase(tx, id, 'change-stage');
  if (!languageMayChange(found.stage)) throw caseErrors('CASES_LANGUAGE_FIXED');
  tx.record({ kind: 'case', id }, { language, was: found.language });
  if (found.language === language) return;
  await updateCase(tx, id, { language });
  await enterInto(tx, found, { kind: languageKind, record: { language } });
}
