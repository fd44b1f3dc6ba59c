import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Act } from '#platform/audit';
import { isHouseError } from '#platform/errors';
import { newId, type PersonId } from '#platform/ids';
import { type TestPlatform, testPlatform } from '#testing';
import { addEntry } from '../actions/add-entry.ts';
import { readEntry } from '../model/lists/court-list.ts';
import { courtList } from '../model/lists/court-lists.ts';
import { insertCourt, insertStaffPost, staffAct, systemAct } from '../testing/index.ts';
import { listNationalTimes, registryOfRecord } from './registry-of-record.ts';

describe('the registry of record of a court', () => {
  let platform: TestPlatform;
  let administrator: Act;
  const add = (raw: Record<string, string>, act = administrator) => {
    const read = readEntry(courtList('registries'), { order_number: '17-К', ...raw });
    assert.ok(read.ok);
    return addEntry(platform, act, { list: 'registries', courtCode: '7517', values: read.values });
  };
  const on = (day: string) => registryOfRecord(platform.reads, '7517', Temporal.PlainDate.from(day));

  before(async () => {
    platform = await testPlatform();
    await platform.db.transact(systemAct, async (tx) => {
      tx.record({ kind: 'test', id: '1' });
      await insertCourt(tx);
      administrator = staffAct((await insertStaffPost(tx, { role: 'administrator' })).personId, 'administrator');
    });
  });

  it('is its own while nothing was entered', async () => {
    assert.equal(await registryOfRecord(platform.reads, '7517'), 'own');
    assert.deepEqual(await listNationalTimes(platform.reads), []);
  });

  it('is the national system from the first to the last day entered, and changes at midnight', async () => {
    await add({ registry: '«Төрелік» ұлттық жүйесі', valid_from: '01.12.2026', valid_to: '31.12.2026' });
    assert.deepEqual(await Promise.all(['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01'].map(on)), [
      'own',
      'national',
      'national',
      'own',
    ]);
    assert.equal((await listNationalTimes(platform.reads, '7517'))[0]?.validTo?.toString(), '2026-12-31');
    assert.deepEqual(await listNationalTimes(platform.reads, '7518'), []);
    platform.clock.advance({ hours: 24 * 8 });
    assert.equal(await registryOfRecord(platform.reads, '7517'), 'national');
  });

  it('is one at a time, and entered by the administrator and the chairperson alone', async () => {
    const again = { registry: 'own', valid_from: '31.12.2026' };
    await assert.rejects(add(again), (thrown) => isHouseError(thrown, 'COURTS_REGISTRY_OVERLAPS'));
    const stranger = staffAct(newId<PersonId>(), 'registry_clerk');
    await assert.rejects(add({ registry: 'own', valid_from: '01.02.2027' }, stranger), (thrown) =>
      isHouseError(thrown, 'COURTS_MAY_NOT_EDIT'),
    );
  });
});
