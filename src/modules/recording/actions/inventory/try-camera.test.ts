import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type CameraSimulator, startSimulator } from '@ashyq/camera-simulator';
import { type TestPlatform, testPlatform } from '#testing';
import { layRecordingCourt, type RecordingCourt } from '../../testing/recording-court.ts';
import { pictureOfTried, tryNewCamera } from './try-camera.ts';

describe('the picture of a camera that is tried', () => {
  let platform: TestPlatform;
  let house: RecordingCourt;
  let simulator: CameraSimulator;
  before(async () => {
    platform = await testPlatform();
    house = await layRecordingCourt(platform);
    simulator = await startSimulator();
  });
  after(async () => {
    await simulator.stop();
    await house.close();
  });

  const typed = () => ({ courtCode: '7517', address: simulator.address('room'), user: '', password: '' });
  const administrator = () => house.court.act('administrator');

  it('is given to who keeps the inventory, for two minutes, and to nobody else', async () => {
    const { pictureKey = '' } = await tryNewCamera(platform, administrator(), typed());
    const { actor } = administrator();
    const bytes = await pictureOfTried(platform, [actor], pictureKey);
    assert.equal(Buffer.from(bytes.subarray(4, 8)).toString(), 'ftyp');
    const refused = { code: 'RECORDING_NOT_FOUND' };
    await assert.rejects(pictureOfTried(platform, [house.court.judge.actor], pictureKey), refused);
    await assert.rejects(pictureOfTried(platform, [actor], `${pictureKey.slice(0, -4)}AAAA`), refused);
    platform.clock.advance({ minutes: 2 });
    await assert.rejects(pictureOfTried(platform, [actor], pictureKey), refused);
  });

  it('is asked for by nobody who may not change the devices', async () => {
    await assert.rejects(tryNewCamera(platform, house.court.judge, typed()), {
      code: 'RECORDING_INVENTORY_NOT_ALLOWED',
    });
  });
});
