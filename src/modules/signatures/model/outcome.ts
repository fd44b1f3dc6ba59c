import type { Check, SubIndication } from '@ashyq/pki';
import { signatureErrors } from '../errors.ts';
import type { JudgedSigner, Judgement } from './judgement.ts';

/** `pending`: right in all that can be computed, but whether the certificate was revoked could not be asked. */
export interface Outcome {
  readonly state: 'passed' | 'pending';
  readonly signer: JudgedSigner;
}

type Code = Parameters<typeof signatureErrors>[0];

/** The sentence for each ending; what a check says more finely stands below. */
const codes: Readonly<Record<SubIndication, Code>> = {
  FORMAT_FAILURE: 'SIGNATURES_MALFORMED',
  HASH_FAILURE: 'SIGNATURES_CONTENT_DIFFERS',
  SIG_CRYPTO_FAILURE: 'SIGNATURES_INVALID',
  REVOKED: 'SIGNATURES_REVOKED',
  EXPIRED: 'SIGNATURES_EXPIRED',
  NOT_YET_VALID: 'SIGNATURES_NOT_YET_VALID',
  SIG_CONSTRAINTS_FAILURE: 'SIGNATURES_MALFORMED',
  CHAIN_CONSTRAINTS_FAILURE: 'SIGNATURES_CHAIN_UNKNOWN',
  CERTIFICATE_CHAIN_GENERAL_FAILURE: 'SIGNATURES_CHAIN_UNKNOWN',
  CRYPTO_CONSTRAINTS_FAILURE: 'SIGNATURES_WEAK_ALGORITHM',
  CRYPTO_CONSTRAINTS_FAILURE_NO_POE: 'SIGNATURES_WEAK_ALGORITHM',
  TIMESTAMP_ORDER_FAILURE: 'SIGNATURES_TIME_DISPUTED',
  NO_SIGNING_CERTIFICATE_FOUND: 'SIGNATURES_CERTIFICATE_MISSING',
  NO_CERTIFICATE_CHAIN_FOUND: 'SIGNATURES_CHAIN_UNKNOWN',
  REVOKED_NO_POE: 'SIGNATURES_REVOKED',
  REVOKED_CA_NO_POE: 'SIGNATURES_REVOKED',
  OUT_OF_BOUNDS_NO_POE: 'SIGNATURES_EXPIRED',
  OUT_OF_BOUNDS_NOT_REVOKED: 'SIGNATURES_EXPIRED',
  TRY_LATER: 'SIGNATURES_REVOCATION_SILENT',
  SIGNED_DATA_NOT_FOUND: 'SIGNATURES_CONTENT_DIFFERS',
};

/**
 * What a judged file of one signer means for whoever asked for it.
 * @throws a refusal of its own for every reason why the signature cannot be taken
 */
export function outcomeOf(judgement: Judgement): Outcome {
  const [signer, ...others] = judgement.signers;
  if (others.length > 0) throw signatureErrors('SIGNATURES_SEVERAL_SIGNERS');
  const bad = firstBad([...judgement.checks, ...(signer?.checks ?? [])]);
  if (!signer) throw signatureErrors('SIGNATURES_MALFORMED');
  if (!bad) return { state: 'passed', signer };
  if (isOutage(bad)) return { state: 'pending', signer };
  throw signatureErrors(codeOf(bad));
}

const weightOf = (check: Check): number => (check.outcome === 'failed' ? 2 : isOutage(check) ? 0 : 1);

/** What is wrong for good first, an outage last: it must not hide anything else. */
function firstBad(checks: readonly Check[]): Check | undefined {
  const bad = checks.filter(({ subIndication }) => subIndication !== undefined);
  return bad.toSorted((a, b) => weightOf(b) - weightOf(a))[0];
}

/** A suspended certificate is answered with certainty: only silence is an outage. */
function isOutage({ code, subIndication, evidence }: Check): boolean {
  return code === 'revocation' && subIndication === 'TRY_LATER' && evidence.reason === undefined;
}

function codeOf({ code, subIndication, evidence }: Check): Code {
  if (code === 'certificate-use') return 'SIGNATURES_CERTIFICATE_USE';
  if (code === 'time-stamp') return 'SIGNATURES_TIME_DISPUTED';
  if (evidence.reason === 'certificateHold') return 'SIGNATURES_SUSPENDED';
  return subIndication ? codes[subIndication] : 'SIGNATURES_MALFORMED';
}
