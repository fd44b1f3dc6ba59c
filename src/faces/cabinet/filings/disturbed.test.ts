import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type DraftId, filingErrors, findForm, lookAtInvoice } from '#modules/filing';
import { fillClaim, sendDraft } from '#modules/filing/testing';
import { inventedPerson } from '#modules/identity/testing';
import { LANGS, type Lang } from '#platform/i18n';
import { signTexts } from '../sign/texts.ts';
import { type FilingPages, filingPages } from '../testing/filing-pages.ts';
import { errorsOf, headingOf } from '../testing/seen.ts';
import { filingPageTexts } from './texts.ts';

describe('a filing that is disturbed', () => {
  let pages: FilingPages;
  let sums = 6_000_000;
  before(async () => {
    pages = await filingPages();
  });

  /** A claim equal to no other that owes no duty. */
  const filled = async (given: Readonly<Record<string, string>> = {}): Promise<DraftId> => {
    const { platform, actsOf, filer } = pages.house;
    sums += 1;
    const own = { exemption: 'war_veteran', price: String(sums) };
    return await fillClaim(platform, actsOf(filer), filer, { ...own, ...given });
  };
  const count = async (what: string, draft: DraftId): Promise<number> => {
    const { rows } = await pages.house.platform.owner.query(what, [draft]);
    return rows.length;
  };
  const filingsOf = (draft: DraftId) => count('select 1 from filing.filing where draft_id = $1', draft);
  const noticesOf = (draft: DraftId) =>
    count(
      'select 1 from notices.notice where fact_id = (select id::text from filing.filing where draft_id = $1)',
      draft,
    );
  const warning = (key: string, lang: Lang) =>
    String(findForm('claim')?.checks.find((check) => check.key === key)?.text[lang]);

  it('is begun once by a button that was pressed twice, and by one that was sent again', async () => {
    const server = await pages.serve();
    const start = async () => {
      const { headers } = await server.post('/kk/cabinet/filings/new', { form: 'motion' }, pages.cookie);
      return /filings\/([0-9a-f-]{36})/.exec(String(headers.location))?.[1];
    };
    const [one, two] = await Promise.all([start(), start()]);
    assert.ok(one);
    assert.deepEqual([two, await start()], [one, one]);
  });

  for (const lang of LANGS) {
    const texts = filingPageTexts(lang);

    it(`is sent once by clicks that come twice and from two tabs in ${lang}`, async () => {
      const draft = await filled();
      const here = `/${lang}/cabinet/filings/${draft}`;
      const server = await pages.serve();
      const checks = await Promise.all([1, 2].map(() => server.post(`${here}/check`, {}, pages.cookie)));
      const [signing, again] = checks.map(({ headers }) => String(headers.location));
      assert.match(String(signing), /\/cabinet\/sign\//);
      assert.equal(again, signing, 'two clicks prepare one signing');
      const sent = { confirm: 'yes', door: 'demo' };
      const signed = await Promise.all([1, 2].map(() => server.post(String(signing), sent, pages.cookie)));
      for (const { status } of signed) assert.ok(status === 303 || status === 422, String(status));
      const opened = await Promise.all([1, 2, 3].map(() => server.get(`${here}/sent`, pages.cookie)));
      assert.equal(new Set(opened.map(({ headers }) => headers.location)).size, 1);
      assert.deepEqual([await filingsOf(draft), await noticesOf(draft)], [1, 1]);
    });

    it(`shows by the back button what became of it, and takes nothing more in ${lang}`, async () => {
      const draft = await filled();
      const here = `/${lang}/cabinet/filings/${draft}`;
      const browser = await pages.browserOf();
      const tab = await pages.browserOf();
      await tab.visit(`${here}/circumstances`);
      await browser.visit(`${here}/check`);
      await browser.submit();
      const signing = browser.page.url;
      await browser.submit({ confirm: 'yes', door: 'demo' }, 'form[enctype]');
      await browser.visit(`${here}/sent`);
      const filed = browser.page.url;
      await browser.visit(signing);
      assert.equal(headingOf(browser), signTexts(lang).doneTitle);
      for (const back of [`${here}/check`, `${here}/sent`]) {
        await browser.visit(back);
        assert.equal(browser.page.url, filed);
      }
      await tab.submit({ circumstances: 'Кейін жазылған' });
      assert.equal(tab.page.status, 409);
      assert.ok(tab.page.document.toString().includes(filingErrors('FILING_DRAFT_SENT').say(lang)));
      assert.equal(await filingsOf(draft), 1);
    });

    it(`takes a page again that the back button has brought, and tells when it was changed since in ${lang}`, async () => {
      const here = `/${lang}/cabinet/filings/${await filled()}/circumstances`;
      const browser = await pages.browserOf();
      const old = await pages.browserOf();
      await old.visit(here);
      await browser.visit(here);
      await browser.submit({ circumstances: 'Бірінші' });
      await old.submit({ circumstances: 'Бірінші' });
      assert.notEqual(old.page.url, here, 'the same answer sent again is no quarrel');
      await old.visit(here);
      assert.ok(old.page.document.toString().includes('Бірінші'));
    });

    it(`of somebody against himself is refused on the page of checks in ${lang}`, async () => {
      const { platform, filer } = pages.house;
      const { rows } = await platform.owner.query('select iin from identity.person where id = $1', [filer.personId]);
      const draft = await filled({ 'respondent.number': rows[0].iin, 'respondent.unknownNumber': '' });
      const browser = await pages.browserOf();
      await browser.visit(`/${lang}/cabinet/filings/${draft}/check`);
      assert.ok(browser.page.text.includes(warning('same-person-on-both-sides', lang)));
      assert.ok(browser.page.text.includes(texts.check.cannotYet));
      assert.ok(!browser.page.document.querySelector('main form'), 'there is nothing to press');
      const sent = await (await pages.serve()).post(browser.page.url, {}, pages.cookie);
      assert.equal(sent.status, 422);
      assert.ok(sent.text.includes(filingErrors('FILING_NOT_COMPLETE').say(lang)));
    });

    it(`goes on by hand while the register is down, is told so, and is sent in ${lang}`, async () => {
      const { registers } = pages.house;
      const here = `/${lang}/cabinet/filings/${await filled()}`;
      const browser = await pages.browserOf();
      await browser.visit(`${here}/respondent?edit=respondent.p1`);
      const someone = inventedPerson();
      registers.isSilent = true;
      try {
        await browser.submit(
          { 'respondent.number': someone.iin, 'respondent.unknownNumber': '' },
          'main form[novalidate]',
        );
        assert.equal(browser.page.status, 200, errorsOf(browser).join());
        await browser.visit(`${here}/respondent`);
        assert.ok(browser.page.text.includes(texts.party.silent));
        await browser.visit(`${here}/check`);
        assert.ok(browser.page.text.includes(warning('register-silent', lang)));
        await browser.submit();
        assert.match(browser.page.url, /\/cabinet\/sign\//, 'a silent register stops nobody');
      } finally {
        registers.isSilent = false;
      }
    });

    it(`offers back what the gateway tells after it was sent, however often it tells it, in ${lang}`, async () => {
      const { platform, actsOf, filer } = pages.house;
      const draft = await filled();
      const browser = await pages.browserOf();
      await browser.visit(`/${lang}/cabinet/filings/${draft}/duty`);
      await browser.submit({ exemption: 'none', action: 'exemption' }, '#go-on');
      await browser.submit({ action: 'code' }, '#payment form');
      const code = browser.page.document.querySelector('[data-payment-code]')?.textContent?.replace(/\s/g, '') ?? '';
      await browser.submit({ exemption: 'war_veteran', action: 'exemption' }, '#go-on');
      const filing = await sendDraft(platform, actsOf(filer), filer, draft);
      platform.clock.advance({ minutes: 1 });
      pages.gateway.pay(code);
      const { rows } = await platform.owner.query('select id from filing.duty_invoice where payment_code = $1', [code]);
      for (let looks = 0; looks < 3; looks += 1) await lookAtInvoice(platform, rows[0].id);
      await browser.visit(`/${lang}/cabinet/filed/${filing}`);
      const told = browser.page.text.split(texts.duty.surplus.after_filing).length - 1;
      assert.equal(told, 1, 'one payment, told once');
      await browser.submit({ action: 'refund' }, 'form:has(button[value="refund"])');
      assert.ok(browser.page.text.includes(texts.duty.refund.asked));
    });
  }
});
