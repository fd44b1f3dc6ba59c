/** Beyond any sum of a dispute, and far below what a number counts exactly. */
const MOST_TIYN = 100_000_000_000_000;

/** «1 250 000», «1250000,50», «1 250 000.50 ₸», «500 тг» in whole tiyn. @returns undefined when it is no sum above nothing */
export function readMoney(text: string): number | undefined {
  const bare = text.replace(/[\s\u00a0\u202f'’]/g, '').replace(/(₸|тг\.?|тенге|теңге|kzt)$/i, '');
  const [, whole, fraction = ''] = /^(\d{1,15})(?:[.,](\d{1,2}))?$/.exec(bare) ?? [];
  if (whole === undefined) return undefined;
  const tiyn = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  return tiyn > 0 && tiyn <= MOST_TIYN ? tiyn : undefined;
}
