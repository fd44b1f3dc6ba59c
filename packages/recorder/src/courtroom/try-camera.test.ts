import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type CameraSimulator, courtroomCameras, startSimulator } from '@ashyq/camera-simulator';
import { readBoxes } from '@ashyq/cmaf';
import { systemClock } from '../clock/clock.ts';
import { tryCamera } from './try-camera.ts';

describe('a camera that is tried', () => {
  let simulator: CameraSimulator;
  const login = { user: 'court', password: 'secret' };
  before(async () => {
    const cameras = courtroomCameras();
    simulator = await startSimulator({
      cameras: {
        ...cameras,
        locked: { ...cameras.judge, access: { ...login, scheme: 'digest' } },
        hevc: { ...cameras.witness, says: 'h265' },
      },
    });
  });
  after(() => simulator.stop());

  it('shows its picture, size, rate and clock', async () => {
    const tried = await tryCamera({ url: simulator.address('judge') }, systemClock);
    assert.deepEqual([tried.isReady, tried.trouble, tried.tracks[0]?.width], [true, undefined, 640]);
    assert.equal(tried.framesPerSecond, 25);
    assert.ok(tried.clockErrorMs !== undefined && Math.abs(tried.clockErrorMs) < 1000);
    const boxes = tried.picture ? readBoxes(tried.picture).map(({ type }) => type) : [];
    assert.deepEqual(boxes, ['ftyp', 'moov', 'moof', 'mdat']);
  });

  it('says why it has none', async () => {
    const troubleOf = async (url: string, more: { login?: typeof login } = {}) => {
      const { trouble, picture } = await tryCamera({ url, ...more }, systemClock);
      assert.equal(picture, undefined);
      return trouble;
    };
    assert.equal(await troubleOf(simulator.address('nothing')), 'no-such-stream');
    assert.equal(await troubleOf('rtsp://127.0.0.1:1/x'), 'unreachable');
    assert.equal(await troubleOf(simulator.address('hevc')), 'codec-h265');
    const wrong = { login: { ...login, password: 'x' } };
    assert.equal(await troubleOf(simulator.address('locked'), wrong), 'wrong-password');
    assert.ok((await tryCamera({ url: simulator.address('locked'), login }, systemClock)).isReady);
  });
});
