import type { Hash } from '../algorithm/index.ts';
import type { Certificate } from '../certificate/index.ts';
import { isNamed, refersTo, type SignerInfo, signingCertificateIds } from '../cms/index.ts';
import { Malformed } from '../der/index.ts';
import { nameText } from '../name/index.ts';
import type { CheckJournal } from './check.ts';

/**
 * The certificate of a signer: named by the signer and meant by the signed reference. Two certificates may carry one name
 * and number; only the reference, which the signature covers, tells which of them signed.
 * @param isHashAccepted whether a reference by this hash counts
 */
export async function signerCertificate(
  signer: SignerInfo,
  certificates: readonly Certificate[],
  journal: CheckJournal,
  isHashAccepted: (hash: Hash) => boolean,
): Promise<Certificate | undefined> {
  const named = certificates.filter((certificate) => isNamedSafely(signer, certificate));
  if (named.length === 0) {
    journal.refuse('signing-certificate', 'NO_SIGNING_CERTIFICATE_FOUND', { named: namedText(signer) });
    return undefined;
  }
  const references = signer.signed ? signingCertificateIds(signer.signed.attributes) : [];
  if (references.length === 0) {
    // Without signed attributes their encoding could also pass as a document that nobody signed.
    journal.refuse('signing-certificate', 'SIG_CONSTRAINTS_FAILURE', { missing: 'signing-certificate-v2' });
    return named[0];
  }
  const weak = references.find(({ hash }) => hash && !isHashAccepted(hash));
  if (weak) {
    journal.refuse('signing-certificate', 'CRYPTO_CONSTRAINTS_FAILURE', { refused: weak.hash });
    return named[0];
  }
  for (const certificate of named) {
    const answers = await Promise.all(references.map((reference) => refersTo(reference, certificate)));
    if (!answers.every(Boolean)) continue;
    journal.pass('signing-certificate', { subject: nameText(certificate.subject), serial: certificate.serial.toHex() });
    return certificate;
  }
  journal.refuse('signing-certificate', 'NO_SIGNING_CERTIFICATE_FOUND', { mismatch: 'signing-certificate-v2' });
  return undefined;
}

function isNamedSafely(signer: SignerInfo, certificate: Certificate): boolean {
  try {
    return isNamed(signer.id, certificate);
  } catch (refused) {
    if (refused instanceof Malformed) return false;
    throw refused;
  }
}

function namedText({ id }: SignerInfo): string {
  return 'keyId' in id ? `key ${id.keyId.toHex()}` : `${nameText(id.issuer)}, ${id.serial.toHex()}`;
}
