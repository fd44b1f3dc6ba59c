import { der, type Element, fieldsOf, only, smallInteger, tag } from '../der/index.ts';
import { type Hash, hashByOid, hashOid, isGost, type NativeHash } from './hash.ts';
import { algorithmIdentifierOf, hasNoParameters } from './identifier.ts';

/** RSASSA-PSS of RFC 4055 §3.1. */
export interface PssScheme {
  readonly family: 'rsa-pss';
  readonly hash: NativeHash;
  readonly maskHash: NativeHash;
  /** Octets. */
  readonly saltLength: number;
}

const MGF1 = '1.2.840.113549.1.1.8';

/** Reads RSASSA-PSS-params with its defaults (SHA-1, MGF1 with SHA-1, 20); undefined where a part is unknown. */
export function pssSchemeOf(parameters: Element | undefined): PssScheme | undefined {
  if (parameters === undefined) return undefined;
  const fields = fieldsOf(parameters, 'RSASSA-PSS-params');
  const hashField = fields.maybe(tag.context(0));
  const maskField = fields.maybe(tag.context(1));
  const saltField = fields.maybe(tag.context(2));
  const trailerField = fields.maybe(tag.context(3));
  fields.close();
  const hash = hashField ? nativeHashOf(only(hashField, 'hashAlgorithm')) : 'sha1';
  const maskHash = maskField ? maskHashOf(only(maskField, 'maskGenAlgorithm')) : 'sha1';
  const saltLength = saltField ? smallInteger(only(saltField, 'saltLength')) : 20;
  const trailer = trailerField ? smallInteger(only(trailerField, 'trailerField')) : 1;
  if (hash === undefined || maskHash === undefined || trailer !== 1 || saltLength < 0) return undefined;
  return { family: 'rsa-pss', hash, maskHash, saltLength };
}

function nativeHashOf(element: Element): NativeHash | undefined {
  const algorithm = algorithmIdentifierOf(element);
  const hash: Hash | undefined = hasNoParameters(algorithm) ? hashByOid(algorithm.oid) : undefined;
  return hash === undefined || isGost(hash) ? undefined : hash;
}

function maskHashOf(element: Element): NativeHash | undefined {
  const algorithm = algorithmIdentifierOf(element);
  if (algorithm.oid !== MGF1 || algorithm.parameters === undefined) return undefined;
  return nativeHashOf(algorithm.parameters);
}

/** DER of the AlgorithmIdentifier of a PSS scheme. */
export function pssIdentifier(scheme: PssScheme): Uint8Array {
  const hash = der.sequence(der.oid(hashOid(scheme.hash)), der.nullValue());
  const mask = der.sequence(der.oid(hashOid(scheme.maskHash)), der.nullValue());
  return der.sequence(
    der.oid('1.2.840.113549.1.1.10'),
    der.sequence(
      der.context(0, hash),
      der.context(1, der.sequence(der.oid(MGF1), mask)),
      der.context(2, der.integer(scheme.saltLength)),
    ),
  );
}
