/** Code whose counting rules apply: CPC (civil), APPC (administrative), CrPC (criminal), CAO (offence). */
export type ProcedureBranch = 'civil' | 'administrative' | 'criminal' | 'offence';

/** `calendar_day` is also the criminal code's «тәулік / сутки»: rest days count, only the last day is rolled over. */
export type TermUnit = 'hour' | 'working_day' | 'calendar_day' | 'month' | 'year';

/** Length of a term; an amount of 0 days means «on the day itself». */
export type Term = { readonly amount: number; readonly unit: TermUnit };

/**
 * A pause in the running of a term. `suspended`: the rest continues from `resumedOn` (CPC RK art. 125).
 * `interrupted`: the term starts anew on the day after `resumedOn`, the return of the case (CPC RK art. 183(6)).
 * The day `on` is the first that does not count; null `resumedOn` means it has not ended.
 */
export type TermBreak = {
  readonly kind: 'suspended' | 'interrupted';
  readonly on: Temporal.PlainDate;
  readonly resumedOn: Temporal.PlainDate | null;
};

/** When the last day ends: at 24:00 for what can be sent, at the closing hour for what must be done in the court itself. */
export type Closing =
  | { readonly at: 'midnight' }
  | { readonly at: 'court'; readonly closesAt: (day: Temporal.PlainDate) => Temporal.PlainTime };

/** @throws RangeError when the amount is not a whole number up to 1000, or is 0 months, years or hours. */
export function checkTerm({ amount, unit }: Term): void {
  const least = unit === 'working_day' || unit === 'calendar_day' ? 0 : 1;
  if (!Number.isSafeInteger(amount) || amount < least || amount > 1000)
    throw new RangeError(`not a term: ${amount} ${unit}`);
}
