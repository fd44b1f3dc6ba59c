import type { Platform } from '#platform';

/** How long the address of a search by surname opens. */
const LASTS_HOURS = 24;

const SEAL = 'portal.surname-search';

/** The surname travels in the address only as a cipher of this installation, so no log or history holds it. */
export function sealSurname({ keys, clock }: Platform, surname: string): string {
  return keys.seal(SEAL, JSON.stringify([clock.now().epochMilliseconds, surname]));
}

/** @returns undefined for what is too old, damaged on the way or made up */
export function unsealSurname({ keys, clock }: Platform, sealed: string): string | undefined {
  try {
    const [at, surname] = JSON.parse(keys.unseal(SEAL, sealed)) as [number, string];
    return clock.now().epochMilliseconds - at < LASTS_HOURS * 3_600_000 ? surname : undefined;
  } catch {
    // Whatever does not open with our key is none of ours.
    return undefined;
  }
}
