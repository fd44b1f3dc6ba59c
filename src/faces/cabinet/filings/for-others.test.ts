import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type FilingId, filingErrors, findForm, getFiling, ownParty, partiesInRole } from '#modules/filing';
import { inventPdf } from '#modules/filing/testing';
import { type Bin, demoBin, openOrganisation, seeded } from '#modules/identity';
import { inventedPerson } from '#modules/identity/testing';
import type { Principal } from '#platform/http';
import { LANGS, type Lang } from '#platform/i18n';
import type { Browser } from '#testing';
import { type FilingPages, filingPages } from '../testing/filing-pages.ts';
import { errorsOf, headingOf } from '../testing/seen.ts';
import { filingPageTexts } from './texts.ts';

const random = seeded(77);

describe('a claim of somebody else than the one who types it', () => {
  let pages: FilingPages;
  before(async () => {
    pages = await filingPages();
  });

  /** An organisation of the register whose head has opened its cabinet. */
  const firmOf = async (head: Principal): Promise<{ readonly firm: Principal; readonly bin: string }> => {
    const { platform, registers, actsOf } = pages.house;
    const bin = demoBin(random);
    const { number: iin = '' } = await ownParty(platform, head);
    const names = { nameKk: '«Ақ бұлақ» ЖШС', nameRu: 'ТОО «Ак булак»', legalAddress: 'Демо қаласы, Үлгі көшесі, 1' };
    registers.bodies.set(bin, { bin, ...names, head: { iin, name: 'Басшы' }, status: 'registered' });
    const id = await openOrganisation(platform, actsOf(head)('identity.open-organisation'), head, bin as Bin);
    const { rows } = await platform.owner.query('select id from identity.account where organisation_id = $1', [id]);
    return {
      bin,
      firm: { ...head, kind: 'organisation', personId: id, accountId: rows[0].id, displayName: names.nameKk },
    };
  };

  /** Up to the page of the claimant. */
  const begun = async (lang: Lang, principal: Principal, category: string) => {
    const browser = await pages.browserOf(principal);
    await browser.visit(`/${lang}/cabinet/filings/start/claim?answered=1`);
    await browser.submit();
    const draft = browser.page.url.replace(/\/subject$/, '');
    await browser.submit({ category, language: 'kk' });
    await browser.submit({ court: '7517' });
    assert.match(browser.page.url, /\/claimant$/);
    return { browser, draft };
  };

  /** From the page of the respondent to the documents. */
  const demands = async (browser: Browser, law: Readonly<Record<string, string>> = {}): Promise<void> => {
    await browser.submit({
      'respondent.unknownNumber': 'yes',
      'respondent.surname': 'Ахметов',
      'respondent.givenName': 'Серік',
    });
    await browser.submit({ demands: 'Қарызды өндіру', hasPrice: 'yes', price: '1 000 000', calculation: 'Қарыз' });
    await browser.submit({ circumstances: 'Ақысын төлемеді.', ...law });
    await browser.submit({ pretrial: 'not-required', reconciliation: 'Хат жаздым' });
    assert.match(browser.page.url, /\/documents$/);
  };

  /** Signs by the demo's key and sends. */
  const sent = async (browser: Browser, draft: string): Promise<FilingId> => {
    await browser.visit(`${draft}/check`);
    await browser.submit();
    assert.match(browser.page.url, /\/cabinet\/sign\//, browser.page.text);
    await browser.submit({ confirm: 'yes', door: 'demo' }, 'form[enctype]');
    await browser.visit(`${draft}/sent`);
    assert.match(browser.page.url, /\/cabinet\/filed\//);
    return browser.page.url.split('/').at(-1) as FilingId;
  };

  const inputOf = ({ page }: Browser, id: string) => page.document.querySelector(`#${id}`)?.getAttribute('value');

  for (const lang of LANGS) {
    const texts = filingPageTexts(lang);

    it(`is that of an organisation: its number, name and address are known, its account is asked in ${lang}`, async () => {
      const head = await pages.house.enter();
      const { firm, bin } = await firmOf(head);
      const { browser, draft } = await begun(lang, firm, 'supply');
      assert.equal(inputOf(browser, 'claimant-number'), bin);
      assert.equal(inputOf(browser, 'claimant-address'), 'Демо қаласы, Үлгі көшесі, 1');
      assert.ok(browser.page.text.includes('булак') || browser.page.text.includes('бұлақ'));
      await browser.submit({ filedBy: 'self' });
      assert.equal(browser.page.status, 422);
      assert.deepEqual(errorsOf(browser), [
        filingErrors('FILING_PARTY_DETAIL_MISSING', { detail: 'bankDetails' }).say(lang),
      ]);
      await browser.submit({ 'claimant.bankDetails': 'KZ00 DEMO 0000 0000 0001' });
      await demands(browser);
      await browser.submit({}, '#go-on');
      await browser.submit();
      assert.match(browser.page.text, /30\s000\s₸/, 'three percent');
      await browser.submit({ action: 'code' }, '#payment form');
      const { rows } = await pages.house.platform.owner.query(
        'select payer_number from filing.duty_invoice where draft_id = $1',
        [draft.split('/').at(-1)],
      );
      assert.deepEqual(rows, [{ payer_number: bin }]);
      await browser.submit({ action: 'demo-pay' }, '#payment form');
      await browser.submit({ exemption: 'none' }, '#go-on');
      const id = await sent(browser, draft);
      const { form, answers } = await getFiling(pages.house.platform.reads, firm, id);
      const [claimant] = partiesInRole(form, answers, 'claimant');
      assert.deepEqual(
        [claimant?.kind, claimant?.number, claimant?.bankDetails],
        ['organisation', bin, 'KZ00 DEMO 0000 0000 0001'],
      );
      for (const url of [draft, browser.page.url]) {
        assert.equal((await (await pages.browserOf(head)).visit(url)).status, 404, 'the head files in his own cabinet');
      }
    });

    it(`is filed by a representative with a power of attorney in ${lang}`, async () => {
      const { platform, registers, filer } = pages.house;
      const other = inventedPerson('Жұмабаев', 'Ерлан');
      registers.people.set(other.iin, other);
      const { number: own = '' } = await ownParty(platform, filer);
      const { browser, draft } = await begun(lang, filer, 'loan');
      await browser.submit({ filedBy: 'representative' });
      assert.deepEqual(errorsOf(browser), [filingErrors('FILING_PARTY_IS_FILER').say(lang)]);
      assert.ok(browser.page.document.querySelector('input[name="filedBy"][value="representative"][checked]'));
      const address = 'Демо қаласы, Өзге көше, 2';
      await browser.submit({ 'claimant.number': other.iin, 'claimant.address': address });
      assert.deepEqual(errorsOf(browser), [
        filingErrors('FILING_PARTY_DETAIL_MISSING', { detail: 'birthDate' }).say(lang),
      ]);
      await browser.submit({ 'claimant.birthDate': other.birthDate?.toString() ?? '' });
      assert.match(browser.page.url, /\/representative$/);
      assert.equal(inputOf(browser, 'representative-number'), own, 'who files is the representative');
      await browser.submit();
      await demands(browser, { law: 'АК 715-бап' });
      const needed = { kk: 'Сенімхат немесе ордер', ru: 'Доверенность или ордер', en: 'Power of attorney or warrant' }[
        lang
      ];
      assert.ok(browser.page.document.querySelector('#missing')?.textContent?.includes(needed));
      await browser.visit(`${draft}/check`);
      assert.ok(browser.page.text.includes(texts.check.cannotYet), 'nothing goes without the authority');
      const attached = await pages.send(
        `${draft}/documents`,
        { action: 'attach', kind: 'power_of_attorney' },
        'Сенімхат.pdf',
        inventPdf(),
      );
      assert.equal(attached.status, 303);
      await browser.visit(`${draft}/needs`);
      await browser.submit();
      await browser.submit({ exemption: 'war_veteran' }, '#go-on');
      assert.equal(headingOf(browser), texts.check.title);
      const id = await sent(browser, draft);
      const { form, answers, documents } = await getFiling(platform.reads, filer, id);
      const numbers = (role: 'claimant' | 'representative') =>
        partiesInRole(form, answers, role).map(({ number }) => number);
      assert.deepEqual([numbers('claimant'), numbers('representative')], [[other.iin], [own]]);
      assert.deepEqual(
        documents.map(({ kind }) => kind),
        ['power_of_attorney'],
      );
    });

    it(`is not sent in one’s own name for somebody else, nor by a representative who is another in ${lang}`, async () => {
      const { registers, filer } = pages.house;
      const other = inventedPerson('Жұмабаев', 'Ерлан');
      registers.people.set(other.iin, other);
      const { browser, draft } = await begun(lang, filer, 'loan');
      const theirs = { 'claimant.number': other.iin, 'claimant.birthDate': other.birthDate?.toString() ?? '' };
      await browser.submit({ filedBy: 'self', ...theirs });
      assert.match(browser.page.url, /\/respondent$/);
      const says = async (key: string): Promise<void> => {
        await browser.visit(`${draft}/check`);
        const text = findForm('claim')?.checks.find((check) => check.key === key)?.text[lang];
        assert.ok(text && browser.page.text.includes(text), `${key}: ${browser.page.text}`);
      };
      await says('filer-is-no-claimant');
      await browser.visit(`${draft}/claimant`);
      await browser.submit({ filedBy: 'representative' }, 'main form[novalidate]');
      await browser.visit(`${draft}/representative`);
      const third = inventedPerson('Оспанов', 'Нұрлан');
      registers.people.set(third.iin, third);
      await browser.submit({ 'representative.number': third.iin });
      await says('filer-is-no-representative');
    });
  }
});
