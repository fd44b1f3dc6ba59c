import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { describe, it } from 'node:test';
import { base32 } from './base32.ts';
import { acceptedTotpStep, type HmacSha1, totpAddress, totpCode, totpStep } from './totp.ts';

const hmac: HmacSha1 = (key, message) => createHmac('sha1', key).update(message).digest();
const secret = new TextEncoder().encode('12345678901234567890');
const at = (epochS: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(epochS * 1000);

describe('a one-time code of the second factor', () => {
  for (const [epochS, code] of [
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ] as const) {
    it(`is ${code} at ${epochS} s (RFC 6238, appendix B)`, () => {
      assert.equal(totpCode(hmac, secret, totpStep(at(epochS)), 8), code);
    });
  }

  it('is accepted one step early or late and no further', () => {
    const now = 1_000_000;
    for (const [drift, isAccepted] of [
      [-2, false],
      [-1, true],
      [0, true],
      [1, true],
      [2, false],
    ] as const) {
      const code = totpCode(hmac, secret, now + drift);
      assert.equal(acceptedTotpStep(hmac, secret, code, at(now * 30), 0) === now + drift, isAccepted, String(drift));
    }
  });

  it('is accepted once: neither again nor an earlier one after it', () => {
    const now = 1_000_000;
    const code = totpCode(hmac, secret, now);
    assert.equal(acceptedTotpStep(hmac, secret, code, at(now * 30), now), undefined);
    assert.equal(acceptedTotpStep(hmac, secret, totpCode(hmac, secret, now - 1), at(now * 30), now), undefined);
  });

  it('takes its secret as the text that apps accept', () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    assert.equal(base32(secret), 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    assert.equal(base32(bytes('foobar')), 'MZXW6YTBOI');
    assert.equal(base32(bytes('fooba')), 'MZXW6YTB');
    assert.equal(base32(bytes('f')), 'MY');
    assert.equal(
      totpAddress('Ашық сот', 'A B', 'MY'),
      'otpauth://totp/%D0%90%D1%88%D1%8B%D2%9B%20%D1%81%D0%BE%D1%82:A%20B?secret=MY&issuer=%D0%90%D1%88%D1%8B%D2%9B%20%D1%81%D0%BE%D1%82',
    );
  });
});
