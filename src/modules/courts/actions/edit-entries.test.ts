import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { noRegisters, personRegister } from '#modules/egov';
import { findPersonByIin, registerPerson } from '#modules/identity';
import { InventedRegisters, inventedPerson } from '#modules/identity/testing';
import type { Act } from '#platform/audit';
import { isHouseError } from '#platform/errors';
import { newId, type PersonId } from '#platform/ids';
import { type TestPlatform, testPlatform } from '#testing';
import { readEntry } from '../model/lists/court-list.ts';
import { type CourtListName, courtList } from '../model/lists/court-lists.ts';
import { listHelplines } from '../queries/list-helplines.ts';
import { listRooms } from '../queries/list-rooms.ts';
import { changesOf } from '../store/history.ts';
import { insertCourt, insertStaffPost, staffAct, systemAct } from '../testing/index.ts';
import { addEntry } from './add-entry.ts';
import { changeEntry } from './change-entry.ts';
import { endEntry } from './end-entry.ts';

const helpline = {
  purpose_kk: 'Сыбайлас жемқорлық туралы хабар',
  purpose_ru: 'Сообщить о коррупции',
  purpose_en: 'Report corruption',
  phone: '8 (727) 250-12-34',
};

function values(list: CourtListName, raw: Record<string, string>) {
  const read = readEntry(courtList(list), raw);
  assert.ok(read.ok, read.ok ? '' : read.faults.map(({ error }) => error.say('ru')).join());
  return read.values;
}

describe('the lists of a court', () => {
  let platform: TestPlatform;
  let administrator: Act;
  let chairperson: Act;
  let judge: Act;
  let stranger: Act;
  const registers = new InventedRegisters();
  const administratorPerson = inventedPerson('Әкімшіев', 'Дәурен');
  let administratorId: PersonId;
  const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);
  const add = (list: CourtListName, raw: Record<string, string>, act = administrator) =>
    addEntry(platform, act, { list, courtCode: '7517', values: values(list, raw) });

  before(async () => {
    platform = await testPlatform();
    platform.ports.plug(personRegister, registers.persons);
    await platform.db.transact(systemAct, async (tx) => {
      tx.record({ kind: 'test', id: '1' });
      await insertCourt(tx);
      await insertCourt(tx, { code: '7518' });
      const { given: givenName, ...person } = administratorPerson;
      administratorId = await registerPerson(tx, { ...person, givenName });
      await insertStaffPost(tx, { person_id: administratorId, role: 'administrator' });
      const chair = await insertStaffPost(tx, { role: 'chairperson', surname: 'Төрағаев' });
      const one = await insertStaffPost(tx, { role: 'judge', surname: 'Судьяев' });
      const other = await insertStaffPost(tx, { role: 'administrator', court_code: '7518' });
      administrator = staffAct(administratorId, 'administrator');
      chairperson = staffAct(chair.personId, 'chairperson');
      judge = staffAct(one.personId, 'judge');
      stranger = staffAct(other.personId, 'administrator', '7518');
    });
  });

  it('are edited by the administrator and the chairperson of that court, and by nobody else', async () => {
    const added = await add('helplines', helpline);
    assert.equal(added.phone, '+7 727 250 12 34');
    await add('helplines', { ...helpline, phone: '1402' }, chairperson);
    await assert.rejects(add('helplines', helpline, judge), refused('COURTS_MAY_NOT_EDIT'));
    await assert.rejects(add('helplines', helpline, stranger), refused('COURTS_MAY_NOT_EDIT'));
    const visitor: Act = { actor: { kind: 'visitor' }, action: 'courts.test' };
    await assert.rejects(add('helplines', helpline, visitor), refused('COURTS_MAY_NOT_EDIT'));
  });

  it('give no right by an office that has ended, whatever the session still says', async () => {
    const gone = newId<PersonId>();
    await platform.db.transact(systemAct, async (tx) => {
      tx.record({ kind: 'test', id: '2' });
      const validTo = Temporal.PlainDate.from('2026-11-22');
      await insertStaffPost(tx, { person_id: gone, role: 'administrator', valid_to: validTo });
    });
    const act = staffAct(gone, 'administrator');
    await assert.rejects(add('helplines', { ...helpline, phone: '1500' }, act), refused('COURTS_MAY_NOT_EDIT'));
  });

  it('keep every change with who, when, before and after, and announce it to the court’s pages', async () => {
    const heard = Promise.withResolvers<void>();
    let announcements = 0;
    platform.live.on('courts:7517', () => {
      announcements += 1;
      if (announcements === 3) heard.resolve();
    });
    const { id } = await add('courtrooms', { number: '101', floor: '1', cameras: '4', has_video: 'yes' });
    const changed = values('courtrooms', { number: '101', floor: '2', cameras: '4', has_video: 'yes' });
    await changeEntry(platform, chairperson, {
      list: 'courtrooms',
      courtCode: '7517',
      id,
      version: 1,
      values: changed,
    });
    await endEntry(platform, administrator, { list: 'courtrooms', courtCode: '7517', id, version: 2 });
    const history = await changesOf(
      platform.reads,
      { courtCode: '7517', list: 'courtrooms', entryId: id },
      { limit: 10 },
    );
    assert.deepEqual(
      history.map(({ kind, actor }) => [kind, actor.role]),
      [
        ['ended', 'administrator'],
        ['changed', 'chairperson'],
        ['added', 'administrator'],
      ],
    );
    assert.deepEqual([history[1]?.before?.floor, history[1]?.after?.floor], [1, 2]);
    assert.equal(history[0]?.after?.valid_to, '2026-11-23');
    await heard.promise;
    const rewrite = platform.owner.query('delete from courts.change');
    await assert.rejects(rewrite, /append-only/);
  });

  it('still show an entry on its last day and no longer on the next', async () => {
    const { id } = await add('courtrooms', { number: '102', floor: '1', cameras: '0' });
    await endEntry(platform, administrator, { list: 'courtrooms', courtCode: '7517', id, version: 1 });
    const numbers = async (day: string) =>
      (await listRooms(platform.reads, '7517', Temporal.PlainDate.from(day))).map(({ number }) => number);
    assert.ok((await numbers('2026-11-23')).includes('102'));
    assert.ok(!(await numbers('2026-11-24')).includes('102'));
  });

  it('refuse a lost update with both values, and take it after the person has seen them', async () => {
    const { id } = await add('helplines', { ...helpline, phone: '1403' });
    const withPhone = (phone: string) => values('helplines', { ...helpline, phone });
    const change = (act: Act, version: number, phone: string) =>
      changeEntry(platform, act, { list: 'helplines', courtCode: '7517', id, version, values: withPhone(phone) });
    await change(chairperson, 1, '1404');
    await assert.rejects(change(administrator, 1, '1405'), (thrown) => {
      assert.ok(isHouseError(thrown, 'COURTS_CHANGED_MEANWHILE'));
      for (const lang of ['kk', 'ru', 'en'] as const) assert.match(thrown.say(lang), /1404.*1405/);
      return true;
    });
    await change(administrator, 1, '1404');
    await change(administrator, 2, '1405');
    assert.ok((await listHelplines(platform.reads, '7517')).some(({ phone }) => phone === '1405'));
  });

  it('refuse what stands there already, each in its own words', async () => {
    await add('courtrooms', { number: '201', floor: '2', cameras: '4' });
    await assert.rejects(
      add('courtrooms', { number: '201', floor: '3', cameras: '1' }),
      refused('COURTS_ROOM_NUMBER_TAKEN'),
    );
    await assert.rejects(add('helplines', helpline), refused('COURTS_HELPLINE_LISTED_ALREADY'));
    const hours = { weekday: '3', starts_at: '10:00', ends_at: '12:00', room: '12' };
    await add('reception-hours', hours);
    await assert.rejects(
      add('reception-hours', { ...hours, starts_at: '11:59', ends_at: '13:00' }),
      refused('COURTS_RECEPTION_OVERLAPS'),
    );
    await add('reception-hours', { ...hours, starts_at: '12:00', ends_at: '13:00' });
    const exception = { day: '02.12.2026', reason_kk: 'Іссапар', reason_ru: 'Командировка', reason_en: 'Absence' };
    await add('reception-exceptions', exception);
    await assert.rejects(add('reception-exceptions', exception), refused('COURTS_EXCEPTION_DAY_TAKEN'));
    const openDay = { day: '04.12.2026', starts_at: '10:00', ends_at: '12:00' };
    const place = { place_kk: 'Фойе', place_ru: 'Фойе', place_en: 'Lobby' };
    await add('open-days', { ...openDay, ...place });
    await assert.rejects(
      add('open-days', { ...openDay, ...place, starts_at: '11:00' }),
      refused('COURTS_OPEN_DAY_OVERLAPS'),
    );
  });

  it('take no day that is over and no open-door day on a holiday', async () => {
    const place = { starts_at: '10:00', ends_at: '12:00', place_kk: 'Фойе', place_ru: 'Фойе', place_en: 'Lobby' };
    await assert.rejects(add('open-days', { ...place, day: '22.11.2026' }), refused('COURTS_DAY_PASSED'));
    await assert.rejects(
      add('open-days', { ...place, day: '16.12.2026' }),
      (thrown) => isHouseError(thrown, 'COURTS_DAY_IS_HOLIDAY') && thrown.say('kk').includes('Тәуелсіздік күні'),
    );
    await add('open-days', { ...place, day: '23.11.2026' });
    await add('open-days', { ...place, day: '05.12.2026' });
  });

  it('withdraw an entry about one day at once', async () => {
    const day = { day: '03.12.2026', reason_kk: 'Оқу', reason_ru: 'Учёба', reason_en: 'Training' };
    const { id } = await add('reception-exceptions', day);
    const ended = await endEntry(platform, administrator, {
      ...{ list: 'reception-exceptions', courtCode: '7517', id, version: 1 },
    });
    assert.equal(ended.valid_to?.toString(), '2026-11-22');
    const end = { list: 'reception-exceptions', courtCode: '7517', id, version: 2 } as const;
    await assert.rejects(endEntry(platform, administrator, end), refused('COURTS_ENTRY_ENDED'));
    await assert.rejects(endEntry(platform, administrator, { ...end, id: newId() }), refused('COURTS_ENTRY_UNKNOWN'));
  });

  const invented = (surname: string, given: string) => {
    const person = inventedPerson(surname, given);
    registers.people.set(person.iin, person);
    return { iin: person.iin, surname, given_name: given };
  };

  it('appoint staff by IIN, and one chairperson at a time', async () => {
    const person = invented('Жаңаев', 'Ерлан');
    const added = await add('staff', { ...person, role: 'hearing_secretary', order_number: '12-К' });
    assert.equal(added.order_number, '12-К');
    await assert.rejects(add('staff', { ...person, role: 'hearing_secretary' }), refused('COURTS_POST_HELD_ALREADY'));
    await assert.rejects(add('staff', { ...person, role: 'chairperson' }), refused('COURTS_ONE_CHAIRPERSON'));
  });

  it('appoint nobody by a wrong IIN, by the IIN of another, or by one that the register does not know', async () => {
    const person = invented('Нұрланов', 'Серік');
    const judge = (more: Record<string, string>) => add('staff', { ...person, role: 'judge', ...more });
    await assert.rejects(judge({ iin: '' }), refused('COURTS_PERSON_UNKNOWN'));
    await assert.rejects(judge({ iin: '12' }), refused('IDENTITY_NUMBER_LENGTH'));
    await assert.rejects(judge({ iin: inventedPerson().iin }), refused('IDENTITY_PERSON_UNKNOWN'));
    await assert.rejects(judge({ surname: 'Басқаев' }), refused('COURTS_NAME_NOT_OF_IIN'));
    registers.isSilent = true;
    await assert.rejects(judge({}), refused('EGOV_REGISTER_SILENT'));
    registers.isSilent = false;
    await judge({ surname: 'НУРЛАНОВ' });
    await assert.rejects(judge({ surname: 'Басқаев', role: 'archivist' }), refused('COURTS_NAME_NOT_OF_IIN'));
  });

  it('ask the register nothing for those who may not appoint', async () => {
    const asked = registers.asked;
    const person = invented('Сырттанов', 'Болат');
    await assert.rejects(add('staff', { ...person, role: 'judge' }, judge), refused('COURTS_MAY_NOT_EDIT'));
    assert.equal(registers.asked, asked);
  });

  it('enter staff by the order where no register is connected', async () => {
    platform.ports.plug(personRegister, noRegisters.persons);
    const { iin, surname, given: given_name } = inventedPerson('Бұйрықов', 'Арман');
    const added = await add('staff', { iin, surname, given_name, role: 'archivist' });
    const person = await findPersonByIin(platform.reads, iin);
    assert.equal(added.person_id, person?.id);
    platform.ports.plug(personRegister, registers.persons);
  });

  it('let nobody change his own office', async () => {
    const { iin, surname, given: given_name } = administratorPerson;
    await assert.rejects(add('staff', { iin, surname, given_name, role: 'judge' }), refused('COURTS_OWN_POST'));
  });

  it('leave the administrator of the republic to another one at the Supreme Court', async () => {
    const person = { ...invented('Республикаева', 'Айым'), role: 'republican_administrator' };
    await assert.rejects(add('staff', person), refused('COURTS_MAY_NOT_APPOINT_REPUBLICAN'));
    const atSupreme = { list: 'staff', courtCode: '6001', values: values('staff', person) } as const;
    await assert.rejects(addEntry(platform, administrator, atSupreme), refused('COURTS_MAY_NOT_EDIT'));
    const added = await addEntry(platform, systemAct, atSupreme);
    const republican = staffAct(added.person_id as PersonId, 'republican_administrator', '6001');
    await add('helplines', { ...helpline, phone: '1600' }, republican);
  });
});
