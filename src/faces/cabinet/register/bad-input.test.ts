import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { inventedPerson } from '#modules/identity/testing';
import { LANGS } from '#platform/i18n';
import { Sentences } from '#testing';
import { type CabinetHouse, cabinetHouse } from '../testing/cabinet-house.ts';
import { errorsOf } from '../testing/seen.ts';

const numbers = {
  nothing: '',
  letters: '95010157204А',
  'eleven digits': '95010157204',
  zeros: '000000000000',
  'a wrong check digit': '950101572048',
  'a BIN': '451240731046',
} as const;

const phones = {
  'no phone': '',
  'no digits': 'жоқ',
  'a digit too few': '+7 701 123 45 6',
  'no code of the city': '250-12-34',
  'another country': '+49 151 23456789',
  'a landline': '8 (727) 250-12-34',
} as const;

describe('what a visitor types wrong', () => {
  let house: CabinetHouse;
  before(async () => {
    house = await cabinetHouse();
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
});
