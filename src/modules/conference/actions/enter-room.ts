import { randomBytes } from 'node:crypto';
import { formatTime } from '@ashyq/kk-text';
import { participantsActedFor } from '#modules/cases';
import type { Platform } from '#platform';
import type { Act, Actor } from '#platform/audit';
import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { type Rate, takeToken } from '#platform/limits';
import { conferenceErrors } from '../errors.ts';
import { readDoorCode } from '../model/door-code.ts';
import type { RoomId, SeatId } from '../model/ids.ts';
import { isIdentityPaper } from '../model/papers.ts';
import { aCodeOpensBeforeItsEnd, anEndedRoomDoesNotChange, theDoorOpensAnHourBefore } from '../model/room-rules.ts';
import { standingOnEntry } from '../model/seat.ts';
import { mayDo } from '../policy.ts';
import { roomScope } from '../queries/room-scope.ts';
import { passMac, passOfBrowser } from '../queries/seat-of-pass.ts';
import { siteOfBrowser } from '../queries/sites.ts';
import { findInvitation } from '../store/door-store.ts';
import { findSeat, lockRoom, seatsOf, updateSeat } from '../store/room-store.ts';
import { insertSiteCheck, updateSite } from '../store/site-store.ts';
import type { RoomRow, SeatRow } from '../store/tables.ts';
import { saveRoom } from './change-room.ts';
import { doorCodeMac } from './invite-seat.ts';

/** Where the device sits from now on. */
export interface Entered {
  readonly roomId: RoomId;
  readonly seatId: SeatId;
  /** Held by this device alone; another one that enters takes the seat over. */
  readonly pass: string;
}

/** Whose the device is: a browser that comes back, also in a second tab, is the same one. */
interface Device {
  /** Cookie of the browser, see `PageRequest.browserToken`; without it the device keeps the pass itself. */
  readonly browser?: string | undefined;
}

/** Tries of one network to open rooms by codes; a town may share one. */
const codeRate: Rate = { burst: 20, perMinute: 2 };

/**
 * Enters by the code of an invitation. A code on a second device moves the seat there, and the judge reads it in the log.
 * @throws CONFERENCE_CODE_MISTYPED, CONFERENCE_CODE_WAIT, CONFERENCE_CODE_UNKNOWN, CONFERENCE_CODE_EXPIRED, CONFERENCE_TOO_EARLY, CONFERENCE_REMOVED, CONFERENCE_ENDED
 */
export async function enterByCode(
  platform: Platform,
  act: Act,
  { code, network, browser }: Device & { readonly code: string; readonly network: string },
): Promise<Entered> {
  const clean = readDoorCode(code);
  if (!clean) throw conferenceErrors('CONFERENCE_CODE_MISTYPED');
  if (!(await takeToken(platform, `conference:code:${network}`, codeRate)))
    throw conferenceErrors('CONFERENCE_CODE_WAIT');
  return await platform.db.transact(act, async (tx) => {
    const invitation = await findInvitation(tx, doorCodeMac(platform, clean));
    const seat = invitation && (await findSeat(tx, invitation.seat_id));
    if (!invitation || !seat) throw conferenceErrors('CONFERENCE_CODE_UNKNOWN');
    const refusal = aCodeOpensBeforeItsEnd(invitation.expires_at, tx.clock.now());
    if (refusal) throw conferenceErrors(refusal);
    return await sitDown(platform, tx, seat, { by: 'code', browser });
  });
}

/**
 * Enters with an account: whoever acts for a participant, the judge, the secretary, and the secretary for the hall.
 * @throws CONFERENCE_NOT_FOUND, CONFERENCE_NOT_ALLOWED, CONFERENCE_TOO_EARLY, CONFERENCE_REMOVED, CONFERENCE_ENDED
 */
export async function enterOwnSeat(
  platform: Platform,
  act: Act,
  { roomId, isForHall = false, browser }: Device & { readonly roomId: RoomId; readonly isForHall?: boolean },
): Promise<Entered> {
  return await platform.db.transact(act, async (tx) => {
    const room = await lockRoom(tx, roomId);
    if (!room) throw conferenceErrors('CONFERENCE_NOT_FOUND');
    const seat = await seatOfActor(tx, room, act.actor, isForHall);
    if (!seat) throw conferenceErrors('CONFERENCE_NOT_ALLOWED');
    return await sitDown(platform, tx, seat, { by: 'account', browser });
  });
}

/**
 * The officer of a registered room checks the document and seats whoever takes part from there; no phone is needed.
 * @throws CONFERENCE_SITE_UNKNOWN, CONFERENCE_PAPER_MISSING, CONFERENCE_OFFICER_MISSING, CONFERENCE_NOT_FOUND, CONFERENCE_NOT_OF_SITE, CONFERENCE_TOO_EARLY
 */
export async function enterFromSite(
  platform: Platform,
  act: Act,
  { browser, seatId, document, officer }: FromSite,
): Promise<Entered> {
  const site = await siteOfBrowser(platform, browser);
  const onDuty = officer.trim();
  if (!isIdentityPaper(document)) throw conferenceErrors('CONFERENCE_PAPER_MISSING');
  if (onDuty === '' || onDuty.length > 120) throw conferenceErrors('CONFERENCE_OFFICER_MISSING');
  return await platform.db.transact(act, async (tx) => {
    const seat = await findSeat(tx, seatId);
    if (!seat) throw conferenceErrors('CONFERENCE_NOT_FOUND');
    if (seat.site_id !== site.id) throw conferenceErrors('CONFERENCE_NOT_OF_SITE');
    const at = tx.clock.now();
    await insertSiteCheck(tx, { id: newId(), site_id: site.id, seat_id: seatId, document, officer: onDuty, at });
    await updateSite(tx, site.id, { seen_at: at });
    return await sitDown(platform, tx, seat, { by: 'site', browser });
  });
}

interface FromSite {
  /** Of the device that has shown the key, see `openSite`. */
  readonly browser: string;
  readonly seatId: SeatId;
  /** Kind of the paper that the officer has seen. */
  readonly document: string;
  /** Who is on duty. */
  readonly officer: string;
}

async function seatOfActor(tx: Tx, room: RoomRow, actor: Actor, isForHall: boolean): Promise<SeatRow | undefined> {
  const seats = await seatsOf(tx, room.id);
  if (actor.kind === 'staff') {
    const scope = await roomScope(tx, room);
    if (!mayDo('conduct', { actor }, scope)) return undefined;
    if (isForHall) return seats.find(({ place }) => place === 'courtroom');
    return seats.find(({ place }) => place === (actor.personId === scope.judge ? 'bench' : 'clerk'));
  }
  if (actor.kind !== 'person' || !room.case_id) return undefined;
  const actedFor = await participantsActedFor(tx, room.case_id, actor.personId);
  const own = seats.filter(({ participant_id: id }) => id !== null && actedFor.includes(id));
  // Counsel sit on a chair of their own, not on that of whom they stand for.
  return own.find(({ person_id: id }) => id === actor.personId) ?? own[0];
}

async function sitDown(
  platform: Platform,
  tx: Tx,
  seen: SeatRow,
  { by, browser }: Device & { readonly by: 'code' | 'account' | 'site' },
): Promise<Entered> {
  const room = await lockRoom(tx, seen.room_id);
  const seat = await findSeat(tx, seen.id);
  if (!room || !seat) throw conferenceErrors('CONFERENCE_NOT_FOUND');
  if (seat.standing === 'removed') throw conferenceErrors('CONFERENCE_REMOVED');
  const now = tx.clock.now();
  const refusal = anEndedRoomDoesNotChange(room.phase) ?? theDoorOpensAnHourBefore(room.starts_at, now);
  if (refusal) throw conferenceErrors(refusal, { time: formatTime(room.starts_at) });
  const pass = browser ? passOfBrowser(platform, seat.id, browser) : randomBytes(24).toString('base64url');
  const isAnother = seat.pass_mac !== null && seat.pass_mac !== passMac(platform, pass);
  const isTakenOver = isAnother && seat.lost_at === null;
  await updateSeat(tx, seat.id, {
    ...{ pass_mac: passMac(platform, pass), entered_at: now, lost_at: null },
    entries: seat.entries + (isAnother || seat.pass_mac === null ? 1 : 0),
    // Whoever was in the room comes back into it.
    standing: seat.standing === 'away' ? standingOnEntry(seat.place) : seat.standing,
  });
  const entry = { kind: isTakenOver ? 'seat_taken_over' : 'entered', seatId: seat.id, details: { by } };
  await saveRoom(tx, room, {}, entry);
  return { roomId: room.id, seatId: seat.id, pass };
}
