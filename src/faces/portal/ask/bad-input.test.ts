import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { identityErrors } from '#modules/identity';
import { codeSentTo } from '#modules/identity/testing';
import { deliverySettled } from '#modules/notices/events';
import { questionErrors } from '#modules/questions';
import { type QuestionsHouse, questionsHouse, workIn } from '#modules/questions/testing';
import { LANGS, type Lang } from '#platform/i18n';
import { newId } from '#platform/ids';
import { Browser, serveFaces } from '#testing';
import { portal } from '../face.ts';
import { talonTexts } from '../talon/texts.ts';
import { askTexts } from './texts.ts';

describe('what people, machines and mischief put into a question', () => {
  let house: QuestionsHouse;
  let server: Awaited<ReturnType<typeof serveFaces>>['server'];
  before(async () => {
    house = await questionsHouse();
    ({ server } = await serveFaces(house.platform, [portal]));
  });

  const writing = async (lang: Lang): Promise<Browser> => {
    const browser = new Browser(server);
    await browser.visit(`/${lang}/questions/ask/text?court=7517`);
    return browser;
  };
  const errorsOf = ({ page }: Browser): readonly (string | undefined)[] =>
    [...page.document.querySelectorAll('.govuk-error-summary__list a')].map(({ textContent }) => textContent?.trim());
  /** The parser of the tests leaves references in a text field as they are written. */
  const typedIn = ({ page }: Browser): string =>
    (page.document.querySelector('textarea')?.textContent ?? '').replaceAll('&lt;', '<').replaceAll('&quot;', '"');

  for (const lang of LANGS) {
    it(`ten thousand characters are told in ${lang} with both numbers, and stay in the field`, async () => {
      const browser = await writing(lang);
      const text = 'қ'.repeat(10_000);
      assert.equal((await browser.submit({ text })).status, 422);
      const told = questionErrors('QUESTIONS_TEXT_LONG', { length: 10_000, limit: 2000 }).say(lang);
      assert.deepEqual(errorsOf(browser), [told]);
      assert.equal(typedIn(browser), text);
      assert.match(browser.page.document.title, /^\S+: /, 'the title begins with «Error»');
    });

    it(`a script is read in ${lang} as the words it is, and runs nowhere`, async () => {
      const browser = await writing(lang);
      const text = `Не үшін <script>alert(1)</script> <img src=x onerror="alert(2)"> ${lang} деп шығады?`;
      await browser.submit({ text });
      assert.match(browser.page.url, /\/ask\/check$/);
      assert.ok(browser.page.text.includes('<script>alert(1)</script>'));
      assert.equal(browser.page.document.querySelectorAll('main script, main img, main [onerror]').length, 0);
      await browser.visit(`/${lang}/questions/ask/text?court=7517`);
      assert.equal(typedIn(browser), text);
    });

    it(`IIN, phone and e-mail of others are shown in ${lang} as everybody would see them: hidden`, async () => {
      const browser = await writing(lang);
      const [iin, phone, mail] = ['800101300016', '+7 701 765 43 21', 'neighbour@example.kz'];
      await browser.submit({
        text: `Көршімнің ЖСН ${iin}, телефоны ${phone}, поштасы ${mail}. Оны қайда айтамын? ${lang}`,
      });
      const preview = browser.page.document.querySelector('.govuk-inset-text')?.textContent ?? '';
      for (const secret of [iin, phone, mail]) assert.ok(!preview.includes(secret), `${secret} in ${preview}`);
      assert.ok(browser.page.text.includes(askTexts(lang).hiddenSome));
    });

    it(`a machine that fills the hidden field is told in ${lang}, and nothing is kept`, async () => {
      const browser = await writing(lang);
      const text = `Сот қай күні демалады екен, айтыңызшы? ${lang}`;
      assert.equal((await browser.submit({ text, website: 'https://spam.example' })).status, 422);
      assert.deepEqual(errorsOf(browser), [questionErrors('QUESTIONS_TRAP_FILLED').say(lang)]);
      await browser.visit(`/${lang}/questions/ask/way`);
      assert.match(browser.page.url, /\/questions\/ask$/, 'there is no question to send');
    });

    it(`a code that came too late is told in ${lang}; a new one takes the same question`, async () => {
      const browser = await writing(lang);
      await browser.submit({ text: `Қабылдау сағаты неге өзгерді, түсіндіріңізші? ${lang}` });
      await browser.visit(`/${lang}/questions/ask/way`);
      const address = `late-${lang}@example.kz`;
      await browser.submit({ kind: 'email', email: address });
      const code = String(await codeSentTo(house.platform, address));
      house.platform.clock.advance({ minutes: 11 });
      await browser.submit({ code });
      assert.deepEqual(errorsOf(browser), [identityErrors('IDENTITY_CODE_EXPIRED').say(lang)]);
      await browser.submit({ do: 'again' }, 'form[method=post] ~ form, main form:nth-of-type(2)');
      assert.ok(browser.page.text.includes(askTexts(lang).sentAgain));
      await browser.submit({ code: String(await codeSentTo(house.platform, address)) });
      assert.match(browser.page.url, /\/ask\/done$/);
    });

    it(`a message that came back is told in ${lang} by the talon`, async () => {
      const { id, talon, pin } = await house.ask({ lang });
      await bounce(house, id);
      const browser = new Browser(server);
      await browser.visit(`/${lang}/talon?number=${talon}`);
      await browser.submit({ pin });
      assert.ok(browser.page.text.includes(talonTexts(lang).undelivered));
    });
  }

  for (const lang of LANGS) {
    it(`a flood from one network is stopped in ${lang} with the time to wait, and the text is kept`, async () => {
      const send = async (word: string): Promise<Browser> => {
        const browser = await writing(lang);
        await browser.submit({ text: `Сот ғимаратында дәмхана бар ма? ${word}`, ...workIn(browser.page.document) });
        await browser.visit(`/${lang}/questions/ask/way`);
        await browser.submit({ kind: 'talon' });
        return browser;
      };
      // What the network may send at once is used up in the first language, and stays so.
      for (const word of lang === 'kk' ? ['бір', 'екі', 'үш'] : []) assert.match((await send(word)).page.url, /done$/);
      const stopped = await send(`төрт ${lang}`);
      assert.equal(stopped.page.status, 429);
      assert.match(errorsOf(stopped)[0] ?? '', /\d/);
      await stopped.visit(`/${lang}/questions/ask/text?court=7517`);
      assert.ok(typedIn(stopped).endsWith(`төрт ${lang}`));
    });
  }
});

/** As the post office of an address that is gone would have it. */
async function bounce({ platform, work }: QuestionsHouse, questionId: string): Promise<void> {
  const noticeId = newId<never>();
  await platform.owner.query('insert into questions.told (question_id, notice_id, told_at) values ($1, $2, now())', [
    questionId,
    noticeId,
  ]);
  await platform.db.transact({ actor: { kind: 'system', name: 'test' }, action: 'test' }, async (tx) => {
    tx.record({ kind: 'test', id: 'delivery' });
    const delivery = {
      noticeId,
      deliveryId: newId<never>(),
      template: 'questions.received',
      channel: 'email',
    } as const;
    tx.publish(deliverySettled, { ...delivery, state: 'failed' });
  });
  await work();
}
