import { generateSigner, type KeyKind, type SoftwareSigner, signerFromPkcs8 } from '../algorithm/index.ts';
import { type Certificate, decodePem, encodePem, readCertificate, SERVER_AUTH } from '../certificate/index.ts';
import { Malformed } from '../der/index.ts';
import { attributeType } from '../name/index.ts';
import { issueCertificate, issueSelfSigned } from './issue-certificate.ts';
import type { SubjectAlternative } from './subject-alternative.ts';

/** A certificate with its private key, ready for a file or a TLS server. */
export interface KeyAndCertificate {
  readonly certificate: Certificate;
  readonly signer: SoftwareSigner;
  readonly certificatePem: string;
  /** PKCS#8, without a password: the caller guards the file. */
  readonly privateKeyPem: string;
}

/**
 * Makes a root authority that may issue end certificates only.
 * @param options.kind default `ecdsa-p256`
 */
export async function createAuthority(options: {
  readonly commonName: string;
  readonly organisation?: string;
  readonly notBefore: Temporal.Instant;
  readonly notAfter: Temporal.Instant;
  readonly kind?: KeyKind;
}): Promise<KeyAndCertificate> {
  const signer = await generateSigner(options.kind);
  const organisation = options.organisation;
  const certificate = await issueSelfSigned(signer, {
    subject: [
      ...(organisation ? [[attributeType.ORGANISATION, organisation] as const] : []),
      [attributeType.COMMON_NAME, options.commonName],
    ],
    notBefore: options.notBefore,
    notAfter: options.notAfter,
    keyUsage: ['keyCertSign', 'cRLSign', 'digitalSignature'],
    authority: { maxPathLength: 0 },
  });
  return withPem(certificate, signer);
}

/** Opens an authority, or any key with its certificate, from what `createAuthority` wrote. @throws Malformed */
export async function openAuthority(certificatePem: string, privateKeyPem: string): Promise<KeyAndCertificate> {
  const [certificate] = decodePem(certificatePem);
  const key = decodePem(privateKeyPem).find(({ label }) => label === 'PRIVATE KEY');
  if (!certificate || !key) throw new Malformed('PEM without CERTIFICATE or PRIVATE KEY');
  return withPem(readCertificate(certificate.bytes), await signerFromPkcs8(key.bytes));
}

/**
 * A new key with a certificate for a TLS server (RFC 9525: names stand in SubjectAltName alone).
 * @param options.kind default `ecdsa-p256`
 */
export async function issueServerCertificate(
  authority: KeyAndCertificate,
  options: {
    readonly commonName: string;
    readonly names: readonly SubjectAlternative[];
    readonly notBefore: Temporal.Instant;
    readonly notAfter: Temporal.Instant;
    readonly kind?: KeyKind;
  },
): Promise<KeyAndCertificate> {
  const signer = await generateSigner(options.kind);
  const certificate = await issueCertificate(authority, {
    subject: [[attributeType.COMMON_NAME, options.commonName]],
    publicKeyInfo: signer.publicKeyInfo,
    notBefore: options.notBefore,
    notAfter: options.notAfter,
    keyUsage: ['digitalSignature'],
    purposes: [SERVER_AUTH],
    alternativeNames: options.names,
  });
  return withPem(certificate, signer);
}

/** The pair with its PEM forms. */
export function withPem(certificate: Certificate, signer: SoftwareSigner): KeyAndCertificate {
  return {
    certificate,
    signer,
    certificatePem: encodePem('CERTIFICATE', certificate.bytes),
    privateKeyPem: encodePem('PRIVATE KEY', signer.pkcs8),
  };
}
