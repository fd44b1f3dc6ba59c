import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { listRooms } from '#modules/courts';
import { LANGS } from '#platform/i18n';
import { Sentences, testPlatform } from '#testing';
import { type CourtAtWork, courtAtWork, session } from './testing/court-at-work.ts';
import { deskOf, layCourt } from './testing/court-desk.ts';

describe('what is typed wrong at the desk', () => {
  let work: CourtAtWork;
  before(async () => {
    work = await courtAtWork();
  });

  it('as the time of a hearing has a sentence of its own, and the rest of the form stays', async () => {
    const desk = await work.as(work.court.secretary);
    const plan = (rest: Readonly<Record<string, string>>): Record<string, string> => ({
      ...{ case: work.loan.number, purpose: 'trial', day: '24.11.2026', minutes: '30', openness: 'open' },
      ...{ judge: work.court.judges[0], room: work.court.rooms[0], slot: 'other', time: '10:00', step: 'book' },
      ...rest,
    });
    assert.equal((await desk.post('/kk/desk/hearings/new', plan({}), session)).status, 303);
    const wrong = {
      'a holiday': { day: '16.12.2026' },
      'a day of no calendar': { day: '31.02.2026' },
      'the past': { day: '20.11.2026' },
      'outside the hours': { time: '20:00' },
      'over another hearing': { time: '10:15' },
    };
    const said = new Sentences();
    for (const lang of LANGS) {
      for (const [what, rest] of Object.entries(wrong)) {
        const { document } = await desk.post(`/${lang}/desk/hearings/new`, plan(rest), session);
        said.hear(what, lang, document.querySelector('.govuk-error-summary__list a')?.textContent ?? '');
        assert.equal(document.querySelector('#purpose option[selected]')?.getAttribute('value'), 'trial', what);
      }
    }
    said.assertOwn();
  });

  it('in one row of a thousand is named by its line and column, and nothing is written', async () => {
    const platform = await testPlatform();
    await layCourt(platform);
    const administrator = await deskOf(platform, 'administrator');
    const rows = Array.from({ length: 1000 }, (_, index) => `z${index + 1};${index === 636 ? 'екі' : 1};4`);
    const file = `Зал нөмірі;Қабат;Камера саны\n${rows.join('\n')}\n`;
    const said = new Set<string>();
    for (const lang of LANGS) {
      const page = await administrator.upload(`/${lang}/desk/courts/7517/courtrooms/import`, file);
      assert.equal(page.status, 422);
      const faults = [...page.document.querySelectorAll('#faults tbody tr')];
      assert.equal(faults.length, 1);
      const [line, , sentence = ''] = [...(faults[0]?.children ?? [])].map((cell) => cell.textContent ?? '');
      assert.equal(line, '638');
      assert.match(page.text, /999/);
      said.add(sentence);
    }
    assert.equal(said.size, LANGS.length);
    assert.deepEqual(await listRooms(platform.reads, '7517'), []);
  });
});
