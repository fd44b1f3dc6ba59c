import { randomInt } from 'node:crypto';
import { prepareSigning, type SigningId } from '#modules/signatures';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { StoredBlob } from '#platform/blobs';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { actErrors } from '../errors.ts';
import { actKindOn } from '../model/act-kinds.ts';
import { actNumber, actSlug, newCode } from '../model/act-number.ts';
import { isReadyToSign } from '../model/checklist.ts';
import { checkAct } from '../queries/check-act.ts';
import { type ActRow, findAct, nextOrdinal, partsOf, updateAct } from '../store/act-store.ts';
import { type ActSeen, openSeenAct } from './open-act.ts';
import { printAct } from './print-act.ts';
import { requireDraft } from './save-draft.ts';

/** Media type of the act's original. */
export const ACT_TYPE = 'application/pdf';

/**
 * Prints the exact bytes and asks the judge to sign them on the signing screen. The number and the code of the act are given
 * here and stay with it.
 * @param backTo path of this site to return to
 * @throws ACTS_NOT_FOUND, ACTS_NOT_ALLOWED, ACTS_CHANGED_MEANWHILE, ACTS_NOT_A_DRAFT, ACTS_NOT_READY, PRINT_NO_GLYPH
 */
export async function askToSign(
  platform: Platform,
  act: Act,
  { backTo, ...seen }: ActSeen & { readonly backTo: string },
): Promise<SigningId> {
  const numbered = await platform.db.transact(act, async (tx) => await giveNumber(tx, seen));
  const at = platform.clock.now();
  const mark = { number: numbered.number ?? '', code: numbered.code ?? '' };
  const bytes = await printAct(platform, numbered, { kind: 'original', parts: partsOf(numbered), at, mark });
  const blob = await platform.blobs.put(bytes);
  return await platform.db.transact(act, async (tx) => {
    const row = await openSeenAct(tx, { id: seen.id, version: numbered.version }, 'sign');
    return await putBeforeJudge(tx, row, blob, at, backTo);
  });
}

/** @returns the act with its number, at the version that is printed */
async function giveNumber(tx: Tx, seen: ActSeen): Promise<ActRow> {
  const row = await openSeenAct(tx, seen, 'sign');
  requireDraft(row);
  if (!isReadyToSign(await checkAct(tx, row))) throw actErrors('ACTS_NOT_READY');
  tx.record({ kind: 'act', id: row.id }, { printing: row.version });
  if (row.number !== null) return row;
  const ordinal = await nextOrdinal(tx, row.case_id);
  const number = actNumber(row.case_number, ordinal);
  await updateAct(tx, row.id, { ordinal, number, slug: actSlug(number), code: newCode(randomInt) });
  const numbered = await findAct(tx, row.id);
  if (!numbered) throw actErrors('ACTS_NOT_FOUND');
  return numbered;
}

async function putBeforeJudge(
  tx: Tx,
  row: ActRow,
  { sha256, sizeBytes }: StoredBlob,
  at: Temporal.Instant,
  backTo: string,
): Promise<SigningId> {
  const title = `${actKindOn(row.kind, legalDay(at))?.name[row.language] ?? row.kind}, № ${row.number}`;
  const content = { sha256, sizeBytes, mediaType: ACT_TYPE };
  const signingId = await prepareSigning(tx, {
    ...{ signer: row.judge_person_id, subject: { kind: 'act', id: row.id }, content, title, backTo },
    shown: [{ title, ...content }],
  });
  const printed = { sha256, size_bytes: sizeBytes, printed_at: at };
  await updateAct(tx, row.id, { state: 'signing', signing_id: signingId, ...printed });
  tx.record({ kind: 'act', id: row.id }, { signing: signingId, sha256 });
  return signingId;
}
