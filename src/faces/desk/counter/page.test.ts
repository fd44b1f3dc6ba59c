import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { authenticate } from '#modules/identity';
import { type IdentityHouse, identityHouse, inventedPerson, openCabinet } from '#modules/identity/testing';
import { buildServer } from '#platform/http';
import { LANGS } from '#platform/i18n';
import { Browser } from '#testing';
import { desk } from '../face.ts';
import { counterTexts } from './texts.ts';

describe('the counter', () => {
  let house: IdentityHouse;
  let browser: Browser;
  let phones = 0;
  const heading = (): string => browser.page.document.querySelector('h1')?.textContent ?? '';

  /** A visitor whose phone is not his: the code on his screen and the IIN of his card. */
  const visitor = async (): Promise<{ iin: string; code: string; accountId: string }> => {
    phones += 1;
    const person = inventedPerson('Қасымова', 'Айгүл', 'Серікқызы');
    const { accountId } = await openCabinet(house, { person, phone: `+7708000000${phones}`, isOwn: false });
    const { rows } = await house.platform.owner.query('select counter_code from identity.account where id = $1', [
      accountId,
    ]);
    return { iin: person.iin, code: rows[0].counter_code, accountId };
  };
  const groundOf = async (accountId: string): Promise<unknown> => {
    const { rows } = await house.platform.owner.query('select confirmed_by from identity.account where id = $1', [
      accountId,
    ]);
    return rows[0].confirmed_by;
  };

  before(async () => {
    house = await identityHouse();
    const { platform } = house;
    const clerk = await openCabinet(house, { person: inventedPerson(), phone: '+77080009999', isOwn: true });
    const principal = { ...clerk, posts: [{ courtCode: '7517', role: 'registry_clerk' }] };
    const server = await buildServer({
      platform,
      faces: [desk],
      routes: [],
      files: [],
      authenticate: async (token) => (token === 'clerk' ? principal : await authenticate(platform, token)),
    });
    browser = new Browser(server);
    browser.cookies.set('__Host-sot', 'clerk');
  });

  for (const lang of LANGS) {
    it(`compares the register with the card and confirms in ${lang}`, async () => {
      const { iin, code, accountId } = await visitor();
      await browser.visit(`/${lang}/desk/counter`);
      await browser.submit({ number: iin, code });
      assert.equal(heading(), counterTexts(lang).checkTitle);
      assert.match(browser.page.text, /Қасымова Айгүл Серікқызы/);
      await browser.submit();
      assert.match(browser.page.document.toString(), new RegExp(counterTexts(lang).done));
      assert.equal(await groundOf(accountId), 'counter');
    });
  }

  it('lets the clerk copy the card while the register is silent', async () => {
    const { iin, code, accountId } = await visitor();
    house.registers.isSilent = true;
    await browser.visit('/ru/desk/counter');
    await browser.submit({ number: iin, code });
    assert.equal(heading(), counterTexts('ru').typeTitle);
    await browser.submit({ givenName: '' });
    assert.equal(browser.page.document.querySelectorAll('.govuk-error-summary__list a').length, 2);
    const date = { 'birth-date-day': '1', 'birth-date-month': '2', 'birth-date-year': '2051' };
    await browser.submit({ surname: 'Қасымова', givenName: 'Айгүл', patronymic: '', ...date });
    house.registers.isSilent = false;
    assert.equal(await groundOf(accountId), 'counter');
  });

  it('confirms nobody by a wrong code and tells the clerk to look at the screen', async () => {
    const { iin, code, accountId } = await visitor();
    await browser.visit('/en/desk/counter');
    await browser.submit({ number: iin, code: code === '00000000' ? '11111111' : '00000000' });
    await browser.submit();
    assert.match(browser.page.text, /Check the code on the visitor/);
    assert.equal(await groundOf(accountId), null);
  });

  it('is closed to people without a post', async () => {
    const stranger = new Browser(
      await buildServer({
        platform: house.platform,
        faces: [desk],
        routes: [],
        files: [],
        authenticate: async () =>
          await openCabinet(house, { person: inventedPerson(), phone: '+77080008888', isOwn: true }),
      }),
    );
    stranger.cookies.set('__Host-sot', 'x');
    assert.equal((await stranger.visit('/kk/desk/counter')).status, 403);
  });
});
