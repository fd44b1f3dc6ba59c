import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import {
  attributeType,
  type Certificate,
  encodePem,
  generateSigner,
  issueSelfSigned,
  sealedListBytes,
  signCms,
  UnusableBundle,
  writeBundle,
  writeSealedFiles,
} from '@ashyq/pki';
import { TestPki } from '@ashyq/pki/testing/pki';
import { drawnDocument } from '#modules/distribution/testing';
import { joinTrust, readTrustFile, type Trust } from './trust.ts';
import { verifyFile } from './verify-file.ts';

const now = Temporal.Now.instant();
const text = (words: string) => new TextEncoder().encode(words);
const nobody: Trust = joinTrust([]);

describe('the verifier of files', () => {
  let pki: TestPki;
  let seal: Certificate;
  let act: Uint8Array;
  let published: Uint8Array;

  before(async () => {
    const from = now.subtract({ hours: 2 });
    pki = await TestPki.create({ from });
    const key = await pki.issuePerson({ surname: 'ҮЛГІЛІ', name: 'ӘСЕЛ', iin: '461201500017' }, { from });
    const document = text('Шешім');
    const lists = await Promise.all([pki.crl(now), pki.rootCrl(now)]);
    act = await writeBundle({
      ...{ about: { number: '7517-26-00-2/1/1' }, fileName: 'act.pdf', document, ocspResponses: [] },
      signature: await signCms(document, key, { isAttached: false, signingTime: now }),
      ...{ certificates: [pki.authority.certificate.bytes], crls: lists.map(({ bytes }) => bytes) },
    });
    const signer = await generateSigner('ecdsa-p256');
    seal = await issueSelfSigned(signer, {
      subject: [[attributeType.COMMON_NAME, 'Мөр']],
      ...{ notBefore: from, notAfter: now.add({ hours: 24 }), keyUsage: ['digitalSignature'] },
    });
    const sha256 = new Uint8Array(await crypto.subtle.digest('SHA-256', document)).toHex();
    const file = { name: 'act.html', mediaType: 'text/html', sizeBytes: document.length, sha256 };
    const list = sealedListBytes({ about: { number: '7517-26-00-2/1/1' }, files: [file] });
    const sealed = await signCms(list, { signer, certificate: seal }, { isAttached: false, signingTime: now });
    published = writeSealedFiles(list, sealed, new Map([['act.html', document]]));
  });

  const said = async (bytes: Uint8Array, trust: Trust = nobody) => await verifyFile(bytes, trust, now);
  const trusted = (bytes: Uint8Array): Trust => readTrustFile(bytes);

  it('passes a signed act for who believes its root, in DER, in PEM or in the list of a court', async () => {
    const root = pki.root.certificate.bytes;
    const list = text(JSON.stringify({ anchors: [root.toBase64()], seals: [] }));
    for (const trust of [root, text(encodePem('CERTIFICATE', root)), list]) {
      const { indication, lines } = await said(act, trusted(trust));
      assert.equal(indication, 'TOTAL_PASSED', lines.join('\n'));
      assert.ok(lines.includes('kind: signed act') && lines.includes('signer: ҮЛГІЛІ ӘСЕЛ'), lines.join('\n'));
    }
    assert.equal((await said(act)).indication, 'INDETERMINATE');
  });

  it('passes what was published for who believes the seal, which is the root of nothing', async () => {
    const { indication, lines } = await said(published, trusted(seal.bytes));
    assert.equal(indication, 'TOTAL_PASSED', lines.join('\n'));
    assert.ok(lines.includes('passed  file  act.html  same'));
    assert.equal((await said(published)).indication, 'INDETERMINATE');
    assert.equal((await said(act, trusted(seal.bytes))).indication, 'INDETERMINATE');
    assert.equal((await said(published, trusted(pki.root.certificate.bytes))).indication, 'INDETERMINATE');
  });

  it('recomputes a draw, claims no more than that proves, and fails one changed lot', async () => {
    const draw = drawnDocument();
    const { indication, lines } = await said(text(draw));
    assert.equal(indication, 'INDETERMINATE');
    for (const line of ['passed  seed', 'passed  throws', 'passed  judge', 'unknown  public_log', 'NO_POE'])
      assert.ok(lines.includes(line), `${line} in ${lines.join('\n')}`);
    const forged = await said(text(draw.replace(/"weight":(\d+)/, (_, weight) => `"weight":${Number(weight) + 1}`)));
    assert.equal(forged.indication, 'TOTAL_FAILED');
    assert.ok(forged.lines.some((line) => line.startsWith('failed  weights  expected ')));
  });

  it('has nothing to say of anything else', async () => {
    for (const bytes of ['', 'мәтін', '{}', '{"recipe":"ashyq-draw/1"}', 'PK'])
      await assert.rejects(said(text(bytes)), UnusableBundle);
    for (const trust of ['{', '{"anchors":1}', 'no certificate'])
      assert.throws(() => trusted(text(trust)), UnusableBundle);
  });
});
