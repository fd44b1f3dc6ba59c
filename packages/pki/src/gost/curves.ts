/**
 * The parameter sets of GOST R 34.10-2001/2012 that certificates name, as curves y² = x³ + ax + b over the prime
 * field of p. GOST 34.10-2015 and GOST 34.310-2004 of Kazakhstan are the same mathematics with the same curves under
 * object identifiers of their own. Every set is checked by a test: base point on the curve, q times it at infinity.
 */

/** A curve in short Weierstrass form with its base point (x, y) of prime order q. */
export interface Gost3410Curve {
  readonly name: string;
  readonly p: bigint;
  readonly a: bigint;
  readonly b: bigint;
  readonly q: bigint;
  readonly x: bigint;
  readonly y: bigint;
  /** Points on the curve divided by q; 4 means that points of small order exist and must be refused. */
  readonly cofactor: 1 | 4;
  /** Bytes of a coordinate, of r, of s and of the digest. */
  readonly size: 32 | 64;
}

const number = (...hex: string[]): bigint => BigInt(`0x${hex.join('')}`);

/** id-GostR3410-2001-TestParamSet: the example curve of GOST R 34.10-2012 A.1 (RFC 7091 section 7.1); refuse it for real keys. */
export const TEST_256: Gost3410Curve = {
  name: 'id-GostR3410-2001-TestParamSet',
  p: 2n ** 255n + 1073n,
  a: 7n,
  b: 0x5fbff498aa938ce739b8e022fbafef40563f6e6a3472fc2a514c0ce9dae23b7en,
  q: 0x8000000000000000000000000000000150fe8a1892976154c59cfc193accf5b3n,
  x: 2n,
  y: 0x08e2a8a0e65147d4bd6316030e16d19c85c97f0a9ca267122b96abbcea7e8fc8n,
  cofactor: 1,
  size: 32,
};

/** id-GostR3410-2001-CryptoPro-A-ParamSet: RFC 4357 section 11.4; also Kazakhstan's GOST 34.310-2004. */
export const CRYPTO_PRO_A: Gost3410Curve = {
  name: 'id-GostR3410-2001-CryptoPro-A-ParamSet',
  p: 2n ** 256n - 617n,
  a: 2n ** 256n - 620n,
  b: 166n,
  q: 0xffffffffffffffffffffffffffffffff6c611070995ad10045841b09b761b893n,
  x: 1n,
  y: 0x8d91e471e0989cda27df505a453f2b7635294f2ddf23e3b122acc99c9e9f1e14n,
  cofactor: 1,
  size: 32,
};

/** id-GostR3410-2001-CryptoPro-B-ParamSet: RFC 4357 section 11.4. */
export const CRYPTO_PRO_B: Gost3410Curve = {
  name: 'id-GostR3410-2001-CryptoPro-B-ParamSet',
  p: 2n ** 255n + 3225n,
  a: 2n ** 255n + 3222n,
  b: 0x3e1af419a269a5f866a7d3c25c3df80ae979259373ff2b182f49d4ce7e1bbc8bn,
  q: 0x800000000000000000000000000000015f700cfff1a624e5e497161bcc8a198fn,
  x: 1n,
  y: 0x3fa8124359f96680b83d1c3eb2c070e5c545c9858d03ecfb744bf8d717717efcn,
  cofactor: 1,
  size: 32,
};

/** id-GostR3410-2001-CryptoPro-C-ParamSet: RFC 4357 section 11.4. */
export const CRYPTO_PRO_C: Gost3410Curve = {
  name: 'id-GostR3410-2001-CryptoPro-C-ParamSet',
  p: 0x9b9f605f5a858107ab1ec85e6b41c8aacf846e86789051d37998f7b9022d759bn,
  a: 0x9b9f605f5a858107ab1ec85e6b41c8aacf846e86789051d37998f7b9022d7598n,
  b: 0x000000000000000000000000000000000000000000000000000000000000805an,
  q: 0x9b9f605f5a858107ab1ec85e6b41c8aa582ca3511eddfb74f02f3a6598980bb9n,
  x: 0n,
  y: 0x41ece55743711a8c3cbf3783cd08c0ee4d4dc440d4641a8f366e550dfdb3bb67n,
  cofactor: 1,
  size: 32,
};

/** id-tc26-gost-3410-2012-256-paramSetA: RFC 7836 appendix A.2. */
export const TC26_256_A: Gost3410Curve = {
  name: 'id-tc26-gost-3410-2012-256-paramSetA',
  p: 2n ** 256n - 617n,
  a: 0xc2173f1513981673af4892c23035a27ce25e2013bf95aa33b22c656f277e7335n,
  b: 0x295f9bae7428ed9ccc20e7c359a9d41a22fccd9108e17bf7ba9337a6f8ae9513n,
  q: 0x400000000000000000000000000000000fd8cddfc87b6635c115af556c360c67n,
  x: 0x91e38443a5e82c0d880923425712b2bb658b9196932e02c78b2582fe742daa28n,
  y: 0x32879423ab1a0375895786c4bb46e9565fde0b5344766740af268adb32322e5cn,
  cofactor: 4,
  size: 32,
};

/** id-tc26-gost-3410-2012-512-paramSetTest: the example curve of GOST R 34.10-2012 A.2 (RFC 7091 section 7.2); refuse it for real keys. */
export const TEST_512: Gost3410Curve = {
  name: 'id-tc26-gost-3410-2012-512-paramSetTest',
  p: number(
    '4531ACD1FE0023C7550D267B6B2FEE80922B14B2FFB90F04D4EB7C09B5D2D15D',
    'F1D852741AF4704A0458047E80E4546D35B8336FAC224DD81664BBF528BE6373',
  ),
  a: 7n,
  b: number(
    '1CFF0806A31116DA29D8CFA54E57EB748BC5F377E49400FDD788B649ECA1AC43',
    '61834013B2AD7322480A89CA58E0CF74BC9E540C2ADD6897FAD0A3084F302ADC',
  ),
  q: number(
    '4531ACD1FE0023C7550D267B6B2FEE80922B14B2FFB90F04D4EB7C09B5D2D15D',
    'A82F2D7ECB1DBAC719905C5EECC423F1D86E25EDBE23C595D644AAF187E6E6DF',
  ),
  x: number(
    '24D19CC64572EE30F396BF6EBBFD7A6C5213B3B3D7057CC825F91093A68CD762',
    'FD60611262CD838DC6B60AA7EEE804E28BC849977FAC33B4B530F1B120248A9A',
  ),
  y: number(
    '2BB312A43BD2CE6E0D020613C857ACDDCFBF061E91E5F2C3F32447C259F39B2C',
    '83AB156D77F1496BF7EB3351E1EE4E43DC1A18B91B24640B6DBB92CB1ADD371E',
  ),
  cofactor: 1,
  size: 64,
};

/** id-tc26-gost-3410-12-512-paramSetA: RFC 7836 appendix A.1; the curve of Kazakhstan's GOST 34.10-2015. */
export const TC26_512_A: Gost3410Curve = {
  name: 'id-tc26-gost-3410-12-512-paramSetA',
  p: 2n ** 512n - 569n,
  a: 2n ** 512n - 572n,
  b: number(
    'E8C2505DEDFC86DDC1BD0B2B6667F1DA34B82574761CB0E879BD081CFD0B6265',
    'EE3CB090F30D27614CB4574010DA90DD862EF9D4EBEE4761503190785A71C760',
  ),
  q: number(
    'FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF',
    '27E69532F48D89116FF22B8D4E0560609B4B38ABFAD2B85DCACDB1411F10B275',
  ),
  x: 3n,
  y: number(
    '7503CFE87A836AE3A61B8816E25450E6CE5E1C93ACF1ABC1778064FDCBEFA921',
    'DF1626BE4FD036E93D75E6A50E3A41E98028FE5FC235F5B889A589CB5215F2A4',
  ),
  cofactor: 1,
  size: 64,
};

/** id-tc26-gost-3410-12-512-paramSetB: RFC 7836 appendix A.1. */
export const TC26_512_B: Gost3410Curve = {
  name: 'id-tc26-gost-3410-12-512-paramSetB',
  p: 2n ** 511n + 111n,
  a: 2n ** 511n + 108n,
  b: number(
    '687D1B459DC841457E3E06CF6F5E2517B97C7D614AF138BCBF85DC806C4B289F',
    '3E965D2DB1416D217F8B276FAD1AB69C50F78BEE1FA3106EFB8CCBC7C5140116',
  ),
  q: number(
    '8000000000000000000000000000000000000000000000000000000000000001',
    '49A1EC142565A545ACFDB77BD9D40CFA8B996712101BEA0EC6346C54374F25BD',
  ),
  x: 2n,
  y: number(
    '1A8F7EDA389B094C2C071E3647A8940F3C123B697578C213BE6DD9E6C8EC7335',
    'DCB228FD1EDF4A39152CBCAAF8C0398828041055F94CEEEC7E21340780FE41BD',
  ),
  cofactor: 1,
  size: 64,
};

/** id-tc26-gost-3410-2012-512-paramSetC: RFC 7836 appendix A.2. */
export const TC26_512_C: Gost3410Curve = {
  name: 'id-tc26-gost-3410-2012-512-paramSetC',
  p: 2n ** 512n - 569n,
  a: number(
    'DC9203E514A721875485A529D2C722FB187BC8980EB866644DE41C68E1430645',
    '46E861C0E2C9EDD92ADE71F46FCF50FF2AD97F951FDA9F2A2EB6546F39689BD3',
  ),
  b: number(
    'B4C4EE28CEBC6C2C8AC12952CF37F16AC7EFB6A9F69F4B57FFDA2E4F0DE5ADE0',
    '38CBC2FFF719D2C18DE0284B8BFEF3B52B8CC7A5F5BF0A3C8D2319A5312557E1',
  ),
  q: number(
    '3FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF',
    'C98CDBA46506AB004C33A9FF5147502CC8EDA9E7A769A12694623CEF47F023ED',
  ),
  x: number(
    'E2E31EDFC23DE7BDEBE241CE593EF5DE2295B7A9CBAEF021D385F7074CEA043A',
    'A27272A7AE602BF2A7B9033DB9ED3610C6FB85487EAE97AAC5BC7928C1950148',
  ),
  y: number(
    'F5CE40D95B5EB899ABBCCFF5911CB8577939804D6527378B8C108C3D2090FF9B',
    'E18E2D33E3021ED2EF32D85822423B6304F726AA854BAE07D0396E9A9ADDC40F',
  ),
  cofactor: 4,
  size: 64,
};

const CURVES: Readonly<Record<string, Gost3410Curve>> = {
  // TK 26, RFC 7836 and RFC 9215
  '1.2.643.7.1.2.1.1.1': TC26_256_A,
  '1.2.643.7.1.2.1.1.2': CRYPTO_PRO_A,
  '1.2.643.7.1.2.1.1.3': CRYPTO_PRO_B,
  '1.2.643.7.1.2.1.1.4': CRYPTO_PRO_C,
  '1.2.643.7.1.2.1.2.0': TEST_512,
  '1.2.643.7.1.2.1.2.1': TC26_512_A,
  '1.2.643.7.1.2.1.2.2': TC26_512_B,
  '1.2.643.7.1.2.1.2.3': TC26_512_C,
  // CryptoPro, RFC 4357: signature sets .35, key exchange sets XchA and XchB .36
  '1.2.643.2.2.35.0': TEST_256,
  '1.2.643.2.2.35.1': CRYPTO_PRO_A,
  '1.2.643.2.2.35.2': CRYPTO_PRO_B,
  '1.2.643.2.2.35.3': CRYPTO_PRO_C,
  '1.2.643.2.2.36.0': CRYPTO_PRO_A,
  '1.2.643.2.2.36.1': CRYPTO_PRO_C,
  // Kazakhstan: GOST 34.310-2004, then GOST 34.10-2015 of 256 and 512 bits
  '1.2.398.3.10.1.1.1.1.1': CRYPTO_PRO_A,
  '1.2.398.3.10.1.1.2.1.1': TC26_256_A,
  '1.2.398.3.10.1.1.2.2.1': TC26_512_A,
};

/**
 * The curve of a parameter set named in a SubjectPublicKeyInfo, by its dotted object identifier.
 * @returns undefined for an unknown set; parameters written out in a certificate are never taken.
 */
export const curveByOid = (oid: string): Gost3410Curve | undefined =>
  Object.hasOwn(CURVES, oid) ? CURVES[oid] : undefined;
