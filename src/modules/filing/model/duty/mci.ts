/** The monthly calculation index (АЕК, МРП) of a year, in tenge: set by the budget law of that year. */
export type MciRow = {
  readonly validFrom: string;
  /** Last day; null: nobody has entered the next value yet. */
  readonly validTo: string | null;
  readonly tenge: number;
  readonly verified: boolean;
  readonly source: string;
};

export const mciTable: readonly MciRow[] = [
  {
    validFrom: '2025-01-01',
    validTo: '2025-12-31',
    tenge: 3_932,
    verified: false,
    source: 'budget law for 2025–2027; the text was not read',
  },
  {
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    tenge: 4_325,
    verified: true,
    source: 'budget law for 2026–2028, as quoted with the rates of TC RK art. 665',
  },
];

export interface Mci {
  readonly tenge: number;
  /** Year of the value. */
  readonly year: number;
  /** True when the value of the asked day is not entered and the last known one stands in for it. */
  readonly isAssumed: boolean;
}

/**
 * The value of a legal day: duty is counted by the MCI of the day of payment, TC RK art. 664(2).
 * @returns undefined before the first row
 */
export function mciOn(day: Temporal.PlainDate): Mci | undefined {
  const iso = day.toString();
  const row = mciTable.findLast(({ validFrom }) => validFrom <= iso);
  if (!row) return undefined;
  const isAssumed = row.validTo !== null && row.validTo < iso;
  return { tenge: row.tenge, year: Temporal.PlainDate.from(row.validFrom).year, isAssumed };
}
