import { isInForce } from '#platform/clock';

/** Within how many nights every closed recording is compared anew with what was signed. */
export interface CheckRound {
  readonly nights: number;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** Null: no norm names a period, the house has chosen it. */
  readonly norm: string | null;
}

/** CPC RK art. 282(5) leaves the keeping to an order of the court administration, whose text was not found. */
export const checkRounds: readonly CheckRound[] = [{ nights: 30, validFrom: '2015-01-01', validTo: null, norm: null }];

/** @throws RangeError for a day before the first row */
export function checkRoundOn(day: Temporal.PlainDate): CheckRound {
  const found = checkRounds.find((row) => isInForce(row, day));
  if (!found) throw new RangeError('no round of checks in force');
  return found;
}

/** What waits for a comparison, of one kind of sealed things. */
export interface CheckStock {
  readonly all: number;
  /** Not compared for a whole round. */
  readonly overdue: number;
}

/** Of a night after many that were lost, so that it ends by the morning. */
const MOST_TIMES_A_SHARE = 4;

/**
 * How many are compared in one of the runs of a round: the share of the stock, so that the round ends whatever the stock grows
 * to; more after a stop, until nothing is overdue.
 */
export function shareOfRun({ all, overdue }: CheckStock, runs: number): number {
  const share = Math.ceil(all / runs);
  return Math.max(share, Math.min(overdue, share * MOST_TIMES_A_SHARE));
}
