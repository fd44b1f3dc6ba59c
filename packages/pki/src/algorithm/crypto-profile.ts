import type { Hash } from './hash.ts';
import type { EcCurve, PublicKey } from './public-key.ts';
import type { Scheme } from './scheme.ts';

/** One row of what may be used: everything without a row is refused. */
interface HashRule {
  readonly hashes: readonly Hash[];
  /** Signatures proven to exist before this moment stay acceptable; undefined: no end is set. */
  readonly acceptedUntil?: Temporal.Instant;
  /** Where the row comes from, and whether the source has been read. */
  readonly source: string;
  readonly isSourceVerified: boolean;
}

/** Which algorithms a verifier believes, as data. */
export interface CryptoProfile {
  readonly name: 'court' | 'conformance';
  readonly hashRules: readonly HashRule[];
  readonly minRsaBits: number;
  readonly curves: readonly EcCurve[];
  readonly families: readonly PublicKey['family'][];
}

/** What a court of Kazakhstan accepts in a signature. SHA-1, DSA and curves outside of NIST's three are refused. */
export const courtProfile: CryptoProfile = {
  name: 'court',
  hashRules: [
    {
      hashes: ['sha256', 'sha384', 'sha512', 'streebog256', 'streebog512'],
      source: 'ETSI TS 119 312; certificate templates of НУЦ РК (GOST 34.10-2015 with Streebog-512)',
      isSourceVerified: false,
    },
    {
      hashes: ['gost34311'],
      // The last certificates with GOST 34.310-2004 were issued on 28.04.2024 for one year.
      acceptedUntil: Temporal.Instant.from('2025-04-28T19:00:00Z'),
      source: 'НУЦ РК issues only GOST 34.10-2015 since 28.04.2024',
      isSourceVerified: false,
    },
  ],
  minRsaBits: 2048,
  curves: ['P-256', 'P-384', 'P-521'],
  families: ['rsa', 'ec', 'ed25519', 'gost'],
};

/** Everything that can be computed: for the test data of others, never for a verdict that anyone relies on. */
export const conformanceProfile: CryptoProfile = {
  name: 'conformance',
  hashRules: [
    {
      hashes: [
        ...(['md5', 'sha1', 'ripemd160', 'sha224', 'sha256', 'sha384', 'sha512'] as const),
        ...(['sha3-224', 'sha3-256', 'sha3-384', 'sha3-512'] as const),
        ...(['streebog256', 'streebog512', 'gost34311'] as const),
      ],
      source: 'test data',
      isSourceVerified: true,
    },
  ],
  minRsaBits: 512,
  curves: ['P-256', 'P-384', 'P-521', 'other'],
  families: ['rsa', 'ec', 'ed25519', 'ed448', 'dsa', 'gost'],
};

/** Why an algorithm is refused; `until` when it was acceptable before that moment. */
export interface CryptoRefusal {
  readonly what: string;
  readonly until?: Temporal.Instant;
}

/** @param at the latest moment at which the hash must still have been strong */
export function hashRefusal(profile: CryptoProfile, hash: Hash, at: Temporal.Instant): CryptoRefusal | undefined {
  const rule = profile.hashRules.find(({ hashes }) => hashes.includes(hash));
  if (!rule) return { what: hash };
  if (!rule.acceptedUntil || Temporal.Instant.compare(at, rule.acceptedUntil) <= 0) return undefined;
  return { what: hash, until: rule.acceptedUntil };
}

/** @param at the latest moment at which key and scheme must still have been strong */
export function schemeRefusal(
  profile: CryptoProfile,
  scheme: Scheme,
  key: PublicKey,
  at: Temporal.Instant,
): CryptoRefusal | undefined {
  if (key.family === 'unknown') return undefined;
  if (!profile.families.includes(key.family)) return { what: key.family };
  if (key.family === 'rsa' && key.bits < profile.minRsaBits) return { what: `rsa-${key.bits}` };
  if (key.family === 'ec' && !profile.curves.includes(key.curve)) return { what: `ec-${key.curve}` };
  // Curves of the standards' examples have published keys.
  if (profile.name === 'court' && key.family === 'gost' && key.curve.name.includes('Test'))
    return { what: key.curve.name };
  if (scheme.family === 'rsa-pss' && hashRefusal(profile, scheme.maskHash, at)) return { what: scheme.maskHash };
  return 'hash' in scheme ? hashRefusal(profile, scheme.hash, at) : undefined;
}
