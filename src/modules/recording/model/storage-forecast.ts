/** What was recorded lately, and the room that is left. */
export interface Recorded {
  /** Since `since`, by every court whose recordings lie in the same store. */
  readonly bytes: number;
  /** Of the first recording within that time. */
  readonly firstAt: Temporal.Instant | undefined;
  readonly since: Temporal.Instant;
  readonly now: Temporal.Instant;
}

const LEAST_DAYS = 1;

/**
 * Days until the store is full at the rate of late. A court that has recorded for a week is measured by that week: thirty days,
 * most of them without a recorder, would promise four times as long.
 * @returns undefined while nothing was recorded
 */
export function daysUntilFull({ bytes, firstAt, since, now }: Recorded, freeBytes: number): number | undefined {
  if (bytes === 0 || !firstAt) return undefined;
  const from = Temporal.Instant.compare(firstAt, since) > 0 ? firstAt : since;
  const days = Math.max(LEAST_DAYS, from.until(now).total({ unit: 'hours' }) / 24);
  return Math.floor(freeBytes / (bytes / days));
}
