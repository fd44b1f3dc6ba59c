/** What the payment gateway is asked to take. */
export interface InvoiceAsked {
  /** Ours; asked twice, the gateway answers with the same code. */
  readonly invoiceId: string;
  /** IIN or BIN of the one who pays. */
  readonly payerNumber: string;
  readonly courtCode: string;
  /** Code of the budget classification (БСК, КБК). */
  readonly budgetCode: string;
  /** Hundredths of a tenge. */
  readonly sumTiyn: number;
  readonly validUntil: Temporal.Instant;
}

export interface GatewayPayment {
  readonly paymentId: string;
  readonly paidAt: Temporal.Instant;
  readonly sumTiyn: number;
  readonly refundedTiyn: number;
}

/** An invoice as the gateway knows it; payments may be none, several, or come after it has expired. */
export interface GatewayInvoice {
  readonly invoiceId: string;
  /** Digits that a person types at a terminal or in a bank's application. */
  readonly paymentCode: string;
  readonly state: 'open' | 'paid' | 'expired';
  readonly payments: readonly GatewayPayment[];
}
