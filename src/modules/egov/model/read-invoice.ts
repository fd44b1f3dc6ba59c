import type { GatewayInvoice, GatewayPayment } from './duty-invoice.ts';
import { only, textOf, UnreadableXml, type XmlElement } from './soap/xml-element.ts';

const states: Readonly<Record<string, GatewayInvoice['state']>> = { '1': 'open', '2': 'paid', '3': 'expired' };

/** Reads `invoices` of the payment gateway. @returns undefined when it knows no such invoice @throws UnreadableXml */
export function readInvoice(data: XmlElement): GatewayInvoice | undefined {
  const [found, another] = only(data, 'invoices').children;
  if (another) throw new UnreadableXml('two invoices');
  if (!found) return undefined;
  const state = states[textOf(only(found, 'status'), 'code')];
  if (!state) throw new UnreadableXml('an unknown state of an invoice');
  const paymentCode = textOf(found, 'paymentCode');
  if (!/^\d{6,20}$/.test(paymentCode)) throw new UnreadableXml('a payment code is digits');
  const payments = only(found, 'payments').children.map(readPayment);
  return { invoiceId: textOf(found, 'invoiceId'), paymentCode, state, payments };
}

function readPayment(element: XmlElement): GatewayPayment {
  const paymentId = textOf(element, 'paymentId');
  if (paymentId.length > 64) throw new UnreadableXml('a payment id of 64 signs at most');
  return {
    paymentId,
    paidAt: readInstant(textOf(element, 'paidAt')),
    sumTiyn: readTiyn(textOf(element, 'sum')),
    refundedTiyn: readTiyn(textOf(element, 'refunded')),
  };
}

function readInstant(text: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(text);
  } catch {
    throw new UnreadableXml('no instant');
  }
}

/** Tenge with two decimals, as the gateway writes sums. */
function readTiyn(text: string): number {
  const [, whole, cents] = /^(\d{1,13})\.(\d\d)$/.exec(text) ?? [];
  if (whole === undefined) throw new UnreadableXml('no sum');
  return Number(whole) * 100 + Number(cents);
}

/** The same sum on its way out. */
export function writeTiyn(tiyn: number): string {
  return `${Math.floor(tiyn / 100)}.${String(tiyn % 100).padStart(2, '0')}`;
}
