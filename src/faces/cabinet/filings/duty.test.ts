import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { filingErrors, type InvoiceId, lookAtInvoice, paymentErrors, uploadErrors } from '#modules/filing';
import { inventPdf } from '#modules/filing/testing';
import { LANGS } from '#platform/i18n';
import { type FilingPages, filingPages } from '../testing/filing-pages.ts';
import { filingPageTexts } from './texts.ts';

describe('the duty of a filing', () => {
  let pages: FilingPages;
  let house: FilingPages['house'];

  before(async () => {
    pages = await filingPages();
    ({ house } = pages);
  });

  for (const lang of LANGS) {
    const texts = filingPageTexts(lang);

    it(`shows the sum with its arithmetic, takes a payment by code and an overpayment back in ${lang}`, async () => {
      const here = `${await pages.draft(lang)}/duty`;
      const browser = await pages.browserOf();
      await browser.visit(here);
      assert.match(browser.page.text, /× 1 % = 10\s000\s₸/);
      await browser.submit({ action: 'code' });
      const code = browser.page.document.querySelector('[data-payment-code]')?.textContent?.replace(/\s/g, '') ?? '';
      assert.match(code, /^\d{15}$/);
      assert.ok(browser.page.text.includes(texts.duty.invoice.open));
      await browser.submit({ action: 'demo-pay' });
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

    it(`says honestly that the gateway is silent, and shows the code later in ${lang}`, async () => {
      const here = `${await pages.draft(lang)}/duty`;
      const browser = await pages.browserOf();
      await browser.visit(here);
      pages.gateway.behave('unavailable');
      await browser.submit({ action: 'code' });
      assert.ok(browser.page.text.includes(texts.duty.codeLater));
      assert.ok(browser.page.text.includes(texts.duty.neverLooked));
      pages.gateway.behave('honest');
      await browser.submit({ action: 'look' });
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
