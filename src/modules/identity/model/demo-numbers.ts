// People and organisations of the demo are invented: their numbers are of 2045-2099, so nobody living can have one.
import { checkDigit } from './check-digit.ts';
import type { Bin, Iin } from './identity-number.ts';

/** Source of chance: numbers in [0, 1). */
export type Random = () => number;

const firstYear = 2045;
const lastYear = 2099;

/** An IIN of a person born in 2045-2099. @param sex by chance when left out */
export function demoIin(random: Random, sex?: 'male' | 'female'): Iin {
  const birth = Temporal.PlainDate.from({ year: whole(random, firstYear, lastYear), month: 1, day: 1 }).add({
    days: whole(random, 0, 364),
  });
  const century = (sex ?? (random() < 0.5 ? 'male' : 'female')) === 'male' ? '5' : '6';
  return closed(random, birth.toString().replaceAll('-', '').slice(2) + century, 4) as Iin;
}

/** A BIN of a resident organisation registered in 2045-2099. */
export function demoBin(random: Random): Bin {
  const year = String(whole(random, firstYear, lastYear)).slice(2);
  const month = String(whole(random, 1, 12)).padStart(2, '0');
  return closed(random, `${year}${month}40`, 5) as Bin;
}

/** True for a number that the demo could have made: refuse the others where only invented people may be entered. */
export function isDemoNumber(number: Iin | Bin): boolean {
  const isBin = /[456]/.test(number.charAt(4));
  return Number(number.slice(0, 2)) >= firstYear % 100 && (isBin || /[56]/.test(number.charAt(6)));
}

/** Serial without leading zero and check digit; a serial that has no check digit is drawn again. */
function closed(random: Random, head: string, serialDigits: number): string {
  for (;;) {
    const serial = whole(random, 10 ** (serialDigits - 1), 10 ** serialDigits - 1);
    const last = checkDigit(head + serial);
    if (last !== null) return `${head}${serial}${last}`;
  }
}

function whole(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}
