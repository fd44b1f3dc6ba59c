import { definePort } from '#platform';
import type { GatewayInvoice, InvoiceAsked } from '../model/duty-invoice.ts';

/*
 * Every question throws EGOV_PAYMENTS_SILENT when the gateway is away, failed or answered what cannot be used; it may be
 * asked again. EGOV_PAYMENTS_NOT_CONNECTED does not pass by itself.
 */
export interface PaymentGateway {
  /** Makes an invoice, or finds the one already made under the same id. */
  issue(invoice: InvoiceAsked): Promise<GatewayInvoice>;
  /** @returns undefined when the gateway knows no such invoice */
  find(invoiceId: string): Promise<GatewayInvoice | undefined>;
  /** Gives a payment back in part or whole; asked twice under the same refund id, it is given once. */
  refund(asked: {
    readonly invoiceId: string;
    readonly refundId: string;
    readonly paymentId: string;
    readonly sumTiyn: number;
  }): Promise<GatewayInvoice>;
}

/** The payment gateway of the e-government (ПШЭП). */
export const paymentGateway = definePort<PaymentGateway>('egov.payments');

/** Pays in the demo as a person would at a terminal; absent in a real court. */
export interface DemoPayer {
  pay(paymentCode: string, how?: { readonly sumTiyn?: number; readonly paidAt?: Temporal.Instant }): void;
}

export const demoPayer = definePort<DemoPayer>('egov.demo-payer');
