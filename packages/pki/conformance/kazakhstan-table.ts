/** What each file of the National Certification Authority should give, and why. */
export interface ExpectedRow {
  readonly expected: string;
  readonly why: string;
  /** Default holds. */
  readonly mathematics?: 'broken' | 'cannot be told';
}

const NO_CHAIN = 'INDETERMINATE/NO_CERTIFICATE_CHAIN_FOUND';
const CHAINED = { expected: 'TOTAL_PASSED', why: 'GOST 2022: the chain reaches the pinned TEST root' };
const LEGACY = { expected: NO_CHAIN, why: 'GOST 2004 and RSA: the root is not in the data' };
const UNKNOWN_ISSUER = { ...LEGACY, mathematics: 'cannot be told' } as const;
/** Not the bytes on the wire in any order, with no other hash, layout, time or form of the reference. */
const BROKEN = {
  expected: 'TOTAL_FAILED/SIG_CRYPTO_FAILURE',
  why: 'the GOST signature that Kalkan added to a file signed by RSA holds for no reading; the RSA one beside it holds',
  mathematics: 'broken',
} as const;
const PRODUCTION = { expected: NO_CHAIN, why: 'issued by the production authority, whose root is not in the data' };
const STALE = { expected: 'INDETERMINATE/TRY_LATER', why: 'chain holds; the list in the data ended on 26.10.2025' };
const DETACHED = { expected: 'INDETERMINATE/SIGNED_DATA_NOT_FOUND', why: 'the signed document is not in the data' };

/** By the beginning of the name of a row: the longest that fits counts. */
export const kazakhstanTable: Readonly<Record<string, ExpectedRow>> = {
  'certificate kalkan/testdata/certs/root_test': CHAINED,
  'certificate kalkan/testdata/certs/nca_gost2022': CHAINED,
  'certificate kalkan/testdata/cms/': CHAINED,
  'certificate kalkan/testdata/p12/': CHAINED,
  'certificate kalkan/testdata/examples/': UNKNOWN_ISSUER,
  'certificate ncanode/ca/nca_gost2015': CHAINED,
  'certificate ncanode/ca/nca_gost_test': UNKNOWN_ISSUER,
  'certificate ncanode/ca/nca_rsa_test': UNKNOWN_ISSUER,
  'certificate ncanode/certs/': LEGACY,
  'list kalkan/testdata/certs/nca_gost2022': CHAINED,
  'list ncanode/crl/nca_gost2022': CHAINED,
  'list ncanode/crl/nca_gost_test': LEGACY,
  'list ncanode/crl/nca_rsa_test': LEGACY,
  'ocsp ncanode/ocsp/': LEGACY,
  'ocsp ncanode/ocsp/ocsp_response_ceo_2015': CHAINED,
  'ocsp ncanode/ocsp/ocsp_response_individual_2015': CHAINED,
  'cms kalkan/testdata/cms/': STALE,
  'cms kalkan/testdata/examples/CMS_for_double_sign': DETACHED,
  'cms kalkan/testdata/examples/test_CMS_GOST': LEGACY,
  'cms kalkan/testdata/zip/': LEGACY,
  'cms kalkan/testdata/zip/zip_multiply': BROKEN,
  'time-stamp ': PRODUCTION,
};

export function expectedFor(name: string): ExpectedRow | undefined {
  const fitting = Object.keys(kazakhstanTable).filter((prefix) => name.startsWith(prefix));
  const longest = fitting.toSorted((a, b) => b.length - a.length)[0];
  return longest === undefined ? undefined : kazakhstanTable[longest];
}
