import { randomBytes } from '#runtime';
import { digest, type Hash, hashByOid } from '../algorithm/index.ts';
import { type Certificate, crlDistributionPointsOf, freshestCrlOf, informationAccessOf } from '../certificate/index.ts';
import type { TimeStamper } from '../cms/index.ts';
import { Malformed } from '../der/index.ts';
import {
  type Crl,
  crlAddressesOf,
  encodeOcspRequest,
  nonceOf,
  type OcspResponse,
  readCrl,
  readOcspResponse,
} from '../revocation/index.ts';
import { encodeTimeStampRequest, readTimeStampResponse, tokenInfo } from '../timestamp/index.ts';
import type { Fetcher, FetchRefusal } from './fetcher.ts';

/** Why a service gave nothing that can be used. */
export type ServiceGap = FetchRefusal | 'no-address' | 'malformed' | 'refused' | 'nonce';

const NONCE_OCTETS = 32;

/**
 * Asks the OCSP responder that a certificate names. The answer is read, not believed: `verifyCms` verifies it.
 * A nonce that differs is an old answer replayed; a missing one is allowed, as many responders prepare their answers.
 */
export async function askOcsp(
  certificate: Certificate,
  issuer: Certificate,
  fetcher: Fetcher,
): Promise<{ readonly response: OcspResponse } | { readonly gap: ServiceGap }> {
  const [address] = informationAccessOf(certificate).ocsp;
  if (address === undefined) return { gap: 'no-address' };
  const nonce = Uint8Array.from(randomBytes(NONCE_OCTETS));
  const request = await encodeOcspRequest(certificate, issuer.publicKeyInfo.key, nonce);
  const result = await fetcher(address, { type: 'application/ocsp-request', bytes: request });
  if ('refusal' in result) return { gap: result.refusal };
  return readOr((): { response: OcspResponse } | { gap: ServiceGap } => {
    const response = readOcspResponse(result.bytes);
    if ('refusal' in response) return { gap: 'refused' };
    const repeated = nonceOf(response);
    return repeated && repeated.toHex() !== nonce.toHex() ? { gap: 'nonce' } : { response };
  });
}

/** Where a certificate says that the lists about it lie, complete and delta, each address once. */
export function crlAddressesFor(certificate: Certificate): string[] {
  const points = [...crlDistributionPointsOf(certificate), ...freshestCrlOf(certificate)];
  return [...new Set(crlAddressesOf(points))];
}

/** Brings the complete and delta lists that a certificate names; what cannot be brought or read is left out with its gap. */
export async function fetchCrls(
  certificate: Certificate,
  fetcher: Fetcher,
): Promise<{ readonly crls: readonly Crl[]; readonly gaps: readonly ServiceGap[] }> {
  const crls: Crl[] = [];
  const gaps: ServiceGap[] = [];
  for (const address of crlAddressesFor(certificate)) {
    const result = await fetcher(address);
    const read = 'refusal' in result ? { gap: result.refusal } : readOr(() => ({ crl: readCrl(result.bytes) }));
    if ('crl' in read) crls.push(read.crl);
    else gaps.push(read.gap);
  }
  return { crls, gaps };
}

function readOr<T>(read: () => T): T | { readonly gap: ServiceGap } {
  try {
    return read();
  } catch (refused) {
    if (refused instanceof Malformed) return { gap: 'malformed' };
    throw refused;
  }
}

/** A time-stamping authority gave no token, or one that was not asked for. */
export class TimeStampUnavailable extends Error {
  readonly code = 'PKI_TIME_STAMP_UNAVAILABLE';
  readonly gap: ServiceGap | 'imprint';

  constructor(gap: ServiceGap | 'imprint') {
    super(`no time-stamp: ${gap}`);
    this.name = 'TimeStampUnavailable';
    this.gap = gap;
  }
}

/**
 * A time-stamper for `signCms` over RFC 3161 by HTTP. Nonce and imprint of the token are compared with what was asked.
 * @throws TimeStampUnavailable
 */
export function timeStamperAt(address: string, hash: Hash, fetcher: Fetcher): TimeStamper {
  return async (signature) => {
    const nonce = Uint8Array.from(randomBytes(8));
    nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40;
    const request = await encodeTimeStampRequest(signature, { hash, nonce });
    const result = await fetcher(address, { type: 'application/timestamp-query', bytes: request });
    if ('refusal' in result) throw new TimeStampUnavailable(result.refusal);
    const read = readOr(() => openAnswer(result.bytes));
    if ('gap' in read) throw new TimeStampUnavailable(read.gap);
    const { info, token } = read;
    const imprint = await digest(hash, signature);
    if (info.nonce?.toHex() !== nonce.toHex()) throw new TimeStampUnavailable('nonce');
    const isOurs = hashByOid(info.imprintAlgorithm.oid) === hash && info.imprint.toHex() === imprint?.toHex();
    if (!isOurs) throw new TimeStampUnavailable('imprint');
    return token;
  };
}

function openAnswer(
  bytes: Uint8Array,
): { token: Uint8Array; info: ReturnType<typeof tokenInfo> } | { gap: ServiceGap } {
  const answer = readTimeStampResponse(bytes);
  return 'token' in answer ? { token: answer.token, info: tokenInfo(answer.token) } : { gap: 'refused' };
}
