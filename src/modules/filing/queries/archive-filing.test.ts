import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { before, describe, it } from 'node:test';
import { isHouseError } from '#platform/errors';
import type { Lang } from '#platform/i18n';
import { readZip } from '#testing';
import { attachFile } from '../actions/attach-file.ts';
import { receiptSealer } from '../actions/seal-receipt.ts';
import { proveFile } from '../actions/uploads/prove-file.ts';
import type { FilingId } from '../model/ids.ts';
import { type FilingHouse, fillClaim, inventDocx, inventPdf, sendDraft, signingHouse } from '../testing/index.ts';
import { archiveFiling, printInventory } from './archive-filing.ts';
import { noScanner, virusScanner } from './uploads/virus-scanner.ts';

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('everything that was filed', () => {
  let house: FilingHouse;
  let id: FilingId;
  const archive = async (lang: Lang = 'kk') => {
    const { fileName, stream } = await archiveFiling(house.platform, house.filer, { id, lang });
    return { fileName, files: readZip(await buffer(stream)) };
  };

  before(async () => {
    house = await signingHouse();
    const { platform, filer } = house;
    platform.ports.plug(virusScanner, noScanner);
    const acts = house.actsOf(filer);
    const draftId = await fillClaim(platform, acts, filer, { exemption: 'war_veteran' });
    const sent = [
      { fileName: 'Қолхат.pdf', bytes: inventPdf() },
      { fileName: 'Қолхат.docx', bytes: inventDocx() },
    ];
    for (const file of sent) {
      const proved = await proveFile(platform, file);
      await platform.db.transact(acts('filing.attach-file'), (tx) =>
        attachFile(tx, draftId, { ...proved, kind: 'evidence', title: 'Қолхат' }),
      );
    }
    id = await sendDraft(platform, acts, filer, draftId);
  });

  it('is one ZIP: inventory, paper, files in their order, what was signed, the signature, and later the receipt', async () => {
    const names = async () => (await archive()).files.map(({ name }) => name);
    const first = ['001-Талап қою арызы.pdf', '002-Қолхат.pdf', '003-Қолхат.docx', 'answers.json', 'manifest.json'];
    const signed = [...first, 'manifest.json.cms'];
    assert.deepEqual(await names(), [...signed, '000-tizimdeme.pdf', 'SHA256SUMS']);
    await receiptSealer(house.platform)(id);
    const sealed = [...signed, 'receipt.json', 'receipt.json.cms'];
    assert.deepEqual(await names(), [...sealed, '000-tizimdeme.pdf', 'SHA256SUMS']);
    const { fileName, files } = await archive('ru');
    assert.match(fileName, /^\d{12}\.zip$/);
    assert.deepEqual([files[0]?.name, files.at(-2)?.name], ['001-Исковое заявление.pdf', '000-opis.pdf']);
  });

  it('can be checked by anybody: sums of the files, and their hashes in what was signed', async () => {
    const { files } = await archive();
    const byName = new Map(files.map(({ name, bytes }) => [name, bytes]));
    const sums = Buffer.from(byName.get('SHA256SUMS') ?? '')
      .toString()
      .trim()
      .split('\n');
    for (const sum of sums) {
      const [hash, name = ''] = sum.split('  ');
      assert.equal(sha(byName.get(name) ?? Buffer.alloc(0)), hash, name);
    }
    assert.ok(sums.length >= 6);
    const manifest = JSON.parse(Buffer.from(byName.get('manifest.json') ?? '').toString());
    const signed = manifest.documents.map(({ sha256 }: { sha256: string }) => sha256);
    for (const name of ['001-Талап қою арызы.pdf', '002-Қолхат.pdf', '003-Қолхат.docx', 'answers.json'])
      assert.ok(signed.includes(sha(byName.get(name) ?? Buffer.alloc(0))), name);
  });

  it('has an inventory on paper in the two languages of courts, and nothing of it for anybody else', async () => {
    for (const lang of ['kk', 'ru'] as const) {
      const paper = Buffer.from(await printInventory(house.platform, house.filer, { id, lang }));
      assert.equal(paper.subarray(0, 5).toString(), '%PDF-');
    }
    const stranger = await house.enter();
    const asked = { id, lang: 'kk' } as const;
    const isNone = (thrown: unknown) => isHouseError(thrown, 'FILING_NOT_FOUND');
    await assert.rejects(printInventory(house.platform, stranger, asked), isNone);
    await assert.rejects(archiveFiling(house.platform, stranger, asked), isNone);
  });
});
