import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Check, CheckCode, SubIndication } from '@ashyq/pki';
import { isHouseError } from '#platform/errors';
import type { JudgedSigner, Judgement } from './judgement.ts';
import { outcomeOf } from './outcome.ts';

const passed: Check = { code: 'signature', outcome: 'passed', subIndication: undefined, evidence: {} };
const bad = (code: CheckCode, subIndication: SubIndication, evidence: Record<string, string> = {}): Check => ({
  ...{ code, subIndication, evidence },
  outcome: /FAILURE$|REVOKED$|EXPIRED$/.test(subIndication) ? 'failed' : 'undecided',
});
const judged = (...checks: Check[]): Judgement => {
  const signer = { iin: '450101300017', roles: [], checks, valueSha256: 'a' } as unknown as JudgedSigner;
  return { checks: [passed], signers: [signer] } as unknown as Judgement;
};
const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);

describe('what a judgement means', () => {
  it('passes when every check passed', () => {
    assert.equal(outcomeOf(judged(passed)).state, 'passed');
  });

  it('waits for a silent authority, but not for a suspended certificate', () => {
    const silence = bad('revocation', 'TRY_LATER', { gaps: 'no-evidence' });
    assert.equal(outcomeOf(judged(passed, silence)).state, 'pending');
    const held = bad('revocation', 'TRY_LATER', { reason: 'certificateHold' });
    assert.throws(() => outcomeOf(judged(held)), refused('SIGNATURES_SUSPENDED'));
  });

  it('lets silence hide nothing that is known', () => {
    const silence = bad('revocation', 'TRY_LATER');
    const changed = bad('content-digest', 'HASH_FAILURE');
    assert.throws(() => outcomeOf(judged(silence, changed)), refused('SIGNATURES_CONTENT_DIFFERS'));
    const use = bad('certificate-use', 'CHAIN_CONSTRAINTS_FAILURE');
    assert.throws(() => outcomeOf(judged(silence, use)), refused('SIGNATURES_CERTIFICATE_USE'));
  });

  for (const [check, code] of [
    [bad('algorithms', 'CRYPTO_CONSTRAINTS_FAILURE'), 'SIGNATURES_WEAK_ALGORITHM'],
    [bad('time-order', 'TIMESTAMP_ORDER_FAILURE'), 'SIGNATURES_TIME_DISPUTED'],
    [bad('time-stamp', 'SIG_CONSTRAINTS_FAILURE'), 'SIGNATURES_TIME_DISPUTED'],
    [bad('certificate-path', 'OUT_OF_BOUNDS_NOT_REVOKED'), 'SIGNATURES_EXPIRED'],
    [bad('revocation', 'REVOKED_CA_NO_POE'), 'SIGNATURES_REVOKED'],
    [bad('certificate-path', 'CHAIN_CONSTRAINTS_FAILURE'), 'SIGNATURES_CHAIN_UNKNOWN'],
    [bad('content-digest', 'SIGNED_DATA_NOT_FOUND'), 'SIGNATURES_CONTENT_DIFFERS'],
  ] as const) {
    it(`${check.code} ${check.subIndication} is ${code}`, () => {
      assert.throws(() => outcomeOf(judged(check)), refused(code));
    });
  }

  it('refuses a file without a signer, and one with two', () => {
    const [signer] = judged(passed).signers;
    assert.ok(signer);
    assert.throws(() => outcomeOf({ ...judged(), signers: [] }), refused('SIGNATURES_MALFORMED'));
    assert.throws(() => outcomeOf({ ...judged(), signers: [signer, signer] }), refused('SIGNATURES_SEVERAL_SIGNERS'));
  });
});
