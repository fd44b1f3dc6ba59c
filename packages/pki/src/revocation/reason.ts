/** CRLReason (RFC 5280 §5.3.1) by its number; 7 is not used. */
const reasons = [
  'unspecified',
  'keyCompromise',
  'cACompromise',
  'affiliationChanged',
  'superseded',
  'cessationOfOperation',
  'certificateHold',
  undefined,
  'removeFromCRL',
  'privilegeWithdrawn',
  'aACompromise',
] as const;

export type RevocationReason = NonNullable<(typeof reasons)[number]>;

/** A number that the standard does not know counts as `unspecified`: the certificate is revoked all the same. */
export function reasonOf(number: number): RevocationReason {
  return reasons[number] ?? 'unspecified';
}

export function reasonNumber(reason: RevocationReason): number {
  return reasons.indexOf(reason);
}

/** All bits of ReasonFlags that can be asserted: 1..8. */
export const ALL_REASONS: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6, 7, 8]);
