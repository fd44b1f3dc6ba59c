import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { personRegister } from '#modules/egov';
import { InventedRegisters, inventedPerson } from '#modules/identity/testing';
import type { Act } from '#platform/audit';
import { isHouseError } from '#platform/errors';
import { type TestPlatform, testPlatform } from '#testing';
import type { ImportMode } from '../model/import/plan-import.ts';
import type { CourtListName } from '../model/lists/court-lists.ts';
import { exportCourtList } from '../queries/export-list.ts';
import { getCalendarYear } from '../queries/get-working-calendar.ts';
import { listHelplines } from '../queries/list-helplines.ts';
import { listRooms } from '../queries/list-rooms.ts';
import { listStaff } from '../queries/list-staff.ts';
import { insertCourt, insertStaffPost, staffAct, systemAct } from '../testing/index.ts';
import { addEntry } from './add-entry.ts';
import { applyImport } from './apply-import.ts';
import { eraseImportDrafts } from './erase-import-drafts.ts';
import { calendarTarget } from './import-into-calendar.ts';
import { courtListTarget } from './import-into-court-list.ts';
import { type ImportPreview, previewImport } from './preview-import.ts';

const headings = 'Зал нөмірі;Қабат;Камера саны\n';
const roomLines = (count: number) => Array.from({ length: count }, (_, at) => `${at + 1};${1 + (at % 9)};4`);

describe('a file of a list', () => {
  let platform: TestPlatform;
  let administrator: Act;
  let republican: Act;
  const registers = new InventedRegisters();
  const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);
  const into = (list: CourtListName, courtCode: string) => courtListTarget(platform, list, courtCode);
  const preview = (list: CourtListName, courtCode: string, text: string, mode: ImportMode = 'amend', act?: Act) => {
    const file = { fileName: 'list.csv', bytes: new TextEncoder().encode(text), mode };
    return previewImport(platform, act ?? republican, into(list, courtCode), file);
  };
  const confirm = async (list: CourtListName, courtCode: string, seen: ImportPreview, act = republican) => {
    assert.ok(seen.draft, seen.faults.map(({ line, error }) => `${line}: ${error.say('en')}`).join());
    const { id: draftId, planSha256 } = seen.draft;
    return await applyImport(platform, act, into(list, courtCode), { draftId, planSha256 });
  };
  const count = async (from: string) =>
    Number((await platform.owner.query(`select count(*) n from ${from}`)).rows[0]?.n);

  before(async () => {
    platform = await testPlatform();
    platform.ports.plug(personRegister, registers.persons);
    await platform.db.transact(systemAct, async (tx) => {
      tx.record({ kind: 'test', id: '1' });
      for (const code of ['7517', '7518', '7519', '7520', '7521', '7522', '7523']) await insertCourt(tx, { code });
      const one = await insertStaffPost(tx, { role: 'administrator' });
      administrator = staffAct(one.personId, 'administrator');
      const other = await insertStaffPost(tx, { role: 'republican_administrator', court_code: '6001' });
      republican = staffAct(other.personId, 'republican_administrator', '6001');
    });
  });

  it('with one bad row of 1,000 writes nothing, shows 999 as fine, and goes in when corrected', async () => {
    const lines = roomLines(1000);
    lines[499] = '500;үш;4';
    const bad = await preview('courtrooms', '7517', headings + lines.join('\n'), 'amend', administrator);
    assert.equal(bad.draft, undefined);
    assert.equal(bad.plan.rows.filter(({ kind }) => kind === 'added').length, 999);
    assert.deepEqual(
      bad.faults.map(({ line, label, error }) => [line, label, error.code]),
      [[501, 'floor', 'COURTS_FIELD_NOT_NUMBER']],
    );
    assert.equal((await listRooms(platform.reads, '7517')).length, 0);
    lines[499] = '500;3;4';
    const good = await preview('courtrooms', '7517', headings + lines.join('\n'), 'amend', administrator);
    assert.equal((await listRooms(platform.reads, '7517')).length, 0, 'a preview writes nothing');
    await confirm('courtrooms', '7517', good, administrator);
    assert.equal((await listRooms(platform.reads, '7517')).length, 1000);
  });

  it('announces itself once, whatever its length', async () => {
    const events = await count('platform.event');
    await confirm('courtrooms', '7518', await preview('courtrooms', '7518', headings + roomLines(20).join('\n')));
    assert.equal(await count('platform.event'), events + 1);
    assert.equal(await count("courts.change where court_code = '7518'"), 20);
  });

  it('says what will be added, changed, left and ended', async () => {
    await confirm('courtrooms', '7519', await preview('courtrooms', '7519', `${headings}1;1;4\n2;1;4\n3;1;4`));
    const text = `${headings}1;1;4\n2;2;4\n4;1;0`;
    const kinds = ({ plan }: ImportPreview) => [...plan.rows.map(({ kind }) => kind), `${plan.ended.length} ended`];
    assert.deepEqual(kinds(await preview('courtrooms', '7519', text)), ['same', 'changed', 'added', '0 ended']);
    const seen = await preview('courtrooms', '7519', text, 'replace');
    assert.deepEqual(kinds(seen), ['same', 'changed', 'added', '1 ended']);
    await confirm('courtrooms', '7519', seen);
    const tomorrow = Temporal.PlainDate.from('2026-11-24');
    const rooms = await listRooms(platform.reads, '7519', tomorrow);
    assert.deepEqual(
      rooms.map(({ number, floor }) => [number, floor]),
      [
        ['1', 1],
        ['4', 1],
        ['2', 2],
      ],
    );
    const nothing = await preview('courtrooms', '7519', `${headings}1;1;4`);
    assert.deepEqual([nothing.draft, nothing.faults], [undefined, []]);
  });

  it('leaves columns that the file does not have as they are', async () => {
    const whole = 'number;floor;cameras;capacity;way_kk;way_ru;way_en\n9;9;4;30;Оң жақта;Справа;Right\n';
    await confirm('courtrooms', '7522', await preview('courtrooms', '7522', whole));
    await confirm('courtrooms', '7522', await preview('courtrooms', '7522', `${headings}9;8;4`));
    const [room] = await listRooms(platform.reads, '7522');
    assert.deepEqual([room?.floor, room?.capacity, room?.way?.en], [8, 30, 'Right']);
    await confirm('courtrooms', '7522', await preview('courtrooms', '7522', whole.replace(';30;', ';;')));
    assert.equal((await listRooms(platform.reads, '7522'))[0]?.capacity, null);
  });

  it('finds in the preview what only the database can refuse, and rows that stand twice', async () => {
    const hours = 'weekday;starts_at;ends_at;room\n';
    const seen = await preview(
      'reception-hours',
      '7519',
      `${hours}дс;10:00;12:00;1\nдүйсенбі;10:00;12:00;1\n1;11:00;13:00;2\n1;10:00;11:00;3`,
    );
    assert.deepEqual(
      seen.faults.map(({ line, error }) => [line, error.code]),
      [
        [2, 'COURTS_FIELD_NOT_CHOICE'],
        [4, 'COURTS_RECEPTION_OVERLAPS'],
        [5, 'COURTS_ROW_TWICE'],
      ],
    );
    assert.equal(await count("courts.reception_hours where court_code = '7519'"), 0);
  });

  it('applies exactly what was looked at, once, by who looked', async () => {
    const seen = await preview('courtrooms', '7520', `${headings}1;1;4`);
    assert.ok(seen.draft);
    await assert.rejects(confirm('courtrooms', '7520', seen, systemAct), refused('COURTS_IMPORT_GONE'));
    const target = into('courtrooms', '7520');
    const forged = { draftId: seen.draft.id, planSha256: '0'.repeat(64) };
    await assert.rejects(applyImport(platform, republican, target, forged), refused('COURTS_IMPORT_OUTDATED'));
    await confirm('courtrooms', '7520', seen);
    await assert.rejects(confirm('courtrooms', '7520', seen), refused('COURTS_IMPORT_GONE'));
  });

  it('is looked at anew when the list changed in between', async () => {
    const seen = await preview('courtrooms', '7521', `${headings}1;1;4\n2;1;4`);
    const values = { number: '2', floor: 5, has_video: false, cameras: 0 };
    await addEntry(platform, republican, { list: 'courtrooms', courtCode: '7521', values });
    await assert.rejects(confirm('courtrooms', '7521', seen), refused('COURTS_IMPORT_OUTDATED'));
    assert.equal((await listRooms(platform.reads, '7521')).length, 1);
  });

  it('is refused whole when the list now refuses one of its rows', async () => {
    const file = 'weekday;starts_at;ends_at;room\n1;10:00;12:00;1\n2;10:00;12:00;1';
    const seen = await preview('reception-hours', '7521', file);
    const time = (text: string) => Temporal.PlainTime.from(text);
    const values = { weekday: 1, starts_at: time('11:00'), ends_at: time('13:00'), room: '2' };
    await addEntry(platform, republican, { list: 'reception-hours', courtCode: '7521', values });
    await assert.rejects(confirm('reception-hours', '7521', seen), refused('COURTS_IMPORT_HAS_FAULTS'));
    assert.equal(await count("courts.reception_hours where court_code = '7521'"), 1);
  });

  it('that nobody confirms is erased after a day', async () => {
    const seen = await preview('courtrooms', '7521', `${headings}77;1;4`);
    await eraseImportDrafts(platform);
    assert.equal(await count(`courts.import_draft where id = '${seen.draft?.id}'`), 1);
    platform.clock.advance({ hours: 24, seconds: 1 });
    await eraseImportDrafts(platform);
    assert.equal(await count('courts.import_draft'), 0);
    platform.clock.advance({ hours: -24, seconds: -1 });
  });

  it('is refused to those who may not edit the list', async () => {
    await assert.rejects(
      preview('courtrooms', '7518', `${headings}9;9;9`, 'amend', administrator),
      refused('COURTS_MAY_NOT_EDIT'),
    );
    await assert.rejects(preview('courtrooms', '7518', ' ', 'amend', administrator), refused('COURTS_MAY_NOT_EDIT'));
  });

  it('with lost letters, a workbook or nothing inside says what to do', async () => {
    const line = 'purpose_kk;purpose_ru;purpose_en;phone\n?аза?стан;Казахстан;Kazakhstan;1402';
    const lost = await preview('helplines', '7522', line);
    assert.equal(lost.faults[0]?.error.code, 'COURTS_FIELD_LETTERS_LOST');
    const workbook = await preview('helplines', '7522', 'PK\u0003\u0004');
    assert.equal(workbook.faults[0]?.error.code, 'COURTS_FILE_IS_WORKBOOK');
    assert.equal((await preview('helplines', '7522', '')).faults[0]?.error.code, 'COURTS_FILE_EMPTY');
  });

  it('of staff needs the IIN of the new ones only, and is exported without it', async () => {
    const head = 'ИИН;Фамилия;Имя;Отчество;Должность;Номер приказа\n';
    const person = inventedPerson('Жаңаев', 'Ерлан');
    registers.people.set(person.iin, person);
    const known = `${person.iin};Жаңаев;Ерлан;;судья;5-К`;
    const rows = [known, ';Белгісізов;Асан;;судья;6-К', `${person.iin};Басқаев;Ерлан;;судья;7-К`];
    const seen = await preview('staff', '7523', head + rows.join('\n'));
    assert.deepEqual(
      seen.faults.map(({ line, error }) => [line, error.code]),
      [
        [3, 'COURTS_PERSON_UNKNOWN'],
        [4, 'COURTS_NAME_NOT_OF_IIN'],
      ],
    );
    await confirm('staff', '7523', await preview('staff', '7523', head + known));
    assert.deepEqual(
      (await listStaff(platform.reads, { court: '7523' })).map(({ surname }) => surname),
      ['Жаңаев'],
    );
    const { text } = await exportCourtList(platform.reads, 'staff', '7523', 'ru');
    assert.doesNotMatch(text, new RegExp(person.iin));
    const again = await preview('staff', '7523', text.replace('5-К', '7-К'));
    assert.deepEqual(
      again.plan.rows.map(({ kind }) => kind),
      ['changed'],
    );
    assert.deepEqual(again.faults, []);
  });

  it('exported and sent back changes nothing', async () => {
    const line = 'purpose_kk;purpose_ru;purpose_en;phone\n=1+1;Канцелярия;Registry;8 727 250 12 35';
    await confirm('helplines', '7523', await preview('helplines', '7523', line));
    assert.equal((await listHelplines(platform.reads, '7523'))[0]?.purpose.kk, '=1+1');
    for (const lang of ['kk', 'ru', 'en'] as const) {
      const { text } = await exportCourtList(platform.reads, 'helplines', '7523', lang);
      const seen = await preview('helplines', '7523', text, 'replace');
      assert.deepEqual([seen.plan.rows.map(({ kind }) => kind), seen.plan.ended, seen.faults], [['same'], [], []]);
    }
  });

  it('of a calendar year is checked as a whole year and opens a new one', async () => {
    const head = 'day;kind;name_kk;name_ru;name_en;moved_from;source;verified\n';
    const day = (date: string, kind: string, from = '') => `${date};${kind};Мереке;Праздник;Holiday;${from};Decree;иә`;
    const send = (rows: string[], act = republican) => {
      const file = {
        fileName: 'c.csv',
        bytes: new TextEncoder().encode(head + rows.join('\n')),
        mode: 'amend' as const,
      };
      return previewImport(platform, act, calendarTarget(2028), file);
    };
    await assert.rejects(send([day('03.01.2028', 'holiday')], administrator), refused('COURTS_MAY_NOT_EDIT_REPUBLIC'));
    const rows = [day('01.01.2028', 'holiday'), day('04.01.2028', 'мереке күні')];
    const bad = await send(rows);
    assert.deepEqual(
      bad.faults.map(({ line, error }) => [line, error.code]),
      [[2, 'COURTS_CALENDAR_HOLIDAY_NOT_MOVED']],
    );
    await assert.rejects(getCalendarYear(platform.reads, 2028), refused('COURTS_CALENDAR_YEAR_MISSING'));
    const good = await send([...rows, day('03.01.2028', 'moved_day_off', '01.01.2028')]);
    assert.ok(good.draft, JSON.stringify(good.faults));
    await applyImport(platform, republican, calendarTarget(2028), {
      ...{ draftId: good.draft.id, planSha256: good.draft.planSha256 },
    });
    assert.equal((await getCalendarYear(platform.reads, 2028)).days.length, 3);
  });
});
