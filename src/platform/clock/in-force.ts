/** A row of a code, a rate or a dictionary: it holds from one legal day to another, both included. */
export interface DatedRow {
  /** YYYY-MM-DD. */
  readonly validFrom: string;
  /** YYYY-MM-DD; null: until it is changed. */
  readonly validTo: string | null;
}

/** Whether the row holds on a legal day. */
export function isInForce({ validFrom, validTo }: DatedRow, day: Temporal.PlainDate): boolean {
  const on = day.toString();
  return validFrom <= on && (validTo === null || on <= validTo);
}
