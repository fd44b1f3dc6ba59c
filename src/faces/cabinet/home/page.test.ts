import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { inventedPerson, lookingClerk, openCabinet } from '#modules/identity/testing';
import { LANGS } from '#platform/i18n';
import type { Browser } from '#testing';
import { contactsTexts } from '../contacts/texts.ts';
import { looksTexts } from '../looks/texts.ts';
import { sessionsTexts } from '../sessions/texts.ts';
import { type CabinetHouse, cabinetHouse } from '../testing/cabinet-house.ts';
import { errorsOf, flashOf, headingOf } from '../testing/seen.ts';
import { cabinetHomeTexts } from './texts.ts';

const password = 'жеті қабат көк аспан';

describe('the cabinet', () => {
  let house: CabinetHouse;
  const owner = inventedPerson('Қасымова', 'Айгүл', 'Серікқызы');
  const claimed = inventedPerson('Тұңғыш', 'Ерлан', 'Маратұлы');

  const enter = async (iin: string, lang = 'kk'): Promise<Browser> => {
    const browser = house.browser();
    await browser.visit(`/${lang}/sign-in`);
    await browser.submit({ number: iin, password });
    return browser;
  };

  before(async () => {
    house = await cabinetHouse();
    await openCabinet(house, { person: owner, phone: '+77070000001', isOwn: true, password });
    await openCabinet(house, { person: claimed, phone: '+77070000002', isOwn: false, password });
  });

  for (const lang of LANGS) {
    it(`tells an unconfirmed holder what is possible, what is not and how to confirm in ${lang}`, async () => {
      const browser = await enter(claimed.iin, lang);
      const texts = cabinetHomeTexts(lang);
      const { text, document } = browser.page;
      for (const said of [texts.unconfirmed, texts.can, texts.cannot, texts.byPhone, texts.answers.other]) {
        assert.ok(text.includes(said), said);
      }
      assert.match(document.querySelector('#counter-code')?.textContent ?? '', /^\d{4} \d{4}$/);
      assert.doesNotMatch(document.toString(), /Тұңғыш|Ерлан|Tungysh/);
      assert.ok(!document.toString().includes(claimed.iin));
      assert.equal((await browser.visit(`/${lang}/cabinet/looks`)).status, 403);
      assert.equal((await browser.visit(`/${lang}/cabinet/organisations`)).status, 403);
    });

    it(`tells a confirmed holder that nothing is to be done and when the session ends in ${lang}`, async () => {
      const browser = await enter(owner.iin, lang);
      const { text, document } = browser.page;
      assert.ok(text.includes(cabinetHomeTexts(lang).confirmedText));
      assert.ok(text.includes(cabinetHomeTexts(lang).nothing));
      assert.match(text, /09:30|\d{2}:\d{2}/);
      assert.equal(document.querySelector('#counter-code'), null);
      assert.match(document.querySelector('meta[name=robots]')?.getAttribute('content') ?? '', /noindex/);
    });

    it(`lists devices and ends one of them in ${lang}`, async () => {
      const [here, other] = [await enter(owner.iin, lang), await enter(owner.iin, lang)];
      await here.visit(`/${lang}/cabinet/sessions`);
      assert.equal(headingOf(here), sessionsTexts(lang).title);
      assert.ok(here.page.text.includes(`Chrome, Linux ${sessionsTexts(lang).here}`));
      await here.submit({ session: 'others' }, 'main form:last-of-type');
      assert.equal(flashOf(here), sessionsTexts(lang).endedAll);
      assert.match((await other.visit(`/${lang}/cabinet`)).url, /sign-in/);
    });

    it(`adds an e-mail by its code in ${lang}`, async () => {
      const browser = await enter(owner.iin, lang);
      const email = `${lang}@example.kz`;
      await browser.visit(`/${lang}/cabinet/contacts/new`);
      await browser.submit({ kind: 'email', email });
      assert.equal(headingOf(browser), contactsTexts(lang).codeTitle);
      await browser.submit({ code: '00000000' });
      assert.equal(errorsOf(browser).length, 1);
      await browser.submit({ code: String(await house.codeSentTo(email)) });
      assert.equal(flashOf(browser), contactsTexts(lang).proved);
      assert.ok(browser.page.text.includes(email));
      const theirs = browser.page.document.querySelector('input[name=contact]')?.getAttribute('value');
      const stranger = await enter(claimed.iin, lang);
      assert.equal((await stranger.visit(`/${lang}/cabinet/contacts/${theirs}`)).status, 404);
    });

    it(`shows who looked by role and court, never by name, in ${lang}`, async () => {
      await lookingClerk(house, owner.iin);
      const browser = await enter(owner.iin, lang);
      await browser.visit(`/${lang}/cabinet/looks`);
      assert.equal(headingOf(browser), looksTexts(lang).title);
      const { text } = browser.page;
      assert.ok(text.includes(looksTexts(lang).deeds['identity.look-up-person'] ?? '–'), text);
      assert.match(text, /7517/);
      assert.doesNotMatch(text, /Қарауыл/);
    });

    it(`writes in the language that was chosen in ${lang}`, async () => {
      const browser = await enter(owner.iin, lang);
      await browser.visit(`/${lang}/cabinet/language`);
      await browser.submit({ lang });
      await browser.visit(`/${lang}/cabinet/language`);
      const chosen = browser.page.document.querySelector('input[checked]')?.getAttribute('value');
      assert.equal(chosen, lang);
    });
  }
});
