/** An account that the given secret opens. */
export interface Opened {
  readonly isKnownDevice: boolean;
  readonly isConfirmed: boolean;
  readonly openedAt: Temporal.Instant;
}

/**
 * Two strangers who claim one IIN may have chosen the same password. The one who has signed in from this browser is
 * meant, then the proved holder, then the newest account; nobody is ever told that another one exists.
 */
export function chooseAccount<O extends Opened>(opened: readonly O[]): O | undefined {
  return [...opened].sort(
    (a, b) =>
      Number(b.isKnownDevice) - Number(a.isKnownDevice) ||
      Number(b.isConfirmed) - Number(a.isConfirmed) ||
      Temporal.Instant.compare(b.openedAt, a.openedAt),
  )[0];
}
