import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { inventedPerson } from '#modules/identity/testing';
import { LANGS } from '#platform/i18n';
import type { Browser } from '#testing';
import { registerTexts } from '../register/texts.ts';
import { type CabinetHouse, cabinetHouse } from '../testing/cabinet-house.ts';
import { errorsOf, headingOf } from '../testing/seen.ts';

const birthOf = ({ birthDate }: { birthDate: Temporal.PlainDate }): Record<string, string> => ({
  'birth-date-day': String(birthDate.day),
  'birth-date-month': String(birthDate.month),
  'birth-date-year': String(birthDate.year),
});

describe('registering', () => {
  let house: CabinetHouse;
  let phones = 0;

  before(async () => {
    house = await cabinetHouse();
  });

  for (const lang of LANGS) {
    it(`leads from the IIN to an open, confirmed cabinet without JavaScript in ${lang}`, async () => {
      const person = inventedPerson('Қасымова', 'Айгүл', 'Серікқызы');
      phones += 1;
      const phone = `+7701000100${phones}`;
      house.registers.people.set(person.iin, person);
      house.registers.numbers.set(phone, person.iin);
      const texts = registerTexts(lang);
      const browser = house.browser();
      await browser.visit(`/${lang}/register`);
      assert.equal(headingOf(browser), texts.numberTitle);
      await browser.submit({ number: person.iin });
      assert.equal(headingOf(browser), texts.birthTitle);
      await browser.submit(birthOf(person));
      assert.equal(headingOf(browser), texts.contactTitle);
      await browser.submit({ kind: 'phone', phone: phone.replace('+7', '8 ') });
      assert.equal(headingOf(browser), texts.codeTitle);
      assert.doesNotMatch(browser.page.text, new RegExp(phone.slice(4)));
      await house.work();
      await browser.submit({ code: String(await house.codeSentTo(phone)) });
      assert.equal(browser.page.url, `/${lang}/sign-in/change-password`);
      assert.equal((await browser.visit(`/${lang}/cabinet`)).url, `/${lang}/sign-in?next=%2F${lang}%2Fcabinet`);
      await browser.visit(`/${lang}/sign-in/change-password`);
      await browser.submit({ password: 'жеті қабат көк аспан' });
      assert.equal(browser.page.url, `/${lang}/cabinet`);
      await house.work();
      await browser.visit(`/${lang}/cabinet`);
      assert.equal(headingOf(browser), lang === 'en' ? 'Kasymova A. S.' : 'Қасымова А. С.');
      assert.equal(browser.page.document.documentElement.getAttribute('lang'), lang);
      const { rows } = await house.platform.owner.query(
        `select distinct n.lang from notices.notice n join notices.delivery d on d.notice_id = n.id where d.address = $1`,
        [phone],
      );
      assert.deepEqual(rows, [{ lang }], 'every message speaks the language of the pages');
    });
  }

  it('takes a form again whose answer was lost, from the same browser alone', async () => {
    const person = inventedPerson();
    const phone = '+77010001555';
    house.registers.people.set(person.iin, person);
    house.registers.numbers.set(phone, person.iin);
    const browser = house.browser();
    await browser.visit('/kk/register');
    await browser.submit({ number: person.iin });
    await browser.submit(birthOf(person));
    await browser.submit({ kind: 'phone', phone });
    await house.work();
    const code = String(await house.codeSentTo(phone));
    const twinOf = async (page: string): Promise<Browser> => {
      const twin = house.browser();
      for (const [name, value] of browser.cookies) twin.cookies.set(name, value);
      await twin.visit(page);
      return twin;
    };
    const again = await twinOf('/kk/register/code');
    await Promise.all([browser.submit({ code }), again.submit({ code })]);
    assert.equal(browser.page.url, '/kk/sign-in/change-password');
    assert.equal(again.page.url, '/kk/sign-in/change-password');
    const elsewhere = house.browser();
    await elsewhere.visit('/kk/sign-in');
    await elsewhere.submit({ number: person.iin, password: code });
    assert.equal(elsewhere.page.url, '/kk/sign-in');
    const second = await twinOf('/kk/sign-in/change-password');
    const third = await twinOf('/kk/sign-in/change-password');
    await browser.submit({ password: 'жеті қабат көк аспан' });
    await second.submit({ password: 'жеті қабат көк аспан' });
    assert.deepEqual([browser.page.url, second.page.url], ['/kk/cabinet', '/kk/cabinet']);
    await third.submit({ password: 'басқа құпия сөз болсын' });
    assert.equal(third.page.url, '/kk/sign-in');
    assert.equal((await browser.visit('/kk/register/code')).url, '/kk/cabinet');
  });

  for (const [typed, code] of [
    ['', 'Введите ИИН'],
    ['95010157204А', 'только из цифр'],
    ['95010157204', '12 цифр'],
    ['000000000000', 'одних нулей'],
    ['950101572048', 'цифр неверна'],
    ['451240731046', 'БИН организации'],
  ] as const) {
    it(`says what is wrong with «${typed}» and keeps it in the field`, async () => {
      const browser = house.browser();
      await browser.visit('/ru/register');
      const { status, document } = await browser.submit({ number: typed });
      assert.equal(status, 422);
      const [error = ''] = errorsOf(browser);
      assert.ok(error.includes(code), error);
      assert.equal(document.querySelector('#number-error')?.textContent?.replace('Ошибка: ', '').trim(), error);
      assert.equal(document.querySelector('.govuk-error-summary__list a')?.getAttribute('href'), '#number');
      assert.equal(document.querySelector('#number')?.getAttribute('value'), typed);
      assert.match(document.title, /^Ошибка: /);
    });
  }

  it('asks once about a birth date unlike the IIN and then takes it', async () => {
    const person = inventedPerson();
    const browser = house.browser();
    await browser.visit('/kk/register');
    await browser.submit({ number: person.iin });
    const other = birthOf({ birthDate: person.birthDate.add({ days: 1 }) });
    await browser.submit(other);
    assert.match(browser.page.text, /сәйкес келмейді/);
    await browser.submit();
    assert.equal(headingOf(browser), registerTexts('kk').contactTitle);
  });

  for (const [day, month, year, expected] of [
    ['', '', '', 'Туған күніңізді енгізіңіз'],
    ['31', '2', '2051', 'күнтізбеде жоқ'],
    ['1', 'қаңтар', '2051', 'күнтізбеде жоқ'],
    ['1', '1', '51', 'күнтізбеде жоқ'],
    ['1', '1', '2100', 'болашақта'],
  ] as const) {
    it(`refuses the birth date ${day}.${month}.${year}`, async () => {
      const browser = house.browser();
      await browser.visit('/kk/register');
      await browser.submit({ number: inventedPerson().iin });
      await browser.submit({ 'birth-date-day': day, 'birth-date-month': month, 'birth-date-year': year });
      assert.ok(errorsOf(browser)[0]?.includes(expected), browser.page.text);
      const href = browser.page.document.querySelector('.govuk-error-summary__list a')?.getAttribute('href') ?? '';
      assert.ok(browser.page.document.querySelector(href), href);
    });
  }

  for (const [answers, expected] of [
    [{}, 'Choose how to get'],
    [{ kind: 'phone', phone: '' }, 'Enter a phone number'],
    [{ kind: 'phone', phone: 'жоқ' }, 'wrong sign'],
    [{ kind: 'phone', phone: '+7 701 123 45 6' }, 'too few or too many'],
    [{ kind: 'phone', phone: '250-12-34' }, 'with its code'],
    [{ kind: 'phone', phone: '+49 151 23456789' }, 'Only numbers of Kazakhstan'],
    [{ kind: 'phone', phone: '8 (727) 250-12-34' }, 'landline'],
    [{ kind: 'email', email: '' }, 'Enter an e-mail'],
    [{ kind: 'email', email: 'aigul.mail.kz' }, 'no @ sign'],
    [{ kind: 'email', email: 'айгүл@mail.kz' }, 'Latin letters'],
    [{ kind: 'email', email: 'a..b@mail.kz' }, 'before the @'],
    [{ kind: 'email', email: 'aigul@mail' }, 'after the @'],
    [{ kind: 'email', email: `${'a'.repeat(2000)}@mail.kz` }, 'too long'],
  ] as const) {
    it(`refuses the contact ${JSON.stringify(answers).slice(0, 50)}`, async () => {
      const browser = house.browser();
      const person = inventedPerson();
      await browser.visit('/en/register');
      await browser.submit({ number: person.iin });
      await browser.submit(birthOf(person));
      await browser.submit(answers);
      assert.ok(errorsOf(browser)[0]?.includes(expected), errorsOf(browser).join());
    });
  }

  it('tells a wrong code from an old one by the clock alone, and one of another length', async () => {
    const person = inventedPerson();
    const browser = house.browser();
    await browser.visit('/ru/register');
    await browser.submit({ number: person.iin });
    await browser.submit(birthOf(person));
    await browser.submit({ kind: 'phone', phone: '+77010009999' });
    await browser.submit({ code: '123' });
    assert.match(String(errorsOf(browser)), /8 цифр/);
    await browser.submit({ code: '00000000' });
    assert.match(String(errorsOf(browser)), /неверен/);
    await house.work();
    const sent = String(await house.codeSentTo('+77010009999'));
    house.platform.clock.advance({ minutes: 10 });
    await browser.submit({ code: sent });
    assert.match(String(errorsOf(browser)), /Прошло 10 минут/);
  });

  it('forgets what was typed when another person comes to the same browser', async () => {
    const person = inventedPerson();
    const browser = house.browser();
    await browser.visit('/kk/register');
    await browser.submit({ number: person.iin });
    await browser.visit('/kk/register');
    assert.doesNotMatch(browser.page.document.toString(), new RegExp(person.iin));
    house.platform.clock.advance({ hours: 1 });
    assert.equal((await browser.visit('/kk/register/birth-date')).url, '/kk/register');
  });
});
