import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { isHouseError } from '#platform/errors';
import { newId } from '#platform/ids';
import { attachFile } from '../actions/attach-file.ts';
import { attachReceipt } from '../actions/attach-receipt.ts';
import { refile } from '../actions/refile.ts';
import { claimForm } from '../model/forms/definitions/claim.ts';
import type { Form } from '../model/forms/form.ts';
import { type FilingHouse, fillClaim, sendDraft, signingHouse } from '../testing/index.ts';
import { findDuty } from './find-duty.ts';
import { getDraft } from './get-draft.ts';
import { getDraftDuty } from './get-draft-duty.ts';

/** A rate that doubles on the first of December, as the MCI grows on the first of January. */
const growing: Form = {
  ...claimForm,
  duty: (_answers, paidOn) => ({
    ...{ payer: 'individual', instance: 'first', paidOn },
    demands: [{ object: 'property_claim', priceTiyn: paidOn.month === 11 ? 100_000_000 : 200_000_000 }],
  }),
};

describe('the duty of a filing', () => {
  let house: FilingHouse;
  before(async () => {
    house = await signingHouse();
  });

  const pay = async (draftId: string, sumTiyn: number): Promise<void> => {
    const { owner, clock } = house.platform;
    const [invoice, now] = [newId<never>(), clock.now().toString()];
    await owner.query(
      `insert into filing.duty_invoice (id, draft_id, person_id, payer_number, court_code, budget_code, sum_tiyn,
         payment_code, state, asked_at, valid_until)
       values ($1, $2, $3, '950214600022', '7517', '108126', $4, $5, 'paid', $6, $6)`,
      [invoice, draftId, newId<never>(), sumTiyn, String(sumTiyn), now],
    );
    await owner.query(
      `insert into filing.duty_payment (id, invoice_id, gateway_payment_id, sum_tiyn, paid_at, seen_at)
       values ($1, $2, '1', $3, $4, $4)`,
      [newId<never>(), invoice, sumTiyn, now],
    );
  };

  it('is that of the day on which the whole was paid, and of today while something lacks', async () => {
    const { reads, clock } = house.platform;
    const asked = (draftId: string) => ({ form: growing, answers: {}, draftId });
    const [whole, part] = [newId<never>(), newId<never>()];
    await pay(whole, 1_000_000);
    await pay(part, 999_999);
    clock.advance({ hours: 24 * 10 });
    assert.equal((await findDuty(reads, asked(whole)))?.account.state, 'paid');
    const later = await findDuty(reads, asked(part));
    assert.deepEqual([later?.account.state, later?.duty.totalTiyn], ['partly_paid', 2_000_000]);
    assert.equal(await findDuty(reads, { ...asked(whole), form: { ...growing, duty: null } }), undefined);
  });

  it('counts what was paid for the filing that was sent back, by code and by receipt, and for one filing only', async () => {
    const { platform, filer } = house;
    const acts = house.actsOf(filer);
    const draftId = await fillClaim(platform, acts, filer, { price: '3 000 000' });
    await pay(draftId, 2_000_000);
    const paper = { title: 'Түбіртек', fileName: 'r.pdf', mediaType: 'application/pdf', sizeBytes: 9 };
    await platform.db.transact(acts('filing.attach-receipt'), (tx) =>
      attachReceipt(
        tx,
        { draftId, personId: filer.personId },
        { ...paper, sha256: 'b'.repeat(64) },
        { number: '77', sumTiyn: 1_000_000, paidOn: Temporal.PlainDate.from('2026-11-23') },
      ),
    );
    await platform.db.transact(acts('filing.attach-file'), (tx) =>
      attachFile(tx, draftId, { ...paper, kind: 'evidence', sha256: 'c'.repeat(64) }),
    );
    const filing = await sendDraft(platform, acts, filer, draftId);
    const again = () => refile(platform, acts('filing.refile'), filer, filing);
    await platform.owner.query(`update filing.filing set state = 'rejected' where id = $1`, [filing]);
    const begun = await again();
    const duty = await getDraftDuty(platform.reads, await getDraft(platform.reads, filer, begun));
    assert.deepEqual([duty?.account.state, duty?.account.carriedTiyn, duty?.isSettled], ['receipt', 2_000_000, true]);
    await sendDraft(platform, acts, filer, begun);
    await assert.rejects(again(), (thrown) => isHouseError(thrown, 'FILING_FILED_AGAIN'));
  });

  it('offers what is left over back once, where the filing was begun again', async () => {
    const { platform, filer } = house;
    const acts = house.actsOf(filer);
    const draftId = await fillClaim(platform, acts, filer, { price: '4 000 000' });
    await pay(draftId, 4_000_000);
    await pay(draftId, 500_000);
    const filing = await sendDraft(platform, acts, filer, draftId);
    await platform.owner.query(`update filing.filing set state = 'rejected' where id = $1`, [filing]);
    const surplusOf = async (id: string) => {
      const { answers, form } = await getDraft(platform.reads, filer, draftId);
      return (await findDuty(platform.reads, { form, answers, draftId: id }))?.account.surplus.map(({ why }) => why);
    };
    assert.deepEqual(await surplusOf(draftId), ['double']);
    const begun = await refile(platform, acts('filing.refile'), filer, filing);
    assert.deepEqual([await surplusOf(draftId), await surplusOf(begun)], [[], ['double']]);
  });
});
