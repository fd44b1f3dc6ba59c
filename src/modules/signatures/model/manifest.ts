import { canonicalBytes } from './canonical-json.ts';
import type { ShownDocument, SignedSubject } from './signed-subject.ts';

export const MANIFEST_TYPE = 'application/json';

/**
 * Bytes that stand for several documents signed at once: what they belong to, and title, size and SHA-256 of each. Typed by
 * its purpose, so that it is never taken for a sign-in.
 */
export function manifestOf(subject: SignedSubject, documents: readonly ShownDocument[]): Uint8Array {
  return canonicalBytes({
    purpose: 'sign-documents',
    subject: { kind: subject.kind, id: subject.id },
    documents: documents.map(({ title, sha256, mediaType, sizeBytes }) => ({ title, sha256, mediaType, sizeBytes })),
  });
}
