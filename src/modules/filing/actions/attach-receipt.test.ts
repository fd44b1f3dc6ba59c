import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { isHouseError } from '#platform/errors';
import { getDraft } from '../queries/get-draft.ts';
import { getDraftDuty } from '../queries/get-draft-duty.ts';
import { type FilingHouse, filingHouse, fillClaim } from '../testing/index.ts';
import { detachFile } from './attach-file.ts';
import { attachReceipt, receiptDayField, receiptNumberField, receiptSumField } from './attach-receipt.ts';

const refuses = (code: string, read: () => unknown) => assert.throws(read, (thrown) => isHouseError(thrown, code));

describe('a receipt of the duty', () => {
  let house: FilingHouse;
  before(async () => {
    house = await filingHouse();
  });

  it('is read from what was typed, each gap in its own words', () => {
    assert.equal(receiptNumberField('№ 77'), '№ 77');
    refuses('FILING_RECEIPT_NUMBER_MISSING', () => receiptNumberField(''));
    assert.equal(receiptNumberField('7'.repeat(60)).length, 60);
    refuses('FILING_RECEIPT_NUMBER_TOO_LONG', () => receiptNumberField('7'.repeat(61)));
    for (const sign of ['\u0000', '\u202e', '\ud800']) {
      refuses('FILING_RECEIPT_NUMBER_SIGNS', () => receiptNumberField(`77${sign}`));
    }
    assert.equal(receiptSumField('12 500,50'), 1_250_050);
    for (const wrong of ['', 'көп', '0', '-5']) refuses('FILING_RECEIPT_SUM_UNREADABLE', () => receiptSumField(wrong));
    assert.equal(receiptDayField('20.11.2026').toString(), '2026-11-20');
    for (const wrong of ['', '31.02.2026', 'кеше'])
      refuses('FILING_RECEIPT_DAY_UNREADABLE', () => receiptDayField(wrong));
  });

  it('covers the duty from the day of today on, not of tomorrow, and no longer when its file is taken out', async () => {
    const { platform, filer } = house;
    const acts = house.actsOf(filer);
    const draftId = await fillClaim(platform, acts, filer);
    const file = {
      title: 'Түбіртек',
      fileName: 'r.pdf',
      mediaType: 'application/pdf',
      sizeBytes: 9,
      sha256: 'a'.repeat(64),
    };
    const attach = (day: string) =>
      platform.db.transact(acts('filing.attach-receipt'), (tx) =>
        attachReceipt(tx, { draftId, personId: filer.personId }, file, {
          ...{ number: '77', sumTiyn: 1_000_000, paidOn: Temporal.PlainDate.from(day) },
        }),
      );
    await assert.rejects(attach('2026-11-24'), (thrown) => isHouseError(thrown, 'FILING_RECEIPT_DAY_AHEAD'));
    await attach('2026-11-23');
    const state = async () =>
      (await getDraftDuty(platform.reads, await getDraft(platform.reads, filer, draftId)))?.account.state;
    assert.equal(await state(), 'receipt');
    const { attachments } = await getDraft(platform.reads, filer, draftId);
    const id = attachments[0]?.id;
    assert.ok(id);
    await platform.db.transact(acts('filing.detach-file'), (tx) => detachFile(tx, draftId, id));
    assert.equal(await state(), 'unpaid');
  });
});
