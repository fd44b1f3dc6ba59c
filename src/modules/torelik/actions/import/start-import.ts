import type { Tx } from '#platform/db';
import { torelikErrors } from '../../errors.ts';
import { importMoved } from '../../events.ts';
import { bringOverJob } from '../../jobs/bring-over-job.ts';
import type { ImportReport } from '../../model/import/import-report.ts';
import { mayDo } from '../../policy.ts';
import { lockImport, updateImport } from '../../store/import-store.ts';
import type { ImportId } from '../../store/tables.ts';
import { actorColumns } from './import-act.ts';

/**
 * What was looked at is to be written, by a job that fetches the documents first.
 * @throws TORELIK_IMPORT_NOT_FOUND, TORELIK_IMPORT_STARTED, TORELIK_BLOCKED
 */
export async function startImport(tx: Tx, id: ImportId): Promise<void> {
  const row = await lockImport(tx, id);
  if (!row || !mayDo('bring-over', tx.act.actor, row.court_code)) throw torelikErrors('TORELIK_IMPORT_NOT_FOUND');
  if (row.state !== 'looked') throw torelikErrors('TORELIK_IMPORT_STARTED');
  const report = row.report as ImportReport | null;
  if (!report || report.isBlocked || report.isEmpty) throw torelikErrors('TORELIK_BLOCKED');
  await updateImport(tx, id, { state: 'asked', ...actorColumns(tx.act.actor) });
  tx.enqueue(bringOverJob, { importId: id }, { key: `torelik.import:${id}` });
  tx.record({ kind: 'import', id }, { started: true });
  tx.publish(importMoved, { courtCode: row.court_code, importId: id, state: 'asked' });
}
