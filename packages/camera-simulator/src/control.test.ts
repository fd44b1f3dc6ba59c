import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startControl } from './control.ts';
import { type CameraSimulator, startSimulator } from './simulator.ts';

let simulator: CameraSimulator;
let control: Awaited<ReturnType<typeof startControl>>;
let port = 0;
before(async () => {
  simulator = await startSimulator();
  control = await startControl(simulator, 0);
  const address = control.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
after(async () => {
  control.close();
  await simulator.stop();
});

const post = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST' })).status;

test('faults of a camera are made and taken back over HTTP', async () => {
  const camera = simulator.camera('judge');
  assert.equal(await post('/judge/unplug'), 200);
  assert.equal(camera.isGone, true);
  assert.equal(await post('/judge/plug-in'), 200);
  assert.equal(await post('/judge/delay?value=120'), 200);
  assert.equal(await post('/judge/clock?value=-5000'), 200);
  assert.deepEqual([camera.isGone, camera.delayMs, camera.clockErrorMs], [false, 120, -5000]);
});

test('an unknown camera or deed is not found, and nothing is done by looking', async () => {
  assert.equal(await post('/ceiling/unplug'), 404);
  assert.equal(await post('/judge/explode'), 404);
  assert.equal((await fetch(`http://127.0.0.1:${port}/judge/unplug`)).status, 405);
});
