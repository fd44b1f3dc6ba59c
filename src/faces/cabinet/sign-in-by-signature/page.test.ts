import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { signCms } from '@ashyq/pki';
import { inventedPerson } from '#modules/identity/testing';
import { signatureErrors } from '#modules/signatures';
import { LANGS } from '#platform/i18n';
import { demoRoles } from '#shell';
import type { Browser } from '#testing';
import { signingTexts } from '../parts/signing/texts.ts';
import { errorsOf, headingOf } from '../testing/seen.ts';
import { type SigningHouse, signingHouse } from '../testing/signing-house.ts';
import { signInBySignatureTexts } from './texts.ts';

describe('signing in by a signature', () => {
  let house: SigningHouse;
  before(async () => {
    house = await signingHouse();
    house.platform.ports.plug(demoRoles, async () => []);
  });

  /** What the island does: asks for the challenge and signs it with its content inside. */
  const signed = async (browser: Browser, iin: string, isAttached = true): Promise<string> => {
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const url = '/kk/sign-in/signature/challenge';
    const answer = await house.server.inject({ url, headers: { host: 'localhost:3000', cookie } });
    assert.equal(answer.headers['cache-control'], 'no-store');
    const signingTime = house.platform.clock.now();
    return (await signCms(answer.rawPayload, await house.keyOf(iin), { isAttached, signingTime })).toBase64();
  };

  for (const lang of LANGS) {
    it(`opens the cabinet of the IIN in the certificate and leads to the page that was wanted in ${lang}`, async () => {
      const browser = house.browser();
      await browser.visit(`/${lang}/cabinet/sessions`);
      const link = browser.page.document.querySelector(`a[href^="/${lang}/sign-in/signature?next="]`);
      await browser.visit(link?.getAttribute('href') ?? '');
      assert.equal(headingOf(browser), signInBySignatureTexts(lang).title);
      const signature = await signed(browser, inventedPerson().iin);
      await browser.submit({ signature });
      assert.equal(browser.page.url, `/${lang}/cabinet/sessions`, browser.page.text);
      assert.match(browser.cookies.get('__Host-sot') ?? '', /^[\w-]{43}$/);
    });

    it(`says without JavaScript that another way is needed, and why a signature is not taken, in ${lang}`, async () => {
      const browser = house.browser();
      await browser.visit(`/${lang}/sign-in/signature`);
      await browser.submit({});
      assert.deepEqual(errorsOf(browser), [signingTexts(lang).ncalayerNoScript]);
      await browser.submit({ signature: 'TUlJ' });
      assert.deepEqual(errorsOf(browser), [signatureErrors('SIGNATURES_MALFORMED').say(lang)]);
      assert.equal(browser.page.status, 422);
    });
  }

  it('takes a challenge of this browser once, and of no other', async () => {
    const { iin } = inventedPerson();
    const browser = house.browser();
    await browser.visit('/ru/sign-in/signature');
    const signature = await signed(browser, iin);
    const thief = house.browser();
    await thief.visit('/ru/sign-in/signature');
    await thief.submit({ signature });
    assert.deepEqual(errorsOf(thief), [signatureErrors('SIGNATURES_CHALLENGE_OF_OTHER_BROWSER').say('ru')]);
    await browser.submit({ signature });
    assert.equal(browser.page.url, '/ru/cabinet');
    await browser.submit({}, '.sot-account form');
    await browser.visit('/ru/sign-in/signature');
    await browser.submit({ signature });
    assert.deepEqual(errorsOf(browser), [signatureErrors('SIGNATURES_CHALLENGE_USED').say('ru')]);
  });

  it('lets the page speak to NCALayer and leaves the page of the password as it was', async () => {
    const policy = async (url: string) => {
      const { headers } = await house.server.inject({ url, headers: { host: 'localhost:3000' } });
      return String(headers['content-security-policy']);
    };
    assert.match(await policy('/kk/sign-in/signature'), /connect-src 'self' wss:\/\/127\.0\.0\.1:13579;/);
    assert.match(await policy('/kk/sign-in'), /connect-src 'self';/);
  });

  it('asks whom to sign in as when the demo door is taken without a choice', async () => {
    const browser = house.browser();
    await browser.visit('/en/sign-in/signature');
    await browser.submit({}, 'form:has([name=person])');
    assert.deepEqual(errorsOf(browser), [signInBySignatureTexts('en').demoChoose]);
  });
});
