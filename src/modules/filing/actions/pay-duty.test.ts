import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { paymentGateway, paymentsAt } from '#modules/egov';
import { startEgovSimulator } from '#modules/egov/testing';
import type { Act } from '#platform/audit';
import { isHouseError } from '#platform/errors';
import { newId, type PersonId } from '#platform/ids';
import { testPlatform } from '#testing';
import type { Refund } from '../jobs/follow-invoice-job.ts';
import type { InvoiceId, PaymentId } from '../model/payment/duty-account.ts';
import { getDutyAccount } from '../queries/get-duty-account.ts';
import { askInvoice } from './ask-invoice.ts';
import { askRefund, giveUpDuty, sendRefund } from './ask-refund.ts';
import { lookAtInvoice } from './look-at-invoice.ts';

const platform = await testPlatform();
const { clock, log, metrics } = platform;
const gateway = await startEgovSimulator({ clock });
after(() => gateway.close());
platform.ports.plug(paymentGateway, paymentsAt({ url: gateway.url, clock, log, metrics, timeoutMs: 300 }));

const personId = newId<PersonId>();
const act: Act = { actor: { kind: 'system', name: 'test' }, action: 'filing.test' };
const dueTiyn = 1_000_000;
let draftId: string;
beforeEach(() => {
  draftId = newId<never>();
  gateway.behave('honest');
});

const ask = () =>
  askInvoice(platform, act, {
    ...{ draftId, personId, payerNumber: '950214600022', courtCode: '7517', sumTiyn: dueTiyn },
  });
const account = (filedAt?: Temporal.Instant) => getDutyAccount(platform.reads, { draftId, dueTiyn, filedAt });
/** Tells the gateway each refund that was asked for, so many times. */
const sendRefunds = async (times: number): Promise<void> => {
  const { rows } = await platform.owner.query<{ payload: Refund }>(
    `select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'filing.send-refund' and j.payload->>'draftId' = $1 order by j.id`,
    [draftId],
  );
  for (const { payload: refund } of rows)
    for (let time = 0; time < times; time += 1) await sendRefund(platform, refund);
};
const codeOf = async (): Promise<string> => {
  const code = (await account()).invoices[0]?.paymentCode;
  assert.ok(code);
  return code;
};

test('an invoice has its payment code at once, and is paid when the gateway says so', async () => {
  const id = await ask();
  const open = await account();
  assert.equal(open.invoices[0]?.state, 'open');
  assert.equal(open.state, 'unpaid');
  gateway.pay(await codeOf());
  await lookAtInvoice(platform, id);
  assert.equal((await account()).state, 'paid');
});

test('asked twice at once, it is one invoice with one code', async () => {
  const ids = await Promise.all([ask(), ask(), ask()]);
  assert.equal(new Set(ids).size, 1);
  assert.equal((await account()).invoices.length, 1);
});

test('a gateway that is down leaves the invoice waiting, and the code comes later by itself', async () => {
  gateway.behave('silent');
  const id = await ask();
  const waiting = (await account()).invoices[0];
  assert.equal(waiting?.state, 'asked');
  assert.equal(waiting?.failedLooks, 1);
  assert.equal(waiting?.lookedAt, null);
  gateway.behave('honest');
  assert.equal(await lookAtInvoice(platform, id), true);
  assert.equal((await account()).invoices[0]?.state, 'open');
});

test('an answer that comes twice writes one payment', async () => {
  const id = await ask();
  gateway.pay(await codeOf());
  await Promise.all([lookAtInvoice(platform, id), lookAtInvoice(platform, id), lookAtInvoice(platform, id)]);
  const { paidTiyn, surplus } = await account();
  assert.equal(paidTiyn, dueTiyn);
  assert.deepEqual(surplus, []);
});

test('a part and then the rest make the whole', async () => {
  const id = await ask();
  gateway.pay(await codeOf(), { sumTiyn: 400_000 });
  await lookAtInvoice(platform, id);
  assert.equal((await account()).state, 'partly_paid');
  gateway.pay(await codeOf(), { sumTiyn: 600_000 });
  await lookAtInvoice(platform, id);
  assert.equal((await account()).state, 'paid');
});

test('a double payment is offered back, given back once, and asked for once', async () => {
  const id = await ask();
  gateway.pay(await codeOf());
  clock.advance({ seconds: 1 });
  gateway.pay(await codeOf());
  await lookAtInvoice(platform, id);
  const [surplus] = (await account()).surplus;
  assert.equal(surplus?.refund, 'offered');
  const refund = { draftId, dueTiyn, personId, paymentId: surplus?.paymentId as PaymentId };
  await askRefund(platform, act, refund);
  const isRefused = (thrown: unknown): boolean => isHouseError(thrown, 'FILING_NOTHING_TO_GIVE_BACK');
  await assert.rejects(askRefund(platform, act, refund), isRefused);
  await sendRefunds(2);
  await lookAtInvoice(platform, id);
  const after = await account();
  assert.equal(after.surplus[0]?.refund, 'given_back');
  assert.equal(after.state, 'paid');
});

test('what is left of a payment goes back when the filing is sent back, and is asked for once', async () => {
  const id = await ask();
  gateway.pay(await codeOf(), { sumTiyn: 1_300_000 });
  await lookAtInvoice(platform, id);
  const paymentId = (await account()).surplus[0]?.paymentId as PaymentId;
  await askRefund(platform, act, { draftId, dueTiyn, personId, paymentId });
  const whole = { draftId, dueTiyn, isSentBack: true };
  const offered = (await getDutyAccount(platform.reads, whole)).surplus[0];
  assert.deepEqual([offered?.why, offered?.sumTiyn, offered?.refund], ['sent_back', 1_000_000, 'offered']);
  await askRefund(platform, act, { ...whole, personId, paymentId });
  const isRefused = (thrown: unknown): boolean => isHouseError(thrown, 'FILING_NOTHING_TO_GIVE_BACK');
  await assert.rejects(askRefund(platform, act, { ...whole, personId, paymentId }), isRefused);
  await sendRefunds(2);
  await lookAtInvoice(platform, id);
  const after = (await getDutyAccount(platform.reads, whole)).surplus[0];
  assert.deepEqual([after?.sumTiyn, after?.refund], [1_300_000, 'given_back']);
});

test('what was paid for a draft that is thrown away goes back by itself, also what is paid later by its code', async () => {
  const id = await ask();
  gateway.pay(await codeOf(), { sumTiyn: 400_000 });
  await lookAtInvoice(platform, id);
  const code = await codeOf();
  await platform.db.transact(act, async (tx) => {
    await giveUpDuty(tx, draftId);
    tx.record({ kind: 'draft', id: draftId }, { deleted: true });
  });
  clock.advance({ seconds: 1 });
  gateway.pay(code, { sumTiyn: 600_000 });
  await lookAtInvoice(platform, id);
  await sendRefunds(1);
  await lookAtInvoice(platform, id);
  const { surplus, paidTiyn } = await account();
  assert.deepEqual([paidTiyn, surplus.map(({ refund }) => refund)], [0, ['given_back', 'given_back']]);
});

test('a payment that comes after filing is offered back', async () => {
  const id = await ask();
  const filedAt = clock.now();
  clock.advance({ minutes: 1 });
  gateway.pay(await codeOf());
  await lookAtInvoice(platform, id);
  assert.equal((await account(filedAt)).surplus[0]?.why, 'after_filing');
});

test('a payment that counts towards the duty is not given back, nor one of another draft', async () => {
  const id = await ask();
  gateway.pay(await codeOf());
  await lookAtInvoice(platform, id);
  const { rows } = await platform.owner.query<{ id: PaymentId }>(
    'select id from filing.duty_payment where invoice_id = $1',
    [id],
  );
  const paymentId = rows[0]?.id as PaymentId;
  const isRefused = (thrown: unknown): boolean => isHouseError(thrown, 'FILING_NOTHING_TO_GIVE_BACK');
  await assert.rejects(askRefund(platform, act, { draftId, dueTiyn, personId, paymentId }), isRefused);
  const foreign = { draftId: newId<never>(), dueTiyn: 0, personId, paymentId };
  await assert.rejects(askRefund(platform, act, foreign), isRefused);
});

test('an invoice that expired is followed by a new one, and both count', async () => {
  const first = await ask();
  const firstCode = await codeOf();
  clock.advance({ hours: 24 * 10 + 1 });
  await lookAtInvoice(platform, first);
  assert.equal((await account()).invoices[0]?.state, 'expired');
  const second = await ask();
  assert.notEqual(second, first);
  gateway.pay(firstCode);
  await lookAtInvoice(platform, first);
  assert.equal((await account()).state, 'paid');
});

test('where nothing is due there is no invoice, and an unknown invoice is not looked at', async () => {
  const free = { draftId, personId, payerNumber: '950214600022', courtCode: '7517', sumTiyn: 0 };
  await assert.rejects(askInvoice(platform, act, free), (thrown) => isHouseError(thrown, 'FILING_NOTHING_TO_PAY'));
  assert.equal(await lookAtInvoice(platform, newId<InvoiceId>()), false);
});
