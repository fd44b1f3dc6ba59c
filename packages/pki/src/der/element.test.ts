import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Malformed, octetsOf, readElement, requireDer } from './index.ts';

const hex = (text: string): Uint8Array => Uint8Array.fromHex(text.replaceAll(' ', ''));

test('X.690 §8.1.3: short, long and nested lengths give views on the same bytes', () => {
  const bytes = hex('30 05 02 01 2a 05 00');
  const [integer, empty] = readElement(bytes).children();
  assert.equal(integer?.content.buffer, bytes.buffer);
  assert.deepEqual(integer?.content, hex('2a'));
  assert.equal(empty?.length, 0);
  const long = readElement(hex(`04 81 80 ${'00'.repeat(128)}`));
  assert.equal(long.length, 128);
});

test('DER refuses what BER allows: long lengths, indefinite lengths, segments', () => {
  for (const text of ['04 81 01 aa', '04 82 00 80', '30 80 00 00', '24 80 04 01 aa 00 00']) {
    assert.throws(() => requireDer(hex(text)), Malformed, text);
  }
});

test('BER segments of an OCTET STRING are joined, also segments of segments', () => {
  const outer = readElement(hex('24 80 04 01 aa 24 05 04 03 bb cc dd 00 00'), 'ber');
  assert.deepEqual(octetsOf(outer), hex('aa bb cc dd'));
});

test('truncated, overlong and trailing bytes are refused', () => {
  for (const text of [
    '',
    '30',
    '30 03 02 01',
    '30 84 ff ff ff ff',
    '30 85 01 00 00 00 00',
    '05 00 00',
    '1f 81 01 00',
  ]) {
    assert.throws(() => readElement(hex(text)), Malformed, text);
  }
  assert.throws(() => readElement(hex('30 80 02 01 01'), 'ber'), Malformed);
});

test('10,000 nested elements are refused without exhausting the stack', () => {
  const indefinite = new Uint8Array(20_000).fill(0x80).map((octet, at) => (at % 2 === 0 ? 0x30 : octet));
  assert.throws(() => readElement(indefinite, 'ber'), /nested deeper/);
  let definite = hex('05 00');
  for (let i = 0; i < 100; i++)
    definite = Uint8Array.from([0x30, 0x82, definite.length >> 8, definite.length & 255, ...definite]);
  assert.throws(() => requireDer(definite), Malformed);
});

test('requireDer reads down to the leaves: padding, booleans, order of sets', () => {
  requireDer(hex('31 06 02 01 01 02 01 02'));
  for (const text of ['31 06 02 01 02 02 01 01', '02 02 00 01', '01 01 01', '03 02 01 ff', '06 02 80 01', '05 01 00']) {
    assert.throws(() => requireDer(hex(text)), Malformed, text);
  }
});
