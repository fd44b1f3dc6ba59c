import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId, type PersonId } from '#platform/ids';
import type { ChannelKind } from './channel.ts';
import { chooseContacts } from './choose-contacts.ts';
import type { Contact, ContactId } from './contact.ts';
import type { ProofKind } from './proof.ts';

const personId = newId<PersonId>();

function contact(channel: ChannelKind, address: string, by: ProofKind, provedAt = '2026-11-01T00:00:00Z'): Contact {
  const addedAt = Temporal.Instant.from('2026-10-01T00:00:00Z');
  const proofs = [{ by, provedAt: Temporal.Instant.from(provedAt) }];
  return { id: newId<ContactId>(), personId, channel, address, addedAt, proofs };
}

const phone = contact('sms', 'phone', 'subscriber_register');
const mail = contact('email', 'mail', 'holder');

const chosen = (given: Partial<Parameters<typeof chooseContacts>[0]>): string[] =>
  chooseContacts({
    channels: ['sms', 'email'],
    contacts: [phone, mail],
    wanted: undefined,
    isMandatory: false,
    ...given,
  }).map(({ address }) => address);

test('every channel of the template is used when the person never said', () => {
  assert.deepEqual(chosen({}), ['phone', 'mail']);
});

test('a channel that the template does not name is not used', () =>
  assert.deepEqual(chosen({ channels: ['email'] }), ['mail']));

test('a channel that the person does not want is not used', () =>
  assert.deepEqual(chosen({ wanted: ['email'] }), ['mail']));

test('a notice that the law does not demand can be switched off', () => assert.deepEqual(chosen({ wanted: [] }), []));

test('a notice that the law demands cannot be switched off', () => {
  assert.deepEqual(chosen({ wanted: [], isMandatory: true }), ['phone', 'mail']);
});

test('a notice that the law demands respects a choice between channels', () => {
  assert.deepEqual(chosen({ wanted: ['email'], isMandatory: true }), ['mail']);
});

test('a wanted channel without a contact gives way to another one when the law demands the notice', () => {
  assert.deepEqual(chosen({ wanted: ['email'], contacts: [phone], isMandatory: true }), ['phone']);
  assert.deepEqual(chosen({ wanted: ['email'], contacts: [phone] }), []);
});

for (const by of ['subscriber_register', 'clerk', 'signature', 'holder'] as const) {
  test(`a contact proved by ${by} is tied to the person`, () => {
    assert.deepEqual(chosen({ contacts: [contact('sms', 'phone', by)] }), ['phone']);
  });
}

test('a contact proved by a code alone is not tied to the person, whatever the law demands', () => {
  assert.deepEqual(chosen({ contacts: [contact('sms', 'stranger', 'code')], isMandatory: true }), []);
});

test('of two phones the one proved last is used', () => {
  const newer = contact('sms', 'newer', 'clerk', '2026-11-20T00:00:00Z');
  assert.deepEqual(chosen({ contacts: [newer, phone] }), ['newer']);
  assert.deepEqual(chosen({ contacts: [phone, newer] }), ['newer']);
});
