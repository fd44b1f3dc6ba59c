import type { Certificate } from '../certificate/index.ts';
import { Malformed } from '../der/index.ts';
import type { SignedData } from './signed-data.ts';
import { isNamed, type SignerInfo } from './signer-info.ts';
import { refersTo, signingCertificateIds } from './signing-certificate.ts';

/**
 * The certificates in a file that its signers refer to under their signatures: whom to ask an authority about. The others are
 * a stranger's choice, and would hide his own certificate among them. Each once, the first signer's first.
 */
export async function referredCertificates({
  signers,
  certificates,
}: Pick<SignedData, 'signers' | 'certificates'>): Promise<Certificate[]> {
  const found = new Set<Certificate>();
  for (const signer of signers) {
    for (const certificate of certificates) if (await isReferred(signer, certificate)) found.add(certificate);
  }
  return [...found];
}

async function isReferred({ id, signed }: SignerInfo, certificate: Certificate): Promise<boolean> {
  try {
    if (!signed || !isNamed(id, certificate)) return false;
    const references = signingCertificateIds(signed.attributes);
    const answers = await Promise.all(references.map((reference) => refersTo(reference, certificate)));
    return answers.length > 0 && answers.every(Boolean);
  } catch (refused) {
    if (refused instanceof Malformed) return false;
    throw refused;
  }
}
