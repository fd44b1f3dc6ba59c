import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { inventPdf } from '#modules/filing/testing';
import { LANGS } from '#platform/i18n';
import { Sentences } from '#testing';
import { type FilingPages, filingPages } from '../testing/filing-pages.ts';
import { errorsOf } from '../testing/seen.ts';
import { filingPageTexts } from './texts.ts';

/** Input of a question of the claim, and what no keyboard types into it. */
const typed = {
  'NUL in a text': ['circumstances', 'circumstances', 'Қарыз\u0000 алды'],
  'a turned text': ['circumstances', 'circumstances', 'Қарыз\u202e алды'],
  'a text of no end': ['circumstances', 'circumstances', 'а'.repeat(200_000)],
  'NUL in a name': ['respondent', 'respondent.surname', 'Ахметов\u0000'],
  'NUL in a number': ['respondent', 'respondent.number', '1234\u0000'],
  'a sum in words': ['demands', 'price', 'көп ақша'],
} as const;

/** What was typed, as far as a page can show it again. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what is refused
const shown = (text: string): string => text.replace(/[\u0000\u202e]/g, '');

describe('what a person writes wrong in a filing', () => {
  let pages: FilingPages;
  before(async () => {
    pages = await filingPages();
  });

  it('has a sentence of its own beside its field, stays there, and takes nothing else with it', async () => {
    const said = new Sentences();
    for (const lang of LANGS) {
      const draft = await pages.draft(lang);
      for (const [what, [question, input, text]] of Object.entries(typed)) {
        const browser = await pages.browserOf();
        await browser.visit(`${draft}/${question}${question === 'respondent' ? '?edit=respondent.p1' : ''}`);
        const { status, document } = await browser.submit({ [input]: text }, 'main form[novalidate]');
        assert.equal(status, 422, `${what} in ${lang}`);
        said.hear(what, lang, errorsOf(browser).join());
        const field = document.querySelector(`[name="${input}"]`);
        const kept = field?.getAttribute('value') ?? field?.textContent ?? '';
        assert.equal(kept, shown(text), `${what} in ${lang}`);
        await browser.visit(`${draft}/check`);
        for (const other of ['Қарызды өндіру', 'Хат жаздым']) assert.ok(browser.page.text.includes(other), what);
      }
    }
    said.assertOwn();
  });

  for (const lang of LANGS) {
    it(`in the number of a receipt is told there, and the rest of the receipt stays in ${lang}`, async () => {
      const here = `${await pages.draft(lang)}/duty`;
      const receipt = { action: 'receipt', 'receipt-number': '77\u0000', 'receipt-sum': '10 000' };
      const sent = { ...receipt, 'receipt-day': '20.11.2026' };
      const seen = await pages.send(here, sent, 'r.pdf', inventPdf(), 'receipt-file');
      assert.equal(seen.status, 422);
      const links = [...seen.document.querySelectorAll('.govuk-error-summary__list a')];
      assert.deepEqual(
        links.map((link) => link.getAttribute('href')),
        ['#receipt-number'],
      );
      const value = (id: string) => seen.document.querySelector(`#${id}`)?.getAttribute('value');
      assert.deepEqual([value('receipt-sum'), value('receipt-day')], ['10 000', '20.11.2026']);
    });

    it(`in the name of a document is left out of it in ${lang}`, async () => {
      const here = `${await pages.draft(lang)}/documents`;
      await pages.send(here, { action: 'attach', kind: 'evidence' }, 'Шарт.pdf', inventPdf());
      const browser = await pages.browserOf();
      await browser.visit(here);
      await browser.submit({ title: 'Қарыз\u0000 шарты\u202e' }, '.sot-papers__item .govuk-details form');
      assert.equal(browser.page.status, 200);
      assert.ok(browser.page.text.includes('Қарыз шарты'));
      assert.ok(!browser.page.text.includes(filingPageTexts(lang).documents.none));
    });
  }
});
