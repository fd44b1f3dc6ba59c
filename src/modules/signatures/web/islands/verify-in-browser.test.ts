import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { signCms } from '@ashyq/pki';
import { type Holder, TestPki } from '@ashyq/pki/testing';
import { type PublishedTrust, verifyInBrowser } from './verify-in-browser.ts';

const iin = '461201500017';
const document = new TextEncoder().encode('Шешім');
const buffer = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

describe('verification on the reader’s own computer', () => {
  const now = Temporal.Now.instant();
  let pki: TestPki;
  let key: Holder;
  let trust: Required<PublishedTrust>;

  before(async () => {
    const from = now.subtract({ hours: 24 });
    pki = await TestPki.create({ from });
    key = await pki.issuePerson({ surname: 'ҮЛГІЛІ', name: 'ӘСЕЛ', iin }, { from });
    trust = {
      anchors: [pki.root.certificate.bytes.toBase64()],
      certificates: [pki.authority.certificate.bytes.toBase64()],
      crls: [(await pki.crl(now)).bytes.toBase64(), (await pki.rootCrl(now)).bytes.toBase64()],
    };
  });

  const verify = async (given: Partial<Parameters<typeof verifyInBrowser>[0]>, isAttached = false) => {
    const cms = await signCms(document, key, { isAttached, signingTime: now });
    return verifyInBrowser({ signature: buffer(cms), content: buffer(document), trust, language: 'kk', ...given });
  };

  it('passes a whole document, names the owner and hides the number of a stranger', async () => {
    const { report } = await verify({});
    assert.equal(report.indication, 'TOTAL_PASSED', JSON.stringify(report));
    const [signature] = report.signatures;
    assert.equal(signature?.owner?.name, 'ҮЛГІЛІ ӘСЕЛ');
    assert.equal(signature?.owner?.iin, '••••••••0017');
    assert.ok(!JSON.stringify(report).includes(iin), 'the evidence hides it too');
  });

  it('gives back what an attached signature holds', async () => {
    const { report, content } = await verify({ content: undefined }, true);
    assert.equal(report.indication, 'TOTAL_PASSED');
    assert.deepEqual(content, document);
  });

  it('fails an altered document', async () => {
    const { report } = await verify({ content: buffer(new TextEncoder().encode('Шешім.')) });
    assert.deepEqual([report.indication, report.subIndication], ['TOTAL_FAILED', 'HASH_FAILURE']);
  });

  it('decides nothing without a fresh list, and says so in each language', async () => {
    const said = await Promise.all(
      (['kk', 'ru', 'en'] as const).map(async (language) => verify({ language, trust: { ...trust, crls: [] } })),
    );
    assert.deepEqual(new Set(said.map(({ report }) => report.subIndication)), new Set(['TRY_LATER']));
    assert.equal(new Set(said.map(({ report }) => report.sentence)).size, 3);
  });

  it('decides nothing about a signature of an authority that the court does not believe', async () => {
    const { report } = await verify({ trust: { ...trust, anchors: [] } });
    assert.equal(report.subIndication, 'NO_CERTIFICATE_CHAIN_FOUND');
  });
});
