import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { flowBetween, type RoomState } from '@ashyq/media-router/host';
import { getStaffHearing, pauseHearing, resumeHearing } from '#modules/hearings';
import { at } from '#modules/hearings/testing';
import { isHouseError } from '#platform/errors';
import { newId } from '#platform/ids';
import { getRoomPanel } from '../queries/room-panel.ts';
import { carriedRoom } from '../queries/room-state.ts';
import { getOwnRoom } from '../queries/room-view.ts';
import { entriesOf } from '../store/room-store.ts';
import { openTalksOf } from '../store/talk-store.ts';
import { type VideoHouse, videoHouse, visitorAct } from '../testing/index.ts';
import { changePhase } from './change-phase.ts';
import type { Entered } from './enter-room.ts';
import { giveFloor, raiseHand } from './floor.ts';
import { followCourse } from './follow-course.ts';
import { decideFailure, tellFailure } from './link-failures.ts';
import { muteSeat, spotlightSeat } from './move-seat.ts';
import { answerTalk, askTalk, endAsking, endTalk } from './talks.ts';
import { tellEquipment } from './tell-equipment.ts';

const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);

let house: VideoHouse;
let claimant: Entered;
let respondent: Entered;
let counsel: Entered;
let witness: Entered;

before(async () => {
  house = await videoHouse();
  claimant = await house.admit('claimant');
  respondent = await house.admit('respondent');
  counsel = await house.admit('representative');
  witness = await house.enter('witness');
  house.platform.clock.set(at(house.platform, '10:30'));
});

const step = (name: Parameters<typeof changePhase>[2]['step'], act = house.court.judge) =>
  changePhase(house.platform, act, { roomId: house.roomId, step: name });
const state = async (): Promise<RoomState> => {
  const carried = await carriedRoom(house.platform.reads, house.roomId);
  assert.ok(carried);
  return carried.state;
};
const hears = async (a: Entered, b: Entered) =>
  flowBetween(await state(), await house.mediaPerson(a), await house.mediaPerson(b));
const courseState = async () =>
  (await getStaffHearing(house.platform.reads, house.court.secretary.actor, house.hearingId)).course.state;
const talkTogether = async () => {
  const asked = { roomId: house.roomId, pass: respondent.pass, seatIds: [counsel.seatId] };
  const talkId = await askTalk(house.platform, visitorAct, asked);
  return { talkId, roomId: house.roomId, pass: counsel.pass };
};

describe('a private talk', () => {
  it('is held by a side with its counsel: the others hear nothing of it', async () => {
    const talk = await talkTogether();
    const [shown] = (await getOwnRoom(house.platform, counsel.pass)).talks;
    assert.deepEqual([shown?.state, shown?.isForMe, shown?.isAskedByMe], ['asked', true, false]);
    assert.deepEqual((await getOwnRoom(house.platform, claimant.pass)).talks, []);
    await answerTalk(house.platform, visitorAct, { ...talk, answer: 'accepted' });
    assert.deepEqual([await hears(respondent, counsel), await hears(claimant, counsel)], ['all', 'nothing']);
    await assert.rejects(talkTogether(), refused('CONFERENCE_TALK_BUSY'));
    await endTalk(house.platform, visitorAct, { roomId: house.roomId, pass: respondent.pass });
    assert.equal(await hears(respondent, counsel), 'nothing');
  });

  it('is not for the other side, nor for a witness', async () => {
    const asked = { roomId: house.roomId, pass: claimant.pass, seatIds: [counsel.seatId] };
    await assert.rejects(askTalk(house.platform, visitorAct, asked), refused('CONFERENCE_TALK_OTHER_SIDE'));
    const ofWitness = { ...asked, pass: witness.pass };
    await assert.rejects(askTalk(house.platform, visitorAct, ofWitness), refused('CONFERENCE_TALK_OTHER_SIDE'));
  });

  it('is over when declined, and when nobody answers for two minutes', async () => {
    const declined = await talkTogether();
    await answerTalk(house.platform, visitorAct, { ...declined, answer: 'declined' });
    await assert.rejects(
      answerTalk(house.platform, visitorAct, { ...declined, answer: 'accepted' }),
      refused('CONFERENCE_TALK_OVER'),
    );
    const silent = await talkTogether();
    await endAsking(house.platform, silent.talkId);
    assert.deepEqual(await openTalksOf(house.platform.reads, house.roomId), []);
    assert.ok((await house.kinds()).includes('talk_unanswered'));
    await endAsking(house.platform, silent.talkId);
    assert.equal((await house.kinds()).filter((kind) => kind === 'talk_unanswered').length, 1);
  });

  it('is asked of somebody who is there', async () => {
    await house.platform.owner.query(`update conference.seat set standing = 'away' where id = $1`, [counsel.seatId]);
    await assert.rejects(talkTogether(), refused('CONFERENCE_TALK_AWAY'));
    await house.platform.owner.query(`update conference.seat set standing = 'admitted' where id = $1`, [
      counsel.seatId,
    ]);
  });
});

describe('the sitting', () => {
  it('begins with the hearing: those in the room hear each other, and the witness nobody', async () => {
    const talk = await talkTogether();
    await answerTalk(house.platform, visitorAct, { ...talk, answer: 'accepted' });
    assert.equal(await hears(claimant, respondent), 'nothing');
    await step('begin', house.court.secretary);
    assert.equal(await courseState(), 'in_progress');
    assert.deepEqual(
      [await hears(claimant, respondent), await hears(witness, claimant), await hears(claimant, witness)],
      ['all', 'nothing', 'nothing'],
    );
    assert.deepEqual(await openTalksOf(house.platform.reads, house.roomId), []);
    await assert.rejects(talkTogether(), refused('CONFERENCE_TALK_IN_SITTING'));
  });

  it('takes no step twice, and the closed part only from the judge', async () => {
    await assert.rejects(step('begin'), refused('CONFERENCE_STEP_IMPOSSIBLE'));
    await assert.rejects(step('close', house.court.secretary), refused('CONFERENCE_NOT_ALLOWED'));
    await assert.rejects(step('close', visitorAct), refused('CONFERENCE_NOT_ALLOWED'));
  });

  it('mutes by the panel: the picture stays', async () => {
    const seat = { roomId: house.roomId, seatId: respondent.seatId };
    await muteSeat(house.platform, house.court.secretary, { ...seat, isMuted: true });
    assert.equal(await hears(claimant, respondent), 'picture');
    await muteSeat(house.platform, house.court.secretary, { ...seat, isMuted: false });
    assert.equal(await hears(claimant, respondent), 'all');
  });

  it('queues raised hands in the order of asking and gives the floor as a fact', async () => {
    const { platform, roomId, court } = house;
    await raiseHand(platform, visitorAct, { roomId, pass: respondent.pass, isRaised: true });
    platform.clock.advance({ seconds: 5 });
    await raiseHand(platform, visitorAct, { roomId, pass: claimant.pass, isRaised: true });
    await raiseHand(platform, visitorAct, { roomId, pass: respondent.pass, isRaised: true });
    const panel = await getRoomPanel(platform.reads, court.judge.actor, roomId);
    const queue = (one: Entered) => panel.seats.find(({ id }) => id === one.seatId)?.queue;
    assert.deepEqual([queue(respondent), queue(claimant), queue(counsel)], [1, 2, null]);
    const floor = { roomId, asker: claimant.seatId, asked: respondent.seatId };
    await assert.rejects(giveFloor(platform, court.secretary, floor), refused('CONFERENCE_NOT_ALLOWED'));
    await giveFloor(platform, court.judge, floor);
    const own = await getOwnRoom(platform, claimant.pass);
    assert.deepEqual([own.floor?.asker, own.floor?.asked, own.own.queue], [claimant.seatId, respondent.seatId, null]);
    await assert.rejects(
      raiseHand(platform, visitorAct, { roomId, pass: witness.pass, isRaised: true }),
      refused('CONFERENCE_NOT_ADMITTED'),
    );
  });

  it('shows one person large, of those who are in the room', async () => {
    const { platform, roomId, court } = house;
    await spotlightSeat(platform, court.secretary, { roomId, seatId: claimant.seatId });
    assert.equal((await getOwnRoom(platform, respondent.pass)).spotlight, claimant.seatId);
    const apart = spotlightSeat(platform, court.secretary, { roomId, seatId: witness.seatId });
    await assert.rejects(apart, refused('CONFERENCE_NOT_ADMITTED'));
    await spotlightSeat(platform, court.secretary, { roomId, seatId: null });
  });

  it('puts a loss of twelve seconds to the judge, who decides once', async () => {
    const { platform, roomId, court } = house;
    const failed = { roomId, pass: respondent.pass, kind: 'did_not_hear', seconds: 12 };
    await assert.rejects(
      tellFailure(platform, visitorAct, { ...failed, seconds: 0 }),
      refused('CONFERENCE_FAILURE_WRONG'),
    );
    const failureId = await tellFailure(platform, visitorAct, failed);
    const { failures } = await getRoomPanel(platform.reads, court.judge.actor, roomId);
    assert.deepEqual(
      failures.map(({ mustBeDecided, seconds }) => [mustBeDecided, seconds]),
      [[true, 12]],
    );
    const decided = { roomId, failureId, decision: 'repeat' };
    await assert.rejects(decideFailure(platform, court.secretary, decided), refused('CONFERENCE_NOT_ALLOWED'));
    await assert.rejects(
      decideFailure(platform, court.judge, { ...decided, decision: 'forget' }),
      refused('CONFERENCE_FAILURE_WRONG'),
    );
    await decideFailure(platform, court.judge, decided);
    await assert.rejects(decideFailure(platform, court.judge, decided), refused('CONFERENCE_FAILURE_SETTLED'));
  });

  it('keeps how the equipment was and shows it to the secretary', async () => {
    const { platform, roomId, court } = house;
    const told = {
      roomId,
      pass: claimant.pass,
      camera: 'taken',
      microphone: 'works',
      speakers: 'works',
      network: 'works',
    };
    assert.equal(await tellEquipment(platform, visitorAct, told), 'sound_only');
    await assert.rejects(
      tellEquipment(platform, visitorAct, { ...told, camera: '?' }),
      refused('CONFERENCE_CHECK_WRONG'),
    );
    const panel = await getRoomPanel(platform.reads, court.secretary.actor, roomId);
    assert.equal(panel.seats.find(({ id }) => id === claimant.seatId)?.check, 'sound_only');
  });

  it('lets nobody hear in deliberation and in a break, and takes away the floor', async () => {
    await step('deliberate');
    assert.equal(await hears(claimant, respondent), 'nothing');
    assert.equal((await getOwnRoom(house.platform, claimant.pass)).floor, null);
    await assert.rejects(
      raiseHand(house.platform, visitorAct, { roomId: house.roomId, pass: claimant.pass, isRaised: true }),
      refused('CONFERENCE_NOT_SITTING'),
    );
    await step('return');
    await step('pause', house.court.secretary);
    assert.deepEqual([await hears(claimant, respondent), await courseState()], ['nothing', 'paused']);
    await step('resume');
  });

  it('follows the hearing that another screen has paused', async () => {
    const { platform, court, hearingId } = house;
    const { version } = await getStaffHearing(platform.reads, court.secretary.actor, hearingId);
    await pauseHearing(platform, court.secretary, { id: hearingId, version, resumesAt: null });
    await followCourse(platform, hearingId);
    await followCourse(platform, hearingId);
    assert.equal((await state()).phase, 'paused');
    assert.equal((await house.kinds()).filter((kind) => kind === 'followed_hearing').length, 1);
    await step('resume');
  });

  it('goes back from a break and from deliberation into the closed part in which they began, whoever resumes', async () => {
    const { platform, court, hearingId } = house;
    const version = async () => (await getStaffHearing(platform.reads, court.secretary.actor, hearingId)).version;
    await step('close');
    for (const [away, back] of [
      ['pause', 'resume'],
      ['deliberate', 'return'],
    ] as const) {
      await step(away);
      await step(back);
      assert.equal((await state()).phase, 'closed-part', back);
    }
    await pauseHearing(platform, court.secretary, { id: hearingId, version: await version(), resumesAt: null });
    await followCourse(platform, hearingId);
    assert.equal((await state()).phase, 'paused');
    await resumeHearing(platform, court.secretary, { id: hearingId, version: await version() });
    await followCourse(platform, hearingId);
    assert.equal((await state()).phase, 'closed-part');
    await step('reopen');
    assert.equal((await state()).phase, 'open');
  });

  it('is over for all at its end, and its log is only added to', async () => {
    const { platform, roomId } = house;
    await step('end');
    assert.deepEqual([(await state()).phase, await courseState()], ['ended', 'finished']);
    await assert.rejects(step('begin'), refused('CONFERENCE_ENDED'));
    await assert.rejects(platform.owner.query(`update conference.entry set kind = 'x'`), /only added to/);
    const log = await entriesOf(platform.reads, roomId);
    assert.ok(log.every(({ details }) => !JSON.stringify(details).includes('Қасымова')));
  });

  it('shows its panel to those who conduct it', async () => {
    const { platform, court, roomId } = house;
    await assert.rejects(getRoomPanel(platform.reads, court.clerk.actor, roomId), refused('CONFERENCE_NOT_ALLOWED'));
    await assert.rejects(getRoomPanel(platform.reads, court.judge.actor, newId()), refused('CONFERENCE_NOT_FOUND'));
  });
});
