import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { assignJudge, type CaseId, listCourse, type StaffPostId } from '#modules/cases';
import { listStaff } from '#modules/courts';
import { noticesModule } from '#modules/notices/module';
import { addProvedContact, type RecordingChannel, recordingChannel } from '#modules/notices/testing';
import { isHouseError } from '#platform/errors';
import { newId, type PersonId } from '#platform/ids';
import type { JobHandler } from '#platform/jobs';
import { runJobs, type TestPlatform, testPlatform } from '#testing';
import type { HearingId } from '../model/ids.ts';
import { hearingsModule } from '../module.ts';
import { getStaffHearing, listToMove } from '../queries/list-of-staff.ts';
import { findSummoned } from '../queries/list-summoned.ts';
import { at, layCase, layCourt, person, type TestCase, type TestCourt } from '../testing/index.ts';
import { moveHearing } from './move-hearing.ts';
import { scheduleHearing } from './schedule-hearing.ts';
import { startHearing } from './start-hearing.ts';
import { hearingTemplates } from './templates.ts';

let platform: TestPlatform;
let court: TestCourt;
let loan: TestCase;
let sms: RecordingChannel;
let jobs: readonly JobHandler[];
let claimant: PersonId;
let id: HearingId;

const seen = () => getStaffHearing(platform.reads, court.secretary.actor, id);
const schedule = (caseId: CaseId, judgePostId: StaffPostId, room: 0 | 1, days = 7) =>
  scheduleHearing(platform, court.secretary, {
    ...{ caseId, courtroomId: court.rooms[room], purpose: 'trial', plannedMinutes: 45, judgePostId },
    startsAt: at(platform, '10:30', days),
  });
const redraw = async (judgePostId: StaffPostId): Promise<void> => {
  const act = { actor: { kind: 'system', name: 'distribution' }, action: 'test.redraw' } as const;
  await platform.db.transact(act, (tx) => assignJudge(tx, loan.id, judgePostId));
  await runJobs(platform, jobs);
};

beforeEach(async () => {
  platform = await testPlatform();
  court = await layCourt(platform);
  claimant = newId<PersonId>();
  loan = await layCase(platform, court, {
    participants: [{ role: 'claimant', name: person('Қасымова', 'Айгүл', 'Серікқызы', claimant) }],
  });
  await addProvedContact(platform, claimant, 'sms', '+77990000019');
  sms = recordingChannel('sms');
  sms.answer(({ deliveryId }) => ({
    ...{ kind: 'accepted', isDelivered: true },
    acceptedParts: [{ part: 1, providerMessageId: `r-${deliveryId}` }],
  }));
  const parts = { templates: hearingTemplates, channels: { sms, email: recordingChannel('email') } };
  jobs = [...(noticesModule(platform, parts).jobs ?? []), ...(hearingsModule(platform).jobs ?? [])];
  platform.db.subscribe(jobs.flatMap(({ subscription }) => (subscription ? [subscription] : [])));
  id = await schedule(loan.id, court.judges[0], 0);
  await runJobs(platform, jobs);
});

describe('a hearing of a case that is drawn again', () => {
  it('is heard by the new judge at its time, and everybody is told by name and anew', async () => {
    await redraw(court.judges[1]);
    const { judge, replacedBy } = await seen();
    assert.deepEqual([judge.postId, replacedBy], [court.judges[1], undefined]);
    assert.ok(sms.sent.some(({ text }) => /отырыстың судьясы ауысты: Үлгібекова Д\. М\./.test(text)));
    const summoned = await findSummoned(platform.reads, id);
    assert.equal(summoned?.kind, 'judge');
    assert.ok(summoned?.participants.every(({ isServed }) => isServed));
    const course = await listCourse(platform.reads, loan.id);
    assert.ok(course.some(({ kind }) => kind === 'hearings.hearing_judge_changed'));
  });

  it('stays where the new judge is not free: shown, told to the secretary, and opened by nobody', async () => {
    const other = await layCase(platform, court);
    await schedule(other.id, court.judges[1], 1);
    const [secretary] = await listStaff(platform.reads, { court: court.code, roles: ['hearing_secretary'] });
    assert.ok(secretary);
    await addProvedContact(platform, secretary.personId, 'sms', '+77990000027');
    await redraw(court.judges[1]);
    const { judge, replacedBy, version } = await seen();
    assert.deepEqual([judge.postId, replacedBy?.postId], [court.judges[0], court.judges[1]]);
    assert.deepEqual(
      (await listToMove(platform.reads, court.clerk.actor, court.code)).map((one) => one.id),
      [id],
    );
    const told = sms.sent.filter(({ address }) => address === '+77990000027');
    assert.match(
      told[0]?.text ?? '',
      /судья ауысты \(Үлгібекова Д\. М\.\), бірақ ол мына уақытта бос емес: 30\.11\.2026/,
    );
    platform.clock.set(at(platform, '10:30', 7).toString());
    await assert.rejects(startHearing(platform, court.secretary, { id, version }), (thrown) =>
      isHouseError(thrown, 'HEARINGS_JUDGE_REPLACED'),
    );
  });

  it('is free of the mark when it was moved to a time of the new judge, whom the former one cannot stand in for', async () => {
    const other = await layCase(platform, court);
    await schedule(other.id, court.judges[1], 1);
    await redraw(court.judges[1]);
    const { version } = await seen();
    const place = { startsAt: at(platform, '14:00', 7), plannedMinutes: 45, courtroomId: court.rooms[0] };
    const move = { id, version, ...place, judgePostId: court.judges[1] };
    await assert.rejects(moveHearing(platform, court.judge, move), (thrown) =>
      isHouseError(thrown, 'HEARINGS_NOT_ALLOWED'),
    );
    await moveHearing(platform, court.secretary, move);
    assert.deepEqual([(await seen()).judge.postId, (await seen()).replacedBy], [court.judges[1], undefined]);
    await runJobs(platform, jobs);
    assert.match(sms.sent.at(-1)?.text ?? '', /уақыты не залы өзгерді/);
  });

  it('keeps the judge whom the court has put in for it on purpose', async () => {
    const other = await schedule(loan.id, court.judges[1], 1, 8);
    await redraw(court.judges[0]);
    const found = await getStaffHearing(platform.reads, court.secretary.actor, other);
    assert.deepEqual([found.judge.postId, found.replacedBy], [court.judges[1], undefined]);
  });

  it('follows the last of two draws, and is left alone by an assignment that changes nothing', async () => {
    const summonses = () => sms.sent.filter(({ text }) => text.includes('отырыс')).length;
    const before = summonses();
    await redraw(court.judges[0]);
    assert.equal(summonses(), before);
    const act = { actor: { kind: 'system', name: 'distribution' }, action: 'test.redraw' } as const;
    await platform.db.transact(act, (tx) => assignJudge(tx, loan.id, court.judges[1]));
    await platform.db.transact(act, (tx) => assignJudge(tx, loan.id, court.judges[0]));
    await runJobs(platform, jobs);
    assert.equal((await seen()).judge.postId, court.judges[0]);
    assert.equal(summonses(), before);
  });
});
