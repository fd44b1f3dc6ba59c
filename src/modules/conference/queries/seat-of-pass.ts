import type { Platform } from '#platform';
import { conferenceErrors } from '../errors.ts';
import type { SeatId } from '../model/ids.ts';
import { findSeatByPass } from '../store/door-store.ts';
import type { SeatRow } from '../store/tables.ts';

export function passMac(platform: Pick<Platform, 'keys'>, pass: string): string {
  return platform.keys.mac('conference.pass', pass);
}

/** The pass of a browser at a seat: nothing has to be kept, and the cookie of another site opens nothing. */
export function passOfBrowser(platform: Pick<Platform, 'keys'>, seatId: SeatId, browser: string): string {
  return platform.keys.mac('conference.browser', `${seatId}:${browser}`);
}

/** @throws CONFERENCE_PASS_TAKEN_OVER when another device sits there, or nobody ever did with this */
export async function seatOfPass(platform: Platform, pass: string): Promise<SeatRow> {
  const seat = await findSeatByPass(platform.reads, passMac(platform, pass));
  if (!seat) throw conferenceErrors('CONFERENCE_PASS_TAKEN_OVER');
  return seat;
}
