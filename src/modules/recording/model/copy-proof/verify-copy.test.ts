import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { nodeSha256 } from '@ashyq/cmaf/node';
import { type BundleFiles, readCertificate, readCrl, readZip, UnusableBundle } from '@ashyq/pki';
import { publishedTrust } from '#modules/signatures';
import { type SignatureHouse, signatureHouse } from '#modules/signatures/testing';
import { type TestPlatform, testPlatform } from '#testing';
import {
  copyFor,
  layRecordingCourt,
  makeRecording,
  partyOf,
  type RecordingCourt,
  sendRecording,
  settled,
} from '../../testing/index.ts';
import { type CopyTrust, verifyCopy } from './verify-copy.ts';

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
    const name = { surname: 'Қасымова', givenName: 'Айгүл' };
    signatures.signers.set(house.claimant, { kind: 'person', iin: '500101400018', name });
    const { hearingId, signer } = house;
    const made = await makeRecording({ hearingId, signer, startsAt: platform.clock.now() });
    await sendRecording(house.send, made);
    await settled(platform, made.id);
    files = readZip(await copyFor(platform, partyOf(house.claimant), made.id));
    const { seals, anchors, certificates, crls } = await publishedTrust(platform);
    const read = (all: readonly string[]) => all.map((one) => readCertificate(Uint8Array.fromBase64(one)));
    trust = {
      ...{ seals: read(seals), anchors: read(anchors), certificates: read(certificates) },
      ...{
        crls: crls.map((one) => readCrl(Uint8Array.fromBase64(one))),
        now: platform.clock.now().add({ minutes: 1 }),
      },
    };
  });
  after(() => house.close());

  const proof = async (rest: Partial<CopyTrust> = {}, given = files) =>
    await verifyCopy(given, { ...trust, ...rest }, nodeSha256);
  const other = (name: string, bytes: Uint8Array | undefined): BundleFiles =>
    new Map([...files].flatMap(([one, own]) => (one !== name ? [[one, own]] : bytes ? [[one, bytes]] : [])));

  it('holds the list, the recording, its time-stamp and who signed the warning', async () => {
    const { list, recording, stamp, hearing, signatures: signed } = await proof();
    assert.equal(list.indication, 'TOTAL_PASSED');
    assert.equal(recording.report.subIndication, 'TRACKS_ABSENT');
    assert.equal(stamp?.verdict.indication, 'TOTAL_PASSED');
    assert.equal(hearing, undefined);
    assert.deepEqual(
      signed.map(({ paper, report, isRevocationProved }) => [paper, report.verdict.indication, isRevocationProved]),
      [['warning', 'TOTAL_PASSED', true]],
    );
  });

  it('tells that revocation is not proved where no list is at hand, and proves the rest', async () => {
    const [signed] = (await proof({ crls: [] })).signatures;
    assert.deepEqual([signed?.report.verdict.indication, signed?.isRevocationProved], ['TOTAL_PASSED', false]);
  });

  it('believes neither seal nor root that its holder does not', async () => {
    const { list, stamp, signatures: signed } = await proof({ seals: [], anchors: [], certificates: [] });
    assert.equal(list.seal.verdict.indication, 'INDETERMINATE');
    assert.equal(stamp?.verdict.indication, 'INDETERMINATE');
    assert.equal(signed[0]?.report.verdict.indication, 'INDETERMINATE');
  });

  it('finds a time-stamp of another closing, and a warning that another content was signed for', async () => {
    const warning = Buffer.from(files.get('warning.pdf') ?? []);
    warning[20] = (warning[20] ?? 0) ^ 1;
    assert.equal(
      (await proof({}, other('warning.pdf', warning))).signatures[0]?.report.verdict.indication,
      'TOTAL_FAILED',
    );
    const closing = Buffer.concat([files.get('recording/closing.json') ?? new Uint8Array(), Buffer.from(' ')]);
    assert.equal((await proof({}, other('recording/closing.json', closing))).stamp?.isImprintRight, false);
  });

  it('is of no file that is another, or lacks its head', async () => {
    await assert.rejects(proof({}, new Map()), UnusableBundle);
    await assert.rejects(proof({}, other('recording/head.json', undefined)), UnusableBundle);
  });
});
