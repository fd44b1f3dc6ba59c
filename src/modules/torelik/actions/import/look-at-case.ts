import { createHash } from 'node:crypto';
import { readCaseNumber } from '#modules/cases';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { isHouseError } from '#platform/errors';
import { newId } from '#platform/ids';
import { torelikErrors } from '../../errors.ts';
import type { NationalCase } from '../../model/national-case.ts';
import { mayDo } from '../../policy.ts';
import { sha256Of } from '../../queries/fingerprints.ts';
import { nationalSystem } from '../../queries/national-system.ts';
import { type ProvedPaper, paperProof } from '../../queries/paper-proof.ts';
import { readExport } from '../../queries/read-export.ts';
import { insertImport } from '../../store/import-store.ts';
import type { ImportId } from '../../store/tables.ts';
import { actorColumns } from './import-act.ts';
import { preparedImport, tryOut } from './prepare-import.ts';

/** A file as it was sent. */
export interface SentFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export interface LookedFor {
  /** Court into which the case would come. */
  readonly courtCode: string;
  readonly from:
    | { readonly number: string }
    /** The documents of the case beside its export file: any names, told apart by their hashes. */
    | { readonly file: SentFile; readonly documents: readonly SentFile[] };
  /** One of our categories, for a record whose category is not known here. */
  readonly category?: string | undefined;
}

/**
 * The dry run: what would be made, what is missing and what is in the way, tried out to the last row and taken back.
 * @throws TORELIK_NOT_ALLOWED, TORELIK_CASE_UNKNOWN, TORELIK_FILE_UNREADABLE, CASES_NUMBER_…, what the national system throws
 */
export async function lookAtCase(platform: Platform, act: Act, asked: LookedFor): Promise<ImportId> {
  const { courtCode, from, category } = asked;
  if (!mayDo('bring-over', act.actor, courtCode)) throw torelikErrors('TORELIK_NOT_ALLOWED');
  const record = 'file' in from ? readExport(from.file.bytes) : await askFor(platform, readCaseNumber(from.number));
  const papers = 'file' in from ? await provePapers(platform, record, from.documents) : [];
  const source = 'file' in from ? 'file' : 'national';
  const file = 'file' in from ? await platform.blobs.put(from.file.bytes) : undefined;
  const prepared = await preparedImport(platform, { courtCode, record, source, category, papers });
  const report = await tryOut(platform, act, prepared);
  const id = newId<ImportId>();
  await platform.db.transact(act, async (tx) => {
    await insertImport(tx, {
      ...{ id, court_code: courtCode, number: record.number, source, file_sha256: file?.sha256 ?? null },
      ...{ record_sha256: sha256Of(record), category: category ?? null, papers: JSON.stringify(papers) },
      ...{ report: JSON.stringify(report), state: 'looked', fetched: 0, to_fetch: 0, failure: null },
      ...{ ...actorColumns(act.actor), looked_at: tx.clock.now(), finished_at: null, case_id: null },
    });
    tx.record({ kind: 'import', id }, { number: record.number, source, isBlocked: report.isBlocked });
  });
  return id;
}

async function askFor(platform: Platform, number: string): Promise<NationalCase> {
  const record = await platform.ports.of(nationalSystem).findCase(number);
  if (!record) throw torelikErrors('TORELIK_CASE_UNKNOWN');
  return record;
}

/** A paper that came: proved, or no good. */
export type BroughtPaper = ProvedPaper | { readonly sha256: string; readonly refusal: string };

/** Files that the record does not list are not looked into: they are nobody's. */
async function provePapers(
  platform: Platform,
  { documents }: NationalCase,
  sent: readonly SentFile[],
): Promise<readonly BroughtPaper[]> {
  const papers: BroughtPaper[] = [];
  for (const { bytes } of sent) {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const listed = documents.find((document) => document.sha256 === sha256);
    if (listed) papers.push(await provePaper(platform, { fileName: listed.fileName, bytes }, sha256));
  }
  return papers;
}

/** One paper under the name that the record gives it. */
export async function provePaper(platform: Platform, file: SentFile, sha256: string): Promise<BroughtPaper> {
  try {
    return await platform.ports.of(paperProof)(file);
  } catch (thrown) {
    if (!isHouseError(thrown) || thrown.kind !== 'refusal') throw thrown;
    return { sha256, refusal: thrown.code };
  }
}
