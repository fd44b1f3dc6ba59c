import { listSignatures, type Signature, type SigningId } from '#modules/signatures';
import type { Reads } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { WarningId } from '../model/ids.ts';
import { findWarningRow } from '../store/warning-store.ts';
import type { Viewing } from './viewing.ts';

/** `subject.kind` of the signing of a warning. */
export const WARNING_SUBJECT = 'recording-warning';

/** The warning that a person has to sign before a copy is made. */
export interface CopyWarning {
  readonly id: WarningId;
  readonly signingId: SigningId;
  readonly sha256: string;
  /** The person's own, over exactly that paper; `pending` while a service of the authority is silent. */
  readonly signature: Signature | undefined;
}

/** @returns undefined while this person was not asked to sign */
export async function findWarning(on: Reads, { row, actor }: Viewing): Promise<CopyWarning | undefined> {
  return actor.kind === 'person' ? await warningOf(on, row.id, actor.personId) : undefined;
}

async function warningOf(
  on: Reads,
  recordingId: Viewing['row']['id'],
  personId: PersonId,
): Promise<CopyWarning | undefined> {
  const row = await findWarningRow(on, recordingId, personId);
  if (!row) return undefined;
  const all = await listSignatures(on, { kind: WARNING_SUBJECT, id: row.id });
  const own = all.filter(({ signer, sha256 }) => signer === personId && sha256 === row.sha256);
  const signature = own.find(({ state }) => state === 'passed') ?? own.find(({ state }) => state === 'pending');
  return { id: row.id, signingId: row.signing_id, sha256: row.sha256, signature };
}
