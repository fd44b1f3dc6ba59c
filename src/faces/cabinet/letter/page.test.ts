import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { drawLetterCode, grantLetterCode, registerPerson } from '#modules/identity';
import { inventedPerson } from '#modules/identity/testing';
import { LANGS } from '#platform/i18n';
import { type CabinetHouse, cabinetHouse } from '../testing/cabinet-house.ts';
import { errorsOf, headingOf } from '../testing/seen.ts';

const titles = {
  kk: 'Соттан хат алдыңыз ба?',
  ru: 'Вы получили письмо суда?',
  en: 'Did you get a letter from the court?',
};

describe('the page to which the QR of a letter leads', () => {
  let house: CabinetHouse;
  let code: string;
  const person = inventedPerson();

  before(async () => {
    house = await cabinetHouse();
    const { iin, surname, given: givenName, birthDate } = person;
    const act = { actor: { kind: 'system', name: 'test' }, action: 'test.letter' } as const;
    const holder = await house.platform.db.transact(act, (tx) =>
      registerPerson(tx, { iin, surname, givenName, birthDate }),
    );
    const drawn = await drawLetterCode(house.platform, holder);
    await house.platform.db.transact(act, (tx) => grantLetterCode(tx, { holder, drawn, lang: 'kk' }));
    code = drawn.code;
  });

  for (const lang of LANGS) {
    it(`opens in ${lang}`, async () => {
      const browser = house.browser();
      await browser.visit(`/${lang}/letter`);
      assert.equal(headingOf(browser), titles[lang]);
    });
  }

  it('names what is missing and what is wrong, and then lets the addressee set a password, once', async () => {
    const browser = house.browser();
    await browser.visit('/kk/letter');
    await browser.submit({ number: '', code: '12' });
    assert.deepEqual(errorsOf(browser), ['ЖСН немесе БСН енгізіңіз.', 'Хаттағы 12 цифрлы кодты енгізіңіз.']);
    await browser.submit({ number: person.iin, code: '000000000000' });
    assert.match(errorsOf(browser)[0] ?? '', /Код немесе ЖСН\/БСН дұрыс емес/);
    await browser.submit({ number: person.iin, code: code.replace(/(\d{4})(?=\d)/g, '$1 ') });
    assert.match(browser.page.url, /^\/kk\/sign-in\/change-password\?next=/);
    const again = house.browser();
    await again.visit('/kk/letter');
    await again.submit({ number: person.iin, code });
    assert.match(errorsOf(again)[0] ?? '', /Код немесе ЖСН\/БСН дұрыс емес/);
  });
});
