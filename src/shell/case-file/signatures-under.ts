import type { CaseDocument } from '#modules/cases';
import { listSignaturesById, type Signature } from '#modules/signatures';
import type { Platform } from '#platform';
import { wholeBlob } from '#platform/blobs';
import type { SignatureUnder } from './signatures.tsx';

/** The signatures that a document of the file carries, each looked at for what it stands under. */
export async function signaturesUnder(
  platform: Platform,
  { signatureIds, sha256 }: CaseDocument,
): Promise<readonly SignatureUnder[]> {
  const signatures = await listSignaturesById(platform.db.reads, signatureIds);
  return await Promise.all(
    signatures.map(async (signature) => ({ signature, covers: await coveredBy(platform, signature, sha256) })),
  );
}

async function coveredBy(platform: Platform, signature: Signature, sha256: string): Promise<SignatureUnder['covers']> {
  if (signature.sha256 === sha256) return 'document';
  return hashesIn(await wholeBlob(platform.blobs, signature.sha256)).includes(sha256) ? 'list' : 'neither';
}

/** Hashes of the documents of a signed list; none for anything else that was signed. */
function hashesIn(bytes: Uint8Array): readonly unknown[] {
  try {
    const { documents } = JSON.parse(new TextDecoder().decode(bytes));
    return Array.isArray(documents) ? documents.map(({ sha256 }) => sha256) : [];
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return [];
    throw thrown;
  }
}
