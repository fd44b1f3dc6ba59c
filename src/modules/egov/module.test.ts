import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type Platform, Ports } from '#platform';
import { systemClock } from '#platform/clock';
import { readConfig } from '#platform/config';
import { isHouseError } from '#platform/errors';
import { openLog } from '#platform/log';
import { Metrics } from '#platform/metrics';
import { egovModule } from './module.ts';
import { personRegister } from './queries/registers.ts';
import { inventPerson, startEgovSimulator } from './testing/index.ts';

const aisha = inventPerson();
const simulator = await startEgovSimulator({ people: [aisha] });
after(() => simulator.close());

/** The parts of a platform that the module touches. */
function platformWith(env: Readonly<Record<string, string>>): Platform {
  const parts = { clock: systemClock, log: openLog('silent'), metrics: new Metrics(), ports: new Ports() };
  return { ...parts, config: readConfig(env) } as Partial<Platform> as Platform;
}

test('the demo asks its simulator', async () => {
  const platform = platformWith({});
  egovModule(platform, simulator);
  assert.deepEqual(await platform.ports.of(personRegister).findByIin(aisha.iin), aisha);
});

test('EGOV_URL comes before the simulator', async () => {
  const platform = platformWith({ EGOV_URL: 'http://127.0.0.1:9/' });
  egovModule(platform, simulator);
  const asked = platform.ports.of(personRegister).findByIin(aisha.iin);
  await assert.rejects(asked, (thrown) => isHouseError(thrown, 'EGOV_REGISTER_SILENT'));
});

test('a real court never asks a simulator', async () => {
  const platform = platformWith({ ASHYQ_MODE: 'real' });
  egovModule(platform, simulator);
  const asked = platform.ports.of(personRegister).findByIin(aisha.iin);
  await assert.rejects(asked, (thrown) => isHouseError(thrown, 'EGOV_NOT_CONNECTED'));
});
