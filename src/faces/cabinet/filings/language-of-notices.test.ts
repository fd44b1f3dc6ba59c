import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type FilingId, rejectFiling, rejectionGrounds } from '#modules/filing';
import { fillClaim, intakeJobs, staff } from '#modules/filing/testing';
import type { Principal } from '#platform/http';
import { LANGS, type Lang } from '#platform/i18n';
import { type FilingPages, filingPages } from '../testing/filing-pages.ts';

describe('messages about a filing', () => {
  let pages: FilingPages;
  before(async () => {
    pages = await filingPages();
  });

  /** Begun in Kazakh, signed and sent from the pages of another language, then sent back by the registry. */
  const sentFrom = async (lang: Lang, filer: Principal): Promise<readonly { lang: Lang; body: string }[]> => {
    const { platform, actsOf } = pages.house;
    const draftId = await fillClaim(platform, actsOf(filer), filer, { exemption: 'war_veteran' });
    const browser = await pages.browserOf(filer);
    await browser.visit(`/${lang}/cabinet/filings/${draftId}/check`);
    await browser.submit();
    await browser.submit({ confirm: 'yes', door: 'demo' }, 'form[enctype]');
    await browser.visit(`/${lang}/cabinet/filings/${draftId}/sent`);
    const id = browser.page.url.split('/').at(-1) as FilingId;
    await rejectFiling(platform, staff(), { id, ground: 'unreadable', words: 'Екінші бет.' });
    await intakeJobs(platform);
    const { rows } = await platform.owner.query(
      `select n.lang, d.body from notices.notice n join notices.delivery d on d.notice_id = n.id
       where n.fact_id = $1 order by n.created_at, n.id`,
      [id],
    );
    return rows;
  };
  const ground = (lang: Lang): string => rejectionGrounds.find(({ code }) => code === 'unreadable')?.text[lang] ?? '';

  for (const lang of LANGS) {
    it(`speak the language of the page from which it was sent: ${lang}`, async () => {
      const [received, rejected] = await sentFrom(lang, await pages.house.enter());
      assert.deepEqual([received?.lang, rejected?.lang], [lang, lang]);
      assert.ok(String(rejected?.body).includes(ground(lang)), String(rejected?.body));
    });

    it(`speak the language chosen in the cabinet, whatever the page was: ${lang}`, async () => {
      const filer = await pages.house.enter();
      const browser = await pages.browserOf(filer);
      await browser.visit('/kk/cabinet/language');
      await browser.submit({ lang });
      const [received, rejected] = await sentFrom(lang === 'en' ? 'ru' : 'en', filer);
      assert.deepEqual([received?.lang, rejected?.lang], [lang, lang]);
      assert.ok(String(rejected?.body).includes(ground(lang)), String(rejected?.body));
    });
  }
});
