import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { conferenceErrors } from '../errors.ts';
import { endAskingJob } from '../jobs/end-asking-job.ts';
import type { SeatId, TalkId } from '../model/ids.ts';
import {
  ANSWER_SECONDS,
  anAnswerComesInTime,
  aTalkIsHeldOutsideTheSitting,
  aTalkIsOfOneSideWithItsCounsel,
  onlyWhoIsThereAndFreeTalks,
  talkAfter,
} from '../model/talk.ts';
import { lockRoom, updateSeat } from '../store/room-store.ts';
import type { SeatRow, TalkRow } from '../store/tables.ts';
import { findTalk, insertTalk, membersOf, saveAnswer, updateTalk } from '../store/talk-store.ts';
import { changeRoom, type InRoom, saveRoom } from './change-room.ts';

/**
 * Asks others of the same side to a private talk. It is never recorded: the router gives it to no recorder.
 * @throws CONFERENCE_TALK_IN_SITTING, CONFERENCE_TALK_OTHER_SIDE, CONFERENCE_TALK_AWAY, CONFERENCE_TALK_BUSY
 */
export async function askTalk(
  platform: Platform,
  act: Act,
  { seatIds, ...place }: InRoom & { readonly seatIds: readonly SeatId[] },
): Promise<TalkId> {
  return await changeRoom(platform, act, { ...place, deed: 'talk' }, async (tx, { room, own, seat }) => {
    if (!own) throw conferenceErrors('CONFERENCE_NOT_ALLOWED');
    const talkers = [own, ...seatIds.filter((id) => id !== own.id).map(seat)].map(talkerOf);
    const refusal =
      aTalkIsHeldOutsideTheSitting(room.phase) ??
      aTalkIsOfOneSideWithItsCounsel(talkers) ??
      onlyWhoIsThereAndFreeTalks(talkers);
    if (refusal) throw conferenceErrors(refusal);
    const [id, now] = [newId<TalkId>(), tx.clock.now()];
    const row = { id, room_id: room.id, state: 'asked', asked_by: own.id, asked_at: now } as const;
    const ids = talkers.map((one) => one.id);
    await insertTalk(tx, { ...row, answered_at: null, ended_at: null }, ids);
    tx.enqueue(endAskingJob, { talkId: id }, { runAt: now.add({ seconds: ANSWER_SECONDS }) });
    await saveRoom(tx, room, {}, { kind: 'talk_asked', seatId: own.id, otherId: id });
    return id;
  });
}

const talkerOf = ({ id, place, side, standing, talk_id }: SeatRow) => ({
  ...{ id, place, side, standing, isTalking: talk_id !== null },
});

/** @throws CONFERENCE_TALK_OVER, CONFERENCE_NOT_FOUND, CONFERENCE_TALK_IN_SITTING */
export async function answerTalk(
  platform: Platform,
  act: Act,
  { talkId, answer, ...place }: InRoom & { readonly talkId: TalkId; readonly answer: 'accepted' | 'declined' },
): Promise<void> {
  await changeRoom(platform, act, { ...place, deed: 'talk' }, async (tx, { room, own, seat }) => {
    const talk = await findTalk(tx, talkId);
    const members = talk?.room_id === room.id ? await membersOf(tx, talkId) : [];
    if (!talk || !own || !members.some(({ seatId }) => seatId === own.id))
      throw conferenceErrors('CONFERENCE_NOT_FOUND');
    const now = tx.clock.now();
    const refusal = anAnswerComesInTime(talk.state, talk.asked_at, now) ?? aTalkIsHeldOutsideTheSitting(room.phase);
    if (refusal) throw conferenceErrors(refusal);
    await saveAnswer(tx, talkId, own.id, answer);
    const state = talkAfter(members.map((one) => (one.seatId === own.id ? answer : one.answer)));
    const hasEnded = state === 'declined';
    if (state !== 'asked') await updateTalk(tx, talkId, { state, answered_at: now, ended_at: hasEnded ? now : null });
    if (state === 'going')
      await seatTogether(
        tx,
        members.map(({ seatId }) => seat(seatId)),
        talkId,
      );
    await saveRoom(tx, room, {}, { kind: `talk_${answer}`, seatId: own.id, otherId: talkId });
  });
}

/** Whoever was called away meanwhile is not pulled out of where they are. */
async function seatTogether(tx: Tx, seats: readonly SeatRow[], talkId: TalkId): Promise<void> {
  const refusal = onlyWhoIsThereAndFreeTalks(seats.map(talkerOf));
  if (refusal) throw conferenceErrors(refusal);
  for (const { id } of seats) await updateSeat(tx, id, { talk_id: talkId });
}

/** Any one of them leaves: the talk is over for all. @throws CONFERENCE_NOT_FOUND */
export async function endTalk(platform: Platform, act: Act, place: InRoom): Promise<void> {
  await changeRoom(platform, act, { ...place, deed: 'talk' }, async (tx, { room, seats, own }) => {
    const talkId = own?.talk_id;
    if (!talkId) throw conferenceErrors('CONFERENCE_NOT_FOUND');
    await updateTalk(tx, talkId, { state: 'ended', ended_at: tx.clock.now() });
    for (const { id } of seats.filter((seat) => seat.talk_id === talkId)) await updateSeat(tx, id, { talk_id: null });
    await saveRoom(tx, room, {}, { kind: 'talk_ended', seatId: own.id, otherId: talkId });
  });
}

/** Nobody has answered for two minutes: who asked is told so. Run again it changes nothing. */
export async function endAsking(platform: Platform, talkId: TalkId): Promise<void> {
  const act: Act = { actor: { kind: 'system', name: 'conference' }, action: 'conference.end-asking' };
  const seen: TalkRow | undefined = await findTalk(platform.reads, talkId);
  if (seen?.state !== 'asked') return;
  await platform.db.transact(act, async (tx) => {
    const room = await lockRoom(tx, seen.room_id);
    const talk = await findTalk(tx, talkId);
    tx.record({ kind: 'talk', id: talkId });
    if (!room || talk?.state !== 'asked') return;
    const now = tx.clock.now();
    await updateTalk(tx, talkId, { state: 'unanswered', answered_at: now, ended_at: now });
    await saveRoom(tx, room, {}, { kind: 'talk_unanswered', seatId: talk.asked_by, otherId: talkId });
  });
}
