/** A substitution block of GOST 28147-89: eight rows of sixteen hexadecimal digits, K1 (the lowest four bits) first. */
export type SubstitutionBlock = readonly string[];

/**
 * id-GostR3411-94-TestParamSet (1.2.643.2.2.30.0), the block printed in the standard (RFC 5831 section 7.1).
 * Kazakhstan's GOST 34.311-95 (1.2.398.3.10.1.3.1) is computed with this one.
 */
export const TEST_BLOCK: SubstitutionBlock = [
  '4a92d80e6b1c7f53',
  'eb4c6dfa23810759',
  '581da342efc7609b',
  '7da1089fe46cb253',
  '6c715fd84a9e03b2',
  '4ba0721d36859cfe',
  'db413f590ae7682c',
  '1fd057a4923e6b8c',
];

/** id-GostR3411-94-CryptoProParamSet (1.2.643.2.2.30.1, RFC 4357 section 11.2). */
export const CRYPTO_PRO_BLOCK: SubstitutionBlock = [
  'a4568137dce092bf',
  '5f402db91763cea8',
  '7fce94103b526a8d',
  '4a7c0f28e165db93',
  '764b9c2a180efd35',
  '7624d9f0a15b8ec3',
  'de41705a3c8f629b',
  '13a95b4f867ed02c',
];
