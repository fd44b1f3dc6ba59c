import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { cleanup, type RtpPeer, sendFor } from '@ashyq/media-router/testing';
import { at } from '#modules/hearings/testing';
import { changePhase, type PhaseChange } from '../../actions/change-phase.ts';
import type { Entered } from '../../actions/enter-room.ts';
import { keepInClosedPart, removeSeat, sendSeatOut } from '../../actions/move-seat.ts';
import { answerTalk, askTalk, endTalk } from '../../actions/talks.ts';
import { getOwnRoom } from '../../queries/room-view.ts';
import { MediaHouse, type TestRole, type VideoHouse, videoHouse, visitorAct } from '../../testing/index.ts';

after(cleanup);

/** From the commit on: what was under way may still arrive, half a second later nothing may. */
const ENDS_WITHIN_S = 0.5;

describe('what the room does not allow any more ends half a second after the commit, counted in packets', () => {
  let house: VideoHouse;
  let media: MediaHouse;
  let sends: RtpPeer;
  const seats = new Map<TestRole, Entered>();

  before(async () => {
    house = await videoHouse();
    for (const role of ['claimant', 'respondent', 'representative', 'witness'] as const)
      seats.set(role, await house.admit(role));
    house.platform.clock.set(at(house.platform, '10:30'));
    media = await MediaHouse.open(house);
    media.node.start();
    await media.node.beat();
    await step('begin');
    sends = await media.publish(seat('respondent'));
  });

  after(() => media.close());

  const seat = (role: TestRole): Entered => {
    const entered = seats.get(role);
    assert.ok(entered);
    return entered;
  };

  const step = (name: PhaseChange['step']) =>
    changePhase(house.platform, house.court.judge, { roomId: house.roomId, step: name });

  /** Somebody who hears the respondent now. */
  const hearer = async (role: TestRole): Promise<RtpPeer> => {
    let found: string | undefined;
    while (!found) found = (await getOwnRoom(house.platform, seat(role).pass)).publications[0]?.id;
    const hears = await media.hear(seat(role), found);
    while (hears.sound === 0 || hears.pictures.size === 0) await sendFor(sends, 0.1);
    return hears;
  };

  const ends = async (hears: RtpPeer, change: () => Promise<unknown>): Promise<void> => {
    const heard = () => hears.sound + hears.pictures.size;
    const first = heard();
    await sendFor(sends, 0.2);
    assert.ok(heard() > first, 'it flowed until then');
    await change();
    await sendFor(sends, ENDS_WITHIN_S);
    const then = heard();
    await sendFor(sends, 0.4);
    assert.equal(heard(), then);
  };

  it('for a witness who is sent out', async () => {
    const { platform, court, roomId } = house;
    const { seatId } = seat('witness');
    await ends(await hearer('witness'), () => sendSeatOut(platform, court.secretary, { roomId, seatId }));
  });

  it('for who does not belong to a closed part', async () => {
    const { platform, court, roomId } = house;
    const { seatId } = seat('claimant');
    await keepInClosedPart(platform, court.judge, { roomId, seatId, stays: false });
    await ends(await hearer('claimant'), () => step('close'));
    await step('reopen');
  });

  it('for everybody but the panel in deliberation', async () => {
    await ends(await hearer('claimant'), () => step('deliberate'));
    await step('return');
  });

  it('for client and counsel when their talk ends, of whom nobody else heard anything', async () => {
    const { platform, roomId } = house;
    await ends(await hearer('claimant'), () => step('pause'));
    const asked = { roomId, pass: seat('representative').pass, seatIds: [seat('respondent').seatId] };
    const talkId = await askTalk(platform, visitorAct, asked);
    await answerTalk(platform, visitorAct, { roomId, pass: seat('respondent').pass, talkId, answer: 'accepted' });
    const counsel = await hearer('representative');
    assert.deepEqual((await getOwnRoom(platform, seat('claimant').pass)).publications, []);
    await ends(counsel, () => endTalk(platform, visitorAct, { roomId, pass: seat('respondent').pass }));
    await step('resume');
  });

  it('for the device before, when another one takes the seat over, which hears on', async () => {
    const before = seat('claimant');
    const held = await media.tokenOf(before, 'publish');
    const own = await media.publish(before);
    await ends(await hearer('claimant'), async () => seats.set('claimant', await house.enter('claimant')));
    assert.notEqual(seat('claimant').pass, before.pass);
    assert.equal((await house.seat('claimant')).lost_at, null, 'nobody is missed');
    const offer = (await media.offer()).replaceAll('a=recvonly', 'a=sendonly');
    assert.equal((await media.post(`/whip/${house.roomId}`, held, offer)).statusCode, 403);
    own.close();
    await ends(await hearer('claimant'), () => step('pause'));
    await step('resume');
  });

  it('for who is removed', async () => {
    const { platform, court, roomId } = house;
    const { seatId } = seat('representative');
    const reason = 'тәртіп бұзды';
    await ends(await hearer('representative'), () => removeSeat(platform, court.judge, { roomId, seatId, reason }));
  });

  it('for all when the hearing ends', async () => {
    await ends(await hearer('claimant'), () => step('end'));
  });
});
