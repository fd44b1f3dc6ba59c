import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Act } from '#platform/audit';
import { isHouseError } from '#platform/errors';
import { type TestPlatform, testPlatform } from '#testing';
import { readEntry } from '../model/lists/court-list.ts';
import { type CourtListName, courtList } from '../model/lists/court-lists.ts';
import type { StaffMember } from '../model/staff.ts';
import { inCourts } from '../store/tables.ts';
import { insertCourt, insertStaffPost, staffAct, systemAct } from '../testing/index.ts';
import { addEntry } from './add-entry.ts';
import { changeEntry } from './change-entry.ts';

describe('the lists about judges', () => {
  let platform: TestPlatform;
  let administrator: Act;
  let first: StaffMember;
  let second: StaffMember;

  const add = (list: CourtListName, raw: Record<string, string>, act = administrator) => {
    const read = readEntry(courtList(list), { order_number: '17-К', ...raw });
    assert.ok(read.ok);
    return addEntry(platform, act, { list, courtCode: '7517', values: read.values });
  };

  before(async () => {
    platform = await testPlatform();
    await platform.db.transact(systemAct, async (tx) => {
      tx.record({ kind: 'test', id: '1' });
      await insertCourt(tx);
      const office = await insertStaffPost(tx, { role: 'administrator', surname: 'Әкімшіев' });
      administrator = staffAct(office.personId, 'administrator');
      first = await insertStaffPost(tx);
      second = await insertStaffPost(tx, { surname: 'Үлгібекова', given_name: 'Дана', patronymic: null });
    });
  });

  it('find the office by the whole name, however it is typed', async () => {
    const entry = await add('absences', {
      judge: 'СЫНАҚБАЕВ әлихан маратұлы',
      absence: 'ауру',
      valid_to: '04.12.2026',
    });
    assert.equal(entry.judge_post_id, first.id);
    assert.equal(entry.judge, 'Сынақбаев Әлихан Маратұлы');
    assert.equal(entry.absence, 'illness');
  });

  it('refuse a name that no judge of the court has', async () => {
    await assert.rejects(add('absences', { judge: 'Әкімшіев Әлихан Маратұлы', absence: 'leave' }), (thrown) =>
      isHouseError(thrown, 'COURTS_JUDGE_UNKNOWN'),
    );
  });

  it('refuse two absences of one judge on one day', async () => {
    const again = { judge: 'Сынақбаев Әлихан Маратұлы', absence: 'trip', valid_from: '04.12.2026' };
    await assert.rejects(add('absences', again), (thrown) => isHouseError(thrown, 'COURTS_ABSENCE_OVERLAPS'));
    await add('absences', { ...again, valid_from: '05.12.2026' });
  });

  it('keep what a judge hears, each branch once, and follow the name when it is another judge', async () => {
    const entry = await add('specialisations', { judge: 'Үлгібекова Дана', branch: 'азаматтық істер' });
    await assert.rejects(add('specialisations', { judge: 'Үлгібекова Дана', branch: 'civil' }), (thrown) =>
      isHouseError(thrown, 'COURTS_SPECIALISATION_LISTED_ALREADY'),
    );
    const read = readEntry(courtList('specialisations'), {
      ...{ judge: 'Сынақбаев Әлихан Маратұлы', branch: 'civil', order_number: '17-К' },
    });
    assert.ok(read.ok);
    const { id, version } = entry;
    const change = { list: 'specialisations', courtCode: '7517', id, version, values: read.values } as const;
    const changed = await changeEntry(platform, administrator, change);
    assert.equal(changed.judge_post_id, first.id);
    const rows = await inCourts(platform.reads).selectFrom('courts.staff_post').select('id').execute();
    assert.ok(rows.some(({ id: post }) => post === second.id));
  });

  it('are kept by the administrator and the chairperson alone', async () => {
    const clerk = staffAct(first.personId, 'registry_clerk');
    await assert.rejects(add('absences', { judge: 'Үлгібекова Дана', absence: 'leave' }, clerk), (thrown) =>
      isHouseError(thrown, 'COURTS_MAY_NOT_EDIT'),
    );
  });
});
