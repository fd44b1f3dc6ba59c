import { type AlgorithmIdentifier, algorithmIdentifierOf } from '../algorithm/index.ts';
import { type Certificate, subjectKeyIdentifierOf } from '../certificate/index.ts';
import {
  decodeTime,
  der,
  type Element,
  fieldsOf,
  integerOctets,
  Malformed,
  octetsOf,
  oidOf,
  readElement,
  requireDer,
  smallInteger,
  tag,
} from '../der/index.ts';
import { Name } from '../name/index.ts';
import { type Attributes, NO_ATTRIBUTES, signedAttributesOf, singleValue, unsignedAttributesOf } from './attribute.ts';
import { CONTENT_TYPE, MESSAGE_DIGEST, SIGNING_TIME } from './content-type.ts';

/** Which certificate the signer names; the name alone proves nothing. */
export type SignerId = { readonly issuer: Name; readonly serial: Uint8Array } | { readonly keyId: Uint8Array };

/** One signature of a SignedData (RFC 5652 §5.3). */
export interface SignerInfo {
  readonly id: SignerId;
  readonly digestAlgorithm: AlgorithmIdentifier;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Uint8Array;
  readonly signed: SignedAttributes | undefined;
  readonly unsignedAttributes: Attributes;
  readonly bytes: Uint8Array;
}

export interface SignedAttributes {
  /** SET OF Attribute in DER: the bytes that the signature covers. */
  readonly bytes: Uint8Array;
  readonly attributes: Attributes;
  readonly contentType: string;
  readonly messageDigest: Uint8Array;
  /** What the signer says; nobody has proven it. */
  readonly signingTime: Temporal.Instant | undefined;
}

export function signerInfoOf(element: Element): SignerInfo {
  const fields = fieldsOf(element, 'SignerInfo');
  const version = smallInteger(fields.take(tag.INTEGER, 'version'));
  if (version !== 1 && version !== 3) throw new Malformed(`version ${version} of SignerInfo`, element.start);
  const id = signerIdOf(fields.any('sid'));
  const digestAlgorithm = algorithmIdentifierOf(fields.any('digestAlgorithm'));
  const signedField = fields.maybe(tag.context(0));
  const signatureAlgorithm = algorithmIdentifierOf(fields.any('signatureAlgorithm'));
  const signature = octetsOf(fields.take(tag.OCTET_STRING, 'signature'));
  const unsignedField = fields.maybe(tag.context(1));
  fields.close();
  return {
    id,
    digestAlgorithm,
    signatureAlgorithm,
    signature,
    signed: signedField && signedAttributes(signedField),
    unsignedAttributes: unsignedField ? unsignedAttributesOf(unsignedField) : NO_ATTRIBUTES,
    bytes: element.whole,
  };
}

function signerIdOf(element: Element): SignerId {
  if (element.is(tag.contextPrimitive(0))) return { keyId: octetsOf(element) };
  const fields = fieldsOf(element, 'IssuerAndSerialNumber');
  const issuer = new Name(fields.any('issuer'));
  const serial = integerOctets(fields.take(tag.INTEGER, 'serialNumber'));
  fields.close();
  return { issuer, serial };
}

/**
 * The signature covers the attributes under the tag of a SET (RFC 5652 §5.4). They must be DER on the wire: re-encoding for
 * the signature what was shown in another form would let the two differ.
 */
function signedAttributes(element: Element): SignedAttributes {
  const bytes = der.retagged(tag.SET, element.whole);
  requireDer(bytes);
  const attributes = signedAttributesOf(readElement(bytes));
  const contentType = singleValue(attributes, CONTENT_TYPE);
  const messageDigest = singleValue(attributes, MESSAGE_DIGEST);
  const signingTime = singleValue(attributes, SIGNING_TIME);
  if (!contentType?.is(tag.OBJECT_IDENTIFIER)) throw new Malformed('content-type is missing', element.start);
  if (!messageDigest?.is(tag.OCTET_STRING)) throw new Malformed('message-digest is missing', element.start);
  return {
    bytes,
    attributes,
    contentType: oidOf(contentType),
    messageDigest: octetsOf(messageDigest),
    signingTime: signingTime && decodeTime(signingTime),
  };
}

/** Whether a certificate carries the name that the signer gives. */
export function isNamed(id: SignerId, certificate: Certificate): boolean {
  if ('keyId' in id) return subjectKeyIdentifierOf(certificate)?.toHex() === id.keyId.toHex();
  return id.serial.toHex() === certificate.serial.toHex() && id.issuer.equals(certificate.issuer);
}
