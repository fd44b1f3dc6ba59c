import { randomBytes } from '#runtime';
import { der, type Element, Malformed, octetsOf, oidOf, readElement, tag } from '../der/index.ts';
import {
  curveByOid,
  type Gost3410Curve,
  generateKey,
  layoutByOid,
  publicKeyOf,
  readPrivateKey,
  signGost3410,
  writePrivateKey,
  writePublicKey,
  writeSignature,
} from '../gost/index.ts';
import { gostDigest } from './gost-hash.ts';
import { type GostHash, hashOid } from './hash.ts';
import type { SoftwareSigner } from './signer.ts';

/** Kinds of GOST keys that can be made: Kazakhstan's, and Russia's twin for other implementations to check us by. */
export type GostKeyKind = 'gost-512' | 'gost-256' | 'gost-2004' | 'gost-512-rfc4491';

interface GostParameters {
  readonly key: string;
  readonly curve: string;
  readonly digest: string;
  readonly signature: string;
  readonly hash: GostHash;
}

const kinds: Readonly<Record<GostKeyKind, GostParameters>> = {
  'gost-512': {
    key: '1.2.398.3.10.1.1.2.2',
    curve: '1.2.398.3.10.1.1.2.2.1',
    digest: '1.2.398.3.10.1.3.3',
    signature: '1.2.398.3.10.1.1.2.3.2',
    hash: 'streebog512',
  },
  'gost-256': {
    key: '1.2.398.3.10.1.1.2.1',
    curve: '1.2.398.3.10.1.1.2.1.1',
    digest: '1.2.398.3.10.1.3.2',
    signature: '1.2.398.3.10.1.1.2.3.1',
    hash: 'streebog256',
  },
  'gost-2004': {
    key: '1.2.398.3.10.1.1.1.1',
    curve: '1.2.398.3.10.1.1.1.1.1',
    digest: '1.2.398.3.10.1.3.1.1.0',
    signature: '1.2.398.3.10.1.1.1.2',
    hash: 'gost34311',
  },
  'gost-512-rfc4491': {
    key: '1.2.643.7.1.1.1.2',
    curve: '1.2.643.7.1.2.1.2.1',
    digest: '1.2.643.7.1.1.2.3',
    signature: '1.2.643.7.1.1.3.3',
    hash: 'streebog512',
  },
};

/** Makes a new GOST key, for demo people, the court's test seal and tests. */
export function generateGostSigner(kind: GostKeyKind): SoftwareSigner {
  const curve = curveOf(kinds[kind].curve);
  return gostSigner(kinds[kind], curve, generateKey({ curve, random: randomBytes }).privateKey);
}

/** @param algorithm privateKeyAlgorithm and `key` privateKey of PKCS#8; undefined for a key of another family. */
export function gostSignerFrom(algorithm: Element, key: Uint8Array): SoftwareSigner | undefined {
  const [keyOid, parameters] = algorithm.children();
  const oid = keyOid ? oidOf(keyOid) : '';
  const kind = Object.values(kinds).find((one) => one.key === oid);
  const [curveField] = parameters?.tag === tag.SEQUENCE ? parameters.children() : [];
  if (!kind || !curveField) return undefined;
  const curveOid = oidOf(curveField);
  const inner = readElement(key);
  if (!inner.is(tag.OCTET_STRING)) throw new Malformed('GOST private key');
  return gostSigner({ ...kind, curve: curveOid }, curveOf(curveOid), readPrivateKey(octetsOf(inner)));
}

function curveOf(oid: string): Gost3410Curve {
  const curve = curveByOid(oid);
  if (!curve) throw new RangeError(`unknown curve ${oid}`);
  return curve;
}

function gostSigner(parameters: GostParameters, curve: Gost3410Curve, privateKey: bigint): SoftwareSigner {
  const algorithm = der.sequence(
    der.oid(parameters.key),
    der.sequence(der.oid(parameters.curve), der.oid(parameters.digest)),
  );
  const layout = layoutByOid(parameters.signature) ?? 'kazakhstan';
  const point = der.octetString(writePublicKey(curve, publicKeyOf(curve, privateKey)));
  return {
    publicKeyInfo: der.sequence(algorithm, der.bitString(point)),
    pkcs8: der.sequence(
      der.integer(0),
      algorithm,
      der.octetString(der.octetString(writePrivateKey(curve, privateKey))),
    ),
    signatureAlgorithm: withNull(parameters.signature, layout),
    hash: parameters.hash,
    digestAlgorithm: withNull(layout === 'kazakhstan' ? hashOid(parameters.hash) : parameters.digest, layout),
    sign: async (message) => {
      const digest = gostDigest(parameters.hash, message);
      return writeSignature(curve, signGost3410({ curve, privateKey, digest, nonce: randomBytes }), layout);
    },
  };
}

/** НУЦ РК writes NULL parameters, RFC 9215 §4.1 leaves them out. */
function withNull(oid: string, layout: string): Uint8Array {
  return layout === 'kazakhstan' ? der.sequence(der.oid(oid), der.nullValue()) : der.sequence(der.oid(oid));
}
