import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { codeSentTo } from '#modules/identity/testing';
import { type QuestionsHouse, questionsHouse, workIn } from '#modules/questions/testing';
import type { Principal } from '#platform/http';
import { LANGS } from '#platform/i18n';
import { type AccountId, newId, type PersonId, type SessionId } from '#platform/ids';
import { Browser, serveFaces } from '#testing';
import { portal } from '../face.ts';

const text = (word: string) => `Төраға азаматтарды қай күні қабылдайды, қалай жазылуға болады? ${word}`;

describe('asking the chairperson', () => {
  let house: QuestionsHouse;
  let server: Awaited<ReturnType<typeof serveFaces>>['server'];

  before(async () => {
    house = await questionsHouse();
    ({ server } = await serveFaces(house.platform, [portal]));
  });

  const toCheck = async (lang: string, word: string, hasScripts = false): Promise<Browser> => {
    const browser = new Browser(server);
    await browser.visit(`/${lang}/questions/ask`);
    await browser.submit({ court: '7517' });
    assert.match(browser.page.url, /\/ask\/text\?court=7517$/);
    await browser.submit({ text: text(word), ...(hasScripts ? workIn(browser.page.document) : {}) });
    assert.match(browser.page.url, /\/ask\/check$/);
    return browser;
  };

  for (const lang of LANGS) {
    it(`leads in ${lang} without scripts from the rule to talon and PIN, by a contact`, async () => {
      const browser = await toCheck(lang, lang);
      assert.equal(browser.page.document.querySelectorAll('h1').length, 1);
      await browser.visit(`/${lang}/questions/ask/way`);
      await browser.submit({ kind: 'email', email: `${lang}@example.kz` });
      assert.match(browser.page.text, new RegExp(`${lang.charAt(0)}•••@example\\.kz`));
      await browser.submit({ code: String(await codeSentTo(house.platform, `${lang}@example.kz`)) });
      assert.match(browser.page.url, /\/ask\/done$/);
      assert.match(browser.page.text, /9\d{3}\s\d{4}\s\d{4}/);
      assert.match(browser.page.text, /[A-Z0-9]{4}\s[A-Z0-9]{4}/);
      assert.match(browser.page.text, /14/, 'the last day is told');
    });
  }

  it('goes without a contact only when the browser has done its sum; without it the page says what else helps', async () => {
    const plain = await toCheck('kk', 'талонсыз');
    await plain.visit('/kk/questions/ask/way');
    const refused = await plain.submit({ kind: 'talon' });
    assert.equal(refused.status, 422);
    assert.match(refused.text, /байланыссыз сұрақ жібере алмаймыз/);
    const scripted = await toCheck('kk', 'талонмен', true);
    await scripted.visit('/kk/questions/ask/way');
    await scripted.submit({ kind: 'talon' });
    assert.match(scripted.page.url, /\/ask\/done$/);
    assert.match(scripted.page.text, /талон нөмірі мен PIN-код арқылы тексеріңіз/);
    await scripted.visit('/kk/questions/ask/way');
    assert.match(scripted.page.url, /\/questions\/ask$/, 'what was sent is not sent again');
  });

  it('opens by its talon on the page of talons', async () => {
    const asked = await house.ask({ text: 'Талон бетінен қалай көремін, айтыңызшы' });
    const browser = new Browser(server);
    await browser.visit(`/kk/talon?number=${asked.talon}`);
    const wrong = await browser.submit({ pin: 'AAAA AAAA' });
    assert.match(wrong.text, /Талон нөмірі немесе PIN-код дұрыс емес/);
    await browser.submit({ pin: asked.pin });
    assert.match(browser.page.text, /Қаралып жатыр/);
    await house.answer(asked.id, { visibility: 'private' });
    await browser.visit('/kk/talon');
    await browser.submit({ number: asked.talon, pin: asked.pin });
    assert.match(browser.page.text, /Төраға сейсенбі күні қабылдайды.*тек талон иесі оқиды/);
  });

  it('shows answers like it before it is sent, what will be hidden, and a word about cases', async () => {
    const before = await house.ask({ text: 'Көлік тұрағы сот жанында бар ма екен, ақылы ма?' });
    await house.answer(before.id, {
      texts: { title: { kk: 'Көлік тұрағы', ru: 'Парковка' }, text: { kk: 'Бар, тегін.', ru: 'Есть, бесплатно.' } },
    });
    const browser = new Browser(server);
    await browser.visit('/kk/questions/ask/text?court=7517');
    await browser.submit({ text: 'Көлік тұрағы бар ма? Ісім 7517-26-00-2/15. Телефоным +7 701 123 45 67' });
    const { page } = browser;
    assert.ok(page.document.querySelector(`a[href="/kk/questions/${before.number}"]`));
    assert.match(page.text, /Телефоным \[телефон\]/);
    assert.match(page.text, /Мәтінде іс нөмірі бар/);
  });

  it('keeps what was typed through every mistake, and says each', async () => {
    const browser = new Browser(server);
    await browser.visit('/kk/questions/ask');
    assert.match((await browser.submit({ court: '' })).text, /Қай соттың төрағасына/);
    await browser.visit('/kk/questions/ask/text?court=7517');
    const long = await browser.submit({ text: 'ә'.repeat(10_000) });
    assert.equal(long.status, 422);
    assert.match(long.text, /Сұрақ тым ұзын: 10000 таңба/);
    assert.equal(long.document.querySelector('textarea')?.textContent?.length, 10_000);
    assert.match((await browser.submit({ text: 'Сот?' })).text, /тым қысқа/);
    const trapped = await browser.submit({ text: text('тұзақ'), website: 'https://spam.example' });
    assert.match(trapped.text, /Бұл өріс бос тұруы керек/);
    assert.equal(trapped.document.querySelector('#website')?.getAttribute('value'), 'https://spam.example');
    await browser.submit({ text: text('тұзақ'), website: '' });
    await browser.visit('/kk/questions/ask/way');
    assert.match((await browser.submit({ kind: '' })).text, /қалай алатыныңызды таңдаңыз/, 'QUESTIONS_WAY_MISSING');
    assert.match((await browser.submit({ kind: 'email', email: 'aigul' })).text, /@ белгісі жоқ/);
    await browser.submit({ kind: 'email', email: 'slow@example.kz' });
    assert.match((await browser.submit({ code: '' })).text, /құпия сөзді енгізіңіз/);
    const code = String(await codeSentTo(house.platform, 'slow@example.kz'));
    house.platform.clock.advance({ minutes: 11 });
    assert.match((await browser.submit({ code })).text, /10 минуты өтіп кетті/);
    await browser.submit({ do: 'again' }, 'form[method=post] ~ form, main form:nth-of-type(2)');
    assert.match(browser.page.text, /Жаңа код жіберілді/);
    await browser.submit({ code: String(await codeSentTo(house.platform, 'slow@example.kz')) });
    assert.match(browser.page.url, /\/ask\/done$/);
  });

  it('has the account among the ways for who is signed in, and for nobody else', async () => {
    const principal: Principal = {
      ...{ accountId: newId<AccountId>(), personId: newId<PersonId>(), sessionId: newId<SessionId>(), kind: 'person' },
      ...{ isConfirmed: true, displayName: 'Қасымова А.', lang: 'kk', posts: [], mustGiveSecondFactor: false },
    };
    const { server: own } = await serveFaces(house.platform, [portal], principal);
    const browser = new Browser(own);
    browser.cookies.set('__Host-sot', 'test');
    await browser.visit('/kk/questions/ask/text?court=7517');
    await browser.submit({ text: text('кабинеттен') });
    await browser.visit('/kk/questions/ask/way');
    assert.match(browser.page.text, /Кабинетім арқылы: Қасымова А\./);
    await browser.submit({ kind: 'account' });
    assert.match(browser.page.url, /\/ask\/done$/);
    const stranger = await toCheck('kk', 'бейтаныс');
    await stranger.visit('/kk/questions/ask/way');
    assert.equal((await stranger.submit({ kind: 'account' })).status, 422);
  });
});
