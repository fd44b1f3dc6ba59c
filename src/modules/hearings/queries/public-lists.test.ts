import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { legalDay } from '#platform/clock';
import { isHouseError } from '#platform/errors';
import { type TestPlatform, testPlatform } from '#testing';
import type { HearingId } from '../index.ts';
import {
  countByDay,
  delayHearing,
  findByCaseNumber,
  findBySurname,
  getPublicHearing,
  getStaffHearing,
  listForBoard,
  listHearings,
  listOfStaff,
  type NewHearing,
  scheduleHearing,
  startHearing,
  todayOf,
} from '../index.ts';
import { at, layCase, layCourt, person, serveEverybody, type TestCase, type TestCourt } from '../testing/index.ts';

let platform: TestPlatform;
let court: TestCourt;
let other: TestCourt;
let kasymova: TestCase;
let casymova: TestCase;
let double: TestCase;

type Given = Partial<NewHearing> & { time: string; days?: number; in?: TestCourt };
const schedule = ({ time, days, in: place = court, ...given }: Given): Promise<HearingId> =>
  scheduleHearing(platform, place.secretary, {
    ...{ caseId: kasymova.id, courtroomId: place.rooms[0], purpose: 'trial', plannedMinutes: 30 },
    startsAt: at(platform, time, days),
    ...given,
  });
const today = () => legalDay(platform.clock.now());
const claimant = (surname: string, givenName: string) => ({
  participants: [{ role: 'claimant' as const, name: person(surname, givenName) }],
});
const clocks = (hearings: readonly { clock: string; room: { number: string } }[]) =>
  hearings.map(({ clock, room }) => `${clock} ${room.number}`);
const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);

before(async () => {
  platform = await testPlatform();
  court = await layCourt(platform);
  other = await layCourt(platform, '7518');
  kasymova = await layCase(platform, court);
  casymova = await layCase(platform, court, claimant('Касымов', 'Руслан'));
  double = await layCase(platform, other, { ...claimant('Ахметова-Ли', 'Анна'), courtCode: '7518' });
  await schedule({ time: '10:00' });
  await schedule({ time: '10:00', caseId: casymova.id, courtroomId: court.rooms[1], judgePostId: court.judges[1] });
  await schedule({ time: '11:00' });
  await schedule({ time: '09:30', in: other, caseId: double.id });
  await schedule({ time: '12:00', days: 1 });
  await schedule({ time: '13:00', closedGround: 'private_life' });
});

describe('the public list', () => {
  const list = async (asked = {}) =>
    clocks((await listHearings(platform.reads, 'kk', { from: today(), ...asked })).hearings);

  it('goes by time, then room, over all courts or one', async () => {
    assert.deepEqual(await list(), ['09:30 304', '10:00 304', '10:00 305', '11:00 304', '13:00 304']);
    assert.deepEqual(await list({ courtCode: '7518' }), ['09:30 304']);
    assert.deepEqual(await list({ courtCode: '9999' }), []);
  });

  it('is narrowed by day, room and judge; a closed hearing has no judge to be found by', async () => {
    assert.deepEqual(await list({ from: today().add({ days: 1 }) }), ['12:00 304']);
    assert.equal((await list({ to: today().add({ days: 1 }) })).length, 6);
    assert.deepEqual(await list({ courtroomId: court.rooms[1] }), ['10:00 305']);
    assert.deepEqual(await list({ judgePostId: court.judges[0] }), ['10:00 304', '11:00 304']);
  });

  it('is searched by number, judge, category and organisation in any spelling', async () => {
    const sequence = kasymova.number.split('/')[1] ?? '';
    assert.ok((await list({ text: `7517-26-00-2/${sequence}` })).includes('11:00 304'));
    assert.deepEqual(await list({ text: 'улгибекова' }), ['10:00 305']);
    assert.deepEqual(await list({ text: 'ДАЛА', courtCode: '7517' }), ['10:00 304', '11:00 304']);
    assert.equal((await list({ text: 'қарыз шарты' })).length, 4);
    assert.equal((await list({ text: 'займа' })).length, 4);
    assert.deepEqual(await list({ text: '100%_of\\' }), []);
  });

  it('finds no natural person by its free text', async () => {
    for (const text of ['Қасымова', 'касымов', 'Kasymova', 'айгул']) assert.deepEqual(await list({ text }), []);
  });

  it('is paged without gaps and repetitions, also where times are equal', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listHearings(platform.reads, 'ru', { from: today(), most: 2, after });
      seen.push(...clocks(page.hearings));
      after = page.next ?? undefined;
    } while (after !== undefined);
    assert.deepEqual(seen, await list());
  });

  it('begins anew with a cursor that somebody else made', async () => {
    for (const after of [
      'x',
      '%00',
      Buffer.from('[1,"\u0000","x"]').toString('base64url'),
      Buffer.from('{}').toString('base64url'),
    ]) {
      assert.equal((await list({ after })).length, 5);
    }
  });

  it('counts its days', async () => {
    const counts = await countByDay(platform.reads, { from: today(), to: today().add({ days: 6 }), courtCode: '7517' });
    assert.deepEqual(
      [...counts],
      [
        ['2026-11-23', 4],
        ['2026-11-24', 1],
      ],
    );
  });
});

describe('finding a surname', () => {
  const find = async (surname: string, rest = {}) =>
    (await findBySurname(platform.reads, 'kk', { surname, ...rest })).map(
      ({ clock, matter }) => `${clock} ${matter?.parties[0]?.name}`,
    );

  it('takes any spelling and puts the exact one first', async () => {
    assert.equal((await find('Касымов'))[0], '10:00 Касымов Р.');
    assert.equal((await find('Қасымов'))[0], '10:00 Қасымова А. С.');
    assert.equal((await find('kasym')).length, 4);
    assert.equal((await find('КАСЫМ')).length, 4);
  });

  it('takes each part of a double surname, and initials', async () => {
    assert.deepEqual(await find('Ли А'), ['09:30 Ахметова-Ли А.']);
    assert.deepEqual(await find('ахм'), ['09:30 Ахметова-Ли А.']);
    assert.deepEqual(await find('ахм', { courtCode: '7517' }), []);
  });

  it('is refused with fewer than three letters, with digits and with a novel', async () => {
    await assert.rejects(find('Қа'), refused('HEARINGS_SURNAME_TOO_SHORT'));
    await assert.rejects(find('%%%'), refused('HEARINGS_SURNAME_TOO_SHORT'));
    await assert.rejects(find('Қасым1'), refused('HEARINGS_SURNAME_NOT_LETTERS'));
    await assert.rejects(find('қ'.repeat(101)), refused('HEARINGS_SURNAME_TOO_LONG'));
  });

  it('covers yesterday to thirty days ahead', async () => {
    const far = await layCase(platform, court, claimant('Алыстаев', 'Ерік'));
    await schedule({ time: '15:00', days: 31, caseId: far.id });
    assert.deepEqual(await find('Алыстаев'), []);
    platform.clock.advance({ hours: 24 });
    assert.equal((await find('Алыстаев')).length, 1);
    assert.equal((await find('Ахметова')).length, 1);
    platform.clock.advance({ hours: 24 });
    assert.deepEqual(await find('Ахметова'), []);
    platform.clock.set('2026-11-23T04:00:00Z');
  });

  it('finds nobody of a closed hearing', async () => {
    const hidden = await layCase(platform, court, claimant('Құпиябаева', 'Дана'));
    await schedule({ time: '16:00', caseId: hidden.id, closedGround: 'private_life' });
    assert.deepEqual(await find('Құпиябаева'), []);
  });
});

describe('one hearing, one case', () => {
  it('is found by its id and by the number of its case', async () => {
    const [first] = await findByCaseNumber(platform.reads, 'en', kasymova.number);
    assert.ok(first);
    assert.equal((await getPublicHearing(platform.reads, 'en', first.id)).matter?.judge.name, 'Synakbayev A. M.');
    assert.deepEqual(await findByCaseNumber(platform.reads, 'en', '7517-26-00-2/999999'), []);
    await assert.rejects(
      getPublicHearing(platform.reads, 'kk', '00000000-0000-7000-8000-000000000000' as HearingId),
      refused('HEARINGS_NOT_FOUND'),
    );
  });
});

describe('the board', () => {
  it('tells a delay that nobody has typed: the room is still taken', async () => {
    const [first] = await todayOf(platform.reads, 'kk', '7517');
    assert.ok(first);
    platform.clock.set(at(platform, '10:00'));
    await serveEverybody(platform, court, first.hearing.id);
    await startHearing(platform, court.secretary, { id: first.hearing.id, version: 1 });
    platform.clock.set(at(platform, '11:06'));
    const shown = (await todayOf(platform.reads, 'kk', '7517')).map(
      ({ hearing, shown }) => `${hearing.clock} ${hearing.room.number} ${shown.state} ${shown.delay?.reason ?? '-'}`,
    );
    assert.equal(shown[0], '10:00 304 in_progress -');
    assert.equal(shown[2], '11:00 304 delayed previous_hearing_not_finished');
    platform.clock.set('2026-11-23T04:00:00Z');
  });

  it('shows another day as it is set', async () => {
    const [only, ...rest] = await listForBoard(platform.reads, 'ru', '7517', today().add({ days: 1 }));
    assert.deepEqual([only?.hearing.clock, only?.shown.state, rest.length], ['12:00', 'scheduled', 0]);
  });

  it('tells of a closed hearing when and where, and that it is late, not why', async () => {
    const day = await listOfStaff(platform.reads, court.secretary.actor, '7517', today());
    const closed = day.find(({ closedGround }) => closedGround !== null);
    assert.ok(closed);
    await delayHearing(platform, court.secretary, {
      ...{ id: closed.id, version: closed.version },
      delay: { reason: 'convoy_awaited', explanation: '', expectedAt: at(platform, '13:20') },
    });
    const { course, matter } = await getPublicHearing(platform.reads, 'kk', closed.id);
    assert.deepEqual(
      [matter, course.delay],
      [null, { reason: 'other', explanation: '', expectedAt: at(platform, '13:20') }],
    );
  });
});

describe('the list of the staff', () => {
  it('names everybody, closed hearings too, to the staff of that court', async () => {
    const day = await listOfStaff(platform.reads, court.secretary.actor, '7517', today());
    const closed = day.find(({ closedGround }) => closedGround === 'private_life');
    assert.deepEqual(
      closed?.participants.map(({ role, name }) => [role, name.kind === 'person' ? name.surname : name.kk]),
      [
        ['claimant', 'Қасымова'],
        ['respondent', '«Дала» ЖШС'],
      ],
    );
    assert.equal(closed?.file.number, kasymova.number);
  });

  it('is refused to another court, to offices without need of it, and to people', async () => {
    for (const { actor } of [other.secretary, court.act('administrator'), { actor: { kind: 'visitor' } as const }]) {
      await assert.rejects(listOfStaff(platform.reads, actor, '7517', today()), refused('HEARINGS_NOT_ALLOWED'));
    }
    const [first] = await todayOf(platform.reads, 'kk', '7517');
    assert.ok(first);
    await assert.rejects(
      getStaffHearing(platform.reads, other.secretary.actor, first.hearing.id),
      refused('HEARINGS_NOT_ALLOWED'),
    );
  });
});
