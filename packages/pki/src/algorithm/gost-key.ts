import { Malformed, octetsOf, oidOf, readElement, tag } from '../der/index.ts';
import { curveByOid, type Gost3410Curve, type Point, readPublicKey } from '../gost/index.ts';
import type { PublicKeyInfo } from './public-key.ts';

/** A public key of GOST 34.10-2015, GOST 34.310-2004 or their Russian twins. */
export interface GostKey {
  readonly family: 'gost';
  readonly curve: Gost3410Curve;
  readonly point: Point;
}

/** Identifiers of GOST keys: Kazakhstan's for 2015 (256, 512) and 2004, then Russia's for 2012 (256, 512) and 2001. */
const keyOids: ReadonlySet<string> = new Set([
  '1.2.398.3.10.1.1.2.1',
  '1.2.398.3.10.1.1.2.2',
  '1.2.398.3.10.1.1.1.1',
  '1.2.643.7.1.1.1.1',
  '1.2.643.7.1.1.1.2',
  '1.2.643.2.2.19',
]);

/**
 * `SEQUENCE { publicKeyParamSet, digestParamSet OPTIONAL }` and an OCTET STRING inside subjectPublicKey (RFC 9215 §4.2,
 * which Kazakhstan follows here). undefined when the key is of another family or on a curve unknown here.
 * @throws Malformed
 */
export function gostKeyOf(info: PublicKeyInfo): GostKey | undefined {
  const { oid, parameters } = info.algorithm;
  if (!keyOids.has(oid) || parameters?.tag !== tag.SEQUENCE) return undefined;
  const [curveField] = parameters.children();
  if (curveField?.tag !== tag.OBJECT_IDENTIFIER) throw new Malformed('GOST key without a curve', parameters.start);
  const curve = curveByOid(oidOf(curveField));
  if (!curve) return undefined;
  const wrapped = readElement(info.key);
  const point = wrapped.is(tag.OCTET_STRING) ? readPublicKey(curve, octetsOf(wrapped)) : undefined;
  if (!point) throw new Malformed('GOST key of a wrong length');
  return { family: 'gost', curve, point };
}
