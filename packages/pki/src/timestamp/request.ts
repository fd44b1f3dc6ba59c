import { type AlgorithmIdentifier, digest, type Hash, hashOid } from '../algorithm/index.ts';
import {
  booleanOf,
  der,
  fieldsOf,
  integerOctets,
  Malformed,
  oidOf,
  readElement,
  smallInteger,
  tag,
} from '../der/index.ts';
import { imprintOf } from './tst-info.ts';

/** TimeStampReq (RFC 3161 §2.4.1). */
export interface TimeStampRequest {
  readonly imprintAlgorithm: AlgorithmIdentifier;
  readonly imprint: Uint8Array;
  readonly policy: string | undefined;
  readonly nonce: Uint8Array | undefined;
  readonly wantsCertificate: boolean;
}

/**
 * DER of a request that asks for the certificate too.
 * @param nonce fresh random octets: without it an attacker in between replays an old answer
 */
export async function encodeTimeStampRequest(
  stamped: Uint8Array,
  options: { readonly hash: Hash; readonly nonce: Uint8Array; readonly policy?: string },
): Promise<Uint8Array> {
  const imprint = await digest(options.hash, stamped);
  if (!imprint) throw new RangeError(`the platform does not compute ${options.hash}`);
  return der.sequence(
    der.integer(1),
    der.sequence(der.sequence(der.oid(hashOid(options.hash)), der.nullValue()), der.octetString(imprint)),
    ...(options.policy ? [der.oid(options.policy)] : []),
    der.natural(options.nonce),
    der.boolean(true),
  );
}

/** @throws Malformed */
export function readTimeStampRequest(bytes: Uint8Array): TimeStampRequest {
  const fields = fieldsOf(readElement(bytes), 'TimeStampReq');
  if (smallInteger(fields.take(tag.INTEGER, 'version')) !== 1) throw new Malformed('version of TimeStampReq');
  const imprint = imprintOf(fields.take(tag.SEQUENCE, 'messageImprint'));
  const policy = fields.maybe(tag.OBJECT_IDENTIFIER);
  const nonce = fields.maybe(tag.INTEGER);
  const wants = fields.maybe(tag.BOOLEAN);
  fields.maybe(tag.context(0));
  fields.close();
  return {
    ...imprint,
    policy: policy && oidOf(policy),
    nonce: nonce && integerOctets(nonce),
    wantsCertificate: wants !== undefined && booleanOf(wants),
  };
}
