import type { Selectable } from 'kysely';
import { type Reads, type Tx, writeLater } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { SigningId } from '../model/ids.ts';
import type { ShownDocument, SignedSubject, SigningState } from '../model/signed-subject.ts';
import { inSignatures, type SigningTable } from './tables.ts';

export type SigningRow = Selectable<SigningTable>;

export interface NewSigningRow extends Omit<SigningRow, 'shown' | 'state'> {
  readonly shown: readonly ShownDocument[];
}

export async function insertSigning(tx: Tx, { shown, ...row }: NewSigningRow): Promise<void> {
  await inSignatures(tx)
    .insertInto('signatures.signing')
    .values({ ...row, shown: JSON.stringify(shown) })
    .execute();
}

/** Shows the same content with other words or another way back. */
export async function updateShown(
  tx: Tx,
  id: SigningId,
  {
    shown,
    title,
    backTo,
  }: { readonly shown: readonly ShownDocument[]; readonly title: string; readonly backTo: string },
): Promise<void> {
  await inSignatures(tx)
    .updateTable('signatures.signing')
    .set({ shown: JSON.stringify(shown), title, back_to: backTo })
    .where('id', '=', id)
    .execute();
}

export async function setSigningState(tx: Tx, id: SigningId, state: SigningState): Promise<void> {
  await writeLater(tx, inSignatures(tx).updateTable('signatures.signing').set({ state }).where('id', '=', id));
}

export async function findSigning(on: Reads, id: SigningId): Promise<SigningRow | undefined> {
  return await inSignatures(on).selectFrom('signatures.signing').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Held until the transaction ends, so that two signatures for it take turns. */
export async function lockSigning(tx: Tx, id: SigningId): Promise<SigningRow | undefined> {
  return await inSignatures(tx)
    .selectFrom('signatures.signing')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** The open signing of a person for a subject, and one that was signed over the same content. */
export async function lockSigningsOf(tx: Tx, signer: PersonId, subject: SignedSubject): Promise<SigningRow[]> {
  return await inSignatures(tx)
    .selectFrom('signatures.signing')
    .selectAll()
    .where('signer_id', '=', signer)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('state', '<>', 'superseded')
    .orderBy('prepared_at')
    .forUpdate()
    .execute();
}
