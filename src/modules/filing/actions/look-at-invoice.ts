import { type GatewayInvoice, paymentGateway } from '#modules/egov';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { isHouseError } from '#platform/errors';
import { dutyPaid } from '../events.ts';
import { followInvoiceJob } from '../jobs/follow-invoice-job.ts';
import type { InvoiceId } from '../model/payment/duty-account.ts';
import { nextLook } from '../model/payment/invoice-rules.ts';
import { countFailedLook, findInvoice, type InvoiceRow, lockInvoice, saveAnswer } from '../store/duty-store.ts';
import { giveBackAll } from './ask-refund.ts';

const act: Act = { actor: { kind: 'system', name: 'filing' }, action: 'filing.look-at-invoice' };

/**
 * One question to the gateway outside any transaction, and what it answered written down. A silent gateway is no failure
 * of the house: it is asked again after a growing pause.
 * @returns true when the gateway answered
 */
export async function lookAtInvoice(platform: Platform, id: InvoiceId): Promise<boolean> {
  const row = await findInvoice(platform.reads, id);
  if (!row) return false;
  const answer = await askGateway(platform, row);
  await platform.db.transact(act, async (tx) => {
    const locked = (await lockInvoice(tx, id)) ?? row;
    const { looks } = locked;
    const fresh = answer ? await saveAnswer(tx, id, answer) : await countFailedLook(tx, id);
    tx.record({ kind: 'duty-invoice', id, personId: row.person_id }, { isAnswered: !!answer, payments: fresh });
    if (fresh > 0 && locked.given_up_at) await giveBackAll(tx, row.draft_id);
    if (fresh > 0) tx.publish(dutyPaid, { draftId: row.draft_id, invoiceId: id });
    const next = nextLook(looks, tx.clock.now(), row.valid_until);
    if (next) tx.enqueue(followInvoiceJob, { invoiceId: id }, { key: id, runAt: next });
  });
  return answer !== undefined;
}

async function askGateway(platform: Platform, row: InvoiceRow): Promise<GatewayInvoice | undefined> {
  const gateway = platform.ports.of(paymentGateway);
  try {
    const known = row.state === 'asked' ? undefined : await gateway.find(row.id);
    return known ?? (await gateway.issue(askedOf(row)));
  } catch (thrown) {
    if (isHouseError(thrown)) return undefined;
    throw thrown;
  }
}

const askedOf = (row: InvoiceRow) => ({
  ...{ invoiceId: row.id, payerNumber: row.payer_number, courtCode: row.court_code, budgetCode: row.budget_code },
  ...{ sumTiyn: row.sum_tiyn, validUntil: row.valid_until },
});
