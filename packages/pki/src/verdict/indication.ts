/** What a verification ends with (ETSI EN 319 102-1 §5.1.3). */
export type Indication = 'TOTAL_PASSED' | 'INDETERMINATE' | 'TOTAL_FAILED';

/** Sub-indications under which a signature has failed for good. */
const failures = [
  'FORMAT_FAILURE',
  'HASH_FAILURE',
  'SIG_CRYPTO_FAILURE',
  'REVOKED',
  'EXPIRED',
  'NOT_YET_VALID',
] as const;

/** Sub-indications under which the evidence at hand does not decide. */
const doubts = [
  'SIG_CONSTRAINTS_FAILURE',
  'CHAIN_CONSTRAINTS_FAILURE',
  'CERTIFICATE_CHAIN_GENERAL_FAILURE',
  'CRYPTO_CONSTRAINTS_FAILURE',
  'CRYPTO_CONSTRAINTS_FAILURE_NO_POE',
  'TIMESTAMP_ORDER_FAILURE',
  'NO_SIGNING_CERTIFICATE_FOUND',
  'NO_CERTIFICATE_CHAIN_FOUND',
  'REVOKED_NO_POE',
  'REVOKED_CA_NO_POE',
  'OUT_OF_BOUNDS_NO_POE',
  'OUT_OF_BOUNDS_NOT_REVOKED',
  'TRY_LATER',
  'SIGNED_DATA_NOT_FOUND',
] as const;

/** The words of EN 319 102-1 table 5, one for each ending that this package can reach. */
export type SubIndication = (typeof failures)[number] | (typeof doubts)[number];

export const subIndications: readonly SubIndication[] = [...failures, ...doubts];

/** A verdict: TOTAL_PASSED alone has no sub-indication. */
export type Verdict =
  | { readonly indication: 'TOTAL_PASSED'; readonly subIndication: undefined }
  | { readonly indication: 'INDETERMINATE' | 'TOTAL_FAILED'; readonly subIndication: SubIndication };

export const PASSED: Verdict = { indication: 'TOTAL_PASSED', subIndication: undefined };

export function verdictOf(subIndication: SubIndication): Verdict {
  const isFailure = failures.some((one) => one === subIndication);
  return { indication: isFailure ? 'TOTAL_FAILED' : 'INDETERMINATE', subIndication };
}

const weights: Readonly<Record<Indication, number>> = { TOTAL_PASSED: 0, INDETERMINATE: 1, TOTAL_FAILED: 2 };

/** The first of the gravest: one bad signature is not outweighed by good ones. */
export function gravest(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce((worst, one) => (weights[one.indication] > weights[worst.indication] ? one : worst), PASSED);
}
