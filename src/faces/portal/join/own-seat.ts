import { conferenceErrors, passOfBrowser, type SeatId } from '#modules/conference';
import type { PageRequest } from '#platform/http';
import { parseId } from '#platform/ids';

export interface OwnSeat {
  readonly id: SeatId;
  readonly pass: string;
}

/** The seat of the address, with the pass that this browser has for it. @throws CONFERENCE_NOT_FOUND */
export function seatOf({ params, platform, browserToken }: PageRequest): OwnSeat {
  const id = parseId<SeatId>(params.seat);
  if (!id) throw conferenceErrors('CONFERENCE_NOT_FOUND');
  return { id, pass: passOfBrowser(platform, id, browserToken()) };
}
