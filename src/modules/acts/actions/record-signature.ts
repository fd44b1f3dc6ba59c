import { isStaffOf } from '#modules/courts';
import { findPersonByIin } from '#modules/identity';
import { requireSignature, type Signature } from '#modules/signatures';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { actErrors } from '../errors.ts';
import { actSigned } from '../events.ts';
import { actKindOn } from '../model/act-kinds.ts';
import type { ActId } from '../model/ids.ts';
import { type ActRow, findAct, lockAct, updateAct } from '../store/act-store.ts';
import { announceIn } from './announce-act.ts';
import { factOf } from './open-act.ts';

/**
 * Takes the judge's signature into the act. What the judge alone decides in writing is out at once; a decision waits until it
 * is announced, unless its operative part was. A signature over other bytes than the ones printed last says nothing about this act.
 * @throws ACTS_SIGNER_IS_NOT_THE_JUDGE, SIGNATURES_NOT_SIGNED, SIGNATURES_PENDING, SIGNATURES_DID_NOT_HOLD
 */
export async function recordSignature(platform: Platform, id: ActId, sha256: string): Promise<void> {
  const act = { actor: { kind: 'system', name: 'acts.on-document-signed' }, action: 'acts.record-signature' } as const;
  await platform.db.transact(act, async (tx) => {
    tx.record({ kind: 'act', id }, { sha256 });
    const row = await lockAct(tx, id);
    if (row?.state !== 'signing' || row.sha256 !== sha256) return;
    const signature = await requireSignature(tx, { kind: 'act', id }, sha256, { signer: row.judge_person_id });
    await requireJudge(tx, row, signature);
    await updateAct(tx, id, { state: 'signed', signature_id: signature.id, signed_at: signature.receivedAt });
    tx.publish(actSigned, { ...factOf(row), sha256 });
    const kind = actKindOn(row.kind, legalDay(row.changed_at));
    const signed = await findAct(tx, id);
    if (signed && kind?.announced === 'in_writing')
      await announceIn(tx, signed, { way: 'in_writing', hearingId: null });
    // Announced already, it has its final form now.
    else if (signed?.spoken_at) await announceIn(tx, signed, { way: 'in_hearing', hearingId: signed.hearing_id });
  });
}

/** The certificate's IIN belongs to the judge of the case, who holds the office today by the register of staff. */
async function requireJudge(tx: Tx, row: ActRow, { judgement }: Signature): Promise<void> {
  const [signer] = judgement.signers;
  const person = signer?.iin ? await findPersonByIin(tx, signer.iin) : undefined;
  const isJudge =
    person?.id === row.judge_person_id && (await isStaffOf(tx, person.id, row.court_code, ['judge', 'chairperson']));
  if (!isJudge) throw actErrors('ACTS_SIGNER_IS_NOT_THE_JUDGE');
}
