import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { readSignedData, signCms } from '@ashyq/pki';
import { TestPki } from '@ashyq/pki/testing';
import { inventedPerson } from '#modules/identity/testing';
import { signatureErrors } from '#modules/signatures';
import { LANGS, type Lang } from '#platform/i18n';
import type { Browser } from '#testing';
import { errorsOf, headingOf } from '../testing/seen.ts';
import { type SigningHouse, signingHouse } from '../testing/signing-house.ts';
import { signTexts } from './texts.ts';

describe('the signing screen', () => {
  let house: SigningHouse;
  before(async () => {
    house = await signingHouse();
  });

  /** @param sample `one` text, or `two`: a PDF and a text under one signature */
  const prepare = async (lang: Lang, sample: 'one' | 'two') => {
    const { browser, person } = await house.signedIn();
    await browser.visit(`/${lang}/demo/sign`);
    await browser.submit({ sample });
    return { browser, person, here: browser.page.url };
  };
  const raw = (browser: Browser, url: string) => {
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return house.server.inject({ url, headers: { host: 'localhost:3000', cookie } });
  };

  for (const lang of LANGS) {
    it(`shows the content, asks for consent and a way, and signs with the demo key in ${lang}`, async () => {
      const { browser, person, here } = await prepare(lang, 'two');
      const texts = signTexts(lang);
      assert.equal(browser.page.document.querySelectorAll('.sot-documents__item').length, 2);
      assert.match(browser.page.text, /[0-9a-f]{64}/);
      await browser.submit({}, 'form[enctype]');
      assert.deepEqual(errorsOf(browser), [texts.confirmFirst, texts.chooseDoor]);
      await browser.submit({ confirm: 'yes', door: 'ncalayer' }, 'form[enctype]');
      assert.deepEqual(errorsOf(browser), [texts.noScript]);
      assert.ok(browser.page.document.querySelector('#confirm[checked]'), 'the consent is kept');
      await browser.submit({ door: 'file' }, 'form[enctype]');
      assert.ok(errorsOf(browser).includes(texts.chooseFile));
      await browser.submit({ confirm: 'yes', door: 'demo' }, 'form[enctype]');
      assert.equal(browser.page.url, here);
      assert.equal(headingOf(browser), texts.doneTitle);
      assert.ok(browser.page.text.includes(person.iin), 'the signer sees the owner of the certificate whole');
      assert.ok(browser.page.document.querySelector('[data-verdict="TOTAL_PASSED"]'));
    });
  }

  it('gives the document, the signature and the report to keep', async () => {
    const { browser, here } = await prepare('kk', 'one');
    await browser.submit({ confirm: 'yes', door: 'demo' }, 'form[enctype]');
    const cms = await raw(browser, `${here}/signature`);
    assert.match(String(cms.headers['content-disposition']), /attachment; .*\.cms/);
    assert.equal(readSignedData(cms.rawPayload).signers.length, 1);
    const report = await raw(browser, `${here}/report`);
    assert.equal(report.json().verdict.indication, 'TOTAL_PASSED');
    assert.equal((await raw(browser, `${here}/content`)).statusCode, 200);
  });

  it('lets its script speak to NCALayer, and nobody else’s file run anything', async () => {
    const { browser, here } = await prepare('kk', 'two');
    const policy = async (path: string) => String((await raw(browser, path)).headers['content-security-policy']);
    assert.match(await policy(here), /connect-src 'self' wss:\/\/127\.0\.0\.1:13579;/);
    assert.match(await policy('/kk/cabinet'), /connect-src 'self';/);
    for (const at of [0, 1]) assert.match(await policy(`${here}/documents/${at}`), /default-src 'none'.*sandbox/);
    const pdf = await raw(browser, `${here}/documents/0`);
    assert.equal(pdf.headers['content-type'], 'application/pdf');
    assert.equal(pdf.headers['x-content-type-options'], 'nosniff');
    assert.equal(pdf.headers['content-disposition'], undefined);
    assert.match(String((await raw(browser, `${here}/documents/0?save=1`)).headers['content-disposition']), /\.pdf/);
    for (const at of ['2', '-1', 'x', '0x0']) {
      assert.equal((await raw(browser, `${here}/documents/${at}`)).statusCode, 404, at);
    }
  });

  it('exists for nobody but the one who is asked to sign', async () => {
    const { here } = await prepare('kk', 'one');
    const { browser } = await house.signedIn();
    for (const path of [here, `${here}/documents/0`, `${here}/content`, `${here}/signature`, `${here}/report`]) {
      assert.equal((await raw(browser, path)).statusCode, 404, path);
    }
  });

  it('takes a file signed elsewhere, and says in words why one cannot be taken', async () => {
    const { browser, person, here } = await prepare('ru', 'one');
    const now = house.platform.clock.now();
    const from = now.subtract({ hours: 24 });
    const pki = await TestPki.create({ from });
    const stranger = await pki.issuePerson({ surname: 'ҮЛГІЛІ', name: 'ӘСЕЛ', iin: person.iin }, { from });
    const content = (await raw(browser, `${here}/content`)).rawPayload;
    const cms = await signCms(content, stranger, { isAttached: false, signingTime: now });
    const said = await send(browser, here, cms);
    assert.ok(said.includes(signatureErrors('SIGNATURES_CHAIN_UNKNOWN').say('ru')), said);
    const broken = await send(browser, here, new TextEncoder().encode('бұл қолтаңба емес'));
    assert.ok(broken.includes(signatureErrors('SIGNATURES_MALFORMED').say('ru')), broken);
    assert.equal((await browser.visit(here)).status, 200, 'nothing is lost');
  });

  it('says of each wrong key what is wrong with it', async () => {
    const { browser, person, here } = await prepare('kk', 'one');
    const { authority, platform } = house;
    const now = platform.clock.now();
    const content = (await raw(browser, `${here}/content`)).rawPayload;
    const names = { surname: 'ҮЛГІЛІ', name: 'ӘСЕЛ', iin: person.iin };
    const from = now.subtract({ hours: 24 });
    const wrong = [
      ['SIGNATURES_WRONG_PERSON', await house.keyOf(inventedPerson().iin)],
      ['SIGNATURES_EXPIRED', await authority.issuePerson(names, { from: now.subtract({ hours: 24 * 9 }), days: 1 })],
      ['SIGNATURES_CERTIFICATE_USE', await authority.issuePerson(names, { from, forLogin: true })],
    ] as const;
    for (const [code, key] of wrong) {
      const said = await send(browser, here, await signCms(content, key, { isAttached: false, signingTime: now }));
      assert.ok(said.includes(signatureErrors(code).say('kk')), `${code}: ${said}`);
    }
    const right = await signCms(content, await house.keyOf(person.iin), { isAttached: false, signingTime: now });
    await browser.visit(here);
    await browser.submit({ confirm: 'yes', door: 'ncalayer', signature: right.toBase64() }, 'form[enctype]');
    assert.equal(headingOf(browser), signTexts('kk').doneTitle);
  });

  const send = async (browser: Browser, url: string, file: Uint8Array): Promise<string> => {
    const form = new FormData();
    form.set('confirm', 'yes');
    form.set('door', 'file');
    form.set('file', new File([Uint8Array.from(file)], 'sign.cms'));
    const packed = new Response(form);
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await house.server.inject({
      method: 'POST',
      url,
      payload: Buffer.from(await packed.arrayBuffer()),
      headers: {
        ...{ host: 'localhost:3000', origin: 'http://localhost:3000', accept: 'text/html', cookie },
        'content-type': String(packed.headers.get('content-type')),
      },
    });
    assert.equal(answer.statusCode, 422);
    return answer.body;
  };
});
