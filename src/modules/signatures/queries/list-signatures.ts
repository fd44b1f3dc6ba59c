import type { Readable } from 'node:stream';
import type { Platform } from '#platform';
import type { Reads } from '#platform/db';
import { parseId } from '#platform/ids';
import { signatureErrors } from '../errors.ts';
import type { SignatureId } from '../model/ids.ts';
import type { Signature } from '../model/signature.ts';
import type { SignedSubject } from '../model/signed-subject.ts';
import { findSignature, signaturesById, signaturesOf } from '../store/signature-store.ts';
import { signatureFrom } from './read-rows.ts';

/** All signatures under a subject, the first one first. Callers decide whether their reader may see the subject. */
export async function listSignatures(on: Reads, subject: SignedSubject): Promise<readonly Signature[]> {
  return (await signaturesOf(on, subject)).map(signatureFrom);
}

/** Signatures by their identifiers, as a document keeps them; unknown ones are left out. Callers decide as above. */
export async function listSignaturesById(on: Reads, ids: readonly string[]): Promise<readonly Signature[]> {
  const known = ids.flatMap((id) => parseId<SignatureId>(id) ?? []);
  return (await signaturesById(on, known)).map(signatureFrom);
}

/**
 * One signature with its CMS file, for downloading. Callers decide whether their reader may see what it stands under.
 * @throws SIGNATURES_NOT_SIGNED, BLOBS_ABSENT
 */
export async function openSignature(
  platform: Platform,
  id: SignatureId,
): Promise<{ readonly signature: Signature; readonly cms: Readable }> {
  const row = await findSignature(platform.reads, id);
  if (!row) throw signatureErrors('SIGNATURES_NOT_SIGNED');
  return { signature: signatureFrom(row), cms: await platform.blobs.open(row.cms_sha256) };
}

/**
 * The signature over exactly this content, for whoever goes on only with a signed document.
 * @param options.signer default anybody who was asked to sign the subject
 * @param options.mayBePending true for filings: a term is not lost because a service was silent (SIGNATURES_PENDING otherwise)
 * @throws SIGNATURES_NOT_SIGNED, SIGNATURES_PENDING, SIGNATURES_DID_NOT_HOLD
 */
export async function requireSignature(
  on: Reads,
  subject: SignedSubject,
  sha256: string,
  options: RequiredSignature = {},
): Promise<Signature> {
  return requireOver(await listSignatures(on, subject), subject, sha256, options);
}

export interface RequiredSignature {
  readonly signer?: Signature['signer'];
  readonly mayBePending?: boolean;
}

/** The same among signatures that are at hand. @throws what `requireSignature` throws */
export function requireOver(
  signatures: readonly Signature[],
  subject: SignedSubject,
  sha256: string,
  options: RequiredSignature = {},
): Signature {
  const isOver = (one: Signature): boolean =>
    one.subject.kind === subject.kind && one.subject.id === subject.id && one.sha256 === sha256;
  const over = signatures.filter((one) => isOver(one) && (!options.signer || one.signer === options.signer));
  const passed = over.find(({ state }) => state === 'passed');
  if (passed) return passed;
  const pending = over.find(({ state }) => state === 'pending');
  if (pending && options.mayBePending) return pending;
  if (pending) throw signatureErrors('SIGNATURES_PENDING');
  throw signatureErrors(over.length > 0 ? 'SIGNATURES_DID_NOT_HOLD' : 'SIGNATURES_NOT_SIGNED');
}
