import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { listRooms } from '#modules/courts';
import { inventedPerson } from '#modules/identity/testing';
import { LANGS, type Lang } from '#platform/i18n';
import { type FaceServer, serveFaces, testPlatform } from '#testing';
import { type CabinetHouse, cabinetHouse } from './faces/cabinet/testing/cabinet-house.ts';
import { errorsOf } from './faces/cabinet/testing/seen.ts';
import { type CourtAtWork, courtAtWork, session } from './faces/desk/testing/court-at-work.ts';
import { deskOf, layCourt } from './faces/desk/testing/court-desk.ts';
import { portal } from './faces/portal/face.ts';

/** Sentences by what was wrong: in one language no two are alike, and no sentence is the same in two languages. */
class Sentences {
  readonly #said = new Map<string, Map<Lang, string>>();

  hear(what: string, lang: Lang, sentence: string): void {
    assert.ok(sentence.length > 10, `${what} in ${lang}: ${sentence}`);
    const ofKind = this.#said.get(what) ?? new Map<Lang, string>();
    this.#said.set(what, ofKind.set(lang, sentence));
  }

  assertOwn(): void {
    for (const lang of LANGS) {
      const all = [...this.#said.values()].map((ofKind) => ofKind.get(lang));
      assert.equal(new Set(all).size, this.#said.size, `${lang}: ${all.join(' | ')}`);
    }
    for (const [what, ofKind] of this.#said) assert.equal(new Set(ofKind.values()).size, LANGS.length, what);
  }
}

const numbers = {
  nothing: '',
  letters: '95010150001А',
  'eleven digits': '95010150001',
  zeros: '000000000000',
  'a wrong check digit': '950101500018',
  'a BIN': '451240900019',
} as const;

const phones = {
  'no phone': '',
  'no digits': 'жоқ',
  'a digit too few': '+7 701 123 45 6',
  'no code of the city': '250-12-34',
  'another country': '+49 151 23456789',
  'a landline': '8 (727) 250-12-34',
} as const;

const caseNumbers = {
  'no such case': '7517-26-00-2/99999',
  'too long': `${'7'.repeat(90)}/1`,
  'control signs': '7517-26-00-2/1%00',
  'signs of direction': '7517-26-00-2/%E2%80%AE1',
  'a path': '..%2f..%2fetc/passwd',
  'no number': 'about/case',
} as const;

describe('what a visitor types wrong', () => {
  let house: CabinetHouse;
  let site: FaceServer;
  before(async () => {
    house = await cabinetHouse();
    site = await serveFaces(await testPlatform(), [portal]);
  });

  it('in the place of an IIN has a sentence of its own, and stays in the field', async () => {
    const said = new Sentences();
    for (const lang of LANGS) {
      for (const [what, typed] of Object.entries(numbers)) {
        const browser = house.browser();
        await browser.visit(`/${lang}/register`);
        const { status, document } = await browser.submit({ number: typed });
        assert.equal(status, 422, what);
        said.hear(what, lang, errorsOf(browser).join());
        assert.equal(document.querySelector('#number')?.getAttribute('value') ?? '', typed);
      }
    }
    said.assertOwn();
  });

  it('in the place of a phone has a sentence of its own, and stays in the field', async () => {
    const said = new Sentences();
    for (const lang of LANGS) {
      const browser = house.browser();
      const { iin, birthDate } = inventedPerson();
      await browser.visit(`/${lang}/register`);
      await browser.submit({ number: iin });
      const parts = { day: birthDate.day, month: birthDate.month, year: birthDate.year };
      await browser.submit(
        Object.fromEntries(Object.entries(parts).map(([part, value]) => [`birth-date-${part}`, String(value)])),
      );
      for (const [what, phone] of Object.entries(phones)) {
        const { document } = await browser.submit({ kind: 'phone', phone });
        said.hear(what, lang, errorsOf(browser).join());
        assert.equal(document.querySelector('#phone')?.getAttribute('value') ?? '', phone);
      }
    }
    said.assertOwn();
  });

  it('as the number of a case in the address has a sentence of its own', async () => {
    const said = new Sentences();
    for (const lang of LANGS) {
      for (const [what, typed] of Object.entries(caseNumbers)) {
        const { status, document } = await site.get(`/${lang}/cases/${typed}`);
        assert.ok(status === 404 || status === 422, `${what}: ${status}`);
        said.hear(what, lang, document.querySelector('main .govuk-body-l')?.textContent ?? '');
      }
    }
    said.assertOwn();
  });

  it('as a language or a Host is answered in all three languages', async () => {
    const unknown = await site.get('/de/courts');
    const foreign = await site.get('/kk/courts', { host: 'evil.example' });
    assert.deepEqual([unknown.status, foreign.status], [404, 421]);
    for (const { document, body } of [unknown, foreign]) {
      assert.deepEqual(
        [...document.querySelectorAll('p[lang]')].map((one) => one.getAttribute('lang')),
        LANGS,
      );
      assert.ok(!body.includes('evil'));
    }
  });
});

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
