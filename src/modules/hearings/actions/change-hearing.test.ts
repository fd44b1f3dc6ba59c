import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import type { Act } from '#platform/audit';
import { isHouseError } from '#platform/errors';
import { type TestPlatform, testPlatform } from '#testing';
import {
  adjournHearing,
  closeHearing,
  delayHearing,
  finishHearing,
  getPublicHearing,
  getStaffHearing,
  type HearingId,
  listChanges,
  type Move,
  moveHearing,
  openHearing,
  pauseHearing,
  resumeHearing,
  scheduleHearing,
  setAttendance,
  setVideoLink,
  startHearing,
  withdrawDelay,
} from '../index.ts';
import {
  at,
  layCase,
  layCourt,
  layOnlyHearing,
  serveEverybody,
  type TestCase,
  type TestCourt,
} from '../testing/index.ts';

let platform: TestPlatform;
let court: TestCourt;
let loan: TestCase;
let id: HearingId;

const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);
const seen = async (hearingId = id) => {
  const { version } = await getStaffHearing(platform.reads, court.secretary.actor, hearingId);
  return { id: hearingId, version };
};
const staff = (hearingId = id) => getStaffHearing(platform.reads, court.secretary.actor, hearingId);
const shown = () => getPublicHearing(platform.reads, 'kk', id);
const delay = { reason: 'judge_delayed', explanation: '' } as const;

before(async () => {
  platform = await testPlatform();
  court = await layCourt(platform);
  loan = await layCase(platform, court);
});
beforeEach(async () => {
  id = await layOnlyHearing(platform, court, loan.id);
  await serveEverybody(platform, court, id);
});

describe('the course of a hearing', () => {
  it('goes from the list through a delay, a break and to its end, and every screen sees each step', async () => {
    await delayHearing(platform, court.secretary, {
      ...(await seen()),
      delay: { ...delay, expectedAt: at(platform, '10:50') },
    });
    assert.equal((await shown()).course.delay?.expectedAt?.toString(), at(platform, '10:50').toString());
    platform.clock.set(at(platform, '10:52'));
    await startHearing(platform, court.secretary, await seen());
    assert.equal((await shown()).course.state, 'in_progress');
    await pauseHearing(platform, court.judge, { ...(await seen()), resumesAt: at(platform, '11:10') });
    assert.equal((await shown()).course.resumesAt?.toString(), at(platform, '11:10').toString());
    await resumeHearing(platform, court.judge, await seen());
    platform.clock.set(at(platform, '11:05'));
    await finishHearing(platform, court.secretary, await seen());
    assert.equal((await shown()).course.endedAt?.toString(), at(platform, '11:05').toString());
    const kinds = (await listChanges(platform.reads, court.secretary.actor, id)).map(({ kind }) => kind);
    assert.deepEqual(kinds, ['finished', 'resumed', 'paused', 'started', 'delayed', 'scheduled']);
  });

  it('refuses by the rules of its course', async () => {
    await assert.rejects(startHearing(platform, court.secretary, await seen()), refused('HEARINGS_BEFORE_ITS_TIME'));
    await assert.rejects(finishHearing(platform, court.secretary, await seen()), refused('HEARINGS_NOT_IN_PROGRESS'));
    await assert.rejects(resumeHearing(platform, court.secretary, await seen()), refused('HEARINGS_NOT_PAUSED'));
    await assert.rejects(withdrawDelay(platform, court.secretary, await seen()), refused('HEARINGS_NOT_DELAYED'));
    const late = { ...delay, expectedAt: at(platform, '10:50', 1) };
    await assert.rejects(
      delayHearing(platform, court.secretary, { ...(await seen()), delay: late }),
      refused('HEARINGS_EXPECTED_TIME'),
    );
  });

  it('takes a mistaken delay back before the set time', async () => {
    await delayHearing(platform, court.secretary, { ...(await seen()), delay: { ...delay, expectedAt: null } });
    await withdrawDelay(platform, court.secretary, await seen());
    assert.deepEqual([(await shown()).course.state, (await shown()).course.delay], ['scheduled', null]);
  });

  it('frees the rest of its slot when it ends early', async () => {
    platform.clock.set(at(platform, '10:31'));
    await startHearing(platform, court.secretary, await seen());
    platform.clock.set(at(platform, '10:40'));
    await finishHearing(platform, court.secretary, await seen());
    await scheduleHearing(platform, court.secretary, {
      ...{ caseId: loan.id, courtroomId: court.rooms[0], purpose: 'trial', plannedMinutes: 30 },
      startsAt: at(platform, '10:45'),
    });
  });

  it('is changed by those who may, each as the person saw it', async () => {
    const act: Act = court.clerk;
    await assert.rejects(
      delayHearing(platform, act, { ...(await seen()), delay: { ...delay, expectedAt: null } }),
      refused('HEARINGS_NOT_ALLOWED'),
    );
    const old = await seen();
    await delayHearing(platform, court.secretary, { ...old, delay: { ...delay, expectedAt: null } });
    await assert.rejects(
      delayHearing(platform, court.judge, { ...old, delay: { ...delay, expectedAt: null } }),
      refused('HEARINGS_CHANGED_MEANWHILE'),
    );
    const nobody = { id: '00000000-0000-7000-8000-000000000000' as HearingId, version: 1 };
    await assert.rejects(startHearing(platform, court.secretary, nobody), refused('HEARINGS_NOT_FOUND'));
  });

  it('lets one of two secretaries win who change it at once', async () => {
    const both = await seen();
    const tries = await Promise.allSettled([
      delayHearing(platform, court.secretary, { ...both, delay: { ...delay, expectedAt: null } }),
      delayHearing(platform, court.judge, { ...both, delay: { ...delay, expectedAt: at(platform, '11:00') } }),
    ]);
    assert.deepEqual(tries.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  });

  it('keeps a history that nobody can rewrite', async () => {
    await platform.owner.query('alter table hearings.change enable trigger all');
    for (const sql of ['update hearings.change set kind = $$none$$', 'delete from hearings.change']) {
      await assert.rejects(platform.owner.query(sql), /append-only/);
    }
  });
});

describe('moving a hearing', () => {
  const move = async (given: Partial<Move> & { time?: string; days?: number }, act = court.secretary) =>
    moveHearing(platform, act, {
      ...(await seen()),
      ...{ startsAt: at(platform, given.time ?? '10:30', given.days), plannedMinutes: 45 },
      ...{ courtroomId: court.rooms[0], judgePostId: court.judges[0] },
      ...given,
    });

  it('takes it to another time, room and judge and takes a delay back', async () => {
    await delayHearing(platform, court.secretary, { ...(await seen()), delay: { ...delay, expectedAt: null } });
    await move({ time: '15:00', days: 1, courtroomId: court.rooms[1], judgePostId: court.judges[1] });
    const { course, room, judge } = await staff();
    assert.deepEqual(
      [course.state, course.delay, room.number, judge.surname],
      ['scheduled', null, '305', 'Үлгібекова'],
    );
    assert.equal((await shown()).day, '2026-11-24');
  });

  it('is not in its own way, and clashes with others are told', async () => {
    await move({ time: '10:45' });
    const other = await layCase(platform, court);
    await scheduleHearing(platform, court.secretary, {
      ...{ caseId: other.id, courtroomId: court.rooms[1], judgePostId: court.judges[1], purpose: 'trial' },
      ...{ plannedMinutes: 45, startsAt: at(platform, '12:00') },
    });
    await assert.rejects(move({ time: '12:00', courtroomId: court.rooms[1] }), refused('HEARINGS_COURTROOM_TAKEN'));
    await assert.rejects(move({ time: '12:00', judgePostId: court.judges[1] }), refused('HEARINGS_JUDGE_TAKEN'));
  });

  it('to another room keeps a time that has come', async () => {
    platform.clock.set(at(platform, '10:40'));
    await move({ courtroomId: court.rooms[1] });
    assert.equal((await staff()).room.number, '305');
    await assert.rejects(move({ time: '10:35' }), refused('HEARINGS_IN_THE_PAST'));
  });

  it('is refused once it has begun', async () => {
    platform.clock.set(at(platform, '10:30'));
    await startHearing(platform, court.secretary, await seen());
    await assert.rejects(move({ time: '15:00' }), refused('HEARINGS_ALREADY_BEGUN'));
  });

  it('moves the people who are called with it', async () => {
    await move({ time: '15:00' });
    const { rows } = await platform.owner.query(
      'select distinct a.during = h.during as same from hearings.attendance a join hearings.hearing h on h.id = a.hearing_id',
    );
    assert.deepEqual(rows, [{ same: true }]);
  });
});

describe('adjourning a hearing', () => {
  const said = { reason: 'party_absent', explanation: '' } as const;

  it('sets the new one in the same deed, like the old one, and links them', async () => {
    platform.clock.set(at(platform, '10:40'));
    const next = { startsAt: at(platform, '11:00'), plannedMinutes: 60, courtroomId: court.rooms[0] };
    const nextId = await adjournHearing(platform, court.secretary, { ...(await seen()), ...said, next });
    assert.ok(nextId);
    assert.equal((await staff()).nextHearingId, nextId);
    assert.equal((await shown()).course.adjournment?.nextStartsAt?.toString(), next.startsAt.toString());
    const made = await staff(nextId);
    assert.deepEqual([made.purpose, made.course.plannedMinutes, made.judge.postId], ['trial', 60, court.judges[0]]);
  });

  it('without a new date frees the slot at once', async () => {
    assert.equal(await adjournHearing(platform, court.judge, { ...(await seen()), ...said }), undefined);
    await scheduleHearing(platform, court.secretary, {
      ...{ caseId: loan.id, courtroomId: court.rooms[0], purpose: 'trial', plannedMinutes: 45 },
      startsAt: at(platform, '10:30'),
    });
    await assert.rejects(startHearing(platform, court.secretary, await seen()), refused('HEARINGS_ENDED'));
  });

  it('changes nothing when the new time is refused', async () => {
    const next = { startsAt: at(platform, '10:30', 5), plannedMinutes: 60, courtroomId: court.rooms[0] };
    const call = adjournHearing(platform, court.secretary, { ...(await seen()), ...said, next });
    await assert.rejects(call, refused('HEARINGS_NOT_A_WORKING_DAY'));
    assert.equal((await staff()).course.state, 'scheduled');
  });

  it('for another reason needs words, and a new date in the future', async () => {
    await assert.rejects(
      adjournHearing(platform, court.secretary, { ...(await seen()), reason: 'other', explanation: ' ' }),
      refused('HEARINGS_REASON_UNEXPLAINED'),
    );
    const next = { startsAt: at(platform, '09:00'), plannedMinutes: 60, courtroomId: court.rooms[0] };
    await assert.rejects(
      adjournHearing(platform, court.secretary, { ...(await seen()), ...said, next }),
      refused('HEARINGS_NEW_DATE_PAST'),
    );
  });
});

describe('openness and video', () => {
  it('closing leaves time and room in public at once, opening brings the rest back', async () => {
    await closeHearing(platform, court.secretary, { ...(await seen()), ground: 'commercial_secret' });
    assert.deepEqual([(await shown()).matter, (await shown()).room.number], [null, '304']);
    await openHearing(platform, court.judge, await seen());
    assert.equal((await shown()).matter?.caseNumber, loan.number);
  });

  it('closing needs a ground of law; the registry may not close', async () => {
    const ground = 'boredom' as never;
    await assert.rejects(
      closeHearing(platform, court.secretary, { ...(await seen()), ground }),
      refused('HEARINGS_GROUND_UNKNOWN'),
    );
    await assert.rejects(
      closeHearing(platform, court.clerk, { ...(await seen()), ground: 'private_life' }),
      refused('HEARINGS_NOT_ALLOWED'),
    );
  });

  it('an adoption is not opened by anybody', async () => {
    const adoption = await layCase(platform, court, { category: 'adoption' });
    const closed = await scheduleHearing(platform, court.secretary, {
      ...{ caseId: adoption.id, courtroomId: court.rooms[1], purpose: 'trial', plannedMinutes: 45 },
      ...{ startsAt: at(platform, '15:30'), closedGround: 'adoption' },
    });
    await assert.rejects(openHearing(platform, court.judge, await seen(closed)), refused('HEARINGS_MUST_BE_CLOSED'));
  });

  it('a person who is called takes part by video when there is a link', async () => {
    const [first] = loan.participantIds;
    assert.ok(first);
    const byVideo = { participantId: first, byVideo: true };
    await assert.rejects(
      setAttendance(platform, court.secretary, { ...(await seen()), ...byVideo }),
      refused('HEARINGS_NO_VIDEO_LINK'),
    );
    await setVideoLink(platform, court.secretary, { ...(await seen()), hasVideoLink: true });
    await setAttendance(platform, court.secretary, { ...(await seen()), ...byVideo });
    assert.deepEqual(
      (await staff()).participants.map((one) => one.byVideo),
      [true, false],
    );
    const stranger = (await layCase(platform, court)).participantIds[0];
    assert.ok(stranger);
    await assert.rejects(
      setAttendance(platform, court.secretary, { ...(await seen()), participantId: stranger, byVideo: true }),
      refused('HEARINGS_NOT_CALLED'),
    );
  });

  it('every change is told to the screens of the court and the day', async () => {
    const heard: string[] = [];
    const stop = platform.live.on('hearings:*', (topic) => heard.push(topic));
    await delayHearing(platform, court.secretary, { ...(await seen()), delay: { ...delay, expectedAt: null } });
    const told = () => [...new Set(heard)].sort();
    for (let waits = 0; told().length < 2 && waits < 500; waits += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    stop();
    assert.deepEqual(told(), ['hearings:7517', 'hearings:7517:2026-11-23']);
  });
});
