import type { Generated } from 'kysely';
import { moduleHandle } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { InvoiceId, InvoiceState, PaymentId, ReceiptId } from '../model/payment/duty-account.ts';

/** bigint arrives as text: sums are read with Number, they stay below 2^53. */
type Tiyn = string | number;

export interface DutyInvoiceTable {
  id: InvoiceId;
  draft_id: string;
  person_id: PersonId;
  payer_number: string;
  court_code: string;
  budget_code: string;
  sum_tiyn: Tiyn;
  payment_code: string | null;
  state: Generated<InvoiceState>;
  asked_at: Temporal.Instant;
  valid_until: Temporal.Instant;
  looked_at: Temporal.Instant | null;
  looks: Generated<number>;
  failed_looks: Generated<number>;
  given_up_at: Temporal.Instant | null;
}

export interface DutyPaymentTable {
  id: PaymentId;
  invoice_id: InvoiceId;
  gateway_payment_id: string;
  sum_tiyn: Tiyn;
  paid_at: Temporal.Instant;
  seen_at: Temporal.Instant;
  refunded_tiyn: Generated<Tiyn>;
  refund_asked_tiyn: Tiyn | null;
  refund_asked_at: Temporal.Instant | null;
}

export interface DutyReceiptTable {
  id: ReceiptId;
  draft_id: string;
  person_id: PersonId;
  upload_id: string;
  number: string;
  sum_tiyn: Tiyn;
  paid_on: Temporal.PlainDate;
  attached_at: Temporal.Instant;
}

export const inDuty = moduleHandle<
  'filing',
  {
    'filing.duty_invoice': DutyInvoiceTable;
    'filing.duty_payment': DutyPaymentTable;
    'filing.duty_receipt': DutyReceiptTable;
    'filing.attachment': { id: string };
  }
>();
