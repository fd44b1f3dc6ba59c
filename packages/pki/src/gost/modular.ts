/** The residue of `value` in [0, modulus). */
export const mod = (value: bigint, modulus: bigint): bigint => {
  const rest = value % modulus;
  return rest < 0n ? rest + modulus : rest;
};

/**
 * The inverse of `value` modulo a prime.
 * Its time depends on the value, as every operation on BigInt does.
 * @throws RangeError for a multiple of the modulus.
 */
export function invert(value: bigint, modulus: bigint): bigint {
  let [high, low] = [modulus, mod(value, modulus)];
  let [highFactor, lowFactor] = [0n, 1n];
  while (low > 1n) {
    const quotient = high / low;
    [high, low] = [low, high - quotient * low];
    [highFactor, lowFactor] = [lowFactor, highFactor - quotient * lowFactor];
  }
  if (low === 0n) throw new RangeError('zero has no inverse');
  return mod(lowFactor, modulus);
}
