import type { Pdu } from 'smpp';
import type { Receipt } from '../../model/receipt.ts';
import { FINAL_STATES } from './smpp-codes.ts';

/** Appendix B of SMPP 3.4: `id:… sub:001 dlvrd:001 submit date:… done date:… stat:DELIVRD err:000 text:…`. */
const ID = /\bid:(\S{1,65})/i;
const STATE = /\bstat:(\w{1,7})/i;
const FAULT = /\berr:(\w{1,6})/i;

/** @returns undefined for a report that is not final or names no message */
export function readReceipt(pdu: Pdu, provider: string): Receipt | undefined {
  const text = textOf(pdu.short_message) || textOf(pdu.message_payload);
  const providerMessageId = pdu.receipted_message_id?.replace(/\0+$/, '') || ID.exec(text)?.[1];
  const said = pdu.message_state === undefined ? STATE.exec(text)?.[1]?.toUpperCase() : String(pdu.message_state);
  const state = FINAL_STATES[said ?? ''];
  const address = phoneOf(pdu.source_addr ?? '');
  if (!providerMessageId || !state || !address) return undefined;
  const failure = `smpp_${String(said).toLowerCase()}_${FAULT.exec(text)?.[1] ?? '000'}`;
  return { provider, providerMessageId, address, state, ...(state === 'failed' ? { failure } : {}) };
}

function textOf(field: Pdu['short_message']): string {
  if (field === undefined) return '';
  const message = Buffer.isBuffer(field) ? field : field.message;
  return typeof message === 'string' ? message : message.toString('latin1');
}

function phoneOf(address: string): string | undefined {
  const digits = address.replace(/\D/g, '');
  return /^77\d{9}$/.test(digits) ? `+${digits}` : undefined;
}
