import { signedDataOf } from '../cms/index.ts';
import { der, fieldsOf, Malformed, namedBits, readElement, smallInteger, tag } from '../der/index.ts';
import { readTstInfo, type TstInfo } from './tst-info.ts';

/** PKIStatus other than granted: no token was given. */
export interface TimeStampRefusal {
  readonly status: number;
  /** Bits of PKIFailureInfo (RFC 3161 §2.4.2), such as 0 badAlg, 14 timeNotAvailable. */
  readonly failure: readonly number[];
}

/** Opens TimeStampResp: the token as DER, or the refusal. @throws Malformed */
export function readTimeStampResponse(bytes: Uint8Array): { readonly token: Uint8Array } | TimeStampRefusal {
  const fields = fieldsOf(readElement(bytes, 'ber'), 'TimeStampResp');
  const statusFields = fieldsOf(fields.take(tag.SEQUENCE, 'status'), 'PKIStatusInfo');
  const status = smallInteger(statusFields.take(tag.INTEGER, 'status'));
  statusFields.maybe(tag.SEQUENCE);
  const failure = statusFields.maybe(tag.BIT_STRING);
  const token = fields.maybe(tag.SEQUENCE);
  fields.close();
  if (status > 1) return { status, failure: failure ? [...namedBits(failure)] : [] };
  if (!token) throw new Malformed('a granted time-stamp without its token');
  return { token: token.whole };
}

/** What a token says, not verified. @throws Malformed */
export function tokenInfo(token: Uint8Array): TstInfo {
  const { content } = signedDataOf(readElement(token, 'ber'));
  if (!content) throw new Malformed('time-stamp token without content');
  return readTstInfo(content);
}

/** DER of TimeStampResp with a token. */
export function encodeGranted(token: Uint8Array): Uint8Array {
  return der.sequence(der.sequence(der.integer(0)), token);
}

/** DER of TimeStampResp that refuses. @param failure bit of PKIFailureInfo */
export function encodeRefused(failure: number): Uint8Array {
  return der.sequence(der.sequence(der.integer(2), der.namedBitString([failure])));
}
