import type { Id } from '#platform/ids';

export type LetterId = Id<'letter'>;

/**
 * invitation: plain words and a code that opens an account; summons: the paper that calls to a hearing (CPC RK art. 128(1));
 * act_copy: the act for a side that was not in the hearing (art. 234).
 */
export type LetterKind = 'invitation' | 'summons' | 'act_copy';

/** delivered: handed over; refused: counts as notice too (CPC RK art. 131); returned: nobody took it. */
export const LETTER_OUTCOMES = ['delivered', 'refused', 'returned'] as const;
export type LetterOutcome = (typeof LETTER_OUTCOMES)[number];

export function isLetterOutcome(text: unknown): text is LetterOutcome {
  return LETTER_OUTCOMES.some((outcome) => outcome === text);
}

export type LetterState = 'to_print' | 'printed' | 'posted' | 'withdrawn' | LetterOutcome;

export interface LetterFacts {
  readonly printedAt: Temporal.Instant | undefined;
  readonly postedOn: Temporal.PlainDate | undefined;
  readonly outcome: LetterOutcome | undefined;
  readonly isWithdrawn?: boolean;
}

export function letterState({ printedAt, postedOn, outcome, isWithdrawn = false }: LetterFacts): LetterState {
  if (isWithdrawn) return 'withdrawn';
  if (outcome) return outcome;
  if (postedOn) return 'posted';
  return printedAt ? 'printed' : 'to_print';
}

/** A letter that was handed over or refused has served the document (CPC RK arts. 129, 131). */
export function letterServes(outcome: LetterOutcome): boolean {
  return outcome !== 'returned';
}

/** A posting date lies between the printing and today, an end between the posting and today. */
export function dayIsBetween(day: Temporal.PlainDate, from: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, today) <= 0;
}
