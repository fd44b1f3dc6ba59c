import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type FilingId, filingTexts, findPin, getFiling, noScanner, virusScanner } from '#modules/filing';
import { type FilingHouse, fillClaim, sendClaim, signingHouse } from '#modules/filing/testing';
import { LANGS } from '#platform/i18n';
import { Browser, type FaceServer, serveFaces } from '#testing';
import { cabinet } from '../face.ts';
import { flashOf, headingOf } from '../testing/seen.ts';
import { filedTexts } from './texts.ts';

const cookie = { cookie: '__Host-sot=session' };

describe('what was sent', () => {
  let house: FilingHouse;
  let server: FaceServer;
  let id: FilingId;

  const browser = (of = server): Browser => {
    const made = new Browser(of.server);
    made.cookies.set('__Host-sot', 'session');
    return made;
  };

  before(async () => {
    house = await signingHouse();
    house.platform.ports.plug(virusScanner, noScanner);
    server = await serveFaces(house.platform, [cabinet], house.filer);
    id = await sendClaim(house.platform, house.actsOf(house.filer), house.filer);
  });

  for (const lang of LANGS) {
    const texts = filedTexts(lang);

    it(`goes from «check answers» over signing to the talon in ${lang}`, async () => {
      const { platform, filer, actsOf } = house;
      const draft = await fillClaim(platform, actsOf(filer), filer, {
        exemption: 'war_veteran',
        demands: `Қарыз ${lang}`,
      });
      const visit = browser();
      await visit.visit(`/${lang}/cabinet/filings/${draft}/sent`);
      assert.match(visit.page.url, /\/check$/, 'what is not signed is not sent');
      await visit.submit();
      assert.match(visit.page.url, /\/cabinet\/sign\//);
      await visit.submit({ confirm: 'yes', door: 'demo' });
      await visit.visit(`/${lang}/cabinet/filings/${draft}/sent`);
      assert.equal(headingOf(visit).includes(texts.sentTitle), true);
      const first = visit.page.url;
      await visit.visit(`/${lang}/cabinet/filings/${draft}/sent`);
      assert.equal(visit.page.url, first, 'sent twice is one filing');
      assert.match(visit.page.document.querySelector('[data-talon]')?.textContent ?? '', /^\d{4}\s\d{4}\s\d{4}$/);
      assert.match(visit.page.document.querySelector('[data-pin]')?.textContent ?? '', /^\w{4}\s\w{4}$/);
      await visit.visit(`/${lang}/cabinet/filings/${draft}/check`);
      assert.equal(visit.page.url, first);
      assert.equal((await visit.visit(`/${lang}/cabinet/filings/${draft}/demands`)).status, 409);
    });

    it(`shows status, turn and way, and its papers as they were sent, in ${lang}`, async () => {
      const here = `/${lang}/cabinet/filed/${id}`;
      const visit = browser();
      await visit.visit(here);
      const words = filingTexts(lang).talon;
      assert.ok(visit.page.text.includes(words.kinds.sent));
      assert.ok(visit.page.text.includes(words.turns.court));
      assert.equal(visit.page.document.querySelectorAll('[aria-current=step]').length, 1);
      const paper = await server.get(`${here}/files/paper`, cookie);
      assert.equal(paper.status, 200);
      assert.match(String(paper.headers['content-security-policy']), /sandbox/);
      assert.match(String(paper.headers['content-disposition']), /^attachment/);
      assert.equal((await server.get(`${here}/files/9`, cookie)).status, 404);
      await visit.visit(visit.page.document.querySelector('a[href$="/files/paper/read"]')?.getAttribute('href') ?? '');
      const props = visit.page.document.querySelector('[data-island="pdf-reader"]')?.getAttribute('data-props') ?? '';
      assert.equal(JSON.parse(props).src, `${here}/files/paper`);
      assert.equal(
        visit.page.document.querySelector('[data-pdf="fallback"] a')?.getAttribute('href'),
        JSON.parse(props).src,
      );
      assert.equal((await server.get(`${here}/inventory`, cookie)).headers['content-type'], 'application/pdf');
      const archive = await server.get(`${here}/archive`, cookie);
      assert.equal(archive.headers['content-type'], 'application/zip');
      assert.match(String(archive.headers['content-disposition']), /^attachment; filename="\d{12}\.zip"/);
      const receipt = await server.get(`${here}/receipt`, cookie);
      assert.equal(receipt.headers['content-type'], 'application/pdf');
      assert.match(receipt.body, new RegExp(`/Lang ?\\(${lang}`), 'told by a reader of screens in that language');
    });

    it(`gives a new PIN, and lists what was sent, in ${lang}`, async () => {
      const before = await findPin(house.platform, house.filer, id);
      await house.platform.owner.query('update filing.talon set sealed_pin = null where filing_id = $1', [id]);
      const visit = browser();
      await visit.visit(`/${lang}/cabinet/filed/${id}`);
      assert.ok(visit.page.text.includes(texts.pinGone));
      await visit.submit({ action: 'new-pin' });
      assert.equal(flashOf(visit), texts.pinDrawn);
      assert.notEqual(await findPin(house.platform, house.filer, id), before);
      await visit.visit(`/${lang}/cabinet/filings`);
      const { talon } = await getFiling(house.platform.reads, house.filer, id);
      assert.ok(visit.page.text.replace(/\s/g, '').includes(talon));
    });
  }

  it('is nothing to anybody else', async () => {
    const theirs = browser(await serveFaces(house.platform, [cabinet], await house.enter()));
    for (const below of ['', '/files/paper', '/files/paper/read', '/receipt', '/inventory', '/archive']) {
      assert.equal((await theirs.visit(`/kk/cabinet/filed/${id}${below}`)).status, 404);
    }
  });
});
