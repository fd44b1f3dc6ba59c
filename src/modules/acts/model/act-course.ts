/**
 * How one act goes. A draft is a text; `signing` has exact bytes that wait for the judge's signature; from `signed` on the
 * bytes never change. `in_force` is the end of it here; an act that was complained of waits in `announced`.
 */
export const actStates = ['draft', 'signing', 'signed', 'announced', 'in_force', 'withdrawn'] as const;
export type ActState = (typeof actStates)[number];

/** Its text may still change. */
export function isDraft(state: ActState): boolean {
  return state === 'draft' || state === 'signing';
}

/** Parties may read it. */
export function isOut(state: ActState): boolean {
  return state === 'announced' || state === 'in_force';
}

/** What the law says of an act that is out, as every page tells it. */
export type Standing = 'not_in_force' | 'appealed' | 'in_force';

export function standingOf(act: {
  readonly state: ActState;
  readonly appealedOn: Temporal.PlainDate | null;
}): Standing {
  if (act.state === 'in_force') return 'in_force';
  return act.appealedOn ? 'appealed' : 'not_in_force';
}
