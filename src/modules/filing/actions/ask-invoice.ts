import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { newId, type PersonId } from '#platform/ids';
import { followInvoiceJob } from '../jobs/follow-invoice-job.ts';
import type { InvoiceId } from '../model/payment/duty-account.ts';
import { paymentErrors } from '../model/payment/errors.ts';
import { invoiceRules } from '../model/payment/invoice-rules.ts';
import { addInvoice, type InvoiceRow, listInvoices } from '../store/duty-store.ts';
import { lookAtInvoice } from './look-at-invoice.ts';

export interface InvoiceWanted {
  readonly draftId: string;
  /** Who asks; the caller has made sure that the draft is this person's. */
  readonly personId: PersonId;
  /** IIN or BIN of the one who pays. */
  readonly payerNumber: string;
  readonly courtCode: string;
  readonly sumTiyn: number;
}

/**
 * Asks the payment gateway for a payment code. The invoice is ours before the gateway hears of it: when the gateway is
 * silent, the code comes later by itself. Asked twice for one sum, it is one invoice.
 * @throws FILING_NOTHING_TO_PAY
 */
export async function askInvoice(platform: Platform, act: Act, wanted: InvoiceWanted): Promise<InvoiceId> {
  if (wanted.sumTiyn <= 0) throw paymentErrors('FILING_NOTHING_TO_PAY');
  const { id, isNew } = await platform.db.transact(act, async (tx) => {
    const fresh = newId<InvoiceId>();
    const now = tx.clock.now();
    const isAdded = await addInvoice(tx, {
      ...{ id: fresh, draft_id: wanted.draftId, person_id: wanted.personId, payer_number: wanted.payerNumber },
      ...{ court_code: wanted.courtCode, budget_code: invoiceRules.budgetCode.code, sum_tiyn: wanted.sumTiyn },
      ...{ asked_at: now, valid_until: now.add({ hours: 24 * invoiceRules.validDays }) },
    });
    const invoiceId = isAdded ? fresh : ((await waiting(tx, wanted))?.id ?? fresh);
    tx.record({ kind: 'draft', id: wanted.draftId, personId: wanted.personId }, { invoiceId, isNew: isAdded });
    if (isAdded) tx.enqueue(followInvoiceJob, { invoiceId }, { key: invoiceId, runAt: now.add({ seconds: 5 }) });
    return { id: invoiceId, isNew: isAdded };
  });
  if (isNew) await lookAtInvoice(platform, id);
  return id;
}

async function waiting(
  tx: Parameters<typeof listInvoices>[0],
  { draftId, sumTiyn }: InvoiceWanted,
): Promise<InvoiceRow | undefined> {
  const invoices = await listInvoices(tx, draftId);
  return invoices.find(({ state, sum_tiyn }) => sum_tiyn === sumTiyn && (state === 'asked' || state === 'open'));
}
