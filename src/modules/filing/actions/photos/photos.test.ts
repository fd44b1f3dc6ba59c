import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import { isHouseError } from '#platform/errors';
import { newId } from '#platform/ids';
import type { DraftId, PhotoId } from '../../model/ids.ts';
import { MOST_PHOTOS } from '../../model/uploads/photo.ts';
import { getDraft } from '../../queries/get-draft.ts';
import { noScanner, virusScanner } from '../../queries/uploads/virus-scanner.ts';
import { photoRows } from '../../store/photo-store.ts';
import { type FilingHouse, filingHouse, inventHeic, inventJpeg, inventPdf, inventPng } from '../../testing/index.ts';
import { startDraft } from '../start-draft.ts';
import { addPhoto } from './add-photo.ts';
import { forgetOldPhotos, movePhoto, removePhoto, turnPhoto } from './arrange-photos.ts';
import { bindPhotos } from './bind-photos.ts';

const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);

describe('photographed pages', () => {
  let house: FilingHouse;
  let draftId: DraftId;
  const acts = () => house.actsOf(house.filer);
  const add = (bytes: Buffer, name = 'IMG_0001.jpg', thumb?: Buffer) =>
    addPhoto(house.platform, acts(), { draftId, name, bytes, thumb });
  const rows = () => photoRows(house.platform.reads, draftId);
  const inTx = <T>(work: Parameters<typeof house.platform.db.transact<T>>[1]) =>
    house.platform.db.transact(acts()('filing.test'), work);
  const bind = (kind = 'evidence', title = 'Қолхат №5/2 😀') =>
    bindPhotos(house.platform, acts(), house.filer, { draftId, kind, title });

  before(async () => {
    house = await filingHouse();
    house.platform.ports.plug(virusScanner, noScanner);
  });
  beforeEach(async () => {
    const draft = { form: 'claim', lang: 'kk' } as const;
    draftId = await startDraft(house.platform, acts()('filing.start-draft'), house.filer, draft);
  });

  it('become one PDF in their order, each on a sheet that lies when the photograph does', async () => {
    const lying = await add(inventJpeg());
    await add(inventJpeg(6));
    const png = await add(inventPng(4, 8));
    await inTx((tx) => movePhoto(tx, draftId, png, -1));
    await inTx((tx) => turnPhoto(tx, draftId, lying));
    assert.deepEqual(
      (await rows()).map(({ media_type, turned }) => [media_type, turned]),
      [
        ['image/jpeg', 90],
        ['image/png', 0],
        ['image/jpeg', 0],
      ],
    );
    await bind();
    const { attachments } = await getDraft(house.platform.reads, house.filer, draftId);
    assert.deepEqual(
      attachments.map(({ kind, title, fileName, mediaType }) => [kind, title, fileName, mediaType]),
      [['evidence', 'Қолхат №5/2 😀', 'Қолхат 5 2.pdf', 'application/pdf']],
    );
    assert.deepEqual(await rows(), [], 'the pages are gone with the PDF');
    const [file] = attachments;
    const pdf = Buffer.concat(await Array.fromAsync(await house.platform.blobs.open(file?.sha256 ?? '')));
    const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox ?\[([\d. ]+)\]/g)].map(([, box]) => box?.split(' '));
    assert.equal(boxes.length, 3);
    assert.ok(
      boxes.every((box) => Number(box?.[2]) < Number(box?.[3])),
      'turned, high, lying by its Exif: all stand',
    );
  });

  it('lie across when they are wider than high', async () => {
    await add(inventPng(8, 4));
    await bind();
    const { attachments } = await getDraft(house.platform.reads, house.filer, draftId);
    const pdf = Buffer.concat(await Array.fromAsync(await house.platform.blobs.open(attachments[0]?.sha256 ?? '')));
    const [, box] = /\/MediaBox ?\[([\d. ]+)\]/.exec(pdf.toString('latin1')) ?? [];
    assert.ok(Number(box?.split(' ')[2]) > Number(box?.split(' ')[3]));
  });

  it('are refused in words of their own when they are none, cannot be read, or are too large', async () => {
    await assert.rejects(add(inventHeic(), 'IMG.HEIC'), refused('FILING_PHOTO_HEIC'));
    await assert.rejects(add(inventPdf(), 'a.jpg'), refused('FILING_PHOTO_KIND'));
    await assert.rejects(add(Buffer.from('GIF89a'), 'a.gif'), refused('FILING_PHOTO_KIND'));
    await assert.rejects(add(Buffer.alloc(0)), refused('FILING_FILE_EMPTY'));
    await assert.rejects(add(inventJpeg().subarray(0, 60)), refused('FILING_PHOTO_UNREADABLE'));
    await assert.rejects(add(inventPng().subarray(0, 40)), refused('FILING_PHOTO_UNREADABLE'));
    await assert.rejects(add(inventPng(8, 4, 100_000_000)), refused('FILING_PHOTO_TOO_LARGE'));
    const cut = { draftId, name: 'a.jpg', bytes: inventJpeg(), isCut: true };
    await assert.rejects(addPhoto(house.platform, acts(), cut), refused('FILING_FILE_TOO_LARGE'));
    await assert.rejects(bind(), refused('FILING_PHOTOS_MISSING'));
    assert.deepEqual(await rows(), []);
  });

  it('keep a small picture when it is a small JPEG', async () => {
    const thumbs = [inventJpeg(), inventPng(), Buffer.concat([inventJpeg(), Buffer.alloc(70_000)])];
    for (const thumb of thumbs) await add(inventJpeg(), 'a.jpg', thumb);
    const kept = await house.platform.owner.query(
      'select thumb is not null as has from filing.photo_page where draft_id = $1 order by position',
      [draftId],
    );
    assert.deepEqual(
      kept.rows.map(({ has }) => has),
      [true, false, false],
    );
  });

  it('are so many and so heavy at most', async () => {
    await add(inventJpeg());
    const fill = `insert into filing.photo_page (id, draft_id, position, media_type, bytes, size_bytes, sha256, added_at)
      select gen_random_uuid(), draft_id, 100 + n, media_type, bytes, $2, sha256, added_at
      from filing.photo_page, generate_series(1, $3) n where draft_id = $1`;
    await house.platform.owner.query(fill, [draftId, 21 * 1024 * 1024, 1]);
    await assert.rejects(add(inventJpeg()), refused('FILING_PHOTOS_TOO_HEAVY'));
    await house.platform.owner.query('delete from filing.photo_page where position > 100');
    await house.platform.owner.query(fill, [draftId, 10, MOST_PHOTOS - 1]);
    await assert.rejects(add(inventJpeg()), refused('FILING_PHOTOS_TOO_MANY'));
  });

  it('are taken out one by one, stay at the ends, and belong to nobody else', async () => {
    const [first, last] = [await add(inventJpeg()), await add(inventPng())];
    await inTx((tx) => movePhoto(tx, draftId, first, -1));
    await inTx((tx) => movePhoto(tx, draftId, last, 1));
    assert.deepEqual(
      (await rows()).map(({ id }) => id),
      [first, last],
    );
    const stranger = house.actsOf(await house.enter());
    const take = { draftId, name: 'a.jpg', bytes: inventJpeg() };
    await assert.rejects(addPhoto(house.platform, stranger, take), refused('FILING_DRAFT_NOT_FOUND'));
    const byStranger = house.platform.db.transact(stranger('filing.test'), (tx) => removePhoto(tx, draftId, first));
    await assert.rejects(byStranger, refused('FILING_DRAFT_NOT_FOUND'));
    await inTx((tx) => removePhoto(tx, draftId, first));
    await assert.rejects(
      inTx((tx) => turnPhoto(tx, draftId, newId<PhotoId>())),
      refused('FILING_PHOTO_NOT_FOUND'),
    );
    assert.equal((await rows()).length, 1);
  });

  it('stay when the document is not taken, and are forgotten after a week', async () => {
    await add(inventJpeg());
    await assert.rejects(bind('secret'), refused('FILING_ANSWER_NOT_OFFERED'));
    assert.equal((await rows()).length, 1);
    house.platform.clock.advance({ hours: 24 * 7 + 1 });
    assert.ok((await forgetOldPhotos(house.platform)) >= 1);
    assert.deepEqual(await rows(), []);
  });
});
