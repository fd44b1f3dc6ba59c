import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { noScanner, uploadErrors, virusScanner } from '#modules/filing';
import { inventHeic, inventJpeg, inventPdf, inventPng } from '#modules/filing/testing';
import { LANGS } from '#platform/i18n';
import { type FilingPages, filingPages } from '../testing/filing-pages.ts';
import { errorsOf, flashOf, headingOf } from '../testing/seen.ts';
import { filingPageTexts } from './texts.ts';

describe('the papers of a filing', () => {
  let pages: FilingPages;
  let house: FilingPages['house'];

  before(async () => {
    pages = await filingPages();
    ({ house } = pages);
  });

  for (const lang of LANGS) {
    const texts = filingPageTexts(lang);

    it(`takes a file, refuses another in its own words, and loses nothing in ${lang}`, async () => {
      const here = `${await pages.draft(lang)}/documents`;
      const attach = { action: 'attach', kind: 'evidence' };
      const browser = await pages.browserOf();
      assert.equal((await pages.send(here, attach, 'Келісімшарт.pdf', inventPdf())).status, 303);
      const script = await pages.send(here, attach, 'script.pdf', inventPdf({ catalogue: '/JS(x)' }));
      assert.equal(script.status, 422);
      assert.ok(script.text.includes('script.pdf') && script.text.includes('Келісімшарт'));
      const large = await pages.send(here, attach, 'large.pdf', Buffer.alloc(21 * 1024 * 1024));
      assert.equal(large.status, 422);
      assert.match(large.text, /large\.pdf.*20/);
      assert.ok(large.text.includes('Келісімшарт'), 'what was attached is still there');
      const twice = await pages.send(here, attach, 'Келісімшарт.pdf', inventPdf());
      assert.equal(twice.status, 422);
      assert.equal((await pages.send(here, attach, '', Buffer.alloc(0))).status, 422);
      await browser.visit(here);
      const href = browser.page.document.querySelector('.sot-papers__item a')?.getAttribute('href') ?? '';
      await browser.visit(href);
      const props = browser.page.document.querySelector('[data-island="pdf-reader"]')?.getAttribute('data-props');
      const file = await (await pages.serve()).get(JSON.parse(props ?? '').src, pages.cookie);
      assert.equal(file.status, 200);
      assert.match(String(file.headers['content-security-policy']), /sandbox/);
      assert.equal(file.headers['x-content-type-options'], 'nosniff');
      assert.match(String(file.headers['content-disposition']), /^attachment/);
      await browser.visit(here);
      await browser.submit(
        { action: 'name', kind: 'other', title: 'Жаңа атау' },
        '.sot-papers__item .govuk-details form',
      );
      assert.ok(browser.page.text.includes('Жаңа атау'));
      await browser.submit({ action: 'remove' }, '.sot-papers__item form');
      assert.ok(browser.page.text.includes(texts.documents.none));
    });
  }

  it('takes a file in pieces and goes on where it was', async () => {
    const here = `${await pages.draft()}/uploads`;
    const server = await pages.serve();
    const { cookie } = pages;
    const bytes = inventPdf();
    const begun = JSON.parse(
      (await server.post(here, { name: 'a.pdf', size: String(bytes.length), kind: 'evidence' }, cookie)).body,
    );
    const own = `${here}/${begun.id}`;
    const piece = async (offset: number, end: number) =>
      JSON.parse(
        (await pages.send(own, { offset: String(offset) }, 'piece', bytes.subarray(offset, end), 'piece')).body,
      );
    assert.deepEqual(await piece(0, 100), { offset: 100 });
    assert.deepEqual(JSON.parse((await server.get(own, cookie)).body), { offset: 100 });
    assert.equal((await piece(0, 100)).code, 'FILING_UPLOAD_OFFSET');
    assert.deepEqual(await piece(100, bytes.length), { offset: bytes.length, isAttached: true });
    const refused = JSON.parse((await server.post(here, { name: 'a.exe', size: '10', kind: 'evidence' }, cookie)).body);
    assert.equal(refused.code, 'FILING_FILE_KIND');
    assert.ok(refused.text.length > 10);
  });

  it('shows an upload that a reload has broken off, goes on with the same file, and lets another go', async () => {
    const draftHere = await pages.draft();
    const server = await pages.serve();
    const { cookie } = pages;
    const bytes = inventPdf();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const begin = async (more: object) =>
      JSON.parse(
        (
          await server.post(
            `${draftHere}/uploads`,
            { name: 'Қолхат.pdf', size: String(bytes.length), kind: 'evidence', ...more },
            cookie,
          )
        ).body,
      );
    const { id, offset } = await begin({ sha256 });
    assert.equal(offset, 0);
    const piece = (from: number, to: number) =>
      pages.send(`${draftHere}/uploads/${id}`, { offset: String(from) }, 'piece', bytes.subarray(from, to), 'piece');
    await piece(0, 100);
    const browser = await pages.browserOf();
    await browser.visit(`${draftHere}/documents`);
    assert.match(browser.page.text, /Аяқталмаған жүктеу: «Қолхат.pdf»/);
    const region = browser.page.document.querySelector('#documents');
    assert.equal(region?.getAttribute('data-live-topics'), `draft:${draftHere.split('/').at(-1)}`);
    const list = await server.get(region?.getAttribute('data-live-url') ?? '', cookie);
    assert.ok(list.body.includes('Қолхат.pdf') && !list.body.includes('<html'));
    assert.deepEqual(
      [await begin({ sha256 })].map((again) => [again.id, again.offset]),
      [[id, 100]],
    );
    await piece(100, bytes.length);
    const other = await begin({ name: 'b.pdf' });
    await browser.visit(`${draftHere}/documents`);
    assert.ok(browser.page.document.querySelector('.sot-papers__item'));
    await browser.submit({ action: 'drop-upload' }, `#upload-${other.id}`);
    assert.equal(browser.page.document.querySelector('[id^=upload-]'), null);
    const gone = await server.post(`${draftHere}/documents`, { action: 'drop-upload', upload: other.id }, cookie);
    assert.ok(gone.text.includes(uploadErrors('FILING_UPLOAD_NOT_FOUND').say('kk')));
  });

  it('looks again at a file that came while the scanner was away', async () => {
    const draftHere = await pages.draft();
    const server = await pages.serve();
    const { cookie } = pages;
    const bytes = inventPdf();
    const body = { name: 'a.pdf', size: String(bytes.length), kind: 'evidence' };
    const { id } = JSON.parse((await server.post(`${draftHere}/uploads`, body, cookie)).body);
    house.platform.ports.plug(virusScanner, {
      scan: async () => {
        throw uploadErrors('FILING_SCANNER_AWAY');
      },
    });
    const away = await pages.send(`${draftHere}/uploads/${id}`, { offset: '0' }, 'piece', bytes, 'piece');
    assert.equal(JSON.parse(away.body).mayRetry, true);
    const still = await server.post(`${draftHere}/documents`, { action: 'prove-upload', upload: id }, cookie);
    assert.deepEqual([still.status, still.text.includes(uploadErrors('FILING_SCANNER_AWAY').say('kk'))], [503, true]);
    house.platform.ports.plug(virusScanner, noScanner);
    const browser = await pages.browserOf();
    await browser.visit(`${draftHere}/documents`);
    await browser.submit({ action: 'prove-upload' }, '[id^=upload-]');
    assert.ok(browser.page.document.querySelector('.sot-papers__item'));
  });

  for (const lang of LANGS) {
    it(`makes one PDF of photographed pages without a script, and says what is no photograph in ${lang}`, async () => {
      const texts = filingPageTexts(lang);
      const draftHere = await pages.draft(lang);
      const here = `${draftHere}/photos`;
      const browser = await pages.browserOf();
      const add = (name: string, bytes: Buffer) => pages.send(here, { action: 'add' }, name, bytes, 'photo');
      await browser.visit(`${draftHere}/documents`);
      await browser.visit(browser.page.document.querySelector('a[href$="/photos"]')?.getAttribute('href') ?? '');
      assert.equal(headingOf(browser), texts.photos.title);
      assert.ok(browser.page.text.includes(texts.photos.none));
      await browser.submit({}, '#bind');
      assert.deepEqual(errorsOf(browser), [uploadErrors('FILING_PHOTOS_MISSING').say(lang)]);
      const heic = await add('IMG_1.HEIC', inventHeic());
      assert.ok(heic.text.includes(uploadErrors('FILING_PHOTO_HEIC', { name: 'IMG_1.HEIC' }).say(lang)));
      assert.equal((await add('', Buffer.alloc(0))).status, 422);
      assert.equal((await add('a.jpg', inventJpeg())).status, 303);
      assert.equal((await add('b.png', inventPng())).status, 303);
      await browser.visit(here);
      const pictures = () => [...browser.page.document.querySelectorAll('.sot-photos img')];
      assert.deepEqual(
        pictures().map((picture) => picture.getAttribute('alt')),
        [texts.photos.page({ number: 1 }), texts.photos.page({ number: 2 })],
      );
      const src = pictures()[0]?.getAttribute('src') ?? '';
      const picture = await (await pages.serve()).get(src, pages.cookie);
      assert.equal(picture.headers['content-type'], 'image/jpeg');
      assert.equal(picture.headers['cache-control'], 'no-store');
      await browser.submit({ action: 'turn' }, '.sot-photos__item form');
      assert.ok(browser.page.document.querySelector('.sot-photos__picture--90'));
      await browser.submit({ action: 'down' }, '.sot-photos__item form');
      assert.equal(pictures()[1]?.getAttribute('src'), src);
      await browser.visit(`${draftHere}/check`);
      assert.ok(browser.page.text.includes(texts.documents.photosWait({ count: 2 })), 'told before it is signed');
      await browser.visit(here);
      await browser.submit({ kind: 'evidence', title: '' }, '#bind');
      assert.match(browser.page.url, /\/documents$/);
      assert.equal(flashOf(browser), texts.photos.bound);
      assert.equal(browser.page.document.querySelectorAll('.sot-papers__item').length, 1);
      const stranger = await pages.serve(await house.enter());
      assert.equal((await stranger.get(src, pages.cookie)).status, 404);
    });
  }

  it('takes a photographed page from the script of the page with its small picture', async () => {
    const here = `${await pages.draft()}/photos`;
    const added = await pages.send(`${here}/add`, {}, 'a.jpg', inventJpeg(), 'photo');
    assert.deepEqual(JSON.parse(added.body), { isAdded: true });
    const refused = await pages.send(`${here}/add`, {}, 'a.jpg', inventPdf(), 'photo');
    assert.match(JSON.parse(refused.body).text, /Бұл фото емес/);
    const list = await (await pages.serve()).get(`${here}/list`, pages.cookie);
    assert.ok(list.body.includes('sot-photos__picture'));
    const src = /src="([^"]+photos\/[0-9a-f-]+)"/.exec(list.body)?.[1] ?? '';
    await (await pages.serve()).post(here, { action: 'remove', photo: src.split('/').at(-1) ?? '' }, pages.cookie);
    assert.equal((await (await pages.serve()).get(src, pages.cookie)).status, 404);
  });
});
