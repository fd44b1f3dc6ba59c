import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import { LANGS } from '#platform/i18n';
import { type FaceServer, serveFaces, testPlatform } from '#testing';
import { portal } from '../face.ts';
import { hiddenNames, layDay, type TestDay } from '../testing/court-day.ts';

const everybody = [...hiddenNames, 'асымов', 'Ахметов', 'Kasymov', 'Дала', 'Сынақбаев', 'Үлгібеков', 'Synakbayev'];

describe('lists of hearings as files', () => {
  let site: FaceServer;
  let day: TestDay;
  before(async () => {
    const platform = await testPlatform();
    day = await layDay(platform);
    site = await serveFaces(platform, [portal]);
  });

  it('name nobody: neither parties nor judges, in any form or language', async () => {
    for (const lang of LANGS) {
      for (const kind of ['csv', 'json', 'atom', 'ics']) {
        const { body, status } = await site.get(`/${lang}/hearings.${kind}?court=7517`);
        assert.equal(status, 200);
        for (const name of everybody) assert.ok(!body.includes(name), `${name} in ${lang}.${kind}`);
        assert.ok(body.includes(day.open.case.number));
        assert.ok(!body.includes(day.closed.case.number), 'a closed hearing has no case number');
      }
    }
  });

  it('are a table that spreadsheets open', async () => {
    const { body, headers } = await site.get('/ru/hearings.csv?court=7517');
    assert.match(String(headers['content-disposition']), /zasedaniya-7517-2026-11-23\.csv/);
    const rows = parse<Record<string, string>>(body, { delimiter: ';', bom: true, columns: true });
    assert.deepEqual(
      rows.map((row) => ['Время', 'Зал', 'Закрытое', 'Состояние', 'Ожидается'].map((column) => row[column])),
      [
        ['10:00', '304', 'нет', 'Назначено', ''],
        ['10:00', '305', 'да', 'Назначено', ''],
        ['11:00', '304', 'нет', 'Назначено', ''],
        ['12:00', '305', 'нет', 'Задерживается', '12:40'],
      ],
    );
  });

  it('are data for programs', async () => {
    const { hearings } = JSON.parse((await site.get('/en/hearings.json?court=7517&room=305')).body);
    assert.equal(hearings.length, 2);
    assert.deepEqual(
      [hearings[1].startsAt, hearings[1].state, hearings[1].expected, hearings[0].isClosed],
      ['2026-11-23T07:00:00Z', 'delayed', '12:40', true],
    );
  });

  it('are news that change with the hearing', async () => {
    const { body, headers } = await site.get('/kk/hearings.atom?court=7517');
    assert.match(String(headers['content-type']), /application\/atom\+xml/);
    const { document } = parseHTML(body);
    assert.equal(document.querySelectorAll('entry').length, 4);
    assert.equal(document.querySelector('feed > id')?.textContent, 'http://localhost:3000/kk/hearings.atom?court=7517');
    assert.ok(document.querySelector(`entry > link[href$="${day.delayed.id}"]`));
  });

  it('are events of a calendar with lines of at most 75 octets', async () => {
    for (const address of ['hearings.ics?court=7517', `hearings/${day.open.id}.ics`]) {
      const { body } = await site.get(`/kk/${address}`);
      const lines = body.split('\r\n');
      assert.equal(lines.at(-1), '');
      assert.ok(lines.every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n')));
      const unfolded = body.replaceAll('\r\n ', '');
      assert.match(unfolded, /DTSTART:20261123T050000Z\r\n/);
      assert.match(unfolded, /LOCATION:304-зал\\, 3-қабат\\, Сынақ аудандық соты\r\n/);
    }
  });

  it('of what is no hearing are not found', async () => {
    assert.equal((await site.get('/kk/hearings/1.ics')).status, 404);
  });
});
