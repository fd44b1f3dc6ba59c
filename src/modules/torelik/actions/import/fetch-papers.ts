import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { importMoved } from '../../events.ts';
import type { NationalCase } from '../../model/national-case.ts';
import { nationalSystem } from '../../queries/national-system.ts';
import { findImportedCase, type ImportRow, lockImport, thingsOf, updateImport } from '../../store/import-store.ts';
import { type BroughtPaper, provePaper } from './look-at-case.ts';

/** Progress is written after so many documents. */
const TOLD_EVERY = 5;

/** The documents of a record that are not here yet, one after another; what was fetched before a kill is not fetched again. */
export async function fetchPapers(
  platform: Platform,
  act: Act,
  row: ImportRow,
  record: NationalCase,
): Promise<readonly BroughtPaper[]> {
  const papers = new Map((row.papers as readonly BroughtPaper[]).map((paper) => [paper.sha256, paper]));
  const known = await findImportedCase(platform.db.reads, record.number);
  const things = known ? await thingsOf(platform.db.reads, known.case_id) : [];
  const isHere = (key: string): boolean => things.some((thing) => thing.kind === 'document' && thing.key === key);
  const wanted = record.documents.filter(({ key, sha256 }) => !isHere(key) && !papers.has(sha256));
  const system = platform.ports.of(nationalSystem);
  const tell = (): Promise<void> => tellProgress(platform, act, row, [...papers.values()], wanted.length);
  await tell();
  for (const [index, { sha256, sizeBytes, fileName }] of wanted.entries()) {
    const bytes = await system.readDocument({ number: record.number, sha256, sizeBytes });
    if (bytes) papers.set(sha256, await provePaper(platform, { fileName, bytes }, sha256));
    if ((index + 1) % TOLD_EVERY === 0 || index === wanted.length - 1) await tell();
  }
  return [...papers.values()];
}

async function tellProgress(
  platform: Platform,
  act: Act,
  { id, fetched }: ImportRow,
  papers: readonly BroughtPaper[],
  left: number,
): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    tx.record({ kind: 'import', id }, { fetched: papers.length });
    const held = await lockImport(tx, id);
    if (held?.state !== 'asked') return;
    const before = held.to_fetch === 0 ? papers.length + left : held.to_fetch;
    await updateImport(tx, id, {
      ...{ papers: JSON.stringify(papers), fetched: Math.max(fetched, papers.length), to_fetch: before },
    });
    tx.publish(importMoved, { courtCode: held.court_code, importId: id, state: held.state });
  });
}
