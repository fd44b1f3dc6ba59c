import { buffer } from 'node:stream/consumers';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import { isHouseError } from '#platform/errors';
import { torelikErrors } from '../../errors.ts';
import { importMoved } from '../../events.ts';
import { isStop } from '../../model/import/findings.ts';
import type { NationalCase } from '../../model/national-case.ts';
import { readExportFile } from '../../model/protocol/read-export-file.ts';
import { sha256Of } from '../../queries/fingerprints.ts';
import { makeReport } from '../../queries/make-report.ts';
import { nationalSystem } from '../../queries/national-system.ts';
import { followFrom } from '../../store/event-store.ts';
import {
  findImport,
  findImportedCase,
  type ImportRow,
  insertThings,
  lockImport,
  saveImportedCase,
  updateImport,
} from '../../store/import-store.ts';
import type { ImportId } from '../../store/tables.ts';
import { fetchPapers } from './fetch-papers.ts';
import { actOfImport } from './import-act.ts';
import type { BroughtPaper } from './look-at-case.ts';
import { type Prepared, preparedImport } from './prepare-import.ts';
import { writePlan } from './write-plan.ts';

/** Codes that end an import; everything else is tried again by the queue. */
const ends: readonly string[] = ['TORELIK_CHANGED_MEANWHILE', 'TORELIK_BLOCKED', 'TORELIK_CASE_UNKNOWN'];

/**
 * Writes a case that somebody has looked at, in one transaction in that person's name, once: killed before the commit it
 * has written nothing, after it everything. A silent national system is asked again. Runs as a job.
 */
export async function bringOver(platform: Platform, id: ImportId): Promise<void> {
  const row = await findImport(platform.db.reads, id);
  if (row?.state !== 'asked') return;
  const act = actOfImport(row);
  try {
    const record = await recordOf(platform, row);
    if (sha256Of(record) !== row.record_sha256) throw torelikErrors('TORELIK_CHANGED_MEANWHILE');
    const papers = row.source === 'national' ? await fetchPapers(platform, act, row, record) : papersOf(row);
    const { court_code: courtCode, source } = row;
    const category = row.category ?? undefined;
    const prepared = await preparedImport(platform, { courtCode, record, source, category, papers, isFetched: true });
    await write(platform, act, row, prepared);
  } catch (thrown) {
    if (!isHouseError(thrown)) throw thrown;
    await noteFailure(platform, act, row, thrown.code);
    if (!ends.includes(thrown.code)) throw thrown;
  }
}

/** The record as it is now: asked for again, or read again from the file that was sent. */
async function recordOf(platform: Platform, { source, number, file_sha256: sha256 }: ImportRow): Promise<NationalCase> {
  if (source === 'file') return readExportFile(await buffer(await platform.blobs.open(sha256 ?? '')));
  const record = await platform.ports.of(nationalSystem).findCase(number);
  if (!record) throw torelikErrors('TORELIK_CASE_UNKNOWN');
  return record;
}

function papersOf({ papers }: ImportRow): readonly BroughtPaper[] {
  return papers as readonly BroughtPaper[];
}

async function write(platform: Platform, act: Act, { id }: ImportRow, prepared: Prepared): Promise<void> {
  const report = await makeReport(platform.db.reads, prepared);
  await platform.db.transact(act, async (tx) => {
    tx.record({ kind: 'import', id });
    const held = await lockImport(tx, id);
    if (held?.state !== 'asked') return;
    if (prepared.plan.isBlocked) throw torelikErrors('TORELIK_BLOCKED');
    const { caseId, findings } = prepared.plan.isEmpty
      ? await nothingNew(tx, prepared)
      : await writeIn(tx, id, prepared);
    if (findings.some(isStop)) throw torelikErrors('TORELIK_BLOCKED');
    await updateImport(tx, id, {
      ...{ state: 'done', finished_at: tx.clock.now(), case_id: caseId, failure: null },
      report: JSON.stringify({ ...report, findings: [...report.findings, ...findings] }),
    });
    tx.publish(importMoved, { courtCode: held.court_code, importId: id, state: 'done' });
  });
}

async function nothingNew(tx: Tx, { plan, record }: Prepared) {
  const known = await findImportedCase(tx, record.number);
  if (!plan.caseId || !known) throw torelikErrors('TORELIK_BLOCKED');
  return { caseId: plan.caseId, findings: [] };
}

async function writeIn(tx: Tx, id: ImportId, prepared: Prepared) {
  const { record, source } = prepared;
  const { caseId, things, findings } = await writePlan(tx, prepared);
  await saveImportedCase(tx, {
    ...{ case_id: caseId, number: record.number, court_code: record.courtCode, source, stage: record.stage },
    ...{ record_sha256: sha256Of(record), first_import: id, last_import: id },
  });
  await insertThings(tx, caseId, things);
  await followFrom(tx, { number: record.number, courtCode: record.courtCode, caseId, lastEvent: record.lastEvent });
  return { caseId, findings };
}

async function noteFailure(platform: Platform, act: Act, { id }: ImportRow, code: string): Promise<void> {
  const hasEnded = ends.includes(code);
  await platform.db.transact(act, async (tx) => {
    tx.record({ kind: 'import', id }, { failure: code, hasEnded });
    const held = await lockImport(tx, id);
    if (held?.state !== 'asked') return;
    const ended: Partial<ImportRow> = hasEnded ? { state: 'failed', finished_at: tx.clock.now() } : {};
    await updateImport(tx, id, { failure: code, ...ended });
    tx.publish(importMoved, { courtCode: held.court_code, importId: id, state: ended.state ?? 'asked' });
  });
}
