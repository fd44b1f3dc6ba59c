import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import { changeStage } from '#modules/cases';
import { legalDay } from '#platform/clock';
import { isHouseError } from '#platform/errors';
import { newId, type PersonId } from '#platform/ids';
import { type TestPlatform, testPlatform } from '#testing';
import {
  findFreeSlots,
  type HearingId,
  importHearing,
  listHearings,
  type NewHearing,
  scheduleHearing,
} from '../index.ts';
import { at, layCase, layCourt, person, type TestCase, type TestCourt } from '../testing/index.ts';

type Given = Partial<NewHearing> & { time?: string; days?: number };

let platform: TestPlatform;
let court: TestCourt;
let loan: TestCase;

const refused =
  (code: string, said: RegExp = /./) =>
  (thrown: unknown) =>
    isHouseError(thrown, code) && said.test(thrown.say('kk'));

const asked = ({ time = '10:30', days, ...given }: Given): NewHearing => ({
  ...{ caseId: loan.id, courtroomId: court.rooms[0], purpose: 'trial', plannedMinutes: 45 },
  startsAt: at(platform, time, days),
  ...given,
});
const schedule = (given: Given, act = court.secretary): Promise<HearingId> =>
  scheduleHearing(platform, act, asked(given));
const today = () => legalDay(platform.clock.now());
const forget = () => platform.owner.query('truncate hearings.hearing, hearings.attendance, hearings.listing cascade');

before(async () => {
  platform = await testPlatform();
  court = await layCourt(platform);
  loan = await layCase(platform, court);
  await platform.owner.query('alter table hearings.change disable trigger all');
});
beforeEach(forget);

describe('scheduling a hearing', () => {
  it('puts it on the public list of its day, with the sides by surname and initials', async () => {
    const id = await schedule({});
    const { hearings, next } = await listHearings(platform.reads, 'kk', { from: today() });
    const [hearing] = hearings;
    assert.deepEqual([hearings.length, next, hearing?.id, hearing?.clock], [1, null, id, '10:30']);
    assert.deepEqual(hearing?.room, { id: court.rooms[0], number: '304', floor: 3 });
    assert.deepEqual(hearing?.matter, {
      ...{ caseNumber: loan.number, kind: '2', category: 'loan', purpose: 'trial', hasVideoLink: false },
      judge: { postId: court.judges[0], name: 'Сынақбаев Ә. М.' },
      parties: [
        { role: 'claimant', name: 'Қасымова А. С.' },
        { role: 'respondent', name: '«Дала» ЖШС' },
      ],
    });
    const english = await listHearings(platform.reads, 'en', { from: today() });
    assert.deepEqual(
      english.hearings[0]?.matter?.parties.map(({ name }) => name),
      ['Kasymova A. S.', 'LLP «Dala»'],
    );
  });

  it('is one hearing when the form is sent twice, at once or a moment later, by the same person', async () => {
    const now = platform.clock.now();
    const [first, second] = await Promise.all([schedule({}), schedule({})]);
    assert.equal(first, second);
    platform.clock.advance({ seconds: 30 });
    assert.equal(await schedule({}), first);
    await assert.rejects(schedule({}, court.clerk), refused('HEARINGS_COURTROOM_TAKEN'));
    platform.clock.advance({ seconds: 31 });
    await assert.rejects(schedule({}), refused('HEARINGS_COURTROOM_TAKEN'));
    assert.equal((await listHearings(platform.reads, 'kk', { from: today() })).hearings.length, 1);
    platform.clock.set(now);
  });

  it('is allowed to the registry, the secretary and the judge of that hearing, and to nobody else', async () => {
    await schedule({ time: '09:30' }, court.clerk);
    await schedule({ time: '11:30' }, court.judge);
    const foreign = {
      ...court.secretary,
      actor: { ...court.secretary.actor, courtCode: '7518' },
    } as typeof court.secretary;
    for (const act of [court.act('administrator'), court.act('judge'), foreign]) {
      await assert.rejects(schedule({ time: '14:00' }, act), refused('HEARINGS_NOT_ALLOWED'));
    }
  });

  it('is refused in the past and at this very minute, allowed a minute later', async () => {
    await assert.rejects(schedule({ time: '08:59' }), refused('HEARINGS_IN_THE_PAST'));
    await assert.rejects(schedule({ time: '09:00' }), refused('HEARINGS_IN_THE_PAST'));
    await schedule({ time: '09:01' });
  });

  it('is refused on a day of rest with its name, also to the secretary who insists; the judge may mean it', async () => {
    const independence = { days: 23, time: '10:00' };
    await assert.rejects(
      schedule(independence),
      refused('HEARINGS_NOT_A_WORKING_DAY', /16\.12\.2026 \(Тәуелсіздік күні\)/),
    );
    await assert.rejects(schedule({ days: 5 }), refused('HEARINGS_NOT_A_WORKING_DAY', /демалыс: 28\.11\.2026\./));
    await assert.rejects(
      schedule({ ...independence, isUnusualTimeMeant: true }),
      refused('HEARINGS_NOT_A_WORKING_DAY'),
    );
    await schedule({ ...independence, isUnusualTimeMeant: true }, court.judge);
  });

  it('is refused in a year whose working calendar nobody has entered', async () => {
    await assert.rejects(schedule({ days: 500 }), refused('HEARINGS_CALENDAR_MISSING', /2028/));
  });

  it('fits into the hours of the court from the first minute to the last', async () => {
    await schedule({ time: '09:00', days: 1 });
    await schedule({ time: '17:45', days: 1 });
    await assert.rejects(schedule({ time: '17:46', days: 2 }), refused('HEARINGS_OUTSIDE_HOURS', /09:00–18:30/));
    await assert.rejects(schedule({ time: '08:59', days: 2 }), refused('HEARINGS_OUTSIDE_HOURS'));
    await schedule({ time: '19:00', days: 2, isUnusualTimeMeant: true }, court.judge);
  });

  it('lasts 5 to 720 whole minutes', async () => {
    for (const plannedMinutes of [4, 721, 7.5, Number.NaN]) {
      await assert.rejects(schedule({ plannedMinutes }), refused('HEARINGS_LENGTH'));
    }
    await schedule({ plannedMinutes: 5 });
  });

  it('takes a room, a judge and a secretary of that court only, and a room with video when it needs one', async () => {
    const other = await layCourt(platform, '7518');
    await assert.rejects(schedule({ courtroomId: other.rooms[0] }), refused('HEARINGS_ROOM_UNKNOWN'));
    await assert.rejects(schedule({ judgePostId: other.judges[0] }), refused('HEARINGS_NOT_A_JUDGE'));
    await assert.rejects(schedule({ secretaryPostId: court.judges[0] }), refused('HEARINGS_NOT_A_SECRETARY'));
    await assert.rejects(
      schedule({ courtroomId: court.rooms[1], hasVideoLink: true }),
      refused('HEARINGS_ROOM_WITHOUT_VIDEO'),
    );
    await schedule({ courtroomId: court.rooms[0], hasVideoLink: true });
  });

  it('waits for a judge and for a case that is being heard', async () => {
    const act = { actor: { kind: 'system', name: 'test' }, action: 'test' } as const;
    const done = await layCase(platform, court);
    await platform.db.transact(act, (tx) => changeStage(tx, done.id, 'transferred'));
    await assert.rejects(schedule({ caseId: done.id }), refused('HEARINGS_CASE_NOT_PENDING', /Соттылығы бойынша|«.+»/));
    const judgeless = await layCase(platform, court, {}, { hasJudge: false });
    await assert.rejects(schedule({ caseId: judgeless.id }), refused('HEARINGS_NO_JUDGE'));
  });

  it('never puts an adoption on the list as open', async () => {
    const adoption = await layCase(platform, court, { category: 'adoption' });
    await assert.rejects(schedule({ caseId: adoption.id }), refused('HEARINGS_MUST_BE_CLOSED'));
    await schedule({ caseId: adoption.id, closedGround: 'adoption' });
    await assert.rejects(
      schedule({ caseId: adoption.id, closedGround: 'curiosity' as never, time: '12:00' }),
      refused('HEARINGS_GROUND_UNKNOWN'),
    );
  });

  it('is imported with its whole course by the system only', async () => {
    const course = { startsAt: at(platform, '08:00'), plannedMinutes: 30, state: 'in_progress' } as const;
    const input = {
      ...asked({ time: '08:00', plannedMinutes: 30 }),
      judgePostId: court.judges[0],
      course: {
        ...course,
        beganAt: at(platform, '08:10'),
        delay: null,
        resumesAt: null,
        endedAt: null,
        adjournment: null,
      },
    };
    await assert.rejects(
      platform.db.transact(court.judge, (tx) => importHearing(tx, input)),
      refused('HEARINGS_NOT_ALLOWED'),
    );
    const act = { actor: { kind: 'system', name: 'demo' }, action: 'demo.lay' } as const;
    await platform.db.transact(act, (tx) => importHearing(tx, input));
    const { hearings } = await listHearings(platform.reads, 'ru', { from: today() });
    assert.equal(hearings[0]?.course.state, 'in_progress');
  });
});

describe('two hearings at the same time', () => {
  const nurlan = newId<PersonId>();

  it('do not share a room: the refusal names the other hearing and the next free times', async () => {
    await schedule({});
    const other = await layCase(platform, court);
    await assert.rejects(
      schedule({ caseId: other.id, time: '11:00', judgePostId: court.judges[1] }),
      refused('HEARINGS_COURTROOM_TAKEN', new RegExp(`10:30–11:15, іс № ${loan.number}\\. Бос уақыт: 11:00 \\(305\\)`)),
    );
  });

  it('follow one another in a room without a gap', async () => {
    await schedule({ time: '10:30' });
    await schedule({ time: '11:15' });
    await assert.rejects(
      schedule({ time: '11:59', judgePostId: court.judges[1] }),
      refused('HEARINGS_COURTROOM_TAKEN'),
    );
    await schedule({ time: '12:00' });
  });

  it('do not share a judge', async () => {
    await schedule({});
    const other = await layCase(platform, court);
    await assert.rejects(
      schedule({ caseId: other.id, courtroomId: court.rooms[1] }),
      refused('HEARINGS_JUDGE_TAKEN', /10:30–11:15, іс № .+ Бос уақыт: 11:15 \(305\)/),
    );
  });

  it('do not share a natural person, by video or not', async () => {
    const name = person('Ахметова', 'Дина', undefined, nurlan);
    const sides = [{ role: 'claimant' as const, name }];
    const [first, second] = [
      await layCase(platform, court, { participants: sides }),
      await layCase(platform, court, { participants: sides }),
    ];
    await schedule({ caseId: first.id });
    await assert.rejects(
      schedule({ caseId: second.id, courtroomId: court.rooms[1], judgePostId: court.judges[1] }),
      refused('HEARINGS_PARTY_TAKEN', new RegExp(`10:30–11:15, іс № ${first.number}`)),
    );
  });

  it('tell nothing of the other hearing to another court', async () => {
    const other = await layCourt(platform, '7519');
    const name = person('Ахметова', 'Дина', undefined, nurlan);
    const participants = [{ role: 'claimant' as const, name }];
    const here = await layCase(platform, court, { participants });
    const there = await layCase(platform, other, { participants, courtCode: '7519' });
    await schedule({ caseId: here.id });
    const call = schedule({ caseId: there.id, courtroomId: other.rooms[0] }, other.secretary);
    await assert.rejects(call, (thrown: unknown) => {
      assert.ok(isHouseError(thrown, 'HEARINGS_PARTY_TAKEN'));
      const said = thrown.say('kk');
      assert.match(said, /басқа соттың отырысына/);
      assert.doesNotMatch(said, /10:30–|7517-/);
      return true;
    });
  });

  it('may share an organisation, which sends whom it likes', async () => {
    const other = await layCase(platform, court, {
      participants: [{ role: 'claimant', name: { kind: 'organisation', kk: '«Дала» ЖШС', ru: 'ТОО «Дала»' } }],
    });
    await schedule({});
    await schedule({ caseId: other.id, courtroomId: court.rooms[1], judgePostId: court.judges[1] });
  });

  it('may have one person twice in the same hearing', async () => {
    const name = person('Ахметова', 'Дина');
    const both = await layCase(platform, court, {
      participants: [
        { role: 'claimant', name },
        { role: 'representative', name },
      ],
    });
    await schedule({ caseId: both.id });
  });

  it('asked for by two secretaries at once: exactly one wins, twenty times over', async () => {
    const other = await layCase(platform, court);
    for (let round = 0; round < 20; round += 1) {
      const days = [1, 2, 3, 4][round % 4] ?? 1;
      const time = `${9 + Math.floor(round / 4)}:15`.padStart(5, '0');
      const tries = await Promise.allSettled([
        schedule({ days, time }),
        schedule({ days, time, caseId: other.id, judgePostId: court.judges[1] }, court.clerk),
      ]);
      assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1);
      const lost = tries.find((one) => one.status === 'rejected');
      assert.ok(isHouseError(lost?.reason, 'HEARINGS_COURTROOM_TAKEN'), String(lost?.reason));
    }
  });
});

describe('free times', () => {
  it('are those of the court’s hours at which judge, people and a room are free, then of the next working days', async () => {
    await schedule({ time: '10:30', plannedMinutes: 60 });
    const find = (rest: object) =>
      findFreeSlots(platform.reads, { courtCode: '7517', day: today(), minutes: 60, ...rest });
    const clocks = (await find({ courtroomId: court.rooms[0], notBefore: at(platform, '09:30') })).map(({ startsAt }) =>
      startsAt.toZonedDateTimeISO('Asia/Almaty').toPlainTime().toString({ smallestUnit: 'minute' }),
    );
    assert.deepEqual(clocks.slice(0, 3), ['09:30', '11:30', '11:45']);
    const [elsewhere] = await find({ notBefore: at(platform, '10:30') });
    assert.deepEqual(
      elsewhere?.rooms.map(({ number }) => number),
      ['305'],
    );
    const [afterJudge] = await find({ judgePostId: court.judges[0], notBefore: at(platform, '10:30') });
    assert.deepEqual(afterJudge?.startsAt, at(platform, '11:30'));
    const [monday] = await find({ day: today().add({ days: 5 }) });
    assert.deepEqual(monday?.startsAt, at(platform, '09:00', 7));
    assert.deepEqual(await find({ day: Temporal.PlainDate.from('2030-01-01') }), []);
  });

  it('leave out the hours at which a participant is called to another court', async () => {
    const elsewhere = await layCourt(platform, '7591');
    const claimant = person('Қасымова', 'Айгүл', 'Серікқызы');
    const here = await layCase(platform, court, { participants: [{ role: 'claimant', name: claimant }] });
    const there = await layCase(platform, elsewhere, { participants: [{ role: 'respondent', name: claimant }] });
    await schedule({ caseId: there.id, courtroomId: elsewhere.rooms[0], time: '11:00' }, elsewhere.secretary);
    const asked = { courtCode: '7517', day: today(), minutes: 60, notBefore: at(platform, '10:00') };
    const [first] = await findFreeSlots(platform.reads, { ...asked, caseId: here.id });
    assert.deepEqual(first?.startsAt, at(platform, '10:00'));
    const [later] = await findFreeSlots(platform.reads, {
      ...asked,
      caseId: here.id,
      notBefore: at(platform, '10:15'),
    });
    assert.deepEqual(later?.startsAt, at(platform, '11:45'));
  });

  it('leave out the days on which the judge is absent, and nobody can book them', async () => {
    const [, judgePostId] = court.judges;
    await platform.owner.query(
      `insert into courts.absence (id, court_code, judge, judge_post_id, absence, order_number, valid_from, valid_to, source, verified)
       values ($1, '7517', 'Үлгібекова', $2, 'leave', '7-К', $3, $4, 'invented', false)`,
      [newId(), judgePostId, today().toString(), today().add({ days: 1 }).toString()],
    );
    const [first] = await findFreeSlots(platform.reads, { courtCode: '7517', day: today(), minutes: 30, judgePostId });
    assert.deepEqual(first?.startsAt, at(platform, '09:00', 2));
    await assert.rejects(
      schedule({ judgePostId, days: 1 }),
      refused('HEARINGS_JUDGE_ABSENT', /Судья ол күні орнында болмайды: 24\.11\.2026/),
    );
  });

  it('are few of a day, a length apart, when they are shown to be chosen from', async () => {
    const found = await findFreeSlots(platform.reads, {
      ...{ courtCode: '7517', day: today().add({ days: 1 }), minutes: 90, most: 6, mostOfDay: 3 },
    });
    assert.deepEqual(
      found.map(({ startsAt }) =>
        startsAt.toZonedDateTimeISO('Asia/Almaty').toString({ smallestUnit: 'minute' }).slice(5, 16),
      ),
      ['11-24T09:00', '11-24T10:30', '11-24T12:00', '11-25T09:00', '11-25T10:30', '11-25T12:00'],
    );
  });
});
