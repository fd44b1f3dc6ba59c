import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import {
  type DraftId,
  filingErrors,
  type InvoiceId,
  lookAtInvoice,
  paymentErrors,
  paymentTexts,
  uploadErrors,
} from '#modules/filing';
import { fillClaim, inventPdf, sendDraft } from '#modules/filing/testing';
import { LANGS, type Lang } from '#platform/i18n';
import type { Browser } from '#testing';
import { filedTexts } from '../filed/texts.ts';
import { type FilingPages, filingPages } from '../testing/filing-pages.ts';
import { flashOf, headingOf } from '../testing/seen.ts';
import { filingPageTexts } from './texts.ts';

/** Selector of the form that has this button. @param text of a button that has no value */
function formWith({ page }: Browser, action: string, text = ''): string {
  const form = [...page.document.querySelectorAll('main form')].find((one) =>
    text === ''
      ? one.querySelector(`button[value="${action}"]`)
      : one.querySelector('button:not([value])')?.textContent?.includes(text),
  );
  assert.ok(form, action);
  form.setAttribute('id', `form-${action}`);
  return `#form-${action}`;
}

async function pay(browser: Browser, draftHref: string): Promise<void> {
  await browser.visit(`${draftHref}/duty`);
  await browser.submit({ action: 'code' }, '#payment form');
  await browser.submit({ action: 'demo-pay' }, '#payment form');
}

describe('the duty of a filing', () => {
  let pages: FilingPages;
  let house: FilingPages['house'];

  before(async () => {
    pages = await filingPages();
    ({ house } = pages);
  });

  /** A claim that was paid by code and sent, and did not become a case. */
  const paidAndSentBack = async (lang: Lang, kind: 'returned' | 'refused') => {
    const { platform, filer, actsOf } = house;
    const price = `2 ${kind.length}${LANGS.indexOf(lang)}0 000`;
    const draftId = await fillClaim(platform, actsOf(filer), filer, { price });
    const browser = await pages.browserOf();
    await pay(browser, `/${lang}/cabinet/filings/${draftId}`);
    const filing = await sendDraft(platform, actsOf(filer), filer, draftId);
    await platform.owner.query(`insert into filing.timeline_entry (filing_id, kind, at) values ($1, $2, now())`, [
      filing,
      kind,
    ]);
    if (kind === 'returned')
      await platform.owner.query(`update filing.filing set state = 'rejected' where id = $1`, [filing]);
    return { filing, browser };
  };

  for (const lang of LANGS) {
    const texts = filingPageTexts(lang);

    it(`shows the sum with its arithmetic, takes a payment by code and an overpayment back in ${lang}`, async () => {
      const here = `${await pages.draft(lang)}/duty`;
      const browser = await pages.browserOf();
      await browser.visit(here);
      assert.match(browser.page.text, /× 1 % = 10\s000\s₸/);
      await browser.submit({ action: 'code' }, '#payment form');
      const code = browser.page.document.querySelector('[data-payment-code]')?.textContent?.replace(/\s/g, '') ?? '';
      assert.match(code, /^\d{15}$/);
      assert.ok(browser.page.text.includes(texts.duty.invoice.open));
      await browser.submit({ action: 'demo-pay' }, '#payment form');
      assert.ok(browser.page.text.includes(texts.duty.enough.paid));
      house.platform.clock.advance({ seconds: 1 });
      pages.gateway.pay(code);
      const invoice = await house.platform.owner.query<{ id: InvoiceId }>(
        'select id from filing.duty_invoice where payment_code = $1',
        [code],
      );
      await lookAtInvoice(house.platform, invoice.rows[0]?.id as InvoiceId);
      await browser.visit(here);
      assert.ok(browser.page.text.includes(texts.duty.surplus.double));
      await browser.submit({ action: 'refund' });
      assert.ok(browser.page.text.includes(texts.duty.refund.asked));
    });

    it(`asks about the exemption before the payment, and counts anew with it in ${lang}`, async () => {
      const here = `${await pages.draft(lang)}/duty`;
      const browser = await pages.browserOf();
      await browser.visit(here);
      const { document } = browser.page;
      const order = [...document.querySelectorAll('h1, #exemption, #payment')].map(({ id, tagName }) => id || tagName);
      assert.deepEqual(order, ['H1', 'exemption', 'payment']);
      await browser.submit({ exemption: 'war_veteran', action: 'exemption' }, '#go-on');
      assert.match(browser.page.url, /\/duty$/, 'it stays on the page');
      assert.equal(
        browser.page.document.querySelector('#exemption option[selected]')?.getAttribute('value'),
        'war_veteran',
      );
      assert.equal(browser.page.document.querySelector('#payment'), null);
      assert.ok(browser.page.text.includes(paymentTexts(lang).states.nothing_due));
      await browser.submit({ exemption: 'none' }, '#go-on');
      assert.equal(headingOf(browser), texts.check.title);
      await browser.visit(here);
      assert.match(browser.page.text, /× 1 % = 10\s000\s₸/);
    });

    it(`asks nothing again of who files again what was sent back in ${lang}`, async () => {
      const { platform, filer, actsOf } = house;
      const acts = actsOf(filer);
      const price = `1 0${['kk', 'ru', 'en'].indexOf(lang)}0 000`;
      const draftId = await fillClaim(platform, acts, filer, { price });
      const browser = await pages.browserOf();
      await browser.visit(`/${lang}/cabinet/filings/${draftId}/duty`);
      await browser.submit({ action: 'code' }, '#payment form');
      await browser.submit({ action: 'demo-pay' }, '#payment form');
      const filing = await sendDraft(platform, acts, filer, draftId);
      await platform.owner.query(`update filing.filing set state = 'rejected' where id = $1`, [filing]);
      await platform.owner.query(
        `insert into filing.timeline_entry (filing_id, kind, at) values ($1, 'rejected', now())`,
        [filing],
      );
      await browser.visit(`/${lang}/cabinet/filed/${filing}`);
      await browser.submit({ action: 'again' }, formWith(browser, 'again'));
      const again = browser.page.url;
      await browser.visit(`${again}/duty`);
      assert.ok(browser.page.text.includes(texts.duty.enough.paid), browser.page.text);
      assert.match(browser.page.text, new RegExp(texts.duty.carried({ sum: '10' })));
      assert.ok(!browser.page.text.includes(texts.duty.askCode));
      const newId = await sendDraft(platform, acts, filer, again.split('/').at(-1) as DraftId);
      await browser.visit(`/${lang}/cabinet/filed/${filing}`);
      const link = browser.page.document.querySelector(`a[href$="/cabinet/filed/${newId}"]`);
      assert.equal(link?.textContent, filedTexts(lang).filedAgain);
      assert.equal(browser.page.document.querySelector('button[value="again"]'), null);
      const twice = await (await pages.serve()).post(browser.page.url, { action: 'again' }, pages.cookie);
      assert.equal(twice.status, 409, 'one payment stands for one filing');
    });

    it(`offers the duty back for what the court refused, and lets it not be filed again in ${lang}`, async () => {
      const { filing, browser } = await paidAndSentBack(lang, 'refused');
      await browser.visit(`/${lang}/cabinet/filed/${filing}`);
      assert.ok(browser.page.text.includes(texts.duty.surplus.sent_back));
      assert.ok(browser.page.text.includes(filedTexts(lang).duty.complaint));
      assert.equal(browser.page.document.querySelector('button[value="again"]'), null);
      await browser.submit({ action: 'refund' }, formWith(browser, 'refund'));
      assert.ok(browser.page.text.includes(texts.duty.refund.asked));
      assert.equal(browser.page.document.querySelector('button[value="refund"]'), null);
    });

    it(`counts nothing for a new filing once the duty was asked back in ${lang}`, async () => {
      const { filing, browser } = await paidAndSentBack(lang, 'returned');
      await browser.visit(`/${lang}/cabinet/filed/${filing}`);
      assert.ok(browser.page.text.includes(filedTexts(lang).duty.again));
      await browser.submit({ action: 'refund' }, formWith(browser, 'refund'));
      await browser.submit({ action: 'again' }, formWith(browser, 'again'));
      await browser.visit(`${browser.page.url}/duty`);
      assert.ok(browser.page.text.includes(texts.duty.askCode));
    });

    it(`gives the duty back of a draft that is deleted, and says so before in ${lang}`, async () => {
      const here = await pages.draft(lang);
      const browser = await pages.browserOf();
      await browser.visit(here);
      assert.ok(browser.page.text.includes(texts.deleteForGood));
      assert.ok(!browser.page.text.includes(texts.deleteGivesBack));
      await pay(browser, here);
      await browser.visit(here);
      assert.ok(browser.page.text.includes(texts.deleteGivesBack));
      await browser.submit({}, formWith(browser, '', texts.deleteYes));
      assert.equal(flashOf(browser), texts.list.deleted);
      const { rows } = await house.platform.owner.query(
        `select p.refund_asked_tiyn = p.sum_tiyn as whole from filing.duty_payment p
         join filing.duty_invoice i on i.id = p.invoice_id where i.draft_id = $1`,
        [here.split('/').at(-1)],
      );
      assert.deepEqual(rows, [{ whole: true }]);
    });

    it(`says honestly that the gateway is silent, and shows the code later in ${lang}`, async () => {
      const here = `${await pages.draft(lang)}/duty`;
      const browser = await pages.browserOf();
      await browser.visit(here);
      pages.gateway.behave('unavailable');
      await browser.submit({ action: 'code' }, '#payment form');
      assert.ok(browser.page.text.includes(texts.duty.codeLater));
      assert.ok(browser.page.text.includes(texts.duty.neverLooked));
      pages.gateway.behave('honest');
      await browser.submit({ action: 'look' }, '#payment form');
      assert.ok(browser.page.document.querySelector('[data-payment-code]'));
    });

    it(`takes a receipt by hand, and tells every gap of it in ${lang}`, async () => {
      const here = `${await pages.draft(lang)}/duty`;
      const said = { action: 'receipt', 'receipt-number': '77', 'receipt-sum': '10 000', 'receipt-day': '20.11.2026' };
      const empty = await pages.send(here, { action: 'receipt' }, '', Buffer.alloc(0), 'receipt-file');
      assert.equal(empty.document.querySelectorAll('.govuk-error-summary a').length, 3);
      const ahead = await pages.send(
        here,
        { ...said, 'receipt-day': '01.01.2030' },
        'r.pdf',
        inventPdf(),
        'receipt-file',
      );
      assert.equal(ahead.status, 422);
      assert.equal((await pages.send(here, said, 'r.pdf', inventPdf(), 'receipt-file')).status, 303);
      const browser = await pages.browserOf();
      await browser.visit(here);
      assert.ok(browser.page.text.includes(texts.duty.enough.receipt));
    });
  }

  it('refuses in words: no file, a foreign invoice, a payer without a number, an answer changed elsewhere', async () => {
    const here = await pages.draft();
    const { cookie } = pages;
    const server = await pages.serve();
    const said = (code: 'FILING_FILE_MISSING' | 'FILING_INVOICE_NOT_FOUND' | 'FILING_PAYER_UNKNOWN') =>
      code === 'FILING_FILE_MISSING' ? uploadErrors(code).say('kk') : paymentErrors(code).say('kk');
    const none = await pages.send(`${here}/documents`, { action: 'attach', kind: 'evidence' }, '', Buffer.alloc(0));
    assert.ok(none.text.includes(said('FILING_FILE_MISSING')));
    const foreign = await server.post(`${here}/duty`, { action: 'look', invoice: 'somebody-else' }, cookie);
    assert.equal(foreign.status, 422);
    assert.ok(foreign.text.includes(said('FILING_INVOICE_NOT_FOUND')));
    await house.platform.owner.query("delete from filing.answer where field = 'claimant' and draft_id = $1", [
      here.split('/').at(-1),
    ]);
    const unknown = await server.post(`${here}/duty`, { action: 'code' }, cookie);
    assert.ok(unknown.text.includes(said('FILING_PAYER_UNKNOWN')));
    await server.post(`${here}/circumstances`, { circumstances: 'Басқа', 'seen.circumstances': '1' }, cookie);
    const late = await server.post(
      `${here}/circumstances`,
      { circumstances: 'Тағы', 'seen.circumstances': '1' },
      cookie,
    );
    assert.ok(late.text.includes(filingErrors('FILING_ANSWER_CHANGED').say('kk')));
  });
});
