import { inheritedKey } from '../algorithm/dsa-parameters.ts';
import type { AlgorithmIdentifier } from '../algorithm/identifier.ts';
import { type Outcome, type PublicKey, publicKeyOf, schemeOf, verifySignature } from '../algorithm/index.ts';
import type { PublicKeyInfo } from '../algorithm/public-key.ts';
import type { WorkLimit } from '../algorithm/work-limit.ts';

interface Signed {
  readonly signedBytes: Uint8Array;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Uint8Array;
}

/** Answers kept while both objects live: the certificate of a pinned authority is verified once, not for every signer. */
const known = new WeakMap<Signed, WeakMap<PublicKeyInfo, Outcome>>();

/** The signature of a certificate, CRL or OCSP response under a key. `unsupported` for an unknown algorithm and beyond the limit. */
export async function verifySigned(signed: Signed, key: PublicKey, work?: WorkLimit): Promise<Outcome> {
  const earlier = known.get(signed)?.get(key.info);
  if (earlier) return earlier;
  if (work && !work.takeFor(signed, key.info)) return 'unsupported';
  const scheme = schemeOf(signed.signatureAlgorithm);
  const outcome = scheme
    ? await verifySignature(scheme, key, signed.signedBytes, signed.signature)
    : ('unsupported' as const);
  const outcomes = known.get(signed) ?? new WeakMap<PublicKeyInfo, Outcome>();
  known.set(signed, outcomes.set(key.info, outcome));
  return outcome;
}

/** A subject's key, with DSA parameters of the issuer where it leaves them out (RFC 3279 §2.3.2). */
export function workingKey(info: PublicKeyInfo, issuerKey: PublicKey | undefined): PublicKey {
  return inheritedKey(publicKeyOf(info), issuerKey);
}
