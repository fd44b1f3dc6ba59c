import { isHouseError } from '#platform/errors';
import { egovErrors } from '../errors.ts';
import type { GatewayInvoice } from '../model/duty-invoice.ts';
import { readInvoice, writeTiyn } from '../model/read-invoice.ts';
import { type GatewayOptions, gateway, type RegisterName } from './ask-register.ts';
import type { PaymentGateway } from './payments.ts';

/** The payment gateway behind the same synchronous channel as the registers. */
export function paymentsAt(options: GatewayOptions): PaymentGateway {
  const askRegister = gateway(options);
  const ask = async (register: RegisterName, invoiceId: string, data: Readonly<Record<string, string>>) => {
    try {
      return await askRegister({
        register,
        data: { invoiceId, ...data },
        read: readInvoice,
        isAboutAsked: (invoice) => invoice === undefined || invoice.invoiceId === invoiceId,
      });
    } catch (cause) {
      throw isHouseError(cause) ? egovErrors('EGOV_PAYMENTS_SILENT', {}, { cause }) : cause;
    }
  };
  return {
    issue: async ({ invoiceId, payerNumber, courtCode, budgetCode, sumTiyn, validUntil }) => {
      const sum = writeTiyn(sumTiyn);
      const data = { payerNumber, courtCode, budgetCode, sum, validUntil: validUntil.toString() };
      return known(await ask('invoices', invoiceId, data));
    },
    find: async (invoiceId) => await ask('invoiceStates', invoiceId, {}),
    refund: async ({ invoiceId, refundId, paymentId, sumTiyn }) =>
      known(await ask('refunds', invoiceId, { refundId, paymentId, sum: writeTiyn(sumTiyn) })),
  };
}

/** An answer without the invoice that was just made is no answer. */
function known(invoice: GatewayInvoice | undefined): GatewayInvoice {
  if (!invoice) throw egovErrors('EGOV_PAYMENTS_SILENT');
  return invoice;
}

const refuse = async (): Promise<never> => {
  throw egovErrors('EGOV_PAYMENTS_NOT_CONNECTED');
};

/** A court without an agreement with the gateway: people bring the receipt of a bank. CPC RK art. 103 */
export const noPayments: PaymentGateway = { issue: refuse, find: refuse, refund: refuse };
