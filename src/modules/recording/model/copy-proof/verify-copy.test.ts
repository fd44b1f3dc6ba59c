import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { nodeSha256 } from '@ashyq/cmaf/node';
import { type BundleFiles, readCertificate, readZip, UnusableBundle } from '@ashyq/pki';
import { publishedTrust } from '#modules/signatures';
import { type SignatureHouse, signatureHouse } from '#modules/signatures/testing';
import { type TestPlatform, testPlatform } from '#testing';
import {
  claimantSigner,
  copyFor,
  layRecordingCourt,
  makeRecording,
  partyOf,
  type RecordingCourt,
  sendRecording,
  settled,
} from '../../testing/index.ts';
import { verifyCopy } from './verify-copy.ts';
import type { CopyTrust } from './verify-papers.ts';

describe('the proof of a copy, part by part', () => {
  let platform: TestPlatform;
  let house: RecordingCourt;
  let signatures: SignatureHouse;
  let files: BundleFiles;
  let trust: CopyTrust;
  before(async () => {
    platform = await testPlatform();
    signatures = await signatureHouse(platform);
    house = await layRecordingCourt(platform);
    signatures.signers.set(house.claimant, claimantSigner);
    const { hearingId, signer } = house;
    const made = await makeRecording({ hearingId, signer, startsAt: platform.clock.now() });
    await sendRecording(house.send, made);
    await settled(platform, made.id);
    files = readZip(await copyFor(platform, partyOf(house.claimant), made.id));
    const { seals, anchors, certificates } = await publishedTrust(platform);
    const read = (all: readonly string[]) => all.map((one) => readCertificate(Uint8Array.fromBase64(one)));
    trust = {
      ...{ seals: read(seals), anchors: read(anchors), certificates: read(certificates) },
      ...{ crls: [], now: platform.clock.now().add({ minutes: 1 }) },
    };
  });
  after(() => house.close());

  const proof = async (rest: Partial<CopyTrust> = {}, given = files) =>
    await verifyCopy(given, { ...trust, ...rest }, nodeSha256);
  const other = (name: string, bytes: Uint8Array | undefined): BundleFiles =>
    new Map([...files].flatMap(([one, own]) => (one !== name ? [[one, own]] : bytes ? [[one, bytes]] : [])));

  const lacking = (part: RegExp): BundleFiles => new Map([...files].filter(([name]) => !part.test(name)));
  const years = (count: number) => trust.now.add({ hours: 24 * 365 * count });

  it('holds the list, the recording, its time-stamp and who signed the warning', async () => {
    const { list, recording, stamp, hearing, warning } = await proof();
    assert.equal(list.indication, 'TOTAL_PASSED');
    assert.equal(recording.report.subIndication, 'TRACKS_ABSENT');
    assert.deepEqual([stamp?.report.verdict.indication, stamp?.isRevocationProved], ['TOTAL_PASSED', true]);
    assert.equal(hearing, undefined);
    assert.deepEqual(
      [warning?.paper, warning?.report.verdict.indication, warning?.isRevocationProved],
      ['warning', 'TOTAL_PASSED', true],
    );
  });

  it('proves the same years later, when the certificates have ended and nobody is asked', async () => {
    const { list, stamp, warning } = await proof({ now: years(5), certificates: [] });
    assert.equal(list.indication, 'TOTAL_PASSED');
    assert.deepEqual([stamp?.report.verdict.indication, stamp?.isRevocationProved], ['TOTAL_PASSED', true]);
    assert.deepEqual([warning?.report.verdict.indication, warning?.isRevocationProved], ['TOTAL_PASSED', true]);
  });

  it('tells that revocation is not proved where the evidence is missing, and proves the rest', async () => {
    const { stamp, warning } = await proof({}, lacking(/^evidence\//));
    assert.deepEqual([warning?.report.verdict.indication, warning?.isRevocationProved], ['TOTAL_PASSED', false]);
    assert.deepEqual([stamp?.report.verdict.indication, stamp?.isRevocationProved], ['TOTAL_PASSED', false]);
  });

  it('takes no moment from a list that a believed seal does not vouch for', async () => {
    const { warning } = await proof({ now: years(5), seals: [] });
    assert.equal(warning?.report.verdict.indication, 'INDETERMINATE');
  });

  it('believes neither seal nor root that its holder does not', async () => {
    const { list, stamp, warning } = await proof({ seals: [], anchors: [], certificates: [] });
    assert.equal(list.seal.verdict.indication, 'INDETERMINATE');
    assert.equal(stamp?.report.verdict.indication, 'INDETERMINATE');
    assert.equal(warning?.report.verdict.indication, 'INDETERMINATE');
  });

  it('finds a time-stamp of another closing, and a warning that another content was signed for', async () => {
    const warning = Buffer.from(files.get('warning.pdf') ?? []);
    warning[20] = (warning[20] ?? 0) ^ 1;
    const altered = await proof({}, other('warning.pdf', warning));
    assert.equal(altered.warning?.report.verdict.indication, 'TOTAL_FAILED');
    const closing = Buffer.concat([files.get('recording/closing.json') ?? new Uint8Array(), Buffer.from(' ')]);
    assert.equal((await proof({}, other('recording/closing.json', closing))).stamp?.report.isImprintRight, false);
  });

  it('is of no file that is another, or lacks its head', async () => {
    await assert.rejects(proof({}, new Map()), UnusableBundle);
    await assert.rejects(proof({}, other('recording/head.json', undefined)), UnusableBundle);
  });
});
