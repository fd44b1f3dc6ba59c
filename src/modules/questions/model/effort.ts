/** Bits of the small sum on a quiet day: a fifth of a second on a desk, a second on an old phone. */
const QUIET_BITS = 18;
/** Whoever waits longer goes away. */
const MOST_BITS = 22;
/** Questions of all courts in ten minutes that are no flood. */
const USUAL = 16;

/** The more questions come, the dearer is each, for whoever has no contact and no account. @param recent in ten minutes */
export function workBits(recent: number): number {
  return Math.min(MOST_BITS, QUIET_BITS + Math.floor(Math.log2(Math.max(1, recent / USUAL))));
}

/** How an asker gets the answer, and by what it is shown that no machine asks. */
export type AnswerWay = 'account' | 'contact' | 'talon';

/** Limits of one network; a lobby is one network for a whole town. */
export interface AskingRate {
  readonly burst: number;
  readonly perMinute: number;
}

export function askingRate(source: 'site' | 'kiosk', way: AnswerWay): AskingRate {
  if (source === 'kiosk') return { burst: 20, perMinute: 1 };
  return way === 'talon' ? { burst: 3, perMinute: 1 / 20 } : { burst: 5, perMinute: 1 / 10 };
}
