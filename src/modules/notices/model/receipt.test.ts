import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spellingsOf } from './receipt.ts';

test('a name in hexadecimal and its decimal report are one message', () => {
  assert.ok(spellingsOf('1A3F').includes('6719'));
  assert.ok(spellingsOf('6719').includes('1a3f'));
  assert.ok(spellingsOf('6719').includes('1A3F'));
});

test('a hexadecimal name of eight letters is found by its decimal report', () => {
  assert.ok(spellingsOf('169552957').includes('0A1B2C3D'));
});

test('leading zeros do not matter', () => assert.ok(spellingsOf('000123').includes('123')));

test('a name of other letters is only itself', () => assert.deepEqual(spellingsOf('msg-7/ж'), ['msg-7/ж']));

test('a zero is not spelled away', () => {
  assert.ok(spellingsOf('0').includes('0'));
  assert.ok(!spellingsOf('000').includes(''));
});
