/** Pauses between questions to a silent register, in seconds; together a working day. */
const pausesS = [60, 300, 900, 3_600, 3_600, 2 * 3_600, 4 * 3_600, 12 * 3_600] as const;

/** When a silent register is asked next. @param tries how often it was asked @returns undefined: the court writes a letter */
export function nextQuestion(tries: number, now: Temporal.Instant): Temporal.Instant | undefined {
  const pause = pausesS[tries];
  return pause === undefined ? undefined : now.add({ seconds: pause });
}
