/** How long a filing stays with the clerk who opened it and did nothing. */
export const HELD_MINUTES = 10;

/** How long a decision can be taken back; nothing of it leaves the house before. */
export const UNDO_SECONDS = 10;

/** Who has a filing open. */
export interface Hold {
  readonly personId: string;
  readonly name: string;
  readonly until: Temporal.Instant;
}

/** True while somebody else works on it: a hold ends by itself. */
export function isHeldByOther(hold: Hold | undefined, personId: string, now: Temporal.Instant): boolean {
  return hold !== undefined && hold.personId !== personId && Temporal.Instant.compare(hold.until, now) > 0;
}
