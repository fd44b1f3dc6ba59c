import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { insertRegistry } from '#modules/courts/testing';
import { bringOver, followCourt, type ImportId, torelikErrors, torelikTexts } from '#modules/torelik';
import { type CaseCard, exportXml, inventPaper, type TorelikHouse, torelikHouse } from '#modules/torelik/testing';
import type { Act } from '#platform/audit';
import { LANGS, type Lang } from '#platform/i18n';
import { type AccountId, newId, type PersonId } from '#platform/ids';
import { Browser, type FaceServer, serveFaces } from '#testing';
import { desk } from '../face.ts';
import { principalOf } from '../testing/court-at-work.ts';
import { nationalTexts } from './texts.ts';

const actOf = (role: string): Act => ({
  actor: {
    ...{ kind: 'staff', accountId: newId<AccountId>(), personId: newId<PersonId>() },
    ...{ courtCode: '7517', role },
  },
  action: 'torelik.test',
});

describe('the pages of the national system', () => {
  let house: TorelikHouse;
  let site: FaceServer;
  let numbers = 900;
  const claim = inventPaper('d1', { filedBy: 'p1' });

  const browserOf = (of = site): Browser => {
    const browser = new Browser(of.server);
    browser.cookies.set('__Host-sot', 'session');
    return browser;
  };
  const siteOf = (role: string) => serveFaces(house.platform, [desk], principalOf(actOf(role)));
  const card = (given: Partial<CaseCard> = {}): CaseCard => {
    numbers += 1;
    return house.card({ number: `7517-26-00-2/${numbers}`, judge: house.judge, documents: [claim.card], ...given });
  };
  const formOf = (browser: Browser, deed: string): string => {
    const form = [...browser.page.document.querySelectorAll('main form')].find((one) =>
      one.querySelector(`button[value="${deed}"]`),
    );
    assert.ok(form, `${deed} at ${browser.page.url}: ${browser.page.text}`);
    form.setAttribute('id', `form-${deed}`);
    return `#form-${deed}`;
  };
  const does = async (browser: Browser, deed: string, answers: Record<string, string> = {}) =>
    await browser.submit({ ...answers, deed }, formOf(browser, deed));
  const importOf = ({ page }: Browser): ImportId => page.url.split('/').at(-1) as ImportId;
  const upload = async (lang: Lang, file: string, documents: readonly Uint8Array[]) => {
    const form = new FormData();
    form.append('deed', 'file');
    form.append('file', new Blob([file]), 'is.xml');
    for (const bytes of documents) form.append('documents', new Blob([Uint8Array.from(bytes)]), 'скан.pdf');
    const sent = new Response(form);
    return await site.send(`/${lang}/desk/national?court=7517`, Buffer.from(await sent.arrayBuffer()), {
      ...{ cookie: '__Host-sot=session', 'content-type': String(sent.headers.get('content-type')) },
    });
  };

  before(async () => {
    house = await torelikHouse();
    await house.simulator.addDocument(claim.bytes);
    site = await siteOf('administrator');
  });
  after(() => house.close());

  for (const lang of LANGS as readonly Lang[]) {
    const texts = nationalTexts(lang);

    it(`bring a case over by its number: look, confirm, progress, result in ${lang}`, async () => {
      const one = card();
      await house.simulator.addCase(one);
      const browser = browserOf();
      await browser.visit(`/${lang}/desk/national`);
      assert.ok(browser.page.text.includes(texts.record.own));
      await does(browser, 'number', { number: one.number });
      assert.ok(browser.page.text.includes(texts.ready), browser.page.text);
      for (const said of ['Бейсенова Айша Нұрланқызы', '«Үлгі» ЖШС', claim.card.title, texts.noFindings]) {
        assert.ok(browser.page.text.includes(said), said);
      }
      const id = importOf(browser);
      await does(browser, 'bring');
      assert.ok(browser.page.text.includes(texts.states.asked) && browser.page.text.includes(texts.working));
      assert.ok(browser.page.document.querySelector('meta[http-equiv=refresh]'), 'asks anew without JavaScript');
      await bringOver(house.platform, id);
      await browser.visit(`/${lang}/desk/national/${id}`);
      assert.ok(browser.page.text.includes(texts.done) && browser.page.text.includes(texts.made));
      const now = await site.get(`/${lang}/desk/national/${id}/now`, { cookie: '__Host-sot=session' });
      assert.ok(now.body.includes(texts.states.done) && !now.body.includes('<html'));
      await browser.visit(`/${lang}/desk/national`);
      assert.ok(browser.page.document.querySelector(`#import-${id}`));
      const again = browserOf();
      await again.visit(`/${lang}/desk/national`);
      await does(again, 'number', { number: one.number });
      assert.ok(again.page.text.includes(texts.nothingNew));
      assert.equal(again.page.document.querySelector('button[value=bring]'), null);
    });

    it(`say what was typed wrong, and what the national system does instead of answering, in ${lang}`, async () => {
      const browser = browserOf();
      await browser.visit(`/${lang}/desk/national`);
      await does(browser, 'number', { number: 'тоғыз' });
      assert.equal(browser.page.status, 422);
      assert.equal(browser.page.document.querySelector('.govuk-error-summary a')?.getAttribute('href'), '#number');
      assert.equal(browser.page.document.querySelector('[name=number]')?.getAttribute('value'), 'тоғыз');
      await does(browser, 'number', { number: '7517-26-00-2/99999' });
      assert.ok(browser.page.text.includes(torelikErrors('TORELIK_CASE_UNKNOWN').say(lang)));
      await house.simulator.wire('unavailable');
      await does(browser, 'number', { number: '7517-26-00-2/1' });
      assert.ok(browser.page.text.includes(torelikErrors('TORELIK_FAILED').say(lang)));
      await house.simulator.wire('honest');
      const empty = await upload(lang, '', []);
      assert.ok(empty.text.includes(torelikErrors('TORELIK_FILE_MISSING').say(lang)));
      const wrong = await upload(lang, '<x/>', []);
      assert.deepEqual([wrong.status, wrong.document.querySelectorAll('details[open]').length], [422, 1]);
      assert.ok(wrong.text.includes(torelikErrors('TORELIK_FILE_UNREADABLE').say(lang)));
    });

    it(`take an export file with the documents beside it in ${lang}`, async () => {
      const sent = await upload(lang, exportXml(card()), [claim.bytes]);
      assert.equal(sent.status, 303);
      const seen = await site.get(String(sent.headers.location), { cookie: '__Host-sot=session' });
      assert.ok(seen.text.includes(texts.ready) && seen.text.includes(torelikTexts(lang).papers.here));
    });

    it(`show what is in the way and can be looked at again after it was mended in ${lang}`, async () => {
      const one = card({ category: 'bees' });
      await house.simulator.addCase(one);
      const browser = browserOf();
      await browser.visit(`/${lang}/desk/national`);
      await does(browser, 'number', { number: one.number });
      assert.ok(browser.page.text.includes(texts.blocked));
      assert.ok(browser.page.text.includes(torelikTexts(lang).findings.category_unknown));
      assert.equal(browser.page.document.querySelector('button[value=bring]'), null);
      await does(browser, 'again', { category: 'labour' });
      assert.ok(browser.page.text.includes(texts.ready));
    });

    it(`say why an import did not end well in ${lang}`, async () => {
      const one = card();
      await house.simulator.addCase(one);
      const browser = browserOf();
      await browser.visit(`/${lang}/desk/national`);
      await does(browser, 'number', { number: one.number });
      const id = importOf(browser);
      await does(browser, 'bring');
      await house.simulator.wire('unavailable');
      await assert.rejects(bringOver(house.platform, id));
      await browser.visit(`/${lang}/desk/national/${id}`);
      assert.ok(browser.page.text.includes(torelikErrors('TORELIK_FAILED').say(lang)), browser.page.text);
      await house.simulator.wire('honest');
      await house.simulator.addCase({ ...one, stage: 'examination' });
      await bringOver(house.platform, id);
      await browser.visit(`/${lang}/desk/national/${id}`);
      assert.ok(browser.page.text.includes(torelikErrors('TORELIK_CHANGED_MEANWHILE').say(lang)));
      await does(browser, 'again');
      assert.ok(browser.page.text.includes(texts.ready));
    });
  }

  it('show what was registered there, what waits and why, and let the administrator pass it over', async () => {
    await house.platform.db.transact(house.administrator, async (tx) => {
      tx.record({ kind: 'court', id: '7517' });
      await insertRegistry(tx);
    });
    const one = card({ lastEvent: 0 });
    await house.simulator.addCase(one);
    const elsewhere = '7517-26-00-2/6001';
    await house.simulator.emit({
      caseNumber: elsewhere,
      change: { kind: 'case_registered', registeredOn: '2026-11-20' },
    });
    const admin = browserOf();
    await admin.visit('/kk/desk/national');
    await does(admin, 'number', { number: one.number });
    const id = importOf(admin);
    await does(admin, 'bring');
    await bringOver(house.platform, id);
    const stage = { kind: 'stage_changed', stage: 'dreaming' } as const;
    await house.simulator.emit({ caseNumber: one.number, change: stage });
    await followCourt(house.platform, '7517');
    house.platform.clock.advance({ minutes: 6 });
    for (const lang of LANGS as readonly Lang[]) {
      await admin.visit(`/${lang}/desk/national`);
      assert.ok(admin.page.text.includes(nationalTexts(lang).record.national));
      assert.ok(
        admin.page.text.includes(elsewhere) && admin.page.text.includes(torelikTexts(lang).reasons.stage_unknown),
      );
    }
    const clerk = browserOf(await siteOf('registry_clerk'));
    await clerk.visit('/kk/desk/national');
    assert.ok(clerk.page.text.includes(elsewhere));
    assert.equal(clerk.page.document.querySelector('button[value=pass-over]'), null);
    await does(admin, 'pass-over');
    assert.ok(!admin.page.text.includes(torelikTexts('en').reasons.stage_unknown));
    await does(admin, 'number');
    assert.equal(admin.page.status, 422);
  });

  it('are for the registry and the administrator; the chairperson reads', async () => {
    const chair = browserOf(await siteOf('chairperson'));
    await chair.visit('/kk/desk/national');
    assert.equal(chair.page.status, 200);
    assert.equal(chair.page.document.querySelector('button[value=number]'), null);
    for (const role of ['judge', 'archivist']) {
      const other = browserOf(await siteOf(role));
      assert.equal((await other.visit('/kk/desk/national')).status, 403, role);
    }
    const stranger = await site.get('/kk/desk/national/0198c0de-0000-7000-8000-000000000000', {
      cookie: '__Host-sot=session',
    });
    assert.equal(stranger.status, 404);
  });
});
