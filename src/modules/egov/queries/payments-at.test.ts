import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { pino } from 'pino';
import { ManualClock } from '#platform/clock';
import { isHouseError } from '#platform/errors';
import { newId } from '#platform/ids';
import { Metrics } from '#platform/metrics';
import { type Behaviour, startEgovSimulator } from '../testing/index.ts';
import { noPayments, paymentsAt } from './payments-at.ts';

const clock = new ManualClock('2026-11-27T04:00:00Z');
const simulator = await startEgovSimulator({ clock });
after(() => simulator.close());
const log = pino({ level: 'silent' });
const payments = paymentsAt({ url: simulator.url, clock, log, metrics: new Metrics(), timeoutMs: 300 });
beforeEach(() => simulator.behave('honest'));

const invoice = (invoiceId = newId<never>() as string) => ({
  ...{ invoiceId, payerNumber: '950214600022', courtCode: '7517', budgetCode: '108126', sumTiyn: 1_250_050 },
  validUntil: Temporal.Instant.from('2026-12-04T04:00:00Z'),
});

test('an invoice gets a payment code of digits and is open', async () => {
  const asked = invoice();
  const made = await payments.issue(asked);
  assert.match(made.paymentCode, /^\d{15}$/);
  assert.deepEqual(await payments.find(asked.invoiceId), made);
  assert.equal(made.state, 'open');
  assert.deepEqual(made.payments, []);
});

test('the same invoice asked twice has one code', async () => {
  const asked = invoice();
  assert.equal((await payments.issue(asked)).paymentCode, (await payments.issue(asked)).paymentCode);
});

test('a payment is seen with its time and sum to the tiyn', async () => {
  const { invoiceId, paymentCode } = await payments.issue(invoice());
  simulator.pay(paymentCode);
  const paid = await payments.find(invoiceId);
  assert.equal(paid?.state, 'paid');
  assert.equal(paid?.payments[0]?.sumTiyn, 1_250_050);
  assert.equal(paid?.payments[0]?.paidAt.toString(), clock.now().toString());
});

test('a part, the rest and a double payment are three payments', async () => {
  const { invoiceId, paymentCode } = await payments.issue(invoice());
  simulator.pay(paymentCode, { sumTiyn: 1_000_000 });
  assert.equal((await payments.find(invoiceId))?.state, 'open');
  simulator.pay(paymentCode, { sumTiyn: 250_050 });
  simulator.pay(paymentCode);
  const sums = (await payments.find(invoiceId))?.payments.map(({ sumTiyn }) => sumTiyn);
  assert.deepEqual(sums, [1_000_000, 250_050, 1_250_050]);
});

test('an invoice expires, and a payment after that is still seen', async () => {
  const asked = { ...invoice(), validUntil: clock.now().subtract({ seconds: 1 }) };
  const { invoiceId, paymentCode } = await payments.issue(asked);
  assert.equal((await payments.find(invoiceId))?.state, 'expired');
  simulator.pay(paymentCode);
  assert.equal((await payments.find(invoiceId))?.payments.length, 1);
});

test('a refund asked twice under one id is given once', async () => {
  const { invoiceId, paymentCode } = await payments.issue(invoice());
  simulator.pay(paymentCode);
  const [payment] = (await payments.find(invoiceId))?.payments ?? [];
  const asked = { invoiceId, refundId: newId<never>(), paymentId: payment?.paymentId ?? '', sumTiyn: 250_050 };
  await payments.refund(asked);
  assert.equal((await payments.refund(asked)).payments[0]?.refundedTiyn, 250_050);
});

test('an invoice that the gateway never saw is not found', async () => {
  assert.equal(await payments.find(newId<never>()), undefined);
});

const failures: readonly Behaviour[] = [
  ...['silent', 'hangs-up', 'fault', 'refused', 'register-failed', 'unavailable', 'html', 'truncated'],
  ...['entity-bomb', 'another-person', 'another-request', 'two-people', { slow: 2_000 }],
] as Behaviour[];

for (const behaviour of failures) {
  const name = typeof behaviour === 'string' ? behaviour : 'too slow';
  test(`a gateway that is ${name} may be asked again, and nothing is made up`, async () => {
    await payments.issue(invoice());
    const asked = invoice();
    simulator.behave(behaviour);
    const isSilent = (thrown: unknown): boolean => isHouseError(thrown, 'EGOV_PAYMENTS_SILENT') && thrown.retry;
    await assert.rejects(payments.issue(asked), isSilent);
    await assert.rejects(payments.find(asked.invoiceId), isSilent);
    simulator.behave('honest');
    assert.equal((await payments.issue(asked)).state, 'open');
  });
}

test('a court without an agreement says that a receipt may be brought', async () => {
  const isAbsent = (thrown: unknown): boolean => isHouseError(thrown, 'EGOV_PAYMENTS_NOT_CONNECTED') && !thrown.retry;
  await assert.rejects(noPayments.issue(invoice()), isAbsent);
  await assert.rejects(noPayments.find('x'), isAbsent);
});
