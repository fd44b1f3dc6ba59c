import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { findKioskOfBrowser, inviteKiosk } from '#modules/courts';
import { systemAct } from '#modules/courts/testing';
import { questionsHouse } from '#modules/questions/testing';
import { LANGS } from '#platform/i18n';
import { Browser, type FaceServer, serveFaces, type TestPlatform } from '#testing';
import { kiosk } from '../face.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
const signed = (text: string) =>
  sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64');

describe('registering a kiosk', () => {
  let platform: TestPlatform;
  let site: FaceServer;
  before(async () => {
    ({ platform } = await questionsHouse());
    site = await serveFaces(platform, [kiosk]);
  });
  const invited = async () => (await inviteKiosk(platform, systemAct, { courtCode: '7517', name: 'Кіреберіс' })).code;

  for (const lang of LANGS) {
    it(`takes in ${lang} a code of a desk with the key that signs it, and opens the court from then on`, async () => {
      const browser = new Browser(site.server);
      await browser.visit(`/${lang}/kiosk/register`);
      const code = await invited();
      const done = await browser.submit({ code: `${code.slice(0, 4)} ${code.slice(4)}`, key, signature: signed(code) });
      assert.equal(done.status, 200);
      const { id, word } = JSON.parse(
        done.document.querySelector('[data-island=keep-kiosk]')?.getAttribute('data-props') ?? '{}',
      );
      assert.ok(id && word);
      await browser.visit(`/${lang}/kiosk`);
      assert.equal(browser.page.url, `/${lang}/kiosk?court=7517`);
    });
  }

  it('refuses a wrong code, and a browser without a key, in words', async () => {
    const browser = new Browser(site.server);
    await browser.visit('/ru/kiosk/register');
    assert.match((await browser.submit({ code: '1', key, signature: '' })).text, /Код неверен/);
    assert.match((await browser.submit({ code: await invited() })).text, /не смог показать свой ключ/);
  });

  it('lets a kiosk ask without the small sum, while it greets', async () => {
    const browser = new Browser(site.server);
    await browser.visit('/kk/kiosk/register');
    const code = await invited();
    platform.clock.advance({ minutes: 10 });
    const done = await browser.submit({ code, key, signature: signed(code) });
    const props = done.document.querySelector('[data-island=keep-kiosk]')?.getAttribute('data-props') ?? '{}';
    const ask = async (text: string) => {
      await browser.visit('/kk/kiosk/ask/text?court=7517');
      return await browser.submit({ text });
    };
    assert.equal((await ask('Кезек қашан азаяды, айтыңызшы?')).status, 422);
    const text = JSON.stringify({
      ...JSON.parse(props),
      ...{ counter: 1, at: platform.clock.now().epochMilliseconds, version: 'v', screen: '1 × 1' },
      ...{ errors: 0, lastError: '', isStorageFull: false },
    });
    const token = browser.cookies.get('__Host-browser') ?? '';
    const cookie = `__Host-browser=${token}`;
    const greeted = await site.post('/kk/kiosk/greet', { text, signature: signed(text) }, { cookie });
    assert.equal(greeted.status, 200);
    assert.ok(JSON.parse(greeted.body).word);
    assert.equal((await findKioskOfBrowser(platform, token))?.isTrusted, true);
    assert.equal((await ask('Кезек қашан азаяды, айтыңызшы?')).status, 200);
    const again = await site.post('/kk/kiosk/greet', { text, signature: signed(text) }, { cookie });
    assert.deepEqual([again.status, JSON.parse(again.body).code], [409, 'COURTS_KIOSK_LATE']);
    platform.clock.advance({ minutes: 15 });
    assert.equal((await ask('Ал кезек ертең қандай болады?')).status, 422);
  });
});
