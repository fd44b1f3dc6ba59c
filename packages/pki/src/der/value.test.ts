import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bigNatural,
  decodeOid,
  decodeTime,
  der,
  encodeOid,
  Malformed,
  namedBits,
  readElement,
  smallInteger,
  textOf,
} from './index.ts';

test('X.690 §8.19.5: the example identifier 2.999.3 and identifiers wider than 64 bits come back', () => {
  assert.equal(encodeOid('2.999.3').toHex(), '883703');
  for (const text of [
    '2.999.3',
    '1.2.398.3.10.1.1.2.3.2',
    '0.9.2342.19200300.100.1.1',
    '2.25.329800735698586629295641978511506172918',
  ]) {
    assert.equal(decodeOid(encodeOid(text)), text);
  }
  assert.throws(() => decodeOid(Uint8Array.of(0x88)), Malformed);
  assert.throws(() => encodeOid('3.1'), RangeError);
});

test('integers come back at the borders of an octet', () => {
  for (const value of [0, 1, 127, 128, 255, 256, 65_535, -1, -128, -129]) {
    assert.equal(smallInteger(readElement(der.integer(value))), value);
  }
  assert.equal(der.integer(128).toHex(), '02020080');
  assert.equal(bigNatural(readElement(der.integer(2n ** 512n))), 2n ** 512n);
  assert.throws(() => bigNatural(readElement(der.integer(-1))), Malformed);
});

test('RFC 5280 §4.1.2.5: UTCTime ends with 2049, two digits pivot at 50', () => {
  const at = (text: string) => Temporal.Instant.from(text);
  assert.equal(der.time(at('2049-12-31T23:59:59Z'))[0], 0x17);
  assert.equal(der.time(at('2050-01-01T00:00:00Z'))[0], 0x18);
  for (const text of ['1950-01-01T00:00:00Z', '2049-12-31T23:59:59Z', '2050-01-01T00:00:00Z']) {
    assert.equal(decodeTime(readElement(der.time(at(text)))).toString(), text);
  }
  const moment = at('2026-11-22T10:20:30.45Z');
  assert.equal(decodeTime(readElement(der.generalizedTime(moment))).toString(), moment.toString());
});

test('times without Zulu, without seconds or on impossible days are refused', () => {
  const utc = (text: string) => readElement(der.element(0x17, new TextEncoder().encode(text)));
  for (const text of ['260230000000Z', '2601010000Z', '260101000000+0500', '260101006000Z', '260101000060Z', '']) {
    assert.throws(() => decodeTime(utc(text)), Malformed, text);
  }
});

test('named bits lose trailing zeros (X.690 §11.2.2)', () => {
  assert.equal(der.namedBitString([0, 1]).toHex(), '030206c0');
  assert.equal(der.namedBitString([8]).toHex(), '0303070080');
  assert.deepEqual([...namedBits(readElement(der.namedBitString([0, 8])))], [0, 8]);
});

test('broken UTF-8 is refused, Kazakh letters come back', () => {
  assert.equal(textOf(readElement(der.utf8String('ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ'))), 'ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ');
  assert.throws(() => textOf(readElement(Uint8Array.of(0x0c, 1, 0xd2))), Malformed);
});
