/** What alone is played, in microseconds of Unix time. */
export interface Clip {
  readonly fromUs: number;
  readonly toUs: number;
}

/** A beginning, an end, or neither: the clip is taken away. */
export type ClipEnd = { readonly t: number } | { readonly to: number } | undefined;

/** The address that says the clip. A beginning after the end, or an end before the beginning, takes the other one away. */
export function clipQuery(before: string, given: ClipEnd): string {
  const query = new URLSearchParams(before);
  const [t, to] = [Number(query.get('t') ?? 0), Number(query.get('to') ?? 0)];
  if (given === undefined) for (const name of ['t', 'to']) query.delete(name);
  else if ('t' in given) {
    query.set('t', String(given.t));
    if (given.t >= to) query.delete('to');
  } else {
    query.set('to', String(given.to));
    if (given.to <= t) query.delete('t');
  }
  return query.size === 0 ? '' : `?${query}`;
}

/** @param beginsUs of the recording, where the address names an end only */
export function clipOf(address: string, beginsUs: number): Clip | undefined {
  const query = new URLSearchParams(address);
  const fromUs = Number(query.get('t') ?? 0) || beginsUs;
  const toUs = Number(query.get('to') ?? 0);
  return toUs > fromUs ? { fromUs, toUs } : undefined;
}
