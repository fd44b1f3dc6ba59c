import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import {
  attributeType,
  type Certificate,
  generateSigner,
  issueSelfSigned,
  type SoftwareSigner,
  sealedListBytes,
  signCms,
  UnusableBundle,
  verifySealedFiles,
  writeSealedFiles,
} from '../index.ts';
import { sha256Of } from './signed-bundle.ts';
import { readZip, writeZip } from './zip.ts';

const now = Temporal.Now.instant();
const text = (words: string) => new TextEncoder().encode(words);

describe('files that their publisher has sealed', () => {
  let signer: SoftwareSigner;
  let certificate: Certificate;
  let bytes: Uint8Array;

  before(async () => {
    signer = await generateSigner('ecdsa-p256');
    certificate = await issueSelfSigned(signer, {
      subject: [[attributeType.COMMON_NAME, 'Мөр']],
      notBefore: now.subtract({ hours: 1 }),
      notAfter: now.add({ hours: 24 }),
      keyUsage: ['digitalSignature'],
    });
    const files = new Map([
      ['act.html', text('<p>Шешім</p>')],
      ['act.json', text('{}')],
    ]);
    const listed = await Promise.all(
      [...files].map(async ([name, content]) => ({
        ...{ name, mediaType: 'text/plain', sizeBytes: content.length, sha256: await sha256Of(content) },
      })),
    );
    const list = sealedListBytes({ about: { number: '7517-26-00-2/1/1' }, files: listed });
    const seal = await signCms(list, { signer, certificate }, { isAttached: false, signingTime: now });
    bytes = writeSealedFiles(list, seal, files);
  });

  const judged = async (zip: Uint8Array, seals: readonly Certificate[] = [certificate]) =>
    await verifySealedFiles(zip, { seals, now });
  const changed = (name: string, change: (content: Uint8Array) => Uint8Array): Uint8Array => {
    const files = new Map(readZip(bytes));
    return writeZip(files.set(name, change(files.get(name) ?? new Uint8Array())));
  };
  const flipped = (content: Uint8Array): Uint8Array => {
    const other = content.slice();
    other[0] = (other[0] ?? 0) ^ 1;
    return other;
  };

  it('pass for who believes this seal, and are undecided for who does not', async () => {
    const report = await judged(bytes);
    assert.equal(report.indication, 'TOTAL_PASSED');
    assert.deepEqual(
      report.files.map(({ state }) => state),
      ['same', 'same'],
    );
    assert.equal((await judged(bytes, [])).indication, 'INDETERMINATE');
  });

  it('fail when a file is another, is gone or was put beside them, and the report names it', async () => {
    const altered = await judged(changed('act.json', flipped));
    assert.equal(altered.indication, 'TOTAL_FAILED');
    assert.deepEqual(altered.files, [
      { name: 'act.html', state: 'same' },
      { name: 'act.json', state: 'different' },
    ]);
    const files = new Map(readZip(bytes));
    files.delete('act.html');
    assert.equal((await judged(writeZip(files))).files[0]?.state, 'absent');
    const more = await judged(changed('other.txt', () => text('x')));
    assert.deepEqual([more.indication, more.files.at(-1)?.state], ['TOTAL_FAILED', 'not_listed']);
  });

  it('fail when the list was written anew under the old seal', async () => {
    const forged = await judged(
      changed('list.json', (list) => text(new TextDecoder().decode(list).replace('/1/1', '/1/2'))),
    );
    assert.equal(forged.indication, 'TOTAL_FAILED');
  });

  it('are unusable when the list is none', async () => {
    for (const list of [
      '',
      '[]',
      '{"format":"ashyq-sealed-files/2"}',
      '{"format":"ashyq-sealed-files/1","about":{},"files":[]}',
    ])
      await assert.rejects(judged(changed('list.json', () => text(list))), UnusableBundle);
    await assert.rejects(judged(text('no zip')), UnusableBundle);
  });
});
