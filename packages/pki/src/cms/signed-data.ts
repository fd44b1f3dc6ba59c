import { type Certificate, readCertificate } from '../certificate/index.ts';
import {
  type Element,
  fieldsOf,
  Malformed,
  octetsOf,
  oidOf,
  only,
  readElement,
  smallInteger,
  tag,
} from '../der/index.ts';
import { type Crl, type OcspResponse, readCrl, readOcspResponse } from '../revocation/index.ts';
import { SIGNED_DATA } from './content-type.ts';
import { type SignerInfo, signerInfoOf } from './signer-info.ts';

/** SignedData (RFC 5652 §5.1), read but not believed. */
export interface SignedData {
  readonly contentType: string;
  /** undefined where the signature is detached. */
  readonly content: Uint8Array | undefined;
  readonly certificates: readonly Certificate[];
  readonly crls: readonly Crl[];
  readonly ocspResponses: readonly OcspResponse[];
  readonly signers: readonly SignerInfo[];
  /** How many certificates and revocation values could not be read; they take no part. */
  readonly unreadable: number;
  readonly bytes: Uint8Array;
}

/** More signers than any case has parties; each costs a verification, which an attacker would multiply. */
const MAX_SIGNERS = 32;
/** Certificates and lists of a long-term signature of many parties stay under a hundred. */
const MAX_BAG = 256;

/** Reads a ContentInfo with SignedData that fills `bytes`, in BER or DER. @throws Malformed */
export function readSignedData(bytes: Uint8Array): SignedData {
  return signedDataOf(readElement(bytes, 'ber'));
}

export function signedDataOf(element: Element): SignedData {
  const outer = fieldsOf(element, 'ContentInfo');
  if (oidOf(outer.take(tag.OBJECT_IDENTIFIER, 'contentType')) !== SIGNED_DATA) throw new Malformed('not SignedData');
  const body = only(outer.take(tag.context(0), 'content'), 'content');
  outer.close();
  const fields = fieldsOf(body, 'SignedData');
  smallInteger(fields.take(tag.INTEGER, 'version'));
  fields.take(tag.SET, 'digestAlgorithms');
  const encapsulated = encapsulatedContent(fields.take(tag.SEQUENCE, 'encapContentInfo'));
  const certificates = readEach(fields.maybe(tag.context(0)), certificateChoice);
  const revocations = readEach(fields.maybe(tag.context(1)), revocationChoice);
  const signers = fields.take(tag.SET, 'signerInfos').children();
  fields.close();
  if (signers.length > MAX_SIGNERS) throw new Malformed(`more than ${MAX_SIGNERS} signers`);
  return {
    ...encapsulated,
    certificates: certificates.read,
    crls: revocations.read.flatMap((one) => ('crl' in one ? [one.crl] : [])),
    ocspResponses: revocations.read.flatMap((one) => ('ocsp' in one ? [one.ocsp] : [])),
    signers: signers.map(signerInfoOf),
    unreadable: certificates.unreadable + revocations.unreadable,
    bytes: element.whole,
  };
}

function encapsulatedContent(element: Element): { contentType: string; content: Uint8Array | undefined } {
  const fields = fieldsOf(element, 'EncapsulatedContentInfo');
  const contentType = oidOf(fields.take(tag.OBJECT_IDENTIFIER, 'eContentType'));
  const wrapped = fields.maybe(tag.context(0));
  fields.close();
  if (!wrapped) return { contentType, content: undefined };
  const content = only(wrapped, 'eContent');
  if (!content.is(tag.OCTET_STRING)) throw new Malformed('eContent is not an OCTET STRING', content.start);
  return { contentType, content: octetsOf(content) };
}

/** One broken certificate in the bag must not hide the others: the signature decides which of them matter. */
function readEach<T>(bag: Element | undefined, read: (element: Element) => T): { read: T[]; unreadable: number } {
  const values: T[] = [];
  let unreadable = 0;
  const elements = bag?.children() ?? [];
  if (elements.length > MAX_BAG) throw new Malformed(`more than ${MAX_BAG} certificates or lists`);
  for (const element of elements) {
    try {
      values.push(read(element));
    } catch (refused) {
      if (!(refused instanceof Malformed)) throw refused;
      unreadable += 1;
    }
  }
  return { read: values, unreadable };
}

function certificateChoice(element: Element): Certificate {
  if (element.tag !== tag.SEQUENCE) throw new Malformed('not an X.509 certificate', element.start);
  return readCertificate(element.whole);
}

const OCSP_RESPONSE = '1.3.6.1.5.5.7.16.2';

/** RevocationInfoChoice: a CRL, or another format of which OCSP is known (RFC 5940). */
function revocationChoice(element: Element): { crl: Crl } | { ocsp: OcspResponse } {
  if (element.tag === tag.SEQUENCE) return { crl: readCrl(element.whole) };
  const fields = fieldsOf(element, 'OtherRevocationInfoFormat', tag.context(1));
  if (oidOf(fields.take(tag.OBJECT_IDENTIFIER, 'otherRevInfoFormat')) !== OCSP_RESPONSE) throw new Malformed('format');
  const response = readOcspResponse(fields.any('otherRevInfo').whole);
  if ('refusal' in response) throw new Malformed(`OCSP response says ${response.refusal}`);
  return { ocsp: response };
}
