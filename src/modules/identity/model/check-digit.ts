const firstWeights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const secondWeights = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/**
 * The 12th digit of an IIN or BIN (Government resolution № 406 of 22.05.2007): weighted sum modulo 11, and when that is
 * 10, once more with the second weights. Null when both passes give 10: such a number is never issued.
 */
export function checkDigit(first11: string): number | null {
  const digits = [...first11].map(Number);
  for (const weights of [firstWeights, secondWeights]) {
    const rest = digits.reduce((sum, digit, index) => sum + digit * (weights[index] ?? 0), 0) % 11;
    if (rest < 10) return rest;
  }
  return null;
}

/** True for 12 digits whose last one is the check digit of the others. */
export function hasCheckDigit(twelve: string): boolean {
  return /^[0-9]{12}$/.test(twelve) && checkDigit(twelve.slice(0, 11)) === Number(twelve[11]);
}
