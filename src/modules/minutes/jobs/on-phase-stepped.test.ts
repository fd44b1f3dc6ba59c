import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { changePhase, type PhaseStep, roomOfHearing } from '#modules/conference';
import { conferenceModule } from '#modules/conference/module';
import { type VideoHouse, videoHouse } from '#modules/conference/testing';
import { getStaffHearing } from '#modules/hearings';
import { at } from '#modules/hearings/testing';
import { newId } from '#platform/ids';
import { runJobs } from '#testing';
import { keepMark, makeMark, type NewMark } from '../actions/make-mark.ts';
import { leaveRecordingOut } from '../actions/say-of-sitting.ts';
import type { MarkId } from '../model/ids.ts';
import type { MarkKind } from '../model/mark-kinds.ts';
import { minutesModule } from '../module.ts';
import { getRecord } from '../queries/get-record.ts';

let house: VideoHouse;
let work: () => Promise<void>;

const step = async (name: PhaseStep) => {
  house.platform.clock.advance({ minutes: 1 });
  await changePhase(house.platform, house.court.judge, { roomId: house.roomId, step: name });
};
const markOf = (kind: MarkKind, given: Partial<NewMark> = {}): NewMark => ({
  ...{ id: newId<MarkId>(), hearingId: house.hearingId, kind, at: house.platform.clock.now(), ...given },
});
const key = async (kind: MarkKind, given: Partial<NewMark> = {}) =>
  await makeMark(house.platform, house.court.secretary, markOf(kind, given));
const record = async () => await getRecord(house.platform.reads, house.court.secretary.actor, house.hearingId);
const marked = async () => (await record()).marks.filter(({ isStruck }) => !isStruck).map(({ kind }) => kind);
const phase = async () => (await roomOfHearing(house.platform.reads, house.hearingId))?.phase;
const course = async () =>
  (await getStaffHearing(house.platform.reads, house.court.secretary.actor, house.hearingId)).course.state;

before(async () => {
  house = await videoHouse();
  const { platform } = house;
  const jobs = [...(conferenceModule(platform, undefined).jobs ?? []), ...(minutesModule(platform).jobs ?? [])];
  platform.db.subscribe(jobs.flatMap(({ subscription }) => (subscription ? [subscription] : [])));
  const silent = ['notices.send-delivery', 'hearings.send-summons'].map((name) => ({
    name,
    run: async () => undefined,
  }));
  work = async () => await runJobs(platform, [...jobs, ...silent]);
  platform.clock.set(at(platform, '10:30'));
});

it('begins the record where the judge begins on the panel, and once when the secretary presses her key after that', async () => {
  assert.equal((await record()).waitsForDesk, undefined);
  await step('begin');
  await work();
  assert.deepEqual(await marked(), ['begin']);
  const { waitsForDesk, state } = await record();
  assert.ok(waitsForDesk);
  house.platform.clock.advance({ minutes: 1 });
  await assert.rejects(key('begin'), { code: 'MINUTES_REASON_MISSING' });
  await leaveRecordingOut(house.platform, house.court.secretary, {
    ...{ hearingId: house.hearingId, reason: 'no_equipment', words: '' },
  });
  const made = await key('begin');
  await work();
  assert.deepEqual([made.id, made.courseRefused, await marked()], [waitsForDesk, undefined, ['begin']]);
  const joined = await record();
  assert.deepEqual([joined.waitsForDesk, joined.state.beganAt], [undefined, state.beganAt]);
  const { actor } = house.court.secretary;
  assert.equal(joined.secretary, actor.kind === 'staff' ? actor.personId : '');
  await assert.rejects(key('begin'), { code: 'MINUTES_ALREADY_BEGUN' });
});

it('keeps one beginning when the recorder tells of another one', async () => {
  const system = { actor: { kind: 'system', name: 'test' }, action: 'minutes.keep-mark' } as const;
  const twice = markOf('begin', { at: house.platform.clock.now().subtract({ minutes: 5 }) });
  await house.platform.db.transact(system, async (tx) => await keepMark(tx, twice));
  assert.deepEqual(await marked(), ['begin']);
});

it("makes the marks of the judge's panel in their order, also when all of them are told at once, and each once", async () => {
  for (const name of ['pause', 'resume', 'close', 'deliberate', 'return', 'reopen'] as const) await step(name);
  await work();
  await work();
  const steps = ['break', 'resume', 'closed', 'deliberation', 'resume', 'open'];
  assert.deepEqual(await marked(), ['begin', ...steps]);
  assert.deepEqual([await phase(), await course()], ['going', 'in_progress']);
  const { marks } = await record();
  assert.ok(marks.filter(({ isStruck }) => !isStruck).every(({ isOfRoom }) => isOfRoom));
});

it('shows deliberation as a break in the list of the court, with the time at which a break is to end', async () => {
  await step('deliberate');
  assert.deepEqual([await phase(), await course()], ['deliberation', 'paused']);
  await work();
  assert.deepEqual([await phase(), (await record()).state.kind], ['deliberation', 'deliberation']);
  await step('return');
  const { platform, court, roomId, hearingId } = house;
  const resumesAt = platform.clock.now().add({ minutes: 20 });
  await changePhase(platform, court.judge, { roomId, step: 'pause', resumesAt, reason: 'Техник келеді' });
  const { course: paused } = await getStaffHearing(platform.reads, court.secretary.actor, hearingId);
  assert.equal(paused.resumesAt?.toString(), resumesAt.toString());
  await step('resume');
  await work();
});

it("follows the secretary's keys: break, deliberation, closed part, and what leads back", async () => {
  for (const [kind, expected] of [
    ['break', 'paused'],
    ['deliberation', 'deliberation'],
    ['announcement', 'going'],
    ['closed', 'closed_part'],
    ['break', 'paused'],
    ['resume', 'closed_part'],
    ['open', 'going'],
  ] as const) {
    house.platform.clock.advance({ minutes: 1 });
    await key(kind);
    await work();
    assert.equal(await phase(), expected, kind);
  }
});

it('is one mark when judge and secretary press at the same moment, whoever comes first', async () => {
  const before = (await marked()).length;
  await step('pause');
  // The key was pressed before the room was told, and reached the court through the recorder afterwards.
  const twice = markOf('break', { at: house.platform.clock.now().add({ seconds: 1 }) });
  await work();
  await assert.rejects(key('break'), { code: 'MINUTES_ON_BREAK' });
  const system = { actor: { kind: 'system', name: 'test' }, action: 'minutes.keep-mark' } as const;
  await house.platform.db.transact(system, async (tx) => await keepMark(tx, twice));
  assert.deepEqual((await marked()).slice(before), ['break']);
  assert.ok(
    (await record()).marks.some(({ id, isStruck }) => id === twice.id && isStruck),
    'the chain has it, the record strikes it',
  );
  house.platform.clock.advance({ minutes: 1 });
  await key('resume');
  await changePhase(house.platform, house.court.judge, { roomId: house.roomId, step: 'resume' });
  await work();
  assert.deepEqual((await marked()).slice(before), ['break', 'resume']);
  assert.deepEqual([await phase(), await course()], ['going', 'in_progress']);
});

it('is not moved by a mark that comes late', async () => {
  const late = markOf('break');
  await step('pause');
  await step('resume');
  await work();
  const system = { actor: { kind: 'system', name: 'test' }, action: 'minutes.keep-mark' } as const;
  await house.platform.db.transact(system, async (tx) => await keepMark(tx, late));
  await work();
  assert.equal(await phase(), 'going');
});

it('ends hearing, record and room with one deed', async () => {
  await step('end');
  await work();
  assert.deepEqual([(await marked()).at(-1), await phase(), await course()], ['end', 'ended', 'finished']);
  assert.equal((await record()).state.kind, 'ended');
});
