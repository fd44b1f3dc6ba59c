import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { importHearing, scheduledHearing } from '#modules/hearings';
import { type TestPlatform, testPlatform } from '#testing';
import { addCamera } from '../actions/inventory/add-camera.ts';
import { removeCamera } from '../actions/inventory/remove-camera.ts';
import { getInventory } from '../queries/inventory.ts';
import { getRoomDevices } from '../queries/room-devices.ts';
import { makeRecording } from '../testing/make-recording.ts';
import { layRecordingCourt, type RecordingCourt } from '../testing/recording-court.ts';
import { sendHead } from '../testing/send-recording.ts';
import { watchMissed } from './watch-missed.ts';

describe('a hearing in a room with a recorder', () => {
  let platform: TestPlatform;
  let house: RecordingCourt;
  before(async () => {
    platform = await testPlatform();
    house = await layRecordingCourt(platform);
  });
  after(() => house.close());

  const missed = async () => (await getInventory(platform, house.court.act('administrator').actor, '7517')).missed;

  it('is told of once when it began a minute ago and nothing came, and not a second earlier', async () => {
    platform.clock.advance({ seconds: 60 });
    await watchMissed(platform);
    assert.deepEqual(await missed(), []);
    platform.clock.advance({ seconds: 1 });
    await watchMissed(platform);
    await watchMissed(platform);
    const [line, ...more] = await missed();
    assert.ok(line && more.length === 0);
    assert.deepEqual([line.caseNumber, line.room, line.recordedAt], [house.case.number, '304', undefined]);
  });

  it('is marked as recorded after all when the recorder sends its head later', async () => {
    await sendHead(house.send, await makeRecording({ hearingId: house.hearingId, startsAt: platform.clock.now() }));
    assert.ok((await missed())[0]?.recordedAt);
  });

  it('is told of when it ended before anybody looked, but not when the recorder came after it, nor for ever', async () => {
    const { case: file, court } = house;
    const shortOne = async (hoursAgo: number): Promise<void> => {
      const beganAt = platform.clock.now().subtract({ hours: hoursAgo, seconds: 90 });
      const ended = { state: 'finished' as const, beganAt, endedAt: beganAt.add({ seconds: 50 }) };
      await platform.db.transact({ actor: { kind: 'system', name: 'test' }, action: 'recording.test' }, (tx) =>
        importHearing(tx, {
          ...{ caseId: file.id, courtroomId: court.rooms[0], judgePostId: court.judges[0], purpose: 'trial' as const },
          ...{ startsAt: beganAt, plannedMinutes: 10, course: { ...scheduledHearing(beganAt, 10), ...ended } },
        }),
      );
    };
    const before = (await missed()).length;
    await shortOne(1);
    await watchMissed(platform);
    assert.equal((await missed()).length, before, 'the recorder was not there yet');
    platform.clock.advance({ hours: 30 });
    await shortOne(25);
    await watchMissed(platform);
    assert.equal((await missed()).length, before, 'a day is over');
    await shortOne(0);
    await watchMissed(platform);
    assert.equal((await missed()).length, before + 1);
  });

  it('has its devices told to the staff of its court alone', async () => {
    const [courtroomId] = house.court.rooms;
    const asked = { courtCode: '7517', courtroomId };
    const act = house.court.act('administrator');
    const id = await addCamera(platform, act, {
      ...{ ...asked, view: 'room', address: 'rtsp://192.0.2.7/1', user: 'court', password: 'a:b' },
    });
    const devices = await getRoomDevices(platform, house.court.secretary.actor, asked);
    assert.deepEqual(devices.views, ['room']);
    assert.equal(devices.recorder?.screenKey, house.recorder.screenKey);
    const stranger = { ...act.actor, courtCode: '6294' } as typeof act.actor;
    await assert.rejects(getRoomDevices(platform, stranger, asked), { code: 'RECORDING_INVENTORY_NOT_ALLOWED' });
    await assert.rejects(getInventory(platform, stranger, '7517'), { code: 'RECORDING_INVENTORY_NOT_ALLOWED' });
    const secretary = house.court.secretary;
    await assert.rejects(removeCamera(platform, secretary, '7517', id), { code: 'RECORDING_INVENTORY_NOT_ALLOWED' });
    await removeCamera(platform, act, '7517', id);
    await assert.rejects(removeCamera(platform, act, '7517', id), { code: 'RECORDING_DEVICE_UNKNOWN' });
  });

  it('lets its recorder alone hear the passwords of the cameras, and tells how that recorder is', async () => {
    const health = '{"diskFreeBytes":1,"diskSizeBytes":100,"clockOffMs":900,"alarms":["X"]}';
    await house.send('PUT', '/recorder/v1/health', {}, health);
    const [recorder] = (await getInventory(platform, house.court.judge.actor, '7517')).recorders;
    assert.deepEqual(recorder?.troubles, ['disk', 'clock', 'alarms']);
    platform.clock.advance({ minutes: 6 });
    const [silent] = (await getInventory(platform, house.court.judge.actor, '7517')).recorders;
    assert.ok(silent?.troubles.includes('silent'));
  });
});
