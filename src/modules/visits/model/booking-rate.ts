import type { Rate } from '#platform/limits';
import type { VisitSource } from './visit.ts';

/** Of one network; a lobby is one network for a whole town. */
export function bookingRate(source: VisitSource): Rate {
  return source === 'kiosk' ? { burst: 10, perMinute: 1 } : { burst: 5, perMinute: 1 / 10 };
}

/** Tries of one network to open visits by their codes. */
export const codeRate: Rate = { burst: 10, perMinute: 1 };
