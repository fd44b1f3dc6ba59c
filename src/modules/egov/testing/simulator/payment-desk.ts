import { createHash } from 'node:crypto';
import type { Clock } from '#platform/clock';
import { writeTiyn } from '../../model/read-invoice.ts';
import { escapeXml, textOf, type XmlElement } from '../../model/soap/xml-element.ts';

interface Payment {
  readonly id: string;
  readonly paidAt: Temporal.Instant;
  readonly sumTiyn: number;
  refundedTiyn: number;
}

interface Invoice {
  readonly id: string;
  readonly code: string;
  readonly sumTiyn: number;
  readonly validUntil: Temporal.Instant;
  readonly payments: Payment[];
}

const tag = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

/** What the simulated gateway holds: invoices, what was paid on them by whoever, and what was given back. */
export class PaymentDesk {
  readonly #invoices = new Map<string, Invoice>();
  readonly #refunds = new Set<string>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** As at a terminal: any sum, any number of times, also after the invoice has expired. */
  pay(code: string, { sumTiyn, paidAt }: { sumTiyn?: number; paidAt?: Temporal.Instant } = {}): void {
    const invoice = [...this.#invoices.values()].find((one) => one.code === code);
    if (!invoice) throw new RangeError('no invoice has this code');
    const id = `P-${invoice.code}-${invoice.payments.length + 1}`;
    const at = paidAt ?? this.#clock.now();
    invoice.payments.push({ id, paidAt: at, sumTiyn: sumTiyn ?? invoice.sumTiyn, refundedTiyn: 0 });
  }

  /** Content of an honest answer to one of the three services. */
  answer(serviceId: string, data: XmlElement): string {
    const id = textOf(data, 'invoiceId');
    if (serviceId === 'PSHEP_InvoiceCreateSync' && !this.#invoices.has(id)) this.#issue(id, data);
    const invoice = this.#invoices.get(id);
    if (serviceId === 'PSHEP_RefundCreateSync' && invoice) this.#refund(invoice, data);
    return `<invoices>${invoice ? this.#xml(invoice) : ''}</invoices>`;
  }

  /** Content of a lie: somebody else's invoice. */
  answerForAnother(data: XmlElement): string {
    const id = textOf(data, 'invoiceId');
    const another = [...this.#invoices.values()].find((one) => one.id !== id);
    return `<invoices>${another ? this.#xml(another) : ''}</invoices>`;
  }

  #issue(id: string, data: XmlElement): void {
    const code = BigInt(`0x${createHash('sha256').update(id).digest('hex').slice(0, 12)}`)
      .toString()
      .padStart(15, '0');
    const sumTiyn = Math.round(Number(textOf(data, 'sum')) * 100);
    const validUntil = Temporal.Instant.from(textOf(data, 'validUntil'));
    this.#invoices.set(id, { id, code, sumTiyn, validUntil, payments: [] });
  }

  #refund(invoice: Invoice, data: XmlElement): void {
    const refundId = textOf(data, 'refundId');
    const payment = invoice.payments.find(({ id }) => id === textOf(data, 'paymentId'));
    if (!payment || this.#refunds.has(refundId)) return;
    this.#refunds.add(refundId);
    const left = payment.sumTiyn - payment.refundedTiyn;
    payment.refundedTiyn += Math.min(left, Math.round(Number(textOf(data, 'sum')) * 100));
  }

  #xml({ id, code, sumTiyn, validUntil, payments }: Invoice): string {
    const paid = payments.reduce((sum, payment) => sum + payment.sumTiyn, 0);
    const isOver = Temporal.Instant.compare(this.#clock.now(), validUntil) > 0;
    const state = paid >= sumTiyn ? '2' : isOver ? '3' : '1';
    const list = payments.map(
      (one) =>
        `<payment>${tag('paymentId', one.id)}${tag('paidAt', one.paidAt.toString())}\
${tag('sum', writeTiyn(one.sumTiyn))}${tag('refunded', writeTiyn(one.refundedTiyn))}</payment>`,
    );
    return `<invoice>${tag('invoiceId', id)}${tag('paymentCode', code)}<status>${tag('code', state)}</status>\
<payments>${list.join('')}</payments></invoice>`;
  }
}
