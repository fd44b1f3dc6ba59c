import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { isHouseError } from '#platform/errors';
import { newId, type PersonId } from '#platform/ids';
import { type TestPlatform, testPlatform } from '#testing';
import { appointStaffIn } from '../actions/appoint-staff.ts';
import { getStaffPosts, isStaffOf } from '../queries/get-staff-posts.ts';
import { listHelplines } from '../queries/list-helplines.ts';
import { listNextReceptions } from '../queries/list-next-receptions.ts';
import { listOpenDays } from '../queries/list-open-days.ts';
import { getRoom, listRooms } from '../queries/list-rooms.ts';
import { listStaff } from '../queries/list-staff.ts';
import { systemAct } from './acts.ts';
import { seedDemoCourts } from './seed-demo-courts.ts';

describe('the courts of the demo', () => {
  let platform: TestPlatform;
  const judge = newId<PersonId>();

  before(async () => {
    platform = await testPlatform();
    await platform.db.transact(systemAct, async (tx) => {
      await seedDemoCourts(tx);
      const name = { surname: 'Әлиева', givenName: 'Гүлнар', patronymic: 'Маратқызы' };
      await appointStaffIn(tx, { courtCode: '7517', personId: judge, name, role: 'judge', verified: false });
    });
  });

  it('answer every question a visitor asks', async () => {
    const { reads } = platform;
    assert.equal((await listRooms(reads, '7517')).length, 6);
    assert.equal((await listHelplines(reads, '7517')).length, 3);
    assert.equal((await listNextReceptions(reads, '7517', 2)).length, 2);
    assert.equal((await listOpenDays(reads)).length, 5);
  });

  it('give a room by its identifier, and refuse one that is none', async () => {
    const [room] = await listRooms(platform.reads, '7517');
    assert.equal((await getRoom(platform.reads, room?.id ?? '')).number, room?.number);
    await assert.rejects(getRoom(platform.reads, newId()), (thrown) => isHouseError(thrown, 'COURTS_ROOM_UNKNOWN'));
  });

  it('have staff with the offices they were given', async () => {
    const { reads } = platform;
    assert.deepEqual(await getStaffPosts(reads, judge), [{ courtCode: '7517', role: 'judge' }]);
    assert.equal(await isStaffOf(reads, judge, '7517', ['judge', 'chairperson']), true);
    assert.equal(await isStaffOf(reads, judge, '7517', ['chairperson']), false);
    assert.equal(await isStaffOf(reads, judge, '7581'), false);
    assert.deepEqual(
      (await listStaff(reads, { court: '7517', roles: ['judge'] })).map(({ surname }) => surname),
      ['Әлиева'],
    );
  });
});
