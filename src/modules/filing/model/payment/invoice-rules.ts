/** Rules of the house, and the code of the budget as far as it is known. */
export const invoiceRules = {
  /** An unpaid invoice ends after so many days; a payment that comes later is still seen for as long again. */
  validDays: 10,
  /** Code of the budget classification for the state duty (БСК, КБК). */
  budgetCode: { code: '108126', validFrom: '2026-01-01', verified: false, source: 'the table of codes was not read' },
} as const;

/** Pauses between questions to the gateway, in seconds; the last one repeats. */
const pausesS = [5, 10, 20, 40, 60, 120, 300, 900, 3_600, 6 * 3_600] as const;

/** When the gateway is asked next. @param looks how often it was asked @returns undefined when nobody waits any more */
export function nextLook(
  looks: number,
  now: Temporal.Instant,
  validUntil: Temporal.Instant,
): Temporal.Instant | undefined {
  const last = validUntil.add({ hours: 24 * invoiceRules.validDays });
  const next = now.add({ seconds: pausesS[Math.min(looks, pausesS.length - 1)] ?? 0 });
  return Temporal.Instant.compare(next, last) > 0 ? undefined : next;
}
