import { createHash } from 'node:crypto';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import { isHouseError } from '#platform/errors';
import { newId } from '#platform/ids';
import { courtsErrors } from '../errors.ts';
import { type CsvTable, type RowFault, readTable } from '../model/import/csv-table.ts';
import { decodeFile, type FileEncoding } from '../model/import/decode-file.ts';
import { type ImportMode, type ImportPlan, isEmptyPlan, planImport, planText } from '../model/import/plan-import.ts';
import { eraseOldDrafts, insertDraft } from '../store/import-drafts.ts';
import type { ImportTarget } from './import-target.ts';

export interface SentFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly mode: ImportMode;
}

/** What the file would do, row by row, before anything is done. */
export interface ImportPreview {
  readonly fileName: string;
  readonly mode: ImportMode;
  readonly encoding: FileEncoding | undefined;
  readonly plan: ImportPlan;
  /** Everything wrong; while there is anything, nothing can be applied. */
  readonly faults: readonly RowFault[];
  /** Set when there is something to apply and nothing is wrong: what to confirm. */
  readonly draft: { readonly id: string; readonly planSha256: string } | undefined;
}

const nothing: ImportPlan = { rows: [], ended: [], faults: [] };

/**
 * Looks at a file: really writes it in a transaction that is then undone, so that what the database itself refuses
 * is found now. Keeps a faultless file for the confirmation.
 * @throws COURTS_MAY_NOT_EDIT, COURTS_MAY_NOT_EDIT_REPUBLIC
 */
export async function previewImport(
  platform: Platform,
  act: Act,
  target: ImportTarget,
  file: SentFile,
): Promise<ImportPreview> {
  await mustBeAllowed(platform, act, target);
  const decoded = decodedOrFault(file.bytes);
  const seen = { fileName: file.fileName, mode: file.mode, encoding: decoded.encoding };
  if (decoded.fault) return { ...seen, plan: nothing, faults: [decoded.fault], draft: undefined };
  const table = await preparedTable(target, decoded.text);
  const { plan, faults } = await undone(platform, act, (tx) =>
    planAndWrite(tx, target, { table, mode: file.mode, importId: newId() }),
  );
  if (faults.length > 0 || isEmptyPlan(plan)) return { ...seen, plan, faults, draft: undefined };
  const draft = { id: newId(), planSha256: planSha256(plan) };
  await platform.db.transact(act, async (tx) => {
    const erased = await eraseOldDrafts(tx);
    await insertDraft(tx, {
      ...{ id: draft.id, list: target.list.name, scope: target.scope, file_name: file.fileName, mode: file.mode },
      ...{ content: decoded.text, plan_sha256: draft.planSha256, made_by: accountOf(act), made_at: tx.clock.now() },
    });
    tx.record({ kind: 'courts.import', id: draft.id }, { list: target.list.name, scope: target.scope, erased });
  });
  return { ...seen, plan, faults, draft };
}

/** Before anything of the file is looked at, and above all before the register is asked about the people in it. */
async function mustBeAllowed(platform: Platform, act: Act, target: ImportTarget): Promise<void> {
  await undone(platform, act, async (tx) => void (await target.open(tx)));
}

type Decoded =
  | { readonly text: string; readonly encoding: FileEncoding; readonly fault?: undefined }
  | { readonly encoding: undefined; readonly fault: RowFault };

function decodedOrFault(bytes: Uint8Array): Decoded {
  try {
    return decodeFile(bytes);
  } catch (thrown) {
    if (!isHouseError(thrown)) throw thrown;
    return { encoding: undefined, fault: { line: null, label: null, error: thrown } };
  }
}

/** Ends a transaction that must leave no trace. */
class Undone extends Error {}

/** Runs the work in a transaction and takes it back. */
async function undone<Result>(platform: Platform, act: Act, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  let result: { readonly of: Result } | undefined;
  try {
    await platform.db.transact(act, async (tx) => {
      result = { of: await work(tx) };
      throw new Undone();
    });
  } catch (thrown) {
    if (thrown instanceof Undone && result) return result.of;
    throw thrown;
  }
  throw new Error('the transaction was kept');
}

/** The rows of a text, with what they need from outside. */
export async function preparedTable(target: ImportTarget, text: string): Promise<CsvTable> {
  const table = readTable(text, target.list);
  await target.prepare?.(table.rows);
  return table;
}

/** The plan of a file against the list as it is in this transaction, written into it. */
export async function planAndWrite(
  tx: Tx,
  target: ImportTarget,
  { table, mode, importId }: { table: CsvTable; mode: ImportMode; importId: string },
): Promise<{ plan: ImportPlan; faults: readonly RowFault[] }> {
  const open = await target.open(tx);
  const plan = planImport(target.list, table, open.current, mode);
  const refused = await open.write(plan, importId);
  const faults = [...plan.faults, ...refused].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { plan, faults };
}

export function planSha256(plan: ImportPlan): string {
  return createHash('sha256').update(planText(plan)).digest('hex');
}

/** Setup looks and confirms without an account. */
const houseItself = '00000000-0000-0000-0000-000000000000';

/** Who may confirm: the account that looked. @throws COURTS_MAY_NOT_EDIT for anybody without one */
export function accountOf({ actor }: Act): string {
  if (actor.kind === 'system') return houseItself;
  if (actor.kind !== 'staff') throw courtsErrors('COURTS_MAY_NOT_EDIT');
  return actor.accountId;
}
