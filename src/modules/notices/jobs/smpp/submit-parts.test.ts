import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeliveryId } from '../../model/delivery.ts';
import type { OutgoingMessage } from '../channels/channel.ts';
import { pdusOf } from './submit-parts.ts';

const now = Temporal.Instant.from('2026-11-23T04:00:00Z');
const message: OutgoingMessage = {
  deliveryId: '019ab000-0000-7000-8000-0000000000c5' as DeliveryId,
  address: '+77990000019',
  lang: 'en',
  subject: '',
  text: 'Code',
  createdAt: now,
  expiresAt: undefined,
  acceptedParts: [],
};

const first = (rest: Partial<OutgoingMessage>, from = '1414') =>
  pdusOf({ ...message, ...rest }, { from, long: 'udh', dropsRepeats: false }, now)[0]?.pdu;

test('a code is of no use to the centre after its life', () => {
  assert.equal(first({ expiresAt: now.add({ minutes: 5 }) })?.validity_period, '000000000500000R');
  assert.equal(first({ expiresAt: now.add({ hours: 26, seconds: 3 }) })?.validity_period, '000001020003000R');
});

test('a message without an end leaves the life of it to the centre', () => {
  assert.equal(first({})?.validity_period, '');
});

for (const [from, ton, npi] of [
  ['1414', 3, 0],
  ['77990000019', 1, 1],
  ['+77990000019', 1, 1],
  ['AshyqSot', 5, 0],
] as const) {
  test(`the sender ${from} has type ${ton} and plan ${npi}`, () => {
    const pdu = first({}, from);
    assert.deepEqual([pdu?.source_addr_ton, pdu?.source_addr_npi], [ton, npi]);
  });
}

test('a part with its header fits into one short message of 140 octets', () => {
  const text = 'Қ'.repeat(68 * 3);
  for (const { pdu } of pdusOf({ ...message, text }, { from: '1414', long: 'udh', dropsRepeats: false }, now)) {
    assert.ok(Buffer.isBuffer(pdu.short_message) && pdu.short_message.length <= 140);
  }
});
