import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { askNumber } from '#modules/cases';
import {
  askToClarify,
  type FilingId,
  filingTexts,
  getFiling,
  noScanner,
  registerFiling,
  rejectionGrounds,
  virusScanner,
} from '#modules/filing';
import { type FilingHouse, sendClaim, signingHouse } from '#modules/filing/testing';
import type { Act } from '#platform/audit';
import { LANGS, type Lang } from '#platform/i18n';
import { type AccountId, newId, type PersonId } from '#platform/ids';
import { articleIn } from '#shell';
import { Browser, type FaceServer, serveFaces } from '#testing';
import { desk } from '../face.ts';
import { principalOf } from '../testing/court-at-work.ts';
import { intakeTexts } from './texts.ts';

const actOf = (role: string, courtCode = '7517'): Act => ({
  actor: { kind: 'staff', accountId: newId<AccountId>(), personId: newId<PersonId>(), courtCode, role },
  action: 'filing.test',
});

describe('the pages of intake', () => {
  let house: FilingHouse;
  const clerk = actOf('registry_clerk');
  let site: FaceServer;
  let sums = 2_000_000;

  const serve = (act: Act) => serveFaces(house.platform, [desk], principalOf(act));
  const browserOf = (of = site): Browser => {
    const browser = new Browser(of.server);
    browser.cookies.set('__Host-sot', 'session');
    return browser;
  };
  /** Claims equal to no other; what the test before has left is decided away. */
  const send = async (): Promise<FilingId> => {
    sums += 1;
    return await sendClaim(house.platform, house.actsOf(house.filer), house.filer, { price: String(sums) });
  };
  const clear = () => house.platform.owner.query("update filing.filing set state = 'rejected' where state = 'sent'");
  const flash = ({ page }: Browser): string =>
    page.document.querySelector('.govuk-notification-banner__heading')?.textContent ?? '';
  const press = (action: string) => `form:has(button[value="${action}"])`;
  const formOf = (browser: Browser, action: string): string => {
    const forms = [...browser.page.document.querySelectorAll('main form')];
    const at = forms.findIndex((form) => form.querySelector(`button[value="${action}"]`));
    assert.ok(at >= 0, `${press(action)} at ${browser.page.url}`);
    forms[at]?.setAttribute('id', `form-${action}`);
    return `#form-${action}`;
  };
  const does = async (browser: Browser, action: string, answers: Record<string, string> = {}) =>
    await browser.submit({ ...answers, action }, formOf(browser, action));

  before(async () => {
    house = await signingHouse();
    house.platform.ports.plug(virusScanner, noScanner);
    site = await serve(clerk);
  });

  for (const lang of LANGS as readonly Lang[]) {
    const texts = intakeTexts(lang);

    it(`lists the oldest first, opens it, and shows paper, checks and who sent it in ${lang}`, async () => {
      await clear();
      const browser = browserOf();
      await browser.visit(`/${lang}/desk/intake`);
      assert.ok(browser.page.text.includes(texts.empty));
      const first = await send();
      house.platform.clock.advance({ seconds: 1 });
      await send();
      await browser.visit(`/${lang}/desk/intake`);
      assert.equal(browser.page.document.querySelectorAll('tbody tr').length, 2);
      const href = browser.page.document.querySelector('#open-next')?.getAttribute('href') ?? '';
      assert.ok(href.endsWith(first));
      await browser.visit(href);
      const { document, text } = browser.page;
      assert.ok(text.includes('Ахметов Серік') && text.includes(texts.checks));
      for (const norm of ['CPC RK art. 148', 'TC RK art. 672']) {
        const seen = text.replaceAll('\u2011', '-').replaceAll('\u00a0', ' ');
        assert.ok(seen.includes(articleIn(lang, norm)), norm);
      }
      for (const key of ['F2', 'F8']) assert.ok(document.querySelector(`[data-key="${key}"]`), key);
      for (const key of ['F3', 'F4']) assert.ok(document.querySelector(`#key-${key}`), key);
      const island = document.querySelector('details[open] [data-island="pdf-reader"]');
      const paper = String(JSON.parse(island?.getAttribute('data-props') ?? '{}').src);
      const read = await site.get(paper, { cookie: '__Host-sot=session' });
      assert.equal(read.headers['content-type'], 'application/pdf');
      assert.equal(read.headers['content-disposition'], undefined);
      assert.match(String(read.headers['content-security-policy']), /default-src 'none'/);
      assert.equal((await site.get(`${paper.replace('paper', '9')}`, { cookie: '__Host-sot=session' })).status, 404);
    });

    it(`registers, opens the next one, and takes the decision back within ten seconds in ${lang}`, async () => {
      await clear();
      const [one, two] = [await send(), await send()];
      const browser = browserOf();
      await browser.visit(`/${lang}/desk/intake/${one}`);
      await does(browser, 'register');
      assert.ok(browser.page.url.includes(two), 'the next one opens by itself');
      const { talon } = await getFiling(house.platform.reads, house.filer, one);
      assert.ok(browser.page.text.replace(/\s/g, '').includes(talon));
      await does(browser, 'undo');
      assert.equal(flash(browser), texts.said.undone);
      assert.ok(browser.page.url.includes(one));
      await does(browser, 'register');
      const inbox = browserOf();
      await inbox.visit(`/${lang}/desk/intake?last=${one}`);
      assert.ok(
        inbox.page.document.querySelector('[data-key="F9"]'),
        'the last one of a day can be undone from the list',
      );
      house.platform.clock.advance({ seconds: 11 });
      const late = browserOf();
      await late.visit(`/${lang}/desk/intake/${two}?last=${one}`);
      assert.equal(late.page.document.querySelector('[data-key="F9"]'), null, 'nothing can be undone any more');
      await late.visit(`/${lang}/desk/intake/${one}`);
      assert.ok(late.page.text.includes(texts.standing.register));
    });

    it(`sends nothing back without a ground and words in ${lang}`, async () => {
      await clear();
      const id = await send();
      const browser = browserOf();
      await browser.visit(`/${lang}/desk/intake/${id}`);
      await does(browser, 'reject');
      assert.equal(browser.page.status, 422);
      assert.equal(browser.page.document.querySelectorAll('.govuk-error-summary a').length, 1);
      const needsWords = rejectionGrounds.find((ground) => ground.needsWords)?.code ?? '';
      await does(browser, 'reject', { ground: needsWords });
      assert.equal(
        browser.page.document.querySelector('.govuk-error-summary a')?.getAttribute('href'),
        '#reject-words',
      );
      await does(browser, 'reject', { ground: needsWords, 'reject-words': 'Екінші бет оқылмайды' });
      assert.equal(browser.page.status, 200);
      await browser.visit(`/${lang}/desk/intake/${id}`);
      assert.ok(browser.page.text.includes(texts.standing.reject));
    });

    it(`tells what waits for a number of the national system, why, and what a clerk can do in ${lang}`, async () => {
      await clear();
      const id = await send();
      const subject = { kind: 'filing', id };
      await registerFiling(house.platform, clerk, id);
      await house.platform.db.transact(clerk, async (tx) => {
        const receivedOn = Temporal.PlainDate.from('2026-11-23');
        const card = {
          courtCode: '7517',
          kind: '2',
          category: 'loan',
          language: 'kk',
          receivedOn,
          parties: [],
        } as const;
        await askNumber(tx, { subject, way: 'national', ...card });
      });
      const set = (what: string) =>
        house.platform.owner.query(`update cases.number_request set ${what} where subject_id = $1`, [id]);
      await set(`tries = 3, failure = 'silent', next_try_at = '2030-01-01T05:00:00Z'`);
      const browser = browserOf();
      await browser.visit(`/${lang}/desk/intake`);
      assert.ok(browser.page.text.includes(texts.awaiting) && browser.page.text.includes(texts.failures.silent));
      await browser.visit(`/${lang}/desk/intake/${id}`);
      assert.ok(browser.page.text.includes(texts.awaited.next({ at: '10:00' })));
      assert.ok(!browser.page.text.includes(texts.awaited.takeBack));
      await does(browser, 'ask-number');
      assert.equal(flash(browser), texts.said.asked);
      assert.ok(browser.page.text.includes(texts.awaited.asking));
      await set(`refused_at = now(), refusal = 'CATEGORY'`);
      await browser.visit(`/${lang}/desk/intake/${id}`);
      assert.ok(browser.page.text.includes(texts.awaited.refused({ code: 'CATEGORY' })));
      await does(browser, 'undo');
      assert.equal(flash(browser), texts.said.undone);
      assert.ok(browser.page.document.querySelector('[data-key="F2"]'));
    });

    it(`asks the filer, and waits for the answer in ${lang}`, async () => {
      await clear();
      const id = await send();
      const browser = browserOf();
      await browser.visit(`/${lang}/desk/intake/${id}`);
      await does(browser, 'clarify');
      assert.equal(browser.page.status, 422);
      await does(browser, 'clarify', { 'clarify-words': 'Мекенжайы қандай?' });
      assert.equal(flash(browser), texts.said.clarified);
      await browser.visit(`/${lang}/desk/intake`);
      assert.ok(browser.page.text.includes(texts.askedFiler));
      assert.equal(
        browser.page.document.querySelector('#open-next'),
        null,
        'what waits for its filer is not the next one',
      );
      const { status } = await getFiling(house.platform.reads, house.filer, id);
      assert.equal(filingTexts(lang).talon.turns[status.turn], filingTexts(lang).talon.turns.filer);
    });

    it(`shows another clerk who has it open, and frees it in ${lang}`, async () => {
      await clear();
      const id = await send();
      const browser = browserOf();
      await browser.visit(`/${lang}/desk/intake/${id}`);
      const other = browserOf(await serve(actOf('registry_clerk')));
      await other.visit(`/${lang}/desk/intake/${id}`);
      assert.ok(other.page.text.includes('Хатшыбаева Д.'));
      assert.equal(other.page.document.querySelector('[data-key="F2"]'), null);
      await does(browser, 'release');
      await other.visit(`/${lang}/desk/intake/${id}`);
      assert.ok(other.page.document.querySelector('[data-key="F2"]'));
    });
  }

  it('is nothing to a clerk of another court, a judge, or with an unknown address', async () => {
    const id = await send();
    const stranger = browserOf(await serve(actOf('registry_clerk', '7518')));
    assert.equal((await stranger.visit(`/kk/desk/intake/${id}`)).status, 404);
    assert.equal((await stranger.visit(`/kk/desk/intake/${id}/files/paper`)).status, 404);
    const judge = browserOf(await serve(actOf('judge')));
    assert.equal((await judge.visit('/kk/desk/intake')).status, 403);
    assert.equal((await browserOf().visit('/kk/desk/intake/nothing')).status, 404);
    await assert.rejects(askToClarify(house.platform, actOf('registry_clerk', '7518'), id, 'Не?'));
  });
});
