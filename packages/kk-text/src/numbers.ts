import type { Lang } from './lang.ts';

const noBreakSpace = '\u00A0';

/** «1 250 000» with no-break spaces, the same in every language. @throws RangeError when it is no whole safe number. */
export function formatCount(count: number | bigint): string {
  if (typeof count === 'number' && !Number.isSafeInteger(count)) throw new RangeError(`not a whole number: ${count}`);
  const digits = String(count).replace('-', '');
  const grouped = digits.replace(/\B(?=(?:\d{3})+$)/g, noBreakSpace);
  return count < 0 ? `\u2212${grouped}` : grouped;
}

/**
 * «1 250 000 ₸», with tiyn only when there are some: «1 297,50 ₸», in English «1 297.50 ₸».
 * @param tenge a sum with at most two decimals @throws RangeError for any other number
 */
export function formatTenge(lang: Lang, tenge: number | bigint): string {
  if (typeof tenge === 'bigint') return `${formatCount(tenge)}${noBreakSpace}₸`;
  const tiyn = Math.round(Math.abs(tenge) * 100);
  if (!Number.isSafeInteger(tiyn) || tiyn / 100 !== Math.abs(tenge)) throw new RangeError(`not a sum: ${tenge}`);
  const whole = formatCount(Math.floor(tiyn / 100));
  const cents = tiyn % 100;
  const fraction = cents === 0 ? '' : `${lang === 'en' ? '.' : ','}${String(cents).padStart(2, '0')}`;
  return `${tenge < 0 ? '\u2212' : ''}${whole}${fraction}${noBreakSpace}₸`;
}
