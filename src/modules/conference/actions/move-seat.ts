import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { conferenceErrors } from '../errors.ts';
import type { SeatId } from '../model/ids.ts';
import { counselDoesNotActAsOneself, isAuthority, isIdentityPaper } from '../model/papers.ts';
import { nobodyIsAdmittedBeforeTheJudgeKnowsWhoItIs, theCourtIsNotPutOut } from '../model/room-rules.ts';
import { standingOnEntry } from '../model/seat.ts';
import { withdrawInvitation } from '../store/door-store.ts';
import { updateSeat } from '../store/room-store.ts';
import { changeRoom, type InRoom, saveRoom } from './change-room.ts';

export interface OneSeat extends InRoom {
  readonly seatId: SeatId;
}

const LONGEST_REASON = 300;

export interface SeenPapers extends OneSeat {
  /** Kind of the paper that was seen; its number is kept nowhere. */
  readonly document: string;
  /** By what right: `own` for oneself. */
  readonly authority: string;
}

/**
 * The presiding judge has established who it is and by what right (CPC RK art. 133-3).
 * @throws CONFERENCE_PAPER_MISSING, CONFERENCE_AUTHORITY_MISSING, CONFERENCE_NOT_ENTERED
 */
export async function identifySeat(
  platform: Platform,
  act: Act,
  { document, authority, ...asked }: SeenPapers,
): Promise<void> {
  if (!isIdentityPaper(document)) throw conferenceErrors('CONFERENCE_PAPER_MISSING');
  if (!isAuthority(authority)) throw conferenceErrors('CONFERENCE_AUTHORITY_MISSING');
  await changeRoom(platform, act, { ...asked, deed: 'identify' }, async (tx, { room, seat: seatOf }) => {
    const seat = seatOf(asked.seatId);
    if (seat.standing === 'away') throw conferenceErrors('CONFERENCE_NOT_ENTERED');
    const refusal = counselDoesNotActAsOneself(seat.place, authority);
    if (refusal) throw conferenceErrors(refusal);
    const by = act.actor.kind === 'staff' ? act.actor.personId : null;
    const papers = { document_seen: document, authority_seen: authority };
    await updateSeat(tx, seat.id, { identified_at: tx.clock.now(), identified_by: by, ...papers });
    await saveRoom(tx, room, {}, { kind: 'identified', seatId: seat.id, details: { document, authority } });
  });
}

/**
 * Lets somebody into the room; of a witness it is the call to testify.
 * @throws CONFERENCE_NOT_ENTERED, CONFERENCE_REMOVED, CONFERENCE_NOT_IDENTIFIED
 */
export async function admitSeat(platform: Platform, act: Act, asked: OneSeat): Promise<void> {
  await changeRoom(platform, act, { ...asked, deed: 'admit' }, async (tx, { room, seat: seatOf }) => {
    const seat = seatOf(asked.seatId);
    const refusal = nobodyIsAdmittedBeforeTheJudgeKnowsWhoItIs({ ...seat, isIdentified: seat.identified_at !== null });
    if (refusal) throw conferenceErrors(refusal);
    await updateSeat(tx, seat.id, { standing: 'admitted', talk_id: null });
    await saveRoom(tx, room, {}, { kind: 'admitted', seatId: seat.id });
  });
}

/** Back to where the seat waits: a witness apart from all others. @throws CONFERENCE_NOT_ADMITTED, CONFERENCE_COURT_STAYS */
export async function sendSeatOut(platform: Platform, act: Act, asked: OneSeat): Promise<void> {
  await changeRoom(platform, act, { ...asked, deed: 'admit' }, async (tx, { room, seat: seatOf }) => {
    const seat = seatOf(asked.seatId);
    const refusal = theCourtIsNotPutOut(seat);
    if (refusal) throw conferenceErrors(refusal);
    if (seat.standing !== 'admitted') throw conferenceErrors('CONFERENCE_NOT_ADMITTED');
    await updateSeat(tx, seat.id, { standing: standingOnEntry(seat.place), hand_raised_at: null });
    await saveRoom(tx, room, withoutFloor(seat.id, room), { kind: 'sent_out', seatId: seat.id });
  });
}

/**
 * Removes somebody for the rest of the hearing, e.g. a wrong person behind a right code: the seat, its code and its pass are dead.
 * @throws CONFERENCE_REASON_MISSING, CONFERENCE_REASON_LONG, CONFERENCE_COURT_STAYS, CONFERENCE_REMOVED
 */
export async function removeSeat(
  platform: Platform,
  act: Act,
  { reason, ...asked }: OneSeat & { readonly reason: string },
): Promise<void> {
  const said = reason.trim();
  if (said === '') throw conferenceErrors('CONFERENCE_REASON_MISSING');
  if (said.length > LONGEST_REASON) throw conferenceErrors('CONFERENCE_REASON_LONG', { limit: LONGEST_REASON });
  await changeRoom(platform, act, { ...asked, deed: 'remove' }, async (tx, { room, seat: seatOf }) => {
    const seat = seatOf(asked.seatId);
    const refusal = theCourtIsNotPutOut(seat);
    if (refusal) throw conferenceErrors(refusal);
    if (seat.standing === 'removed') throw conferenceErrors('CONFERENCE_REMOVED');
    const gone = { standing: 'removed', removal_reason: said, talk_id: null, hand_raised_at: null } as const;
    await updateSeat(tx, seat.id, gone);
    await withdrawInvitation(tx, seat.id);
    const entry = { kind: 'removed', seatId: seat.id, details: { reason: said } };
    await saveRoom(tx, room, withoutFloor(seat.id, room), entry);
  });
}

/** Turns a microphone off, or lets it be heard again; the picture stays. */
export async function muteSeat(
  platform: Platform,
  act: Act,
  { isMuted, ...asked }: OneSeat & { readonly isMuted: boolean },
): Promise<void> {
  await changeRoom(platform, act, { ...asked, deed: 'mute' }, async (tx, { room, seat: seatOf }) => {
    const { id } = seatOf(asked.seatId);
    await updateSeat(tx, id, { is_muted: isMuted });
    await saveRoom(tx, room, {}, { kind: isMuted ? 'muted' : 'unmuted', seatId: id });
  });
}

/** Says who stays when the doors are closed (CPC RK art. 19); default: everybody of the case. @throws CONFERENCE_COURT_STAYS */
export async function keepInClosedPart(
  platform: Platform,
  act: Act,
  { stays, ...asked }: OneSeat & { readonly stays: boolean },
): Promise<void> {
  await changeRoom(platform, act, { ...asked, deed: 'close-part' }, async (tx, { room, seat: seatOf }) => {
    const seat = seatOf(asked.seatId);
    const refusal = theCourtIsNotPutOut(seat);
    if (refusal) throw conferenceErrors(refusal);
    await updateSeat(tx, seat.id, { is_of_closed_part: stays });
    await saveRoom(tx, room, {}, { kind: stays ? 'kept_in' : 'kept_out', seatId: seat.id });
  });
}

/** Shows one person large to everybody beside the judge; nobody: each sees who speaks. */
export async function spotlightSeat(
  platform: Platform,
  act: Act,
  { seatId, ...asked }: InRoom & { readonly seatId: SeatId | null },
): Promise<void> {
  await changeRoom(platform, act, { ...asked, deed: 'spotlight' }, async (tx, { room, seat: seatOf }) => {
    const seat = seatId && seatOf(seatId);
    if (seat && seat.standing !== 'admitted') throw conferenceErrors('CONFERENCE_NOT_ADMITTED');
    await saveRoom(tx, room, { spotlight_seat: seatId }, { kind: 'spotlight', seatId: seatId ?? undefined });
  });
}

/** Who has left the room neither asks nor is asked, nor is shown large. */
function withoutFloor(
  id: SeatId,
  room: { floor_asker: SeatId | null; floor_asked: SeatId | null; spotlight_seat: SeatId | null },
) {
  return {
    ...(room.floor_asker === id || room.floor_asked === id ? { floor_asker: null, floor_asked: null } : {}),
    ...(room.spotlight_seat === id ? { spotlight_seat: null } : {}),
  };
}
