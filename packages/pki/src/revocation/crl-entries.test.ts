import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededNumbers } from '../../testing/mutation.ts';
import { der, Malformed, readElement } from '../der/index.ts';
import { CrlEntries } from './crl-entries.ts';

const revokedAt = der.time(Temporal.Instant.from('2045-01-01T00:00:00Z'));
const reason = (number: number) =>
  der.sequence(der.sequence(der.oid('2.5.29.21'), der.octetString(der.enumerated(number))));
const entry = (serial: bigint, ...rest: Uint8Array[]) => der.sequence(der.integer(serial), revokedAt, ...rest);
const octets = (serial: bigint) => readElement(der.integer(serial)).content;
const listOf = (...entries: Uint8Array[]) => new CrlEntries(readElement(der.sequence(...entries)));

test('every serial of a long list is found, its neighbours are not', () => {
  const next = seededNumbers(5280);
  const serials = Array.from({ length: 5000 }, () => BigInt(next()) << BigInt(next() % 128));
  const unique = [...new Set(serials)];
  const entries = listOf(...unique.map((serial, index) => entry(serial, ...(index % 2 ? [reason(1)] : []))));
  assert.equal(entries.size, unique.length);
  for (const [index, serial] of unique.entries()) {
    const [found, ...more] = entries.find(octets(serial));
    assert.equal(found?.entry.reason, index % 2 ? 'keyCompromise' : undefined);
    assert.equal(more.length, 0);
  }
  const known = new Set(unique);
  for (const serial of unique)
    if (!known.has(serial + 1n)) assert.equal([...entries.find(octets(serial + 1n))].length, 0);
});

test('negative and one-octet serials, and short entries that outgrow the first estimate', () => {
  const serials = Array.from({ length: 120 }, (_, index) => BigInt(index - 60));
  const entries = listOf(...serials.map((serial) => entry(serial)));
  for (const serial of serials) assert.equal([...entries.find(octets(serial))].length, 1, String(serial));
});

test('an empty list, and no list at all, hold nothing', () => {
  assert.equal([...new CrlEntries(undefined).find(octets(1n))].length, 0);
  assert.equal([...listOf().find(octets(1n))].length, 0);
});

test('a critical extension that nobody understands spoils the list, wherever it stands', () => {
  const strange = der.sequence(der.sequence(der.oid('1.2.3'), der.boolean(true), der.octetString(der.nullValue())));
  const plain = Array.from({ length: 50 }, (_, index) => entry(BigInt(index), reason(1)));
  assert.ok(!listOf(...plain).hasUnknownCriticalExtension);
  assert.ok(listOf(...plain, entry(99n, strange)).hasUnknownCriticalExtension);
});

test('an entry that runs past the list is refused', () => {
  const broken = der.sequence(entry(1n), Uint8Array.of(0x30, 0x50, 0x02, 0x01, 0x01));
  assert.throws(() => new CrlEntries(readElement(broken)), Malformed);
});

test('entries of one number are all found, and refused where there are thousands', () => {
  const same = (count: number) => listOf(...Array.from({ length: count }, () => entry(7n)));
  assert.equal([...same(1000).find(octets(7n))].length, 1000);
  assert.throws(() => same(5000), Malformed);
});
