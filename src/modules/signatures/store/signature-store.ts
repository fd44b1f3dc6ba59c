import type { Selectable } from 'kysely';
import { type Reads, type Tx, writeLater } from '#platform/db';
import type { SignatureId, SigningId } from '../model/ids.ts';
import type { Judgement } from '../model/judgement.ts';
import type { SignatureState, SignedSubject } from '../model/signed-subject.ts';
import { inSignatures, type SignatureTable } from './tables.ts';

export type SignatureRow = Selectable<SignatureTable>;

/** Blobs on which a verdict rests. */
export interface KeptEvidence {
  readonly certificates: readonly string[];
  readonly crls: readonly string[];
  readonly ocspResponses: readonly string[];
}

export interface NewSignatureRow extends Omit<SignatureRow, 'report' | 'evidence'> {
  readonly judgement: Judgement;
  readonly evidence: KeptEvidence;
}

export async function insertSignature(tx: Tx, { judgement, evidence, ...row }: NewSignatureRow): Promise<void> {
  const values = { ...row, report: JSON.stringify(judgement), evidence: JSON.stringify(evidence) };
  await writeLater(tx, inSignatures(tx).insertInto('signatures.signature').values(values));
  await appendVerification(tx, row.id, row.state, judgement);
}

export interface Reverified {
  readonly state: SignatureState;
  readonly judgement: Judgement;
  readonly evidence: KeptEvidence;
}

export async function updateVerdict(
  tx: Tx,
  id: SignatureId,
  { state, judgement, evidence }: Reverified,
): Promise<void> {
  await inSignatures(tx)
    .updateTable('signatures.signature')
    .set({
      state,
      report: JSON.stringify(judgement),
      evidence: JSON.stringify(evidence),
      verified_at: tx.clock.now(),
    })
    .where('id', '=', id)
    .execute();
  await appendVerification(tx, id, state, judgement);
}

async function appendVerification(tx: Tx, id: SignatureId, state: SignatureState, judgement: Judgement): Promise<void> {
  const values = {
    ...{ signature_id: id, at: tx.clock.now(), state, indication: judgement.indication },
    sub_indication: judgement.subIndication ?? null,
  };
  await writeLater(tx, inSignatures(tx).insertInto('signatures.verification').values(values));
}

export async function findSignature(on: Reads, id: SignatureId): Promise<SignatureRow | undefined> {
  return await inSignatures(on).selectFrom('signatures.signature').selectAll().where('id', '=', id).executeTakeFirst();
}

/** In the order in which they were received. */
export async function signaturesById(on: Reads, ids: readonly SignatureId[]): Promise<SignatureRow[]> {
  if (ids.length === 0) return [];
  return await inSignatures(on)
    .selectFrom('signatures.signature')
    .selectAll()
    .where('id', 'in', [...ids])
    .orderBy('received_at')
    .orderBy('id')
    .execute();
}

export async function findSignatureOf(on: Reads, signingId: SigningId): Promise<SignatureRow | undefined> {
  return await inSignatures(on)
    .selectFrom('signatures.signature')
    .selectAll()
    .where('signing_id', '=', signingId)
    .executeTakeFirst();
}

export async function signaturesOf(on: Reads, subject: SignedSubject): Promise<SignatureRow[]> {
  return await inSignatures(on)
    .selectFrom('signatures.signature')
    .selectAll()
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .orderBy('received_at')
    .orderBy('id')
    .execute();
}

export async function findSignatureByValue(on: Reads, valueSha256: string): Promise<SignatureRow | undefined> {
  return await inSignatures(on)
    .selectFrom('signatures.signature')
    .selectAll()
    .where('value_sha256', '=', valueSha256)
    .executeTakeFirst();
}

/** @returns `since` of the one that came first; undefined when none waits */
export async function longestPending(
  on: Reads,
): Promise<{ readonly pending: number; readonly since: Temporal.Instant | undefined }> {
  const { pending, since } = await inSignatures(on)
    .selectFrom('signatures.signature')
    .select((eb) => [eb.fn.countAll<number>().as('pending'), eb.fn.min('received_at').as('since')])
    .where('state', '=', 'pending')
    .executeTakeFirstOrThrow();
  return { pending, since: since ?? undefined };
}

export async function countPending(on: Reads): Promise<number> {
  const { count } = await inSignatures(on)
    .selectFrom('signatures.signature')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '=', 'pending')
    .executeTakeFirstOrThrow();
  return count;
}
