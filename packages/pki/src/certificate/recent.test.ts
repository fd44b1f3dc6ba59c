import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { TestPki } from '../../testing/index.ts';
import { type Certificate, readCertificate } from './certificate.ts';

describe('certificates that come again and again', () => {
  let issued: Certificate;

  before(async () => {
    const pki = await TestPki.create({ from: Temporal.Instant.from('2026-11-01T00:00:00Z') });
    issued = pki.authority.certificate;
  });

  it('are read once, from bytes of their own', () => {
    const given = Uint8Array.from(issued.bytes);
    const first = readCertificate(given);
    given.fill(0);
    assert.equal(readCertificate(Uint8Array.from(issued.bytes)), first);
    assert.deepEqual(first.bytes, issued.bytes);
  });

  it('are told from others with the same end', () => {
    const other = Uint8Array.from(issued.bytes);
    const at = Buffer.from(other).indexOf(Buffer.from(issued.serial));
    other[at + issued.serial.length - 1] = (other[at + issued.serial.length - 1] ?? 0) ^ 1;
    const read = readCertificate(other);
    assert.notDeepEqual(read.serial, issued.serial);
    assert.deepEqual(readCertificate(Uint8Array.from(issued.bytes)).serial, issued.serial);
  });

  it('are forgotten when many others came, and then read anew', () => {
    const first = readCertificate(Uint8Array.from(issued.bytes));
    for (let n = 1; n <= 200; n += 1) {
      const other = Uint8Array.from(issued.bytes);
      other[other.length - 1] = (other.at(-1) ?? 0) ^ n; // never the certificate itself
      readCertificate(other);
    }
    const again = readCertificate(Uint8Array.from(issued.bytes));
    assert.notEqual(again, first);
    assert.deepEqual(again.bytes, first.bytes);
  });
});
