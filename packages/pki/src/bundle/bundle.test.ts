import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { TestPki } from '@ashyq/pki/testing';
import {
  readBundle,
  type SignedBundle,
  signCms,
  trustAnchor,
  UnusableBundle,
  verifyBundle,
  writeBundle,
} from '../index.ts';
import { readZip, writeZip } from './zip.ts';

const document = new TextEncoder().encode('Шешім');

const from = Temporal.Now.instant().subtract({ hours: 2 });

describe('a bundle of a signed document', () => {
  let pki: TestPki;
  let bundle: SignedBundle;
  before(async () => {
    pki = await TestPki.create({ from });
    const key = await pki.issuePerson({ surname: 'ҮЛГІЛІ', name: 'ӘСЕЛ', iin: '461201500017' }, { from });
    const now = Temporal.Now.instant();
    const lists = await Promise.all([pki.crl(now), pki.rootCrl(now)]);
    bundle = {
      ...{ about: { number: '7517-26-00-2/1/1' }, fileName: 'act.pdf', document },
      signature: await signCms(document, key, { isAttached: false, signingTime: now }),
      certificates: [pki.authority.certificate.bytes],
      ...{ crls: lists.map(({ bytes }) => bytes), ocspResponses: [] },
    };
  });

  const judged = async (bytes: Uint8Array, isTrusted = true) =>
    await verifyBundle(bytes, {
      anchors: isTrusted ? [trustAnchor(pki.root.certificate)] : [],
      now: Temporal.Now.instant(),
    });
  const changed = (bytes: Uint8Array, name: string): Uint8Array => {
    const files = new Map(readZip(bytes));
    const content = files.get(name)?.slice() ?? new Uint8Array();
    content[0] = (content[0] ?? 0) ^ 1;
    return writeZip(files.set(name, content));
  };

  it('is the same bytes for the same parts, and gives them back', async () => {
    const bytes = await writeBundle(bundle);
    assert.deepEqual(await writeBundle(bundle), bytes);
    const opened = await readBundle(bytes);
    assert.deepEqual(opened.document, document);
    assert.deepEqual(
      opened.evidence.crls.map((one) => Buffer.from(one.bytes)),
      bundle.crls.map((one) => Buffer.from(one)),
    );
    assert.deepEqual(opened.different, []);
  });

  it('passes with the trust of whoever verifies, and without it is undecided', async () => {
    const bytes = await writeBundle(bundle);
    assert.equal((await judged(bytes)).indication, 'TOTAL_PASSED');
    assert.equal((await judged(bytes, false)).indication, 'INDETERMINATE');
  });

  it('fails when one byte of the document or of its evidence is another', async () => {
    const bytes = await writeBundle(bundle);
    const altered = await judged(changed(bytes, 'act.pdf'));
    assert.equal(altered.indication, 'TOTAL_FAILED');
    assert.deepEqual(altered.different, ['act.pdf']);
  });

  it('is unusable when it is no such file', async () => {
    const bytes = await writeBundle(bundle);
    const noManifest = new Map([...readZip(bytes)].filter(([name]) => name !== 'manifest.json'));
    for (const wrong of [new Uint8Array(), document, bytes.subarray(0, 200), writeZip(noManifest)])
      await assert.rejects(readBundle(wrong), UnusableBundle);
  });
});
