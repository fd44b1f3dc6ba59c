import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { type BundleFiles, encodePem, readZip, writeSealedFiles } from '@ashyq/pki';
import { openSealFiles, recorders } from '#modules/minutes';
import {
  type MinutesHouse,
  minutesHouse,
  type SealedPlan,
  type SetHearing,
  sealedProtocol,
} from '#modules/minutes/testing';
import { hearingSealFiles, listRecordings, offlineTexts } from '#modules/recording';
import { copyFor, layRecordingIn, settled } from '#modules/recording/testing';
import { publishedTrust } from '#modules/signatures';
import { readTrustList } from './trust.ts';
import { verifyFile } from './verify-file.ts';

const openssl = spawnSync('openssl', ['version']).status === 0;

describe('a sealed hearing', () => {
  let house: MinutesHouse;
  before(async () => {
    house = await minutesHouse();
    const { platform } = house;
    // The module of recordings itself, and no stand-in.
    platform.ports.plug(recorders, undefined as never);
    platform.ports.plug(hearingSealFiles, (id, reader) => openSealFiles(platform, id, reader));
  });

  const sealed = async (plan: SealedPlan = {}): Promise<SetHearing> =>
    await sealedProtocol(house, {
      ...{ ...plan, before: async ({ id }) => settled(house.platform, await layRecordingIn(house.platform, id)) },
    });
  const filesOf = async ({ id }: SetHearing, isWhole = true): Promise<BundleFiles> => {
    const files = await openSealFiles(house.platform, id, { isWhole });
    assert.ok(files);
    return files;
  };
  const zipOf = (files: BundleFiles): Uint8Array => {
    const { 'list.json': list, 'list.json.p7s': seal, ...rest } = Object.fromEntries(files);
    return writeSealedFiles(list ?? new Uint8Array(), seal ?? new Uint8Array(), new Map(Object.entries(rest)));
  };
  const said = async (zip: Uint8Array) => {
    const trust = readTrustList(JSON.stringify(await publishedTrust(house.platform)), 'court');
    return await verifyFile(zip, trust, house.platform.clock.now().add({ hours: 1 }));
  };
  const other = (files: BundleFiles, name: string, bytes: Uint8Array | undefined): BundleFiles =>
    new Map([...files].flatMap(([one, own]) => (one === name ? (bytes ? [[one, bytes]] : []) : [[one, own]])));

  it('is whole: its parts, who signed, and the time-stamp are told', async () => {
    const { indication, lines } = await said(zipOf(await filesOf(await sealed())));
    assert.equal(indication, 'TOTAL_PASSED', lines.join('\n'));
    for (const line of [
      /^kind: sealed hearing$/,
      /^passed {2}The list of files stands under the automatic seal: /,
      /^passed {2}Files that are as the list says: [5-9]$/,
      /^passed {2}The protocol was signed by: СЫНАҚБАЕВА/i,
      /^passed {2}The seal of the hearing existed at this time, by a time-stamp: /,
      /^root .*: [0-9a-f]{64}$/,
    ])
      assert.ok(
        lines.some((one) => line.test(one)),
        `${line}\n${lines.join('\n')}`,
      );
    assert.ok(!lines.some((one) => one.includes('who signed were revoked')), lines.join('\n'));
  });

  it('proves the signatures years later by the evidence inside, and says what it lacks without', async () => {
    const files = await filesOf(await sealed());
    const trust = readTrustList(JSON.stringify(await publishedTrust(house.platform)), 'court');
    const later = house.platform.clock.now().add({ hours: 24 * 365 * 5 });
    const { lines } = await verifyFile(zipOf(files), trust, later);
    assert.equal(lines.filter((one) => one.startsWith('passed  The protocol was signed by: ')).length, 2);
    assert.ok(!lines.some((one) => one.includes('who signed were revoked')), lines.join('\n'));
    const bare = new Map([...files].filter(([name]) => !name.startsWith('evidence/')));
    assert.ok((await said(zipOf(bare))).lines.some((one) => one.startsWith('unknown  Whether certificates of those')));
  });

  it('says what is not proved to who believes nobody, in the language asked for', async () => {
    const zip = zipOf(await filesOf(await sealed()));
    const nobody = { by: 'nobody', anchors: [], seals: [], certificates: [] };
    for (const lang of ['kk', 'ru', 'en'] as const) {
      const { indication, lines } = await verifyFile(zip, nobody, house.platform.clock.now(), lang);
      const { sealStranger, signed, verdict } = offlineTexts(lang);
      assert.equal(indication, 'INDETERMINATE');
      for (const text of [sealStranger, signed.protocol])
        assert.ok(
          lines.some((line) => line.startsWith(`unknown  ${text}: `)),
          lines.join('\n'),
        );
      assert.ok(lines.includes(verdict.stranger));
    }
  });

  it('names the part that was altered, and the part that is missing', async () => {
    const files = await filesOf(await sealed());
    const marks = Buffer.from(files.get('marks.json') ?? []);
    marks.write('0', marks.indexOf('"madeAt":"2026') + 13);
    const altered = await said(zipOf(other(files, 'marks.json', marks)));
    assert.equal(altered.indication, 'TOTAL_FAILED');
    assert.ok(altered.lines.includes('failed  Altered file: marks.json'), altered.lines.join('\n'));
    const cut = await said(zipOf(other(files, 'protocol.pdf', undefined)));
    assert.equal(cut.indication, 'TOTAL_FAILED');
    assert.ok(cut.lines.includes('failed  Missing file: protocol.pdf'), cut.lines.join('\n'));
  });

  it('fails when its list was written anew, or its time-stamp is over another', async () => {
    const [one, two] = [await filesOf(await sealed()), await filesOf(await sealed())];
    const list = Buffer.from(one.get('list.json') ?? []);
    list.write('9', list.indexOf('"marks": "') + 10);
    assert.equal((await said(zipOf(other(one, 'list.json', list)))).indication, 'TOTAL_FAILED');
    const stamp = await said(zipOf(other(one, 'list.json.tst', two.get('list.json.tst'))));
    assert.equal(stamp.indication, 'TOTAL_FAILED');
    assert.ok(stamp.lines.some((line) => line.startsWith('failed  The time-stamp of the seal of the hearing')));
  });

  it('with closed parts keeps its marks back, says so, and passes', async () => {
    const { indication, lines } = await said(zipOf(await filesOf(await sealed({ hasClosedPart: true }), false)));
    assert.equal(indication, 'TOTAL_PASSED', lines.join('\n'));
    assert.ok(lines.includes('told  Closed parts are not in the copy. The law wants it so.'));
  });

  it('is in the copy of its recording, whose altered protocol is found', async () => {
    const { platform, secretary, party } = house;
    const set = await sealed();
    house.letSign(set.claimant, 'Қасымова');
    const [recording] = await listRecordings(platform.reads, set.id);
    assert.ok(recording);
    for (const actor of [secretary.actor, party(set.claimant).actor]) {
      const zip = await copyFor(platform, actor, recording.id);
      const { indication, lines } = await said(zip);
      assert.equal(indication, 'TOTAL_PASSED', lines.join('\n'));
      assert.ok(lines.some((line) => line.startsWith('passed  Protocol, marks and signatures stand under the seal')));
      assert.ok(!lines.some((line) => line.includes('revoked')) && readZip(zip).has('hearing/protocol.pdf'));
      const at = zip.indexOf(readZip(zip).get('hearing/protocol.pdf') ?? 'x') + 100;
      zip[at] = (zip[at] ?? 0) ^ 1;
      const broken = await said(zip);
      assert.equal(broken.indication, 'TOTAL_FAILED');
      assert.ok(broken.lines.includes('failed  Altered file: hearing/protocol.pdf'), broken.lines.join('\n'));
    }
  });

  it('carries a time-stamp that openssl accepts', { skip: openssl ? false : 'needs: openssl' }, async () => {
    const files = await filesOf(await sealed());
    const folder = mkdtempSync(join(tmpdir(), 'ashyq-stamp-'));
    try {
      const at = (name: string) => join(folder, name);
      writeFileSync(at('list.json'), files.get('list.json') ?? '');
      writeFileSync(at('token'), files.get('list.json.tst') ?? '');
      const { root, authority } = house.authority.pki;
      writeFileSync(at('root.pem'), encodePem('CERTIFICATE', root.certificate.bytes));
      writeFileSync(at('authority.pem'), encodePem('CERTIFICATE', authority.certificate.bytes));
      const time = String(Math.floor(house.platform.clock.now().epochMilliseconds / 1000));
      const args = ['ts', '-verify', '-in', at('token'), '-token_in', '-data', at('list.json'), '-attime', time];
      const verify = () =>
        spawnSync('openssl', [...args, '-CAfile', at('root.pem'), '-untrusted', at('authority.pem')]);
      const ran = verify();
      assert.match(`${ran.stdout}${ran.stderr}`, /Verification: OK/);
      writeFileSync(at('list.json'), 'another');
      assert.match(`${verify().stdout}${verify().stderr}`, /Verification: FAILED/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
