import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type CameraSimulator, courtroomCameras, startSimulator } from '@ashyq/camera-simulator';
import { type CourtIntake, startCourt } from '../../testing/court-intake.ts';
import { systemClock } from '../clock/clock.ts';
import { CourtClient } from '../upload/court-client.ts';
import { plansOfCourt, withSounds } from './court-cameras.ts';

let simulator: CameraSimulator;
let court: CourtIntake;
before(async () => {
  const access = { user: 'court', password: 'secret', scheme: 'digest' } as const;
  const { judge = {}, witness = {} } = courtroomCameras();
  simulator = await startSimulator({ cameras: { judge: { ...judge, access }, witness } });
  court = await startCourt();
});
after(async () => {
  await court.stop();
  await simulator.stop();
});

test('cameras come from the inventory with their passwords, and say themselves which of them hears', async () => {
  court.cameras = [
    { view: 'witness', address: simulator.address('witness') },
    { view: 'judge', address: simulator.address('judge'), user: 'court', password: 'secret' },
    { view: '../x', address: 'rtsp://127.0.0.1/x' },
    { view: 'room' },
  ];
  const client = new CourtClient({ url: court.url, key: court.key });
  const plans = await withSounds(plansOfCourt(await client.cameras()), systemClock);
  assert.deepEqual(
    plans.map(({ picture, sound, addresses }) => [picture, sound, addresses[0]?.login?.password]),
    [
      ['witness', undefined, undefined],
      ['judge', 'sound-1', 'secret'],
    ],
  );
});
