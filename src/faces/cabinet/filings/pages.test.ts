import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { demoPayer, paymentGateway, paymentsAt } from '#modules/egov';
import { type EgovSimulator, startEgovSimulator } from '#modules/egov/testing';
import {
  filingErrors,
  type InvoiceId,
  lookAtInvoice,
  noScanner,
  paymentErrors,
  uploadErrors,
  virusScanner,
} from '#modules/filing';
import { type FilingHouse, filingHouse, fillClaim, inventPdf } from '#modules/filing/testing';
import type { Principal } from '#platform/http';
import { LANGS } from '#platform/i18n';
import { Browser, type FaceServer, serveFaces } from '#testing';
import { cabinet } from '../face.ts';
import { errorsOf, headingOf } from '../testing/seen.ts';
import { filingPageTexts } from './texts.ts';

const boundary = 'xxXboundaryXxx';

/** A multipart form with one file. */
function multipart(fields: Readonly<Record<string, string>>, file: { field: string; name: string; bytes: Buffer }) {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="${file.field}"; filename="${file.name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return Buffer.concat([Buffer.from(parts.join('') + head), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
}

describe('the pages of filing', () => {
  let house: FilingHouse;
  let gateway: EgovSimulator;
  const servers = new Map<Principal, FaceServer>();
  const headers = { cookie: '__Host-sot=session', 'content-type': `multipart/form-data; boundary=${boundary}` };

  const serve = async (principal: Principal): Promise<FaceServer> => {
    const served = servers.get(principal) ?? (await serveFaces(house.platform, [cabinet], principal));
    servers.set(principal, served);
    return served;
  };
  const browserOf = async (principal = house.filer): Promise<Browser> => {
    const browser = new Browser((await serve(principal)).server);
    browser.cookies.set('__Host-sot', 'session');
    return browser;
  };
  const draft = (lang = 'kk') =>
    fillClaim(house.platform, house.actsOf(house.filer), house.filer).then((id) => `/${lang}/cabinet/filings/${id}`);
  const send = async (
    url: string,
    fields: Readonly<Record<string, string>>,
    name: string,
    bytes: Buffer,
    field = 'file',
  ) => await (await serve(house.filer)).send(url, multipart(fields, { field, name, bytes }), headers);

  before(async () => {
    house = await filingHouse();
    const { clock, log, metrics, ports } = house.platform;
    gateway = await startEgovSimulator({ clock });
    ports.plug(paymentGateway, paymentsAt({ url: gateway.url, clock, log, metrics }));
    ports.plug(demoPayer, gateway);
    ports.plug(virusScanner, noScanner);
  });
  after(() => gateway.close());

  for (const lang of LANGS) {
    const texts = filingPageTexts(lang);

    it(`asks before anybody signs in, warns and never blocks in ${lang}`, async () => {
      const visitor = new Browser((await serve(house.filer)).server);
      await visitor.visit(`/${lang}/cabinet/filings/start/claim`);
      assert.ok(visitor.page.document.querySelectorAll('fieldset').length >= 4);
      await visitor.visit(`/${lang}/cabinet/filings/start/claim?answered=1&agreement=not-sent&duty=no`);
      assert.equal(headingOf(visitor), texts.start.readyTitle);
      assert.equal(visitor.page.document.querySelectorAll('.govuk-warning-text').length, 2);
      assert.match(
        visitor.page.document.querySelector('.govuk-button--start')?.getAttribute('href') ?? '',
        /sign-in\?next=/,
      );
      assert.equal((await visitor.visit(`/${lang}/cabinet/filings/start/nothing`)).status, 404);
    });

    it(`leads from the first page to «check answers» without a script in ${lang}`, async () => {
      const browser = await browserOf();
      await browser.visit(`/${lang}/cabinet/filings/start/claim?answered=1`);
      await browser.submit();
      await browser.submit();
      assert.equal(browser.page.status, 422);
      assert.equal(errorsOf(browser).length, 2);
      assert.match(browser.page.document.title, /^(Қате|Ошибка|Error):/);
      await browser.submit({ category: 'loan', language: 'kk' });
      await browser.submit({ court: '7517' });
      await browser.submit({ filedBy: 'self' });
      assert.match(browser.page.url, /respondent$/);
      await browser.submit();
      assert.equal(errorsOf(browser).length, 1);
      await browser.submit({ 'respondent.unknownNumber': 'yes' });
      assert.ok(errorsOf(browser).length > 0, 'without a number somebody must be named');
      await browser.submit({
        'respondent.unknownNumber': 'yes',
        'respondent.surname': 'Ахметов',
        'respondent.givenName': 'Серік',
      });
      await browser.submit({ demands: 'Қарыз', hasPrice: 'yes', price: '1 000 000', calculation: 'Қарыз' });
      await browser.submit({ circumstances: 'Қарыз алды.' });
      await browser.submit({ pretrial: 'not-required', reconciliation: 'Хат жаздым' });
      await browser.submit({}, '#go-on');
      await browser.submit();
      assert.match(browser.page.url, /duty$/);
      assert.match(browser.page.text, /10\s000\s₸/);
      await browser.submit({ exemption: 'none' }, '#go-on');
      assert.equal(headingOf(browser), texts.check.title);
      assert.ok(browser.page.text.includes('Ахметов Серік'));
      assert.ok(browser.page.text.includes(texts.check.cannotYet), 'the duty is not paid');
      const change = browser.page.document.querySelector('a[href*="/demands?from=check"]')?.getAttribute('href');
      await browser.visit(String(change));
      await browser.submit({ demands: 'Қарыз бен пайыз' });
      assert.equal(headingOf(browser), texts.check.title, 'a change leads back to the check');
      assert.ok(browser.page.text.includes('Қарыз бен пайыз'));
    });

    it(`shows the sum with its arithmetic, takes a payment by code and an overpayment back in ${lang}`, async () => {
      const here = `${await draft(lang)}/duty`;
      const browser = await browserOf();
      await browser.visit(here);
      assert.match(browser.page.text, /× 1 % = 10\s000\s₸/);
      await browser.submit({ action: 'code' });
      const code = browser.page.document.querySelector('[data-payment-code]')?.textContent?.replace(/\s/g, '') ?? '';
      assert.match(code, /^\d{15}$/);
      assert.ok(browser.page.text.includes(texts.duty.invoice.open));
      await browser.submit({ action: 'demo-pay' });
      assert.ok(browser.page.text.includes(texts.duty.enough.paid));
      house.platform.clock.advance({ seconds: 1 });
      gateway.pay(code);
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
      const here = `${await draft(lang)}/duty`;
      const browser = await browserOf();
      await browser.visit(here);
      gateway.behave('unavailable');
      await browser.submit({ action: 'code' });
      assert.ok(browser.page.text.includes(texts.duty.codeLater));
      assert.ok(browser.page.text.includes(texts.duty.neverLooked));
      gateway.behave('honest');
      await browser.submit({ action: 'look' });
      assert.ok(browser.page.document.querySelector('[data-payment-code]'));
    });

    it(`takes a file, refuses another in its own words, and loses nothing in ${lang}`, async () => {
      const here = `${await draft(lang)}/documents`;
      const attach = { action: 'attach', kind: 'evidence' };
      const browser = await browserOf();
      assert.equal((await send(here, attach, 'Келісімшарт.pdf', inventPdf())).status, 303);
      const script = await send(here, attach, 'script.pdf', inventPdf({ catalogue: '/JS(x)' }));
      assert.equal(script.status, 422);
      assert.ok(script.text.includes('script.pdf') && script.text.includes('Келісімшарт'));
      const large = await send(here, attach, 'large.pdf', Buffer.alloc(21 * 1024 * 1024));
      assert.equal(large.status, 422);
      assert.match(large.text, /large\.pdf.*20/);
      assert.ok(large.text.includes('Келісімшарт'), 'what was attached is still there');
      const twice = await send(here, attach, 'Келісімшарт.pdf', inventPdf());
      assert.equal(twice.status, 422);
      assert.equal((await send(here, attach, '', Buffer.alloc(0))).status, 422);
      await browser.visit(here);
      const href = browser.page.document.querySelector('.sot-files__item a')?.getAttribute('href') ?? '';
      const file = await (await serve(house.filer)).get(href, { cookie: headers.cookie });
      assert.equal(file.status, 200);
      assert.equal(file.headers['content-security-policy'], 'sandbox');
      assert.equal(file.headers['x-content-type-options'], 'nosniff');
      assert.match(String(file.headers['content-disposition']), /^attachment/);
      await browser.submit({ action: 'name', kind: 'other', title: 'Жаңа атау' }, '.sot-files__item form');
      assert.ok(browser.page.text.includes('Жаңа атау'));
      await browser.submit({ action: 'remove' }, '.sot-files__item form');
      assert.ok(browser.page.text.includes(texts.documents.none));
    });

    it(`takes a receipt by hand, and tells every gap of it in ${lang}`, async () => {
      const here = `${await draft(lang)}/duty`;
      const said = { action: 'receipt', 'receipt-number': '77', 'receipt-sum': '10 000', 'receipt-day': '20.11.2026' };
      const empty = await send(here, { action: 'receipt' }, '', Buffer.alloc(0), 'receipt-file');
      assert.equal(empty.document.querySelectorAll('.govuk-error-summary a').length, 3);
      const ahead = await send(here, { ...said, 'receipt-day': '01.01.2030' }, 'r.pdf', inventPdf(), 'receipt-file');
      assert.equal(ahead.status, 422);
      assert.equal((await send(here, said, 'r.pdf', inventPdf(), 'receipt-file')).status, 303);
      const browser = await browserOf();
      await browser.visit(here);
      assert.ok(browser.page.text.includes(texts.duty.enough.receipt));
    });

    it(`lists drafts, goes on with one and throws it away in ${lang}`, async () => {
      const other = await house.enter();
      const browser = await browserOf(other);
      await browser.visit(`/${lang}/cabinet/filings`);
      assert.ok(browser.page.text.includes(texts.list.noDrafts));
      await browser.visit(`/${lang}/cabinet/filings/start/claim?answered=1`);
      await browser.submit();
      await browser.visit(`/${lang}/cabinet/filings`);
      assert.ok(!browser.page.text.includes(texts.list.noDrafts));
      await browser.visit(browser.page.document.querySelector('tbody a')?.getAttribute('href') ?? '');
      assert.equal(browser.page.document.querySelectorAll('.govuk-task-list__item').length, 6);
      await browser.submit();
      assert.ok(browser.page.text.includes(texts.list.noDrafts));
    });

    it(`tells two windows of one answer apart in ${lang}`, async () => {
      const here = `${await draft(lang)}/circumstances`;
      const [one, two] = [await browserOf(), await browserOf()];
      await one.visit(here);
      await two.visit(here);
      await one.submit({ circumstances: 'Бірінші терезе' });
      await two.submit({ circumstances: 'Екінші терезе' });
      assert.equal(two.page.status, 409);
      assert.ok(two.page.text.includes(texts.changedElsewhere));
      assert.ok(two.page.document.toString().includes('Екінші терезе'), 'what was typed stays');
      await two.submit();
      await one.visit(here);
      assert.ok(one.page.document.toString().includes('Екінші терезе'));
    });
  }

  it('saves a field by itself and tells what is wrong with another', async () => {
    const here = `${await draft()}/save`;
    const server = await serve(house.filer);
    const cookie = { cookie: headers.cookie };
    const saved = JSON.parse(
      (await server.post(here, { field: 'reconciliation', seen: '1', reconciliation: 'Жаңа' }, cookie)).body,
    );
    assert.equal(saved.kind, 'saved');
    assert.equal(saved.version, 2);
    const faulty = JSON.parse((await server.post(here, { field: 'price', seen: '1', price: 'көп' }, cookie)).body);
    assert.equal(faulty.kind, 'faulty');
    const late = JSON.parse(
      (await server.post(here, { field: 'reconciliation', seen: '1', reconciliation: 'Ескі' }, cookie)).body,
    );
    assert.equal(late.kind, 'changed-elsewhere');
  });

  it('keeps a party as it is typed, shows it again, and leads back to the input that was left', async () => {
    const cookie = { cookie: headers.cookie };
    const server = await serve(house.filer);
    const browser = await browserOf();
    await browser.visit('/kk/cabinet/filings/start/claim?answered=1');
    await browser.submit();
    const here = browser.page.url.replace('/subject', '');
    const type = async (field: string, text: string) =>
      JSON.parse((await server.post(`${here}/save`, { field, seen: '0', [field]: text }, cookie)).body);
    const kept = await type('respondent.surname', 'Ахметов');
    assert.deepEqual([kept.kind, /\d\d:\d\d/.test(kept.said)], ['kept', true]);
    await type('respondent.number', '1234');
    await browser.visit(`${here}/respondent`);
    const value = (id: string) => browser.page.document.querySelector(`#respondent-${id}`)?.getAttribute('value');
    assert.deepEqual([value('surname'), value('number')], ['Ахметов', '1234']);
    assert.ok(browser.page.document.querySelector('details[open] #respondent-surname'), 'the name stands open');
    const props = browser.page.document.querySelector('[data-island="draft-autosave"]')?.getAttribute('data-props');
    assert.equal(JSON.parse(props ?? '').lastInput, 'respondent-number');
    await browser.visit('/kk/cabinet/filings');
    const goOn = [...browser.page.document.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    assert.ok(goOn.includes(`${here}/respondent#respondent-number`));
    await browser.visit(`${here}/check`);
    assert.ok(browser.page.text.includes('«Жауапкер»: жазғаныңыз әлі толық емес'));
    const late = await server.post(
      `${here}/save`,
      { field: 'respondent.number', seen: '5', 'respondent.number': '1' },
      cookie,
    );
    assert.equal(JSON.parse(late.body).kind, 'changed-elsewhere');
  });

  it('asks what hangs on an answer under that answer', async () => {
    const browser = await browserOf();
    await browser.visit(`${await draft()}/demands`);
    const under = browser.page.document.querySelector('.govuk-radios__conditional');
    assert.ok(under?.querySelector('#price') && under.querySelector('#calculation'));
    assert.equal(browser.page.document.querySelectorAll('#price').length, 1);
  });

  it('takes a file in pieces and goes on where it was', async () => {
    const here = `${await draft()}/uploads`;
    const server = await serve(house.filer);
    const cookie = { cookie: headers.cookie };
    const bytes = inventPdf();
    const begun = JSON.parse(
      (await server.post(here, { name: 'a.pdf', size: String(bytes.length), kind: 'evidence' }, cookie)).body,
    );
    const own = `${here}/${begun.id}`;
    const piece = async (offset: number, end: number) =>
      JSON.parse((await send(own, { offset: String(offset) }, 'piece', bytes.subarray(offset, end), 'piece')).body);
    assert.deepEqual(await piece(0, 100), { offset: 100 });
    assert.deepEqual(JSON.parse((await server.get(own, cookie)).body), { offset: 100 });
    assert.equal((await piece(0, 100)).code, 'FILING_UPLOAD_OFFSET');
    assert.deepEqual(await piece(100, bytes.length), { offset: bytes.length, isAttached: true });
    const refused = JSON.parse((await server.post(here, { name: 'a.exe', size: '10', kind: 'evidence' }, cookie)).body);
    assert.equal(refused.code, 'FILING_FILE_KIND');
    assert.ok(refused.text.length > 10);
  });

  it('refuses in words: no file, a foreign invoice, a payer without a number, an answer changed elsewhere', async () => {
    const here = await draft();
    const cookie = { cookie: headers.cookie };
    const server = await serve(house.filer);
    const said = (code: 'FILING_FILE_MISSING' | 'FILING_INVOICE_NOT_FOUND' | 'FILING_PAYER_UNKNOWN') =>
      code === 'FILING_FILE_MISSING' ? uploadErrors(code).say('kk') : paymentErrors(code).say('kk');
    const none = await send(`${here}/documents`, { action: 'attach', kind: 'evidence' }, '', Buffer.alloc(0));
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

  it('shows nothing of a draft to anybody else', async () => {
    const here = await draft();
    const stranger = await browserOf(await house.enter());
    for (const below of ['', '/subject', '/documents', '/duty', '/check', '/files/x', '/uploads/x']) {
      const { status, text } = await stranger.visit(`${here}${below}`);
      assert.ok([404, 400].includes(status), `${below}: ${status}`);
      assert.ok(!text.includes('Ахметов'));
    }
    const server = await serve(await house.enter());
    const cookie = { cookie: headers.cookie };
    assert.equal((await server.post(`${here}/save`, { field: 'demands', demands: 'x' }, cookie)).status, 404);
    assert.equal((await server.post(`${here}/subject`, { category: 'loan' }, cookie)).status, 404);
  });
});
