/** A prime 2^bits − gap whose gap (of either sign) is small: the form that makes reduction a multiplication by `gap`. */
export interface PrimeForm {
  readonly bits: number;
  readonly gap: bigint;
}

/** @returns undefined for a prime without this form (CryptoPro C, the example curve of 512 bits). */
export function primeForm(p: bigint): PrimeForm | undefined {
  const length = p.toString(2).length;
  for (const bits of [length, length - 1]) {
    const gap = 2n ** BigInt(bits) - p;
    if (gap > -(2n ** 16n) && gap < 2n ** 16n) return { bits, gap };
  }
  return undefined;
}
