import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { parseId } from '#platform/ids';
import { courtsErrors } from '../errors.ts';
import type { ImportPlan } from '../model/import/plan-import.ts';
import { findDraft, takeDraft } from '../store/import-drafts.ts';
import type { ImportTarget } from './import-target.ts';
import { accountOf, planAndWrite, planSha256, preparedTable } from './preview-import.ts';

/**
 * Writes exactly what was looked at: the file kept at the preview, and only while it still does the same to the list.
 * @throws COURTS_IMPORT_GONE, COURTS_IMPORT_OUTDATED, COURTS_IMPORT_HAS_FAULTS
 */
export async function applyImport(
  platform: Platform,
  act: Act,
  target: ImportTarget,
  confirmed: { readonly draftId: string; readonly planSha256: string },
): Promise<ImportPlan> {
  const madeBy = accountOf(act);
  const draftId = parseId(confirmed.draftId);
  const seen = draftId && (await findDraft(platform.reads, draftId, madeBy));
  if (!seen || seen.list !== target.list.name || seen.scope !== target.scope) throw courtsErrors('COURTS_IMPORT_GONE');
  const table = await preparedTable(target, seen.content);
  return await platform.db.transact(act, async (tx) => {
    const draft = await takeDraft(tx, seen.id, madeBy);
    if (!draft) throw courtsErrors('COURTS_IMPORT_GONE');
    const { plan, faults } = await planAndWrite(tx, target, { table, mode: draft.mode, importId: draft.id });
    const isSame = planSha256(plan) === draft.plan_sha256 && draft.plan_sha256 === confirmed.planSha256;
    if (!isSame) throw courtsErrors('COURTS_IMPORT_OUTDATED');
    if (faults.length > 0) throw courtsErrors('COURTS_IMPORT_HAS_FAULTS');
    tx.record({ kind: 'courts.import', id: draft.id }, { list: draft.list, scope: draft.scope });
    return plan;
  });
}
