import type { CaseId, FactSource } from '#modules/cases';
import type { Actor } from '#platform/audit';
import type { Reads } from '#platform/db';
import { torelikErrors } from '../errors.ts';
import type { ImportReport } from '../model/import/import-report.ts';
import { mayDo } from '../policy.ts';
import { findImport } from '../store/import-store.ts';
import type { ImportId } from '../store/tables.ts';

/** An import as somebody of its court sees it. */
export interface SeenImport {
  readonly id: ImportId;
  readonly courtCode: string;
  readonly number: string;
  readonly source: FactSource;
  readonly state: 'looked' | 'asked' | 'done' | 'failed';
  /** Undefined: erased after its time. */
  readonly report: ImportReport | undefined;
  /** Documents that came, of those to come; both 0 before the first. */
  readonly fetched: number;
  readonly toFetch: number;
  /** Code of what happened instead; a transient one while it goes on. */
  readonly failure: string | undefined;
  readonly lookedAt: Temporal.Instant;
  readonly caseId: CaseId | undefined;
}

/** @throws TORELIK_IMPORT_NOT_FOUND also for one of another court */
export async function getImport(on: Reads, actor: Actor, id: ImportId): Promise<SeenImport> {
  const row = await findImport(on, id);
  if (!row || !mayDo('bring-over', actor, row.court_code)) throw torelikErrors('TORELIK_IMPORT_NOT_FOUND');
  return {
    ...{ id, courtCode: row.court_code, number: row.number, source: row.source, state: row.state },
    report: (row.report as ImportReport | null) ?? undefined,
    ...{ fetched: row.fetched, toFetch: row.to_fetch, failure: row.failure ?? undefined },
    ...{ lookedAt: row.looked_at, caseId: row.case_id ?? undefined },
  };
}
