/**
 * The width-w non-adjacent form of a scalar: value = Σ digit[i]·2^i where every digit is zero or odd, below 2^(w-1) in
 * absolute value, and of w neighbours at most one is not zero. Fewer digits to add than bits by a factor of w + 1.
 * @param scalar not negative; zero gives no digits.
 */
export function nonAdjacentForm(scalar: bigint, width: number): Int16Array {
  const bits = scalar === 0n ? '' : scalar.toString(2);
  const length = bits.length;
  const bit = (index: number): number => (index < length ? bits.charCodeAt(length - 1 - index) - 48 : 0);
  const digits = new Int16Array(length + 1);
  let carry = 0;
  for (let index = 0; index <= length; ) {
    if (bit(index) === carry) {
      index += 1;
      continue;
    }
    let digit = carry;
    for (let place = 0; place < width; place++) digit += bit(index + place) << place;
    carry = digit >> (width - 1);
    digits[index] = digit - (carry << width);
    index += width;
  }
  return digits.subarray(0, digits.findLastIndex((digit) => digit !== 0) + 1);
}
