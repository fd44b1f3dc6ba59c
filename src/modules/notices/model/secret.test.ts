import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keysFrom } from '#platform';
import { hideMarks, openMarks, type Secret, sealSecret } from './secret.ts';
import { defineTemplate, render } from './template.ts';

const keys = keysFrom(new Uint8Array(32).fill(1));
const template = defineTemplate<{ code: Secret; minutes: number }>('test.code', {
  channels: ['sms'],
  texts: () => ({
    sms: ({ code, minutes }) => `${code} for ${minutes} min`,
    subject: () => 'code',
    email: ({ code }) => `code ${code}`,
  }),
});
const rendered = render(template, { code: sealSecret(keys, '907218'), minutes: 5 }, 'kk');

test('a rendered text has a mark where the secret goes', () => {
  assert.doesNotMatch(JSON.stringify(rendered), /907218/);
  assert.equal(openMarks(keys, rendered.sms, rendered.sealedSecrets ?? {}), '907218 for 5 min');
  assert.equal(openMarks(keys, rendered.email, rendered.sealedSecrets ?? {}), 'code 907218');
});

test('the ledger shows dots', () => assert.equal(hideMarks(rendered.sms), '•••••• for 5 min'));

test('a text whose secret is erased cannot be opened', () => {
  assert.throws(() => openMarks(keys, rendered.sms, {}), /the secret code is gone/);
});

test('a secret of another house cannot be opened', () => {
  const others = keysFrom(new Uint8Array(32).fill(2));
  assert.throws(() => openMarks(others, rendered.sms, rendered.sealedSecrets ?? {}));
});

test('a record without secrets has nothing sealed', () => {
  const plain = defineTemplate<{ room: string }>('test.plain', {
    channels: ['email'],
    texts: () => ({ sms: (r) => r.room, subject: (r) => r.room, email: (r) => r.room }),
  });
  assert.equal(render(plain, { room: '304' }, 'ru').sealedSecrets, undefined);
});

test('a secret prints nothing of itself', () => {
  const secret = sealSecret(keys, '907218');
  assert.equal(JSON.stringify({ secret }), '{"secret":{}}');
});
