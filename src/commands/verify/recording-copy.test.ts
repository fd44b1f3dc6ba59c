import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type BundleFiles, encodePem, readZip, writeSealedFiles } from '@ashyq/pki';
import { offlineTexts } from '#modules/recording';
import {
  claimantSigner,
  copyFor,
  layRecordingCourt,
  type MadeRecording,
  makeRecording,
  partyOf,
  type RecordingCourt,
  type RecordingPlan,
  sendRecording,
  settled,
} from '#modules/recording/testing';
import { publishedTrust } from '#modules/signatures';
import { type SignatureHouse, signatureHouse } from '#modules/signatures/testing';
import { type TestPlatform, testPlatform } from '#testing';
import { readTrustList, type Trust } from './trust.ts';
import { verifyFile } from './verify-file.ts';

const zipOf = (files: BundleFiles): Uint8Array => {
  const { 'list.json': list, 'list.json.p7s': seal, ...rest } = Object.fromEntries(files);
  return writeSealedFiles(list ?? new Uint8Array(), seal ?? new Uint8Array(), new Map(Object.entries(rest)));
};
const openssl = spawnSync('openssl', ['version']).status === 0;

describe('a copy of a recording', () => {
  let platform: TestPlatform;
  let house: RecordingCourt;
  let signatures: SignatureHouse;
  before(async () => {
    platform = await testPlatform();
    signatures = await signatureHouse(platform);
    house = await layRecordingCourt(platform);
    signatures.signers.set(house.claimant, claimantSigner);
  });
  after(() => house.close());

  const recorded = async (rest: Partial<RecordingPlan> = {}): Promise<MadeRecording> => {
    const { hearingId, signer } = house;
    const made = await makeRecording({ hearingId, signer, startsAt: platform.clock.now(), ...rest });
    await sendRecording(house.send, made);
    await settled(platform, made.id);
    return made;
  };
  const court = () => house.court.secretary.actor;
  const trust = async (): Promise<Trust> => readTrustList(JSON.stringify(await publishedTrust(platform)), 'court');
  const said = async (zip: Uint8Array, by?: Trust) =>
    await verifyFile(zip, by ?? (await trust()), platform.clock.now().add({ hours: 1 }));
  /** One byte of a file within the archive, which is stored and not packed. */
  const altered = (zip: Buffer, content: Buffer): Buffer => {
    const other = Buffer.from(zip);
    const at = other.indexOf(content) + content.byteLength - 1;
    other[at] = (other[at] ?? 0) ^ 1;
    return other;
  };

  it('for a higher court is whole: it passes for who believes the court, and is undecided for who does not', async () => {
    const { id } = await recorded({ marks: [{ at: 1, kind: 'note', text: 'сөз' }] });
    const zip = await copyFor(platform, court(), id);
    const { indication, lines } = await said(zip);
    assert.equal(indication, 'TOTAL_PASSED', lines.join('\n'));
    assert.ok(lines.includes('kind: copy of a recording'));
    assert.ok(
      lines.some((line) => line.startsWith('passed  The recording existed at this time, by a time-stamp: ')),
      lines.join('\n'),
    );
    const nobody = await said(zip, { by: 'nobody', anchors: [], seals: [], certificates: [] });
    assert.equal(nobody.indication, 'INDETERMINATE');
  });

  it('in a civil case holds the sound alone, and proves itself against the same roots', async () => {
    const { id } = await recorded();
    const zip = await copyFor(platform, partyOf(house.claimant), id);
    const names = [...readZip(zip).keys()];
    assert.ok(names.includes('warning.pdf') && names.includes('warning.p7s'));
    assert.ok(names.includes('recording/sound-1/000001.m4s') && !names.some((name) => name.includes('/judge/')));
    const { indication, lines } = await said(zip);
    assert.equal(indication, 'TOTAL_PASSED', lines.join('\n'));
    assert.ok(lines.includes('told  Views and marks that are not in this copy: Judge'), lines.join('\n'));
    assert.ok(lines.some((line) => line.startsWith('passed  The warning was signed by: ')));
    assert.ok(!lines.some((line) => line.includes('revoked')), lines.join('\n'));
  });

  it('holds no closed byte, says so, and passes', async () => {
    const marks = [
      { at: 3, kind: 'closed' },
      { at: 4, kind: 'note', text: 'жасырын айғақ' },
      { at: 5, kind: 'open' },
    ] as const;
    const made = await recorded({ marks });
    const zip = await copyFor(platform, partyOf(house.claimant), made.id);
    assert.ok(
      !zip.includes('жасырын айғақ') && !zip.includes(made.files.get('sound-1/000002.m4s')?.subarray(-30) ?? ''),
    );
    const { indication, lines } = await said(zip);
    assert.ok(lines.includes('told  Closed parts are not in the copy. The law wants it so.'), lines.join('\n'));
    assert.equal(indication, 'TOTAL_PASSED', lines.join('\n'));
  });

  it('tells the second of one altered byte', async () => {
    const made = await recorded();
    const zip = await copyFor(platform, court(), made.id);
    const { indication, lines } = await said(altered(zip, made.files.get('judge/000002.m4s') ?? Buffer.alloc(1)));
    assert.equal(indication, 'TOTAL_FAILED');
    assert.ok(lines.includes('failed  Altered file: recording/judge/000002.m4s'), lines.join('\n'));
    assert.ok(
      lines.some((line) => /^failed {2}.*09:00:0[23]/.test(line)),
      lines.join('\n'),
    );
  });

  it('fails when its time-stamp is of another recording, and says so as the page does, in each language', async () => {
    const [one, two] = [await recorded(), await recorded()];
    const theirs = readZip(await copyFor(platform, court(), two.id)).get('recording/closing.json.tst');
    const files = new Map(readZip(await copyFor(platform, court(), one.id)));
    const zip = zipOf(files.set('recording/closing.json.tst', theirs ?? new Uint8Array()));
    const now = platform.clock.now().add({ hours: 1 });
    for (const lang of ['kk', 'ru', 'en'] as const) {
      const { indication, lines } = await verifyFile(zip, await trust(), now, lang);
      assert.equal(indication, 'TOTAL_FAILED');
      assert.ok(lines.includes(`failed  ${offlineTexts(lang).stamp.wrong}`), lines.join('\n'));
      assert.ok(lines.includes(offlineTexts(lang).verdict.altered));
    }
  });

  it('fails when the list was written anew over fewer files under another seal', async () => {
    const { id } = await recorded();
    const zip = await copyFor(platform, court(), id);
    const { indication } = await said(altered(zip, Buffer.from('"format": "ashyq-recording-copy/1')));
    assert.equal(indication, 'TOTAL_FAILED');
  });

  it('tells a declared gap as a gap, and no fault', async () => {
    const { id } = await recorded({ gone: [2, 4] });
    const { indication, lines } = await said(await copyFor(platform, court(), id));
    assert.equal(indication, 'TOTAL_PASSED', lines.join('\n'));
    assert.ok(
      lines.some((line) => /^told {2}.*09:00:02/.test(line)),
      lines.join('\n'),
    );
  });

  it('carries a time-stamp of the closing that openssl accepts', {
    skip: openssl ? false : 'needs: openssl',
  }, async () => {
    const { id } = await recorded();
    const files = readZip(await copyFor(platform, court(), id));
    const folder = mkdtempSync(join(tmpdir(), 'ashyq-stamp-'));
    try {
      const at = (name: string) => join(folder, name);
      writeFileSync(at('closing.json'), files.get('recording/closing.json') ?? '');
      writeFileSync(at('token'), files.get('recording/closing.json.tst') ?? '');
      const { root, authority } = signatures.authority.pki;
      writeFileSync(at('root.pem'), encodePem('CERTIFICATE', root.certificate.bytes));
      writeFileSync(at('authority.pem'), encodePem('CERTIFICATE', authority.certificate.bytes));
      const time = String(Math.floor(platform.clock.now().epochMilliseconds / 1000));
      const args = ['ts', '-verify', '-in', at('token'), '-token_in', '-data', at('closing.json'), '-attime', time];
      const ran = spawnSync('openssl', [...args, '-CAfile', at('root.pem'), '-untrusted', at('authority.pem')]);
      assert.match(`${ran.stdout}${ran.stderr}`, /Verification: OK/);
      writeFileSync(at('closing.json'), 'another');
      const other = spawnSync('openssl', [...args, '-CAfile', at('root.pem'), '-untrusted', at('authority.pem')]);
      assert.match(`${other.stdout}${other.stderr}`, /Verification: FAILED/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
