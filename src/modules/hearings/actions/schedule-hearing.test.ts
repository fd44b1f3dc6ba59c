import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { isHouseError } from '#platform/errors';
import { type TestPlatform, testPlatform } from '#testing';
import { listHearings, type NewHearing, scheduleHearing } from '../index.ts';
import { at, layCase, layCourt, type TestCase, type TestCourt } from '../testing/index.ts';

const refused = (code: string, said?: RegExp) => (thrown: unknown) =>
  isHouseError(thrown, code) && (said === undefined || said.test(thrown.say('kk')));

describe('scheduling a hearing', () => {
  let platform: TestPlatform;
  let court: TestCourt;
  let loan: TestCase;

  const schedule = (given: Partial<NewHearing> & { time?: string; days?: number }, act = court.secretary) =>
    scheduleHearing(platform, act, {
      ...{ caseId: loan.id, courtroomId: court.rooms[0], purpose: 'trial', plannedMinutes: 45 },
      startsAt: at(platform, given.time ?? '10:30', given.days),
      ...given,
    });

  before(async () => {
    platform = await testPlatform();
    court = await layCourt(platform);
    loan = await layCase(platform, court);
  });

  it('puts it on the public list of its day', async () => {
    const id = await schedule({ time: '10:30' });
    const { hearings } = await listHearings(platform.reads, 'kk', {
      from: at(platform, '10:30').toZonedDateTimeISO('Asia/Almaty').toPlainDate(),
    });
    assert.deepEqual(
      hearings.map(({ id, clock, room, matter }) => [id, clock, room.number, matter?.caseNumber, matter?.judge.name]),
      [[id, '10:30', '304', loan.number, 'Сынақбаев Ә. М.']],
    );
    assert.deepEqual(hearings[0]?.matter?.parties, [
      { role: 'claimant', name: 'Қасымова А. С.' },
      { role: 'respondent', name: '«Дала» ЖШС' },
    ]);
  });

  it('refuses a room that is taken and names the other hearing and free times', async () => {
    const other = await layCase(platform, court);
    await assert.rejects(
      schedule({ caseId: other.id, time: '11:00', judgePostId: court.judges[1] }),
      refused('HEARINGS_COURTROOM_TAKEN', new RegExp(`10:30–11:15, іс № ${loan.number}.* Бос уақыт: 11:00 \\(305\\)`)),
    );
  });
});
