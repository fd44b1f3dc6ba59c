import type { Id } from '#platform/ids';

export type InvoiceId = Id<'duty-invoice'>;
export type PaymentId = Id<'duty-payment'>;
export type ReceiptId = Id<'duty-receipt'>;

/** asked: the gateway has not answered yet; open: there is a code; expired: nothing came in time. */
export type InvoiceState = 'asked' | 'open' | 'paid' | 'expired';

export interface DutyPayment {
  readonly id: PaymentId;
  readonly sumTiyn: number;
  readonly paidAt: Temporal.Instant;
  readonly refundedTiyn: number;
  readonly refundAskedTiyn: number | null;
}

export interface DutyReceipt {
  readonly id: ReceiptId;
  readonly sumTiyn: number;
  readonly paidOn: Temporal.PlainDate;
}

export interface DutyPaidIn {
  readonly dueTiyn: number;
  readonly payments: readonly DutyPayment[];
  readonly receipts: readonly DutyReceipt[];
  /** When the filing was sent; what is paid after it changes nothing in it. */
  readonly filedAt?: Temporal.Instant | undefined;
  /** It was returned or refused: nothing is due for it, and all that was paid may be given back. */
  readonly isSentBack?: boolean | undefined;
}

/**
 * nothing_due · unpaid · partly_paid · paid: the gateway confirmed the whole sum · receipt: receipts cover the rest, a
 * clerk looks at them.
 */
export type DutyState = 'nothing_due' | 'unpaid' | 'partly_paid' | 'paid' | 'receipt';

/** What was paid beyond the duty and may be given back. */
export interface Surplus {
  readonly paymentId: PaymentId;
  readonly sumTiyn: number;
  readonly why: 'double' | 'after_filing' | 'nothing_due' | 'sent_back';
  /** offered: the person may ask; asked: the gateway was told; given_back. */
  readonly refund: 'offered' | 'asked' | 'given_back';
}

export interface DutyAccount {
  readonly state: DutyState;
  readonly dueTiyn: number;
  /** Confirmed by the gateway and counted towards the duty. */
  readonly paidTiyn: number;
  readonly missingTiyn: number;
  readonly surplus: readonly Surplus[];
}

/** Payments count in the order of their time until the duty is covered; what is left over is offered back. */
export function dutyAccount({ payments, receipts, filedAt, isSentBack = false, ...duty }: DutyPaidIn): DutyAccount {
  const dueTiyn = isSentBack ? 0 : duty.dueTiyn;
  const surplus: Surplus[] = [];
  let paidTiyn = 0;
  for (const payment of [...payments].sort(byTime)) {
    const isLate = filedAt !== undefined && Temporal.Instant.compare(payment.paidAt, filedAt) > 0;
    const counted = isLate ? 0 : Math.min(usableTiyn(payment), dueTiyn - paidTiyn);
    paidTiyn += counted;
    const over = payment.sumTiyn - counted;
    const why = isSentBack ? 'sent_back' : dueTiyn > 0 ? 'double' : 'nothing_due';
    if (over > 0) surplus.push(surplusOf(payment, over, isLate ? 'after_filing' : why));
  }
  const receiptTiyn = receipts.reduce((sum, { sumTiyn }) => sum + sumTiyn, 0);
  const missingTiyn = Math.max(0, dueTiyn - paidTiyn - receiptTiyn);
  return { state: stateOf({ dueTiyn, paidTiyn, receiptTiyn, missingTiyn }), dueTiyn, paidTiyn, missingTiyn, surplus };
}

/** What the person wants back, or has back, covers nothing any more. */
export function usableTiyn({ sumTiyn, refundedTiyn, refundAskedTiyn }: DutyPayment): number {
  return sumTiyn - Math.max(refundedTiyn, refundAskedTiyn ?? 0);
}

const byTime = (a: DutyPayment, b: DutyPayment): number =>
  Temporal.Instant.compare(a.paidAt, b.paidAt) || (a.id < b.id ? -1 : 1);

/** Of a payment that was given back in part before, only the rest is offered. */
function surplusOf({ id, refundedTiyn, refundAskedTiyn }: DutyPayment, over: number, why: Surplus['why']): Surplus {
  const left = over - Math.max(refundedTiyn, refundAskedTiyn ?? 0);
  if (left > 0) return { paymentId: id, sumTiyn: left, why, refund: 'offered' };
  return { paymentId: id, sumTiyn: over, why, refund: refundedTiyn >= over ? 'given_back' : 'asked' };
}

function stateOf(sums: {
  readonly dueTiyn: number;
  readonly paidTiyn: number;
  readonly receiptTiyn: number;
  readonly missingTiyn: number;
}): DutyState {
  if (sums.dueTiyn === 0) return 'nothing_due';
  if (sums.paidTiyn >= sums.dueTiyn) return 'paid';
  if (sums.missingTiyn === 0) return 'receipt';
  return sums.paidTiyn + sums.receiptTiyn > 0 ? 'partly_paid' : 'unpaid';
}
