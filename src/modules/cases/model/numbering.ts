import { type CaseNumberParts, parseCaseNumber } from './case-number.ts';

/**
 * Who gives the next number of a court: the court's own registry; its own, once it knows where the national system has
 * stopped in that year; or the national system.
 */
export type NumberingWay = 'own' | 'own_after_national' | 'national';

export interface NumberingFacts {
  readonly registry: 'own' | 'national';
  /** Times in which the national system gave the numbers of the court. */
  readonly nationalTimes: readonly {
    readonly validFrom: Temporal.PlainDate;
    readonly validTo: Temporal.PlainDate | undefined;
  }[];
  /** The last number of the national system in the year is counted in already. */
  readonly continuesNational: boolean;
}

/** Numbers begin anew each year, so that only a switch within the year has to continue somebody else's. */
export function numberingWay(
  day: Temporal.PlainDate,
  { registry, nationalTimes, continuesNational }: NumberingFacts,
): NumberingWay {
  if (registry === 'national') return 'national';
  const newYear = day.with({ month: 1, day: 1 });
  const wasNational = nationalTimes.some(
    ({ validFrom, validTo }) =>
      Temporal.PlainDate.compare(validFrom, day) <= 0 &&
      (validTo === undefined || Temporal.PlainDate.compare(validTo, newYear) >= 0),
  );
  return wasNational && !continuesNational ? 'own_after_national' : 'own';
}

/** What a number from outside must be to be believed. */
export interface NumberWanted {
  readonly courtCode: string;
  readonly kind: string;
  readonly registeredOn: Temporal.PlainDate;
}

/** The parts of a number that the national system gave, or nothing when it is of another court, kind or year. */
export function givenNumberParts(number: string, wanted: NumberWanted): CaseNumberParts | undefined {
  const reading = parseCaseNumber(number);
  if (!reading.ok) return undefined;
  const { region, court, year, block, kind } = reading.value;
  const isWanted =
    block === '00' &&
    `${region}${court}` === wanted.courtCode &&
    kind === wanted.kind &&
    Number(year) === wanted.registeredOn.year % 100;
  return isWanted ? reading.value : undefined;
}

/** Pauses before the national system is asked again, in seconds; the last one repeats for as long as it takes. */
const pausesS = [10, 30, 60, 120, 300, 600, 900];

/** @param tries questions that failed so far, from 1 */
export function nextTryAt(now: Temporal.Instant, tries: number): Temporal.Instant {
  return now.add({ seconds: pausesS[Math.min(tries, pausesS.length) - 1] ?? 10 });
}

/**
 * Why there is no number yet: silent: no answer in time · failed: it says that it is out of order · unreadable: not what was
 * agreed · foreign: about something else, or a number of another court, kind or year · taken: a number that a case here has
 * already · not_connected: the address of the national system is not set.
 */
export const numberFailures = ['silent', 'failed', 'unreadable', 'foreign', 'taken', 'not_connected'] as const;
export type NumberFailure = (typeof numberFailures)[number];

/** Thrown by the port; passes by itself or when somebody mends it. */
export class NumbersAway extends Error {
  override readonly name = 'NumbersAway';
  readonly failure: NumberFailure;

  constructor(failure: NumberFailure, options?: ErrorOptions) {
    super(failure, options);
    this.failure = failure;
  }
}
