/** @returns how far `to` is from `from` on a circle of `bits`, from minus half a turn to half a turn. */
export function distance(from: number, to: number, bits: 16 | 32): number {
  const turn = 2 ** bits;
  const forward = (((to - from) % turn) + turn) % turn;
  return forward >= turn / 2 ? forward - turn : forward;
}
