import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newId } from '#platform/ids';
import { type TestPlatform, testPlatform } from '#testing';
import { listRecordings } from '../queries/list-recordings.ts';
import { listUnfiled } from '../queries/list-unfiled.ts';
import { type MadeRecording, makeRecording } from '../testing/make-recording.ts';
import { layRecordingCourt, type RecordingCourt } from '../testing/recording-court.ts';
import { sendRecording } from '../testing/send-recording.ts';
import { chooseHearing } from './choose-hearing.ts';

describe('a recording that was begun on the recorder’s own screen', () => {
  let platform: TestPlatform;
  let house: RecordingCourt;
  let made: MadeRecording;
  before(async () => {
    platform = await testPlatform();
    house = await layRecordingCourt(platform);
    const { signer } = house;
    made = await makeRecording({ hearingId: 'іс 2/15, Қасымова', startsAt: platform.clock.now(), signer });
  });
  after(() => house.close());

  const putHead = async () =>
    (await house.send('PUT', `/recorder/v1/recordings/${made.id}/head`, {}, made.head)).status;
  const waiting = async () => await listUnfiled(platform, house.court.secretary.actor, '7517');
  const choose = (hearingId: string, act = house.court.secretary) =>
    chooseHearing(platform, act, { courtCode: '7517', recordingId: made.id, hearingId });

  it('waits on its recorder, and is listed with the hearings of its day', async () => {
    assert.deepEqual([await putHead(), await putHead()], [425, 425]);
    const [one, ...more] = await waiting();
    assert.ok(one && more.length === 0);
    assert.deepEqual([one.said, one.room], ['іс 2/15, Қасымова', '304']);
    assert.deepEqual(
      one.hearings.map(({ id, caseNumber }) => [id, caseNumber]),
      [[house.hearingId, house.case.number]],
    );
  });

  it('is put to its hearing by the secretary, to one of this court alone, and once', async () => {
    await assert.rejects(choose(newId()), { code: 'RECORDING_HEARING_UNKNOWN' });
    await assert.rejects(choose(house.hearingId, house.court.judge), { code: 'RECORDING_FILING_NOT_ALLOWED' });
    const { actor } = house.court.secretary;
    const stranger = { ...house.court.secretary, actor: { ...actor, courtCode: '6294' } as typeof actor };
    await assert.rejects(choose(house.hearingId, stranger), { code: 'RECORDING_FILING_NOT_ALLOWED' });
    await choose(house.hearingId);
    assert.deepEqual(await waiting(), []);
    await assert.rejects(choose(house.hearingId), { code: 'RECORDING_NOT_FOUND' });
  });

  it('is then taken whole, as it was signed, and stands under the case', async () => {
    await sendRecording(house.send, made);
    const [one] = await listRecordings(platform.reads, house.hearingId);
    assert.equal(one?.id, made.id);
    assert.equal(await putHead(), 200);
  });
});
