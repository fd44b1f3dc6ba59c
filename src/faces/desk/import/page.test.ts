import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { courtsErrors, listRooms } from '#modules/courts';
import { LANGS } from '#platform/i18n';
import { type TestPlatform, testPlatform } from '#testing';
import { type DeskSite, deskOf, layCourt } from '../testing/court-desk.ts';

const headings = 'Зал нөмірі;Қабат;Камера саны\n';
const home = '/kk/desk/courts/7517/courtrooms';

describe('loading a list from a file', () => {
  let platform: TestPlatform;
  let administrator: DeskSite;
  const numbers = async () => (await listRooms(platform.reads, '7517')).map(({ number }) => number);

  before(async () => {
    platform = await testPlatform();
    await layCourt(platform);
    administrator = await deskOf(platform, 'administrator');
  });

  it('begins with a sample, the columns and the file, in three languages', async () => {
    for (const lang of LANGS) {
      const { document } = await administrator.get(`/${lang}/desk/courts/7517/courtrooms/import`);
      assert.ok(document.querySelector('form[enctype="multipart/form-data"] input[type=file]'));
      assert.ok(document.querySelector('a[href$="/export?sample"]'));
      assert.equal(document.querySelectorAll('input[name=mode]').length, 2);
    }
  });

  it('names each wrong row with line, column and sentence, counts the right ones, and writes nothing', async () => {
    const page = await administrator.upload(`${home}/import`, `${headings}1;1;4\n2;екі;4\n3;3;40\n`);
    assert.equal(page.status, 422);
    assert.match(page.text, /Файлдағы қате саны: 2. Ештеңе жазылған жоқДұрыс жол саны: 1/);
    const rows = [...page.document.querySelectorAll('#faults tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    assert.deepEqual(
      rows.map(([line, column]) => [line, column]),
      [
        ['3', 'Қабат'],
        ['4', 'Камера саны'],
      ],
    );
    assert.ok(page.document.querySelector('input[type=file]'), 'the corrected file can be sent from here');
    assert.deepEqual(await numbers(), []);
  });

  it('shows what will happen and writes exactly that when confirmed', async () => {
    const seen = await administrator.upload(`${home}/import`, `${headings}1;1;4\n2;2;4\n`);
    assert.equal(seen.status, 200);
    assert.match(seen.text, /Қосылады: 2.*Өзгереді: 0.*Аяқталады: 0/);
    assert.deepEqual(await numbers(), []);
    const field = (name: string) => seen.document.querySelector(`[name=${name}]`)?.getAttribute('value') ?? '';
    const confirmed = { draft: field('draft'), plan: field('plan') };
    const done = await administrator.post(`${home}/import/confirm`, confirmed);
    assert.deepEqual([done.status, done.headers.location], [303, home]);
    assert.deepEqual(await numbers(), ['1', '2']);
    const twice = await administrator.post(`${home}/import/confirm`, confirmed);
    assert.match(twice.text, /Бұл файл енді сақталмаған/);
    const forged = await administrator.post(`${home}/import/confirm`, { draft: "'; drop", plan: '' });
    assert.match(forged.text, /Бұл файл енді сақталмаған/);
  });

  it('shows old and new values of what changes, and what ends', async () => {
    const text = `${headings}1;5;4\n`;
    const seen = await administrator.upload(`${home}/import`, text, { mode: 'replace' });
    assert.match(seen.text, /Өзгереді: 1.*1Қабат15.*Аяқталады: 1.*2/);
  });

  it('says so when the file equals the list, is missing, or is a workbook', async () => {
    const same = await administrator.upload(`${home}/import`, `${headings}1;1;4\n`);
    assert.match(same.text, /Файл тізіммен бірдей/);
    const missing = await administrator.upload(`${home}/import`, '');
    assert.ok(missing.text.includes(courtsErrors('COURTS_FILE_MISSING').say('kk')));
    const workbook = await administrator.upload(`${home}/import`, new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]));
    assert.match(workbook.text, /Бұл – Excel кітабы/);
  });
});
