import type { Platform } from '#platform';
import type { Actor } from '#platform/audit';
import type { Reads } from '#platform/db';
import { signatureErrors } from '../errors.ts';
import { looksLikeChallenge } from '../model/challenge.ts';
import type { SigningId } from '../model/ids.ts';
import type { Signature, Signing } from '../model/signature.ts';
import type { ShownDocument } from '../model/signed-subject.ts';
import { mayDo, type SignatureDeed } from '../policy.ts';
import { findSignatureOf } from '../store/signature-store.ts';
import { findSigning } from '../store/signing-store.ts';
import { signatureFrom, signingFrom } from './read-rows.ts';

/**
 * For the signing screen: what is to be signed, and the signature when it is there. To everybody but the named signer it does
 * not exist.
 * @throws SIGNATURES_SIGNING_NOT_FOUND
 */
export async function getSigning(
  on: Reads,
  actor: Actor,
  id: SigningId,
): Promise<Signing & { readonly signature: Signature | undefined }> {
  const signing = await loadSigning(on, actor, id, 'see-signing');
  const signature = signing.state === 'signed' ? await findSignatureOf(on, id) : undefined;
  return { ...signing, signature: signature && signatureFrom(signature) };
}

/** What is to be signed, for a deed to it. @throws SIGNATURES_SIGNING_NOT_FOUND */
export async function loadSigning(on: Reads, actor: Actor, id: SigningId, deed: SignatureDeed): Promise<Signing> {
  const row = await findSigning(on, id);
  if (!row || !mayDo(deed, actor, { signer: row.signer_id })) {
    throw signatureErrors('SIGNATURES_SIGNING_NOT_FOUND');
  }
  return signingFrom(row);
}

/**
 * The exact bytes to be signed, for the screen to give to NCALayer or to show.
 * @throws SIGNATURES_SIGNING_NOT_FOUND, SIGNATURES_CONTENT_IS_CHALLENGE
 */
export async function openSigningContent(platform: Platform, actor: Actor, id: SigningId): Promise<Uint8Array> {
  const { content } = await getSigning(platform.reads, actor, id);
  return await readContent(platform, content.sha256);
}

/**
 * One of the documents that the person sees before signing.
 * @param at its place in the list, from 0
 * @throws SIGNATURES_SIGNING_NOT_FOUND, also for a place that the list has not
 */
export async function openShownDocument(
  platform: Platform,
  actor: Actor,
  id: SigningId,
  at: number,
): Promise<{ readonly document: ShownDocument; readonly bytes: Uint8Array }> {
  const { shown } = await getSigning(platform.reads, actor, id);
  const document = shown[at];
  if (!document) throw signatureErrors('SIGNATURES_SIGNING_NOT_FOUND');
  return { document, bytes: await platform.blobs.read(document.sha256) };
}

/** @throws SIGNATURES_CONTENT_IS_CHALLENGE: a stranger's sign-in must not be signed as if it were a document */
export async function readContent(platform: Platform, sha256: string): Promise<Uint8Array> {
  const content = await platform.blobs.read(sha256);
  if (looksLikeChallenge(content)) throw signatureErrors('SIGNATURES_CONTENT_IS_CHALLENGE');
  return content;
}
