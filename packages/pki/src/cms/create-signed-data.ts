import { digest, type Hash, type Signer } from '../algorithm/index.ts';
import type { Certificate } from '../certificate/index.ts';
import { der } from '../der/index.ts';
import {
  CONTENT_TYPE,
  DATA,
  MESSAGE_DIGEST,
  SIGNATURE_TIME_STAMP,
  SIGNED_DATA,
  SIGNING_CERTIFICATE_V2,
  SIGNING_TIME,
} from './content-type.ts';

/** Gets a time-stamp token over a signature value: from a TSA over the network, or from a test. */
export type TimeStamper = (signature: Uint8Array) => Promise<Uint8Array>;

export interface CmsSigner {
  readonly certificate: Certificate;
  readonly signer: Signer;
}

export interface SignOptions {
  /** Content type; default id-data. */
  readonly contentType?: string;
  /** True puts the content inside the file. */
  readonly isAttached: boolean;
  /** What the signer says about the time; left out where a PDF says it (PAdES). */
  readonly signingTime?: Temporal.Instant;
  /** Certificates between the signer and the anchor. */
  readonly chain?: readonly Certificate[];
  /** Makes CAdES-T; without it CAdES-B. */
  readonly timeStamper?: TimeStamper;
  /** DER of further signed Attributes. */
  readonly signedAttributes?: readonly Uint8Array[];
}

/** Signs content as CAdES-B or CAdES-T with one signer (ETSI EN 319 122-1 §6). */
export async function signCms(content: Uint8Array, by: CmsSigner, options: SignOptions): Promise<Uint8Array> {
  const contentType = options.contentType ?? DATA;
  const info = await signerInfo(content, contentType, by, options);
  return encodeSignedData({
    contentType,
    content: options.isAttached ? content : undefined,
    certificates: [by.certificate, ...(options.chain ?? [])].map(({ bytes }) => bytes),
    digestAlgorithms: [by.signer.digestAlgorithm],
    signerInfos: [info],
  });
}

interface SignedDataParts {
  readonly contentType: string;
  readonly content: Uint8Array | undefined;
  readonly certificates: readonly Uint8Array[];
  readonly digestAlgorithms: readonly Uint8Array[];
  readonly signerInfos: readonly Uint8Array[];
}

/** Version 1 for id-data with issuer and serial, else 3 (RFC 5652 §5.1). */
function encodeSignedData(parts: SignedDataParts): Uint8Array {
  const content = parts.content ? [der.context(0, der.octetString(parts.content))] : [];
  return der.sequence(
    der.oid(SIGNED_DATA),
    der.context(
      0,
      der.sequence(
        der.integer(parts.contentType === DATA ? 1 : 3),
        der.setOf(...unique(parts.digestAlgorithms)),
        der.sequence(der.oid(parts.contentType), ...content),
        der.retagged(0xa0, der.setOf(...unique(parts.certificates))),
        der.setOf(...parts.signerInfos),
      ),
    ),
  );
}

export function unique(encodings: readonly Uint8Array[]): Uint8Array[] {
  return [...new Map(encodings.map((bytes) => [bytes.toHex(), bytes])).values()];
}

/** DER of a new SignerInfo. */
export async function signerInfo(
  content: Uint8Array,
  contentType: string,
  { certificate, signer }: CmsSigner,
  options: Omit<SignOptions, 'isAttached' | 'contentType'>,
): Promise<Uint8Array> {
  const attributes = der.setOf(
    attribute(CONTENT_TYPE, der.oid(contentType)),
    attribute(MESSAGE_DIGEST, der.octetString(await hashed(signer.hash, content))),
    ...(options.signingTime ? [attribute(SIGNING_TIME, der.time(options.signingTime))] : []),
    attribute(SIGNING_CERTIFICATE_V2, await signingCertificateV2(certificate)),
    ...(options.signedAttributes ?? []),
  );
  const signature = await signer.sign(attributes);
  const token = await options.timeStamper?.(signature);
  const unsigned = token ? [der.context(1, attribute(SIGNATURE_TIME_STAMP, token))] : [];
  return der.sequence(
    der.integer(1),
    der.sequence(certificate.issuer.bytes, der.integerFromOctets(certificate.serial)),
    signer.digestAlgorithm,
    der.retagged(0xa0, attributes),
    signer.signatureAlgorithm,
    der.octetString(signature),
    ...unsigned,
  );
}

/** DER of one Attribute with one value. */
export function attribute(oid: string, value: Uint8Array): Uint8Array {
  return der.sequence(der.oid(oid), der.setOf(value));
}

/** ESSCertIDv2 with its default SHA-256, as NCALayer writes it (RFC 5035 §4). */
async function signingCertificateV2(certificate: Certificate): Promise<Uint8Array> {
  const certHash = der.octetString(await hashed('sha256', certificate.bytes));
  return der.sequence(der.sequence(der.sequence(certHash)));
}

async function hashed(hash: Hash, bytes: Uint8Array): Promise<Uint8Array> {
  const value = await digest(hash, bytes);
  if (!value) throw new RangeError(`the platform does not compute ${hash}`);
  return value;
}
