import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { signCms } from '@ashyq/pki';
import { fillClaim } from '#modules/filing/testing';
import { getExpectedSigner } from '#modules/identity';
import { inventedPerson } from '#modules/identity/testing';
import { signatureErrors } from '#modules/signatures';
import { type CertificateAsked, issueCertificate } from '#modules/signatures/testing';
import { LANGS, type Lang } from '#platform/i18n';
import type { Browser } from '#testing';
import { signTexts } from '../sign/texts.ts';
import { type FilingPages, filingPages } from '../testing/filing-pages.ts';
import { errorsOf, headingOf } from '../testing/seen.ts';

describe('a claim with a signature that is not taken', () => {
  let pages: FilingPages;
  let iin = '';
  before(async () => {
    pages = await filingPages();
    const { platform, filer } = pages.house;
    const expected = await getExpectedSigner(platform.reads, filer.personId);
    iin = expected?.kind === 'person' ? expected.iin : '';
  });

  /** A claim that owes no duty, up to the signing screen. */
  const prepared = async (lang: Lang): Promise<{ readonly browser: Browser; readonly draft: string }> => {
    const { platform, actsOf, filer } = pages.house;
    const id = await fillClaim(platform, actsOf(filer), filer, { exemption: 'war_veteran' });
    const draft = `/${lang}/cabinet/filings/${id}`;
    const browser = await pages.browserOf();
    await browser.visit(`${draft}/check`);
    await browser.submit();
    assert.match(browser.page.url, /\/cabinet\/sign\//);
    return { browser, draft };
  };

  const contentOf = async (here: string): Promise<Buffer> => {
    const { server } = await pages.serve();
    const answer = await server.inject({
      url: `${here}/content`,
      headers: { host: 'localhost:3000', ...pages.cookie },
    });
    assert.equal(answer.statusCode, 200);
    return answer.rawPayload;
  };

  const keyOf = async (asked: CertificateAsked = {}) =>
    await issueCertificate(pages.house.platform, pages.house.signatures, { iin, ...asked });

  const ago = (days: number): Temporal.Instant => pages.house.platform.clock.now().subtract({ hours: 24 * days });

  const revoked = async (reason: 'keyCompromise' | 'certificateHold') => {
    const key = await keyOf();
    pages.house.signatures.authority.pki.revoke(key.certificate, ago(0).subtract({ hours: 1 }), reason);
    return key;
  };

  type Bad = readonly [code: Parameters<typeof signatureErrors>[0], cms: (content: Buffer) => Promise<Uint8Array>];
  const signed = (key: () => ReturnType<typeof keyOf>) => async (content: Buffer) =>
    await signCms(content, await key(), { isAttached: false });

  const bad: readonly Bad[] = [
    ['SIGNATURES_WRONG_PERSON', signed(() => keyOf({ iin: inventedPerson().iin }))],
    ['SIGNATURES_EXPIRED', signed(() => keyOf({ from: ago(400), days: 365 }))],
    ['SIGNATURES_REVOKED', signed(() => revoked('keyCompromise'))],
    ['SIGNATURES_SUSPENDED', signed(() => revoked('certificateHold'))],
    ['SIGNATURES_CERTIFICATE_USE', signed(() => keyOf({ forLogin: true }))],
    [
      'SIGNATURES_CONTENT_DIFFERS',
      async (content) => await signed(() => keyOf())(Buffer.concat([content, Buffer.from(' ')])),
    ],
    ['SIGNATURES_MALFORMED', async () => Buffer.from('бұл қолтаңба емес')],
  ];

  for (const lang of LANGS) {
    it(`is told of in its own words; the claim stays whole and is then signed rightly in ${lang}`, async () => {
      const { browser, draft } = await prepared(lang);
      const here = browser.page.url;
      const content = await contentOf(here);
      const told = new Set<string>();
      for (const [code, cmsOf] of bad) {
        const sent = { confirm: 'yes', door: 'file' };
        const seen = await pages.send(here, sent, 'қолтаңба.cms', Buffer.from(await cmsOf(content)));
        const said = signatureErrors(code).say(lang);
        assert.equal(seen.status, 422, code);
        const links = [...seen.document.querySelectorAll('.govuk-error-summary__list a')];
        assert.deepEqual([links.map((link) => link.textContent), links[0]?.getAttribute('href')], [[said], '#file']);
        assert.ok(seen.document.querySelector('#confirm[checked]'), 'the consent is kept');
        assert.ok(seen.document.querySelector('input[name="door"][value="file"][checked]'), 'the way is kept');
        told.add(said);
      }
      assert.equal(told.size, bad.length, 'no two faults share a sentence');
      await browser.visit(here);
      await browser.submit({ confirm: 'yes', door: 'ncalayer' }, 'form[enctype]');
      assert.deepEqual(errorsOf(browser), [signTexts(lang).noScript], 'NCALayer has given nothing');
      await browser.visit(`${draft}/sent`);
      assert.ok(browser.page.url.startsWith(`${draft}/check`), 'nothing is filed by a signature that was refused');
      for (const typed of ['Ахметов', 'Қарызды өндіру']) assert.ok(browser.page.text.includes(typed), typed);
      await browser.visit(here);
      const right = await signCms(content, await keyOf(), { isAttached: false });
      await browser.submit({ confirm: 'yes', door: 'ncalayer', signature: right.toBase64() }, 'form[enctype]');
      assert.equal(headingOf(browser), signTexts(lang).doneTitle);
      await browser.visit(`${draft}/sent`);
      assert.match(browser.page.url, /\/cabinet\/filed\//);
    });

    it(`because the authority gives no answer is filed all the same, and says what is still looked into in ${lang}`, async () => {
      const { services } = pages.house.signatures.authority;
      // What was known of the authority has run out.
      pages.house.platform.clock.advance({ hours: 48 });
      const { browser, draft } = await prepared(lang);
      const content = await contentOf(browser.page.url);
      const cms = await signed(() => keyOf())(content);
      services.mood = 'fails';
      try {
        const answer = await pages.send(browser.page.url, { confirm: 'yes', door: 'file' }, 'a.cms', Buffer.from(cms));
        assert.equal(answer.status, 303);
        await browser.visit(browser.page.url);
        assert.equal(headingOf(browser), signTexts(lang).pendingTitle);
        assert.ok(browser.page.text.includes(signTexts(lang).pending));
        await browser.visit(`${draft}/sent`);
        assert.match(browser.page.url, /\/cabinet\/filed\//, 'no term is lost because a service was silent');
      } finally {
        services.mood = 'answers';
      }
    });
  }
});
