// Certificates and revocation lists that the test authorities of НУЦ РК made; see NOTES of the test data.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { algorithmIdentifierOf } from '../algorithm/identifier.ts';
import { binaryOf, readCertificate } from '../certificate/index.ts';
import { octetsOf, oidOf, readElement, signatureOctets } from '../der/index.ts';
import { curveByOid } from './curves.ts';
import { verifyGost3410 } from './gost3410.ts';
import { gost3411_94CryptoPro, gost3411_94Test } from './gost341194.ts';
import { layoutByOid, readPublicKey, readSignature, type SignatureLayout } from './layout.ts';
import { streebog512 } from './streebog.ts';

const places = ['../../../../../shared/data', '../../../../../../shared/data'].map((place) =>
  fileURLToPath(new URL(place, import.meta.url)),
);
const shared = process.env.ASHYQ_TEST_DATA ?? places.find((place) => existsSync(place)) ?? '';
const data = `${shared}/kazakhstan-pki`;
const skip = existsSync(data) ? false : `needs: test data at ${data}`;

const load = (name: string): Uint8Array => binaryOf(readFileSync(`${data}/${name}`));

/** What certificates and lists have in common: signed bytes, algorithm, signature. */
function signedObject(bytes: Uint8Array) {
  const [content, algorithm, signature] = readElement(bytes).children();
  assert.ok(content && algorithm && signature);
  return {
    content: content.whole,
    oid: algorithmIdentifierOf(algorithm).oid,
    signature: signatureOctets(signature),
  };
}

function publicKeyOf(certificate: Uint8Array) {
  const { algorithm, key } = readCertificate(certificate).publicKeyInfo;
  const [parameterSet] = algorithm.parameters?.children() ?? [];
  assert.ok(parameterSet);
  const curve = curveByOid(oidOf(parameterSet));
  assert.ok(curve);
  const publicKey = readPublicKey(curve, octetsOf(readElement(key)));
  assert.ok(publicKey);
  return { curve, publicKey };
}

function isSignedBy(object: Uint8Array, issuer: Uint8Array, layout?: SignatureLayout, hash = hashOf(object)): boolean {
  const { content, oid, signature } = signedObject(object);
  const { curve, publicKey } = publicKeyOf(issuer);
  const numbers = readSignature(curve, signature, layout ?? layoutByOid(oid) ?? 'rfc4491');
  assert.ok(numbers);
  return verifyGost3410({ curve, publicKey, digest: hash(content), ...numbers });
}

const hashOf = (object: Uint8Array) =>
  signedObject(object).oid === '1.2.398.3.10.1.1.2.3.2' ? streebog512 : gost3411_94Test;

const ROOT = 'kalkan/testdata/certs/root_test_gost_2022.cer';
const AUTHORITY = 'kalkan/testdata/certs/nca_gost2022_test.cer';
const AUTHORITY_2004 = 'ncanode/ca/nca_gost_test.crt';

const SIGNED: readonly (readonly [object: string, issuer: string])[] = [
  [ROOT, ROOT],
  [AUTHORITY, ROOT],
  ['kalkan/testdata/cms/individual_signer.cer', AUTHORITY],
  ['kalkan/testdata/cms/legal_entity_signer.cer', AUTHORITY],
  ['kalkan/testdata/certs/nca_gost2022_test.crl', AUTHORITY],
  ['kalkan/testdata/certs/nca_gost2022_d_test.crl', AUTHORITY],
  ['ncanode/crl/nca_gost2022_test.crl', AUTHORITY],
  ['ncanode/certs/ceo_valid_sign_2004_gost.cer', AUTHORITY_2004],
  ['ncanode/crl/nca_gost_test.crl', AUTHORITY_2004],
];

for (const [object, issuer] of SIGNED) {
  test(`${object} is signed by ${issuer}, in the layout of Kazakhstan only`, { skip }, () => {
    const [bytes, by] = [load(object), load(issuer)];
    assert.equal(isSignedBy(bytes, by), true);
    assert.equal(isSignedBy(bytes, by, 'rfc4491'), false);
    const altered = Uint8Array.from(bytes);
    const inside = readElement(bytes).children()[0]?.contentEnd ?? 0;
    altered[inside - 1] = (altered[inside - 1] ?? 0) ^ 1;
    assert.equal(isSignedBy(altered, by), false);
  });
}

test('a certificate of 2004 verifies with the TEST substitution block and not with that of CryptoPro', { skip }, () => {
  const [bytes, by] = [load('ncanode/certs/ceo_valid_sign_2004_gost.cer'), load(AUTHORITY_2004)];
  assert.equal(isSignedBy(bytes, by, 'kazakhstan', gost3411_94Test), true);
  assert.equal(isSignedBy(bytes, by, 'kazakhstan', gost3411_94CryptoPro), false);
});

test('the root did not sign what the authority below it signed', { skip }, () => {
  assert.equal(isSignedBy(load('kalkan/testdata/cms/individual_signer.cer'), load(ROOT)), false);
});
