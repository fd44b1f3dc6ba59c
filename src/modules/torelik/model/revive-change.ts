import type { NationalHearing } from './national-case.ts';
import type { NationalChange } from './national-event.ts';

/** A change as it was kept: days and instants are texts. */
type Kept = Record<string, unknown> & { readonly kind: NationalChange['kind'] };

/** The change again, from what was kept of it. */
export function reviveChange(kept: unknown): NationalChange {
  const change = kept as Kept;
  switch (change.kind) {
    case 'case_registered':
      return { kind: change.kind, registeredOn: Temporal.PlainDate.from(String(change.registeredOn)) };
    case 'hearing_set':
    case 'hearing_moved':
      return { kind: change.kind, hearing: reviveHearing(change.hearing as Record<string, unknown>) };
    default:
      return change as unknown as NationalChange;
  }
}

function reviveHearing(hearing: Record<string, unknown>): NationalHearing {
  const instant = (text: unknown) => (text === undefined ? undefined : Temporal.Instant.from(String(text)));
  return {
    ...(hearing as unknown as NationalHearing),
    startsAt: Temporal.Instant.from(String(hearing.startsAt)),
    beganAt: instant(hearing.beganAt),
    endedAt: instant(hearing.endedAt),
  };
}
