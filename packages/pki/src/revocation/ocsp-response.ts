import { type AlgorithmIdentifier, algorithmIdentifierOf } from '../algorithm/index.ts';
import {
  type Certificate,
  type Extensions,
  extensionsOf,
  NO_EXTENSIONS,
  readCertificate,
} from '../certificate/index.ts';
import {
  decodeTime,
  type Element,
  fieldsOf,
  integerOctets,
  Malformed,
  octetsOf,
  oidOf,
  only,
  readElement,
  signatureOctets,
  smallInteger,
  tag,
} from '../der/index.ts';
import { Name } from '../name/index.ts';
import { type RevocationReason, reasonOf } from './reason.ts';

/** CertID (RFC 6960 §4.1.1). */
export interface CertId {
  readonly hash: AlgorithmIdentifier;
  readonly issuerNameHash: Uint8Array;
  readonly issuerKeyHash: Uint8Array;
  readonly serial: Uint8Array;
}

/** SingleResponse (RFC 6960 §4.2.1). */
export interface OcspAnswer {
  readonly certId: CertId;
  readonly status: 'good' | 'revoked' | 'unknown';
  readonly revokedAt: Temporal.Instant | undefined;
  readonly reason: RevocationReason | undefined;
  readonly thisUpdate: Temporal.Instant;
  readonly nextUpdate: Temporal.Instant | undefined;
  readonly extensions: Extensions;
}

/** BasicOCSPResponse (RFC 6960 §4.2.1), read but not believed. */
export interface OcspResponse {
  readonly bytes: Uint8Array;
  /** ResponseData exactly as signed. */
  readonly signedBytes: Uint8Array;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Uint8Array;
  readonly responder: { readonly name: Name } | { readonly keyHash: Uint8Array };
  readonly producedAt: Temporal.Instant;
  readonly answers: readonly OcspAnswer[];
  readonly extensions: Extensions;
  readonly certificates: readonly Certificate[];
}

const BASIC = '1.3.6.1.5.5.7.48.1.1';
const NONCE = '1.3.6.1.5.5.7.48.1.2';
export const ARCHIVE_CUTOFF = '1.3.6.1.5.5.7.48.1.6';

/** OCSPResponseStatus other than successful: the responder gave no answer at all. */
export type OcspRefusal = 'malformedRequest' | 'internalError' | 'tryLater' | 'sigRequired' | 'unauthorized';
const refusals: ReadonlyMap<number, OcspRefusal> = new Map([
  [1, 'malformedRequest'],
  [2, 'internalError'],
  [3, 'tryLater'],
  [5, 'sigRequired'],
  [6, 'unauthorized'],
]);

/** Reads an OCSPResponse that fills `bytes`. @throws Malformed */
export function readOcspResponse(bytes: Uint8Array): OcspResponse | { readonly refusal: OcspRefusal } {
  const fields = fieldsOf(readElement(bytes), 'OCSPResponse');
  const status = smallInteger(fields.take(tag.ENUMERATED, 'responseStatus'));
  const refusal = refusals.get(status);
  if (refusal) return { refusal };
  const wrapped = fieldsOf(only(fields.take(tag.context(0), 'responseBytes'), 'responseBytes'), 'ResponseBytes');
  fields.close();
  if (status !== 0) throw new Malformed(`unknown responseStatus ${status}`);
  if (oidOf(wrapped.take(tag.OBJECT_IDENTIFIER, 'responseType')) !== BASIC) throw new Malformed('not a basic response');
  const response = octetsOf(wrapped.take(tag.OCTET_STRING, 'response'));
  wrapped.close();
  return readBasicOcspResponse(response);
}

/** Reads a BasicOCSPResponse, as revocation values of CAdES hold it. @throws Malformed */
export function readBasicOcspResponse(bytes: Uint8Array): OcspResponse {
  const outer = fieldsOf(readElement(bytes), 'BasicOCSPResponse');
  const signed = outer.take(tag.SEQUENCE, 'tbsResponseData');
  const signatureAlgorithm = algorithmIdentifierOf(outer.any('signatureAlgorithm'));
  const signature = signatureOctets(outer.take(tag.BIT_STRING, 'signature'));
  const certificates = outer.maybe(tag.context(0));
  outer.close();
  return {
    bytes,
    signedBytes: signed.whole,
    signatureAlgorithm,
    signature,
    ...responseData(signed),
    certificates: certificates
      ? only(certificates, 'certs')
          .children()
          .map(({ whole }) => readCertificate(whole))
      : [],
  };
}

function responseData(element: Element): Pick<OcspResponse, 'responder' | 'producedAt' | 'answers' | 'extensions'> {
  const fields = fieldsOf(element, 'ResponseData');
  const version = fields.maybe(tag.context(0));
  if (version && smallInteger(only(version, 'version')) !== 0) throw new Malformed('version of ResponseData');
  const responder = responderOf(fields.any('responderID'));
  const producedAt = decodeTime(fields.take(tag.GENERALIZED_TIME, 'producedAt'));
  const answers = fields.take(tag.SEQUENCE, 'responses').children().map(answerOf);
  const extensions = fields.maybe(tag.context(1));
  fields.close();
  return { responder, producedAt, answers, extensions: optionalExtensions(extensions) };
}

function responderOf(element: Element): OcspResponse['responder'] {
  const inner = only(element, 'ResponderID');
  if (element.tag === tag.context(1)) return { name: new Name(inner) };
  if (element.tag === tag.context(2) && inner.is(tag.OCTET_STRING)) return { keyHash: octetsOf(inner) };
  throw new Malformed('ResponderID', element.start);
}

function answerOf(element: Element): OcspAnswer {
  const fields = fieldsOf(element, 'SingleResponse');
  const certId = certIdOf(fields.take(tag.SEQUENCE, 'certID'));
  const status = statusOf(fields.any('certStatus'));
  const thisUpdate = decodeTime(fields.take(tag.GENERALIZED_TIME, 'thisUpdate'));
  const nextUpdate = fields.maybe(tag.context(0));
  const extensions = fields.maybe(tag.context(1));
  fields.close();
  return {
    certId,
    ...status,
    thisUpdate,
    nextUpdate: nextUpdate && decodeTime(only(nextUpdate, 'nextUpdate')),
    extensions: optionalExtensions(extensions),
  };
}

export function certIdOf(element: Element): CertId {
  const fields = fieldsOf(element, 'CertID');
  const hash = algorithmIdentifierOf(fields.any('hashAlgorithm'));
  const issuerNameHash = octetsOf(fields.take(tag.OCTET_STRING, 'issuerNameHash'));
  const issuerKeyHash = octetsOf(fields.take(tag.OCTET_STRING, 'issuerKeyHash'));
  const serial = integerOctets(fields.take(tag.INTEGER, 'serialNumber'));
  fields.close();
  return { hash, issuerNameHash, issuerKeyHash, serial };
}

function statusOf(element: Element): Pick<OcspAnswer, 'status' | 'revokedAt' | 'reason'> {
  if (element.tag === tag.contextPrimitive(0)) return { status: 'good', revokedAt: undefined, reason: undefined };
  if (element.tag === tag.contextPrimitive(2)) return { status: 'unknown', revokedAt: undefined, reason: undefined };
  const fields = fieldsOf(element, 'RevokedInfo', tag.context(1));
  const revokedAt = decodeTime(fields.take(tag.GENERALIZED_TIME, 'revocationTime'));
  const reason = fields.maybe(tag.context(0));
  fields.close();
  return {
    status: 'revoked',
    revokedAt,
    reason: reason ? reasonOf(smallInteger(only(reason, 'revocationReason'))) : undefined,
  };
}

function optionalExtensions(element: Element | undefined): Extensions {
  return element ? extensionsOf(only(element, 'extensions')) : NO_EXTENSIONS;
}

/** The nonce of a response (RFC 9654); undefined where the responder sends none. */
export function nonceOf({ extensions }: OcspResponse): Uint8Array | undefined {
  const value = extensions.get(NONCE)?.value;
  return value && octetsOf(readElement(value));
}
