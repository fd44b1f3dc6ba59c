import { randomBytes } from '#runtime';
import type { Signer } from '../algorithm/index.ts';
import { type Certificate, type KeyUsage, readCertificate, subjectKeyIdentifierOf } from '../certificate/index.ts';
import { der } from '../der/index.ts';
import { buildName } from '../name/index.ts';
import {
  encodeAlternativeNames,
  encodeAuthorityKeyId,
  encodeBasicConstraints,
  encodeCrlAddresses,
  encodeInformationAccess,
  encodeKeyUsage,
  encodePolicies,
  encodePurposes,
  encodeSubjectKeyId,
} from './encode-extension.ts';
import { keyIdentifier } from './key-identifier.ts';
import type { SubjectAlternative } from './subject-alternative.ts';

/** What a certificate is to say. */
export interface CertificateContent {
  /** Attribute type and text, from the root downwards; `[]` needs an alternative name. */
  readonly subject: readonly (readonly [type: string, text: string])[];
  /** DER of SubjectPublicKeyInfo. */
  readonly publicKeyInfo: Uint8Array;
  readonly notBefore: Temporal.Instant;
  readonly notAfter: Temporal.Instant;
  readonly keyUsage: readonly KeyUsage[];
  /** Extended key usage. */
  readonly purposes?: readonly string[];
  readonly alternativeNames?: readonly SubjectAlternative[];
  /** Given for a certificate of an authority. */
  readonly authority?: { readonly maxPathLength?: number };
  readonly policies?: readonly string[];
  readonly crlAddresses?: readonly string[];
  readonly ocspAddresses?: readonly string[];
  /** DER of further Extensions. */
  readonly extensions?: readonly Uint8Array[];
  /** Big-endian; default 16 random octets with a positive sign. */
  readonly serial?: Uint8Array;
}

/** Who issues: a certificate with the key that belongs to it. */
export interface Issuer {
  readonly certificate: Certificate;
  readonly signer: Signer;
}

/** Issues a certificate (RFC 5280 §4.1, version 3). */
export async function issueCertificate(issuer: Issuer, content: CertificateContent): Promise<Certificate> {
  const keyId = subjectKeyIdentifierOf(issuer.certificate) ?? (await keyIdentifier(issuer.signer.publicKeyInfo));
  return signedCertificate(issuer.signer, issuer.certificate.subject.bytes, keyId, content);
}

/** Issues a certificate over the signer's own key: a root. */
export async function issueSelfSigned(
  signer: Signer,
  content: Omit<CertificateContent, 'publicKeyInfo'>,
): Promise<Certificate> {
  const keyId = await keyIdentifier(signer.publicKeyInfo);
  const full = { ...content, publicKeyInfo: signer.publicKeyInfo };
  return signedCertificate(signer, buildName(content.subject), keyId, full);
}

async function signedCertificate(
  signer: Signer,
  issuerName: Uint8Array,
  issuerKeyId: Uint8Array,
  content: CertificateContent,
): Promise<Certificate> {
  const signed = der.sequence(
    der.context(0, der.integer(2)),
    der.natural(content.serial ?? randomSerial()),
    signer.signatureAlgorithm,
    issuerName,
    der.sequence(der.time(content.notBefore), der.time(content.notAfter)),
    buildName(content.subject),
    content.publicKeyInfo,
    der.context(3, der.sequence(...(await extensionsFor(content, issuerKeyId)))),
  );
  const signature = der.bitString(await signer.sign(signed));
  return readCertificate(der.sequence(signed, signer.signatureAlgorithm, signature));
}

/** 16 octets from the platform's generator, the first bit clear and never zero, so that DER keeps the length. */
function randomSerial(): Uint8Array {
  const serial = Uint8Array.from(randomBytes(16));
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  return serial;
}

async function extensionsFor(content: CertificateContent, issuerKeyId: Uint8Array): Promise<Uint8Array[]> {
  const { purposes, alternativeNames, policies, crlAddresses, ocspAddresses } = content;
  return [
    encodeBasicConstraints(content.authority !== undefined, content.authority?.maxPathLength),
    encodeKeyUsage(content.keyUsage),
    ...(purposes ? [encodePurposes(purposes)] : []),
    ...(alternativeNames ? [encodeAlternativeNames(alternativeNames, content.subject.length === 0)] : []),
    encodeSubjectKeyId(await keyIdentifier(content.publicKeyInfo)),
    encodeAuthorityKeyId(issuerKeyId),
    ...(policies ? [encodePolicies(policies)] : []),
    ...(crlAddresses ? [encodeCrlAddresses(crlAddresses)] : []),
    ...(ocspAddresses ? [encodeInformationAccess({ ocsp: ocspAddresses })] : []),
    ...(content.extensions ?? []),
  ];
}
