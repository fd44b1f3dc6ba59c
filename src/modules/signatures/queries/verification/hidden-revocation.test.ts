import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readCertificate, signCms } from '@ashyq/pki';
import type { Holder } from '@ashyq/pki/testing/pki';
import { type TestPlatform, testPlatform } from '#testing';
import { issueCertificate, type SignatureHouse, signatureHouse } from '../../testing/index.ts';
import { openVerifier, type Verifier } from './verifier.ts';

const platform: TestPlatform = await testPlatform();
const content = new TextEncoder().encode('Талап арыз');
let house: SignatureHouse;
let thief: Holder;
let verifier: Verifier;

/** A court that is told of no lists, as НУЦ РК answers about people by OCSP. */
before(async () => {
  house = await signatureHouse(platform);
  const { trust, pki } = house.authority;
  verifier = openVerifier({ ...trust, lists: trust.lists.filter((address) => address.endsWith('root.crl')) });
  thief = await issueCertificate(platform, house);
  pki.revoke(thief.certificate, platform.clock.now().subtract({ hours: 1 }));
});
after(async () => await verifier.close());

const judged = async (cms: Uint8Array) => {
  const now = platform.clock.now().toString();
  return (await verifier.verify({ cms, content, use: 'document', now })).report.verdict.subIndication;
};

describe('that a key was revoked', () => {
  it('is found', async () => {
    assert.equal(await judged(await signCms(content, thief, { isAttached: false })), 'REVOKED_NO_POE');
  });

  it('is not hidden behind certificates of others', async () => {
    const chain = await Promise.all(
      Array.from({ length: 12 }, async () => (await issueCertificate(platform, house)).certificate),
    );
    assert.equal(await judged(await signCms(content, thief, { isAttached: false, chain })), 'REVOKED_NO_POE');
  });

  it('is not hidden behind forged ones of the same name and number that lead nowhere', async () => {
    const chain = Array.from({ length: 12 }, (_, index) => {
      const bytes = Uint8Array.from(thief.certificate.bytes);
      const at = Buffer.from(bytes).indexOf('pki.demo.invalid/ocsp');
      bytes[at] = 'a'.charCodeAt(0) + index;
      return readCertificate(bytes);
    });
    assert.equal(await judged(await signCms(content, thief, { isAttached: false, chain })), 'REVOKED_NO_POE');
  });
});
