import type { Bin } from './identity-number.ts';

export type BinFacts = {
  /** Two digits of the year and the month of registration; null when the month is none. */
  readonly registered: { readonly yearOfCentury: number; readonly month: number } | null;
  readonly kind: 'resident' | 'non_resident' | 'joint_sole_proprietors';
  /** Meaning of the sixth digit is unverified; null for a digit not seen. */
  readonly unit: 'head' | 'branch' | 'representation' | 'farm' | null;
};

const units: Readonly<Record<string, BinFacts['unit']>> = { 0: 'head', 1: 'branch', 2: 'representation', 3: 'farm' };

/** What the digits of a BIN hint at: YYMM, kind, unit. */
export function binFacts(bin: Bin): BinFacts {
  const month = Number(bin.slice(2, 4));
  return {
    registered: month >= 1 && month <= 12 ? { yearOfCentury: Number(bin.slice(0, 2)), month } : null,
    kind: kindOf(bin.charAt(4)),
    unit: units[bin.charAt(5)] ?? null,
  };
}

function kindOf(fifthDigit: string): BinFacts['kind'] {
  if (fifthDigit === '4') return 'resident';
  return fifthDigit === '5' ? 'non_resident' : 'joint_sole_proprietors';
}
