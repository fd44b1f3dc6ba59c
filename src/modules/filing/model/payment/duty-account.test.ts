import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#platform/ids';
import { type DutyPaidIn, type DutyPayment, dutyAccount, type PaymentId, type ReceiptId } from './duty-account.ts';
import { nextLook } from './invoice-rules.ts';

const at = (time: string) => Temporal.Instant.from(`2026-11-27T${time}Z`);
const payment = (sumTiyn: number, time: string, rest: Partial<DutyPayment> = {}): DutyPayment => ({
  ...{ id: newId<PaymentId>(), sumTiyn, paidAt: at(time), refundedTiyn: 0, refundAskedTiyn: null },
  ...rest,
});
const receipt = (sumTiyn: number) => ({
  id: newId<ReceiptId>(),
  sumTiyn,
  paidOn: Temporal.PlainDate.from('2026-11-26'),
});
const account = (given: Partial<DutyPaidIn>) => dutyAccount({ dueTiyn: 1_000, payments: [], receipts: [], ...given });

test('nothing paid is unpaid, a part is a part, the whole is paid', () => {
  assert.equal(account({}).state, 'unpaid');
  assert.equal(account({}).missingTiyn, 1_000);
  assert.equal(account({ payments: [payment(999, '04:00')] }).state, 'partly_paid');
  assert.equal(account({ payments: [payment(999, '04:00')] }).missingTiyn, 1);
  assert.equal(account({ payments: [payment(999, '04:00'), payment(1, '05:00')] }).state, 'paid');
});

test('a second payment of the whole is offered back', () => {
  const second = payment(1_000, '05:00');
  const { state, surplus } = account({ payments: [second, payment(1_000, '04:00')] });
  assert.equal(state, 'paid');
  assert.deepEqual(surplus, [{ paymentId: second.id, sumTiyn: 1_000, why: 'double', refund: 'offered' }]);
});

test('of a payment that is too large only the rest is offered back', () => {
  assert.equal(account({ payments: [payment(1_300, '04:00')] }).surplus[0]?.sumTiyn, 300);
});

test('what was paid at the instant of filing counts, a second later it does not', () => {
  const filedAt = at('05:00');
  assert.equal(account({ filedAt, payments: [payment(1_000, '05:00')] }).state, 'paid');
  const late = account({ filedAt, payments: [payment(1_000, '05:00:01')] });
  assert.equal(late.state, 'unpaid');
  assert.equal(late.surplus[0]?.why, 'after_filing');
});

test('a payment where nothing is due is offered back whole', () => {
  const { state, surplus } = account({ dueTiyn: 0, payments: [payment(500, '04:00')] });
  assert.equal(state, 'nothing_due');
  assert.equal(surplus[0]?.why, 'nothing_due');
});

test('nothing is due for what was sent back: all that was paid is offered, and what was asked before is not', () => {
  const [first, late] = [payment(1_000, '04:00', { refundAskedTiyn: 300 }), payment(1_000, '06:00')];
  const { state, missingTiyn, surplus } = account({ isSentBack: true, filedAt: at('05:00'), payments: [first, late] });
  assert.deepEqual([state, missingTiyn], ['nothing_due', 0]);
  assert.deepEqual(
    surplus.map(({ sumTiyn, why, refund }) => [sumTiyn, why, refund]),
    [
      [700, 'sent_back', 'offered'],
      [1_000, 'after_filing', 'offered'],
    ],
  );
});

test('a refund goes from offered to asked to given back', () => {
  const refundOf = (rest: Partial<DutyPayment>) =>
    account({ payments: [payment(1_000, '03:00'), payment(1_000, '04:00', rest)] }).surplus[0]?.refund;
  assert.equal(refundOf({}), 'offered');
  assert.equal(refundOf({ refundAskedTiyn: 1_000 }), 'asked');
  assert.equal(refundOf({ refundAskedTiyn: 1_000, refundedTiyn: 999 }), 'asked');
  assert.equal(refundOf({ refundAskedTiyn: 1_000, refundedTiyn: 1_000 }), 'given_back');
});

test('a payment given back no longer counts towards the duty', () => {
  assert.equal(account({ payments: [payment(1_000, '04:00', { refundedTiyn: 1_000 })] }).state, 'unpaid');
});

test('what was asked back does not cover a duty that has grown since', () => {
  const asked = payment(1_000, '04:00', { refundAskedTiyn: 1_000 });
  const { state, missingTiyn } = account({ dueTiyn: 2_000, payments: [payment(1_000, '03:00'), asked] });
  assert.deepEqual([state, missingTiyn], ['partly_paid', 1_000]);
});

test('a receipt brought by hand covers what is missing, and is not called paid', () => {
  assert.equal(account({ receipts: [receipt(1_000)] }).state, 'receipt');
  assert.equal(account({ receipts: [receipt(400)], payments: [payment(600, '04:00')] }).state, 'receipt');
  assert.equal(account({ receipts: [receipt(400)] }).state, 'partly_paid');
});

test('the gateway is asked after growing pauses until ten days after the end of the invoice', () => {
  const until = at('10:00');
  const pause = (looks: number) => nextLook(looks, at('04:00'), until)?.since(at('04:00')).total('seconds');
  assert.deepEqual([0, 1, 6, 99].map(pause), [5, 10, 300, 21_600]);
  const end = until.add({ hours: 240 });
  assert.ok(nextLook(0, end.subtract({ seconds: 5 }), until));
  assert.equal(nextLook(0, end.subtract({ seconds: 4 }), until), undefined);
});
