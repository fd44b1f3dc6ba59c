import smpp, { type Pdu, type PduFields } from 'smpp';
import { encodeSms, splitSms } from '../../model/sms-parts.ts';
import type { OutgoingMessage } from '../channels/channel.ts';
import { ALPHANUMERIC, DATA_CODING, FINAL_REPORT, HAS_HEADER, INTERNATIONAL, SHORT_NUMBER } from './smpp-codes.ts';
import type { SmppOptions } from './smpp-options.ts';

/** A submit_sm and the parts of the text that its answer speaks for. */
export interface PartPdu {
  /** From 1. */
  readonly part: number;
  readonly pdu: Pdu;
}

/** The submit_sm of a message: one, or one a part with the header of 3GPP TS 23.040 §9.2.3.24.1. */
export function pdusOf(
  message: OutgoingMessage,
  options: Pick<SmppOptions, 'from' | 'long' | 'dropsRepeats'>,
  now: Temporal.Instant,
): readonly PartPdu[] {
  const { encoding, parts } = splitSms(message.text);
  const common: PduFields = {
    ...senderFields(options.from),
    dest_addr_ton: INTERNATIONAL.ton,
    dest_addr_npi: INTERNATIONAL.npi,
    destination_addr: message.address.replace('+', ''),
    registered_delivery: FINAL_REPORT,
    data_coding: DATA_CODING[encoding],
    ...validity(message.expiresAt, now),
    ...(options.dropsRepeats ? { user_message_reference: lastOctets(message.deliveryId, 2) } : {}),
  };
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) {
    return [{ part: 1, pdu: submitSm({ ...common, short_message: Buffer.from(encodeSms(only, encoding)) }) }];
  }
  if (options.long === 'payload') {
    const whole = Buffer.from(encodeSms(message.text, encoding));
    return [{ part: 1, pdu: submitSm({ ...common, short_message: Buffer.alloc(0), message_payload: whole }) }];
  }
  const reference = lastOctets(message.deliveryId, 1);
  return parts.map((text, index) => {
    const header = Buffer.from([5, 0, 3, reference, parts.length, index + 1]);
    const octets = Buffer.concat([header, encodeSms(text, encoding)]);
    return { part: index + 1, pdu: submitSm({ ...common, esm_class: HAS_HEADER, short_message: octets }) };
  });
}

const submitSm = (fields: PduFields): Pdu => new smpp.PDU('submit_sm', fields);

/** The same at every try: a phone puts parts of two tries together, a centre knows a repeat (SMPP 3.4 §5.3.2.17). */
const lastOctets = (deliveryId: string, octets: number): number => Number.parseInt(deliveryId.slice(-2 * octets), 16);

function senderFields(from: string): PduFields {
  const digits = from.replace('+', '');
  const isNumber = /^\d+$/.test(digits);
  const { ton, npi } = isNumber ? (digits.length <= 6 ? SHORT_NUMBER : INTERNATIONAL) : ALPHANUMERIC;
  return { source_addr_ton: ton, source_addr_npi: npi, source_addr: digits };
}

/** Relative form of SMPP 3.4 §7.1.1: `YYMMDDhhmmss000R`. */
function validity(expiresAt: Temporal.Instant | undefined, now: Temporal.Instant): PduFields {
  if (!expiresAt) return {};
  const left = now.until(expiresAt).round({ largestUnit: 'days', smallestUnit: 'seconds' });
  if (left.sign <= 0) return {};
  const two = (value: number): string => String(value).padStart(2, '0');
  return { validity_period: `0000${two(left.days)}${two(left.hours)}${two(left.minutes)}${two(left.seconds)}000R` };
}
