import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { LANGS } from '#platform/i18n';
import { Browser } from '#testing';
import { type FilingPages, filingPages } from '../testing/filing-pages.ts';
import { errorsOf, headingOf } from '../testing/seen.ts';
import { filingPageTexts } from './texts.ts';

describe('the pages of filing', () => {
  let pages: FilingPages;
  let house: FilingPages['house'];
  const serve: FilingPages['serve'] = (principal) => pages.serve(principal);
  const browserOf: FilingPages['browserOf'] = (principal) => pages.browserOf(principal);
  const draft: FilingPages['draft'] = (lang) => pages.draft(lang);
  const _send: FilingPages['send'] = (...sent) => pages.send(...sent);

  before(async () => {
    pages = await filingPages();
    ({ house } = pages);
  });

  for (const lang of LANGS) {
    const texts = filingPageTexts(lang);

    it(`asks before anybody signs in, warns and never blocks in ${lang}`, async () => {
      const visitor = new Browser((await serve()).server);
      await visitor.visit(`/${lang}/cabinet/filings/start/claim`);
      assert.ok(visitor.page.document.querySelectorAll('fieldset').length >= 4);
      const said = 'answered=1&agreement=not-sent&before=yes&region=75&category=loan&worth=yes&duty=no';
      await visitor.visit(`/${lang}/cabinet/filings/start/claim?${said}&sum=many`);
      assert.equal(errorsOf(visitor).length, 1);
      assert.ok(
        visitor.page.document.querySelector('input[value="not-sent"]')?.hasAttribute('checked'),
        'nothing is lost',
      );
      await visitor.visit(`/${lang}/cabinet/filings/start/claim?${said}&sum=1+000+000`);
      assert.equal(headingOf(visitor), texts.start.readyTitle);
      assert.equal(visitor.page.document.querySelectorAll('.govuk-warning-text').length, 2);
      assert.match(visitor.page.text, /10\s000\s₸/);
      assert.ok(visitor.page.document.querySelector('a[href$="/courts/7517"]'));
      assert.match(
        visitor.page.document.querySelector('.govuk-button--start')?.getAttribute('href') ?? '',
        /sign-in\?next=/,
      );
      assert.equal((await visitor.visit(`/${lang}/cabinet/filings/start/nothing`)).status, 404);
    });

    it(`takes over what was said before signing in, so that it is not asked twice in ${lang}`, async () => {
      const browser = await browserOf();
      const said = 'answered=1&agreement=not-sent&region=75&category=loan&sides=citizen&worth=yes&sum=2500000&duty=no';
      await browser.visit(`/${lang}/cabinet/filings/start/claim?${said}`);
      await browser.submit();
      assert.match(browser.page.url, /subject$/, 'the language of the case is still asked');
      const here = browser.page.url.replace('/subject', '');
      const typedIn = (id: string) => browser.page.document.querySelector(id)?.getAttribute('value');
      assert.equal(browser.page.document.querySelector('#category option[selected]')?.getAttribute('value'), 'loan');
      await browser.visit(`${here}/court`);
      assert.equal(browser.page.document.querySelector('#court option[selected]')?.getAttribute('value'), '7517');
      await browser.visit(`${here}/demands`);
      assert.equal(typedIn('#price'), '2 500 000');
      await browser.visit(`${here}/settlement`);
      assert.ok(browser.page.document.querySelector('input[value="not-kept"]')?.hasAttribute('checked'));
      await browser.visit(`${here}/duty`);
      assert.match(browser.page.text, /25\s000\s₸/);
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
    const server = await serve();
    const { cookie } = pages;
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
    const { cookie } = pages;
    const server = await serve();
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

  it('shows nothing of a draft to anybody else', async () => {
    const here = await draft();
    const stranger = await browserOf(await house.enter());
    for (const below of ['', '/subject', '/documents', '/duty', '/check', '/files/x', '/uploads/x']) {
      const { status, text } = await stranger.visit(`${here}${below}`);
      assert.ok([404, 400].includes(status), `${below}: ${status}`);
      assert.ok(!text.includes('Ахметов'));
    }
    const server = await serve(await house.enter());
    const { cookie } = pages;
    assert.equal((await server.post(`${here}/save`, { field: 'demands', demands: 'x' }, cookie)).status, 404);
    assert.equal((await server.post(`${here}/subject`, { category: 'loan' }, cookie)).status, 404);
  });
});
