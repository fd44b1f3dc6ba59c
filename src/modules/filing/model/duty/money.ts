/** Basis points in a whole: 1 % is 100. */
const whole = 10_000n;

/** A share of a sum in tiyn, half a tiyn rounded up. Sums are whole tiyn: 0.3 MCI is 1 297.50 ₸. */
export function shareOf(tiyn: number, basisPoints: number): number {
  return Number((BigInt(tiyn) * BigInt(basisPoints) * 2n + whole) / (2n * whole));
}

/** Hundredths of an MCI in tiyn: exact, for an MCI is whole tenge. */
export function mciInTiyn(hundredths: number, mciTenge: number): number {
  return hundredths * mciTenge;
}
