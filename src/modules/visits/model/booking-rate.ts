import type { Rate } from '#platform/limits';
import type { VisitSource } from './visit.ts';

/** Of one network: a lobby is one for a whole town, a telephone company's may be one for a city; each contact is proved besides. */
export function bookingRate(source: VisitSource): Rate {
  return source === 'kiosk' ? { burst: 10, perMinute: 1 } : { burst: 15, perMinute: 1 / 2 };
}

/** Tries of one network to open visits by their codes. */
export const codeRate: Rate = { burst: 10, perMinute: 1 };
