import type { Certificate } from '../certificate/index.ts';

/** Why a path is not valid; each belongs to one rule of RFC 5280 §6.1. */
export type PathFailureCode =
  | 'no-path'
  | 'malformed'
  | 'signature-invalid'
  | 'signature-unsupported'
  | 'algorithm-refused'
  | 'not-yet-valid'
  | 'expired'
  | 'issuer-name'
  | 'name-constraints'
  | 'policy'
  | 'not-an-authority'
  | 'path-too-long'
  | 'key-usage'
  | 'purpose'
  | 'critical-extension';

export interface PathFailure {
  readonly code: PathFailureCode;
  /** The certificate at which the rule fails; undefined when no path was found. */
  readonly certificate: Certificate | undefined;
  /** Technical detail for the list of checks: an identifier, a moment, a form of name. */
  readonly detail: string | undefined;
}
