import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import { getStaffHearing, type HearingId, scheduleHearing } from '#modules/hearings';
import {
  at,
  layCase,
  layCourt,
  layOnlyHearing,
  serveEverybody,
  type TestCase,
  type TestCourt,
} from '#modules/hearings/testing';
import type { Act } from '#platform/audit';
import { newId } from '#platform/ids';
import { type TestPlatform, testPlatform } from '#testing';
import type { MarkId } from '../model/ids.ts';
import type { MarkKind } from '../model/mark-kinds.ts';
import { getRecord, listMarkWordings } from '../queries/get-record.ts';
import { keepMark, makeMark, type NewMark } from './make-mark.ts';
import { decideOnProtocol, leaveRecordingOut, noteAttendance } from './say-of-sitting.ts';
import { wordMark } from './word-mark.ts';

let platform: TestPlatform;
let court: TestCourt;
let loan: TestCase;
let id: HearingId;

const mark = (kind: MarkKind, given: Partial<NewMark> = {}, act: Act = court.secretary) =>
  makeMark(platform, act, { id: newId<MarkId>(), hearingId: id, kind, at: platform.clock.now(), ...given });
const record = () => getRecord(platform.reads, court.secretary.actor, id);
const hearing = () => getStaffHearing(platform.reads, court.secretary.actor, id);
const leaveOut = () =>
  leaveRecordingOut(platform, court.secretary, { hearingId: id, reason: 'no_equipment', words: 'Камера қойылмаған' });

before(async () => {
  platform = await testPlatform();
  court = await layCourt(platform);
  loan = await layCase(platform, court);
});
beforeEach(async () => {
  id = await layOnlyHearing(platform, court, loan.id);
  await serveEverybody(platform, court, id);
  platform.clock.set(at(platform, '10:31'));
});

describe('marking a hearing', () => {
  it('begins only when the reason of no recording is named, and the list of the court follows', async () => {
    await assert.rejects(mark('begin'), { code: 'MINUTES_REASON_MISSING' });
    await leaveOut();
    assert.equal((await mark('begin')).courseRefused, undefined);
    assert.equal((await hearing()).course.state, 'in_progress');
    for (const [kind, state] of [
      ['break', 'paused'],
      ['resume', 'in_progress'],
      ['deliberation', 'paused'],
      ['announcement', 'in_progress'],
      ['end', 'finished'],
    ] as const) {
      await mark(kind);
      assert.equal((await hearing()).course.state, state, kind);
    }
    const { noRecording, state } = await record();
    assert.deepEqual([noRecording?.reason, noRecording?.words], ['no_equipment', 'Камера қойылмаған']);
    assert.equal(state.kind, 'ended');
  });

  it('puts no step before the one it follows, however long that was on its way', async () => {
    await leaveOut();
    await mark('begin');
    const late = platform.clock.now().add({ seconds: 2 });
    platform.clock.set(late);
    await mark('break');
    const key = late.subtract({ seconds: 1 });
    await mark('resume', { at: key });
    assert.equal((await record()).state.kind, 'going');
    assert.equal((await record()).state.since?.toString(), late.toString());
    await mark('motion', { at: key });
    const { marks } = await record();
    assert.deepEqual(
      marks.map(({ kind, at: when }) => [kind, when.toString()]).filter(([kind]) => kind === 'motion'),
      [['motion', key.toString()]],
      'what is no step stays where it was heard',
    );
  });

  it('ends the hearing of the list also out of a break', async () => {
    await leaveOut();
    await mark('begin');
    await mark('break');
    assert.equal((await mark('end')).courseRefused, undefined);
    assert.equal((await hearing()).course.state, 'finished');
  });

  it('keeps the mark when only the judge may open the hearing, and says so', async () => {
    await platform.owner.query('truncate hearings.summons_service cascade');
    await leaveOut();
    assert.equal((await mark('begin')).courseRefused, 'HEARINGS_NOTICE_NOT_SERVED');
    assert.equal((await record()).state.kind, 'going');
    assert.equal((await hearing()).course.state, 'scheduled');
  });

  it('is one mark however often it is sent, and not that of another hearing', async () => {
    await leaveOut();
    await mark('begin');
    const twice = { id: newId<MarkId>() };
    await mark('note', { ...twice, words: 'Екі рет жіберілді' });
    await mark('note', { ...twice, words: 'Екі рет жіберілді' });
    assert.equal((await record()).marks.filter(({ kind }) => kind === 'note').length, 1);
    const other = await scheduleHearing(platform, court.secretary, {
      ...{ caseId: loan.id, courtroomId: court.rooms[1], purpose: 'trial', plannedMinutes: 30 },
      startsAt: at(platform, '15:00'),
    });
    await assert.rejects(mark('note', { ...twice, hearingId: other }), { code: 'MINUTES_MARK_TAKEN' });
  });

  it('never changes a time or takes a mark away; words change with their history', async () => {
    await leaveOut();
    await mark('begin');
    const motion = newId<MarkId>();
    await mark('motion', { id: motion, speaker: loan.participantIds[0], words: 'куә шақыру' });
    const [before] = (await record()).marks.filter((one) => one.id === motion);
    await wordMark(platform, court.secretary, { id: motion, wordings: 1, words: 'Куәні шақыру туралы' });
    await wordMark(platform, court.secretary, { id: motion, wordings: 1, words: 'Куәні шақыру туралы' });
    await assert.rejects(wordMark(platform, court.secretary, { id: motion, wordings: 1, words: 'басқаша' }), {
      code: 'MINUTES_CHANGED_MEANWHILE',
    });
    await wordMark(platform, court.secretary, {
      id: motion,
      wordings: 2,
      words: 'Куәні шақыру туралы',
      isStruck: true,
    });
    const [after] = (await record()).marks.filter((one) => one.id === motion);
    assert.deepEqual(after?.at, before?.at);
    assert.equal(after?.isStruck, true);
    assert.deepEqual(
      (await listMarkWordings(platform.reads, motion)).map(({ words, isStruck }) => [words, isStruck]),
      [
        ['куә шақыру', false],
        ['Куәні шақыру туралы', false],
        ['Куәні шақыру туралы', true],
      ],
    );
    for (const statement of [
      `update minutes.mark set at = now() where id = '${motion}'`,
      `delete from minutes.mark where id = '${motion}'`,
      `update minutes.wording set words = '' where mark_id = '${motion}'`,
    ])
      await assert.rejects(platform.owner.query(statement), /append-only|only grows|never|restrict/i);
  });

  it('keeps the words that a screen sends with a mark which the recorder has brought without them', async () => {
    await leaveOut();
    await mark('begin');
    const ruling = { id: newId<MarkId>(), hearingId: id, kind: 'ruling', at: platform.clock.now() } as const;
    const system = { actor: { kind: 'system', name: 'test' }, action: 'minutes.test' } as const;
    await platform.db.transact(system, (tx) => keepMark(tx, ruling));
    await mark('ruling', { id: ruling.id, words: 'Сот жоқта айтылды' });
    await wordMark(platform, court.secretary, { id: ruling.id, wordings: 2, words: 'Түзетілді' });
    await mark('ruling', { id: ruling.id, words: 'Сот жоқта айтылды' });
    await mark('ruling', { id: ruling.id });
    assert.deepEqual(
      (await listMarkWordings(platform.reads, ruling.id)).map(({ words }) => words),
      ['', 'Сот жоқта айтылды', 'Түзетілді'],
    );
  });

  it('refuses words beyond the limit and takes the longest', async () => {
    await leaveOut();
    await mark('begin');
    await mark('note', { words: 'ә'.repeat(4_000) });
    await assert.rejects(mark('note', { words: 'ә'.repeat(4_001) }), { code: 'MINUTES_WORDS_TOO_LONG' });
  });

  it('tells a mark that was added later apart', async () => {
    await leaveOut();
    await mark('begin');
    platform.clock.set(at(platform, '10:50'));
    await mark('end');
    platform.clock.set(at(platform, '12:00'));
    await mark('evidence', { at: at(platform, '10:40'), isAddedLater: true, words: 'Қолхат' });
    await assert.rejects(mark('evidence', { at: at(platform, '10:55'), isAddedLater: true }), {
      code: 'MINUTES_MARK_OUTSIDE_HEARING',
    });
    const [later] = (await record()).marks.filter(({ kind }) => kind === 'evidence');
    assert.deepEqual([later?.isAddedLater, later?.madeAt], [true, at(platform, '12:00')]);
  });

  it('keeps what a recorder has marked, whatever the rules of the screen say', async () => {
    const fact = { id: newId<MarkId>(), hearingId: id, kind: 'speaker', at: platform.clock.now() } as const;
    const system = { actor: { kind: 'system', name: 'test' }, action: 'minutes.test' } as const;
    assert.equal(await platform.db.transact(system, (tx) => keepMark(tx, fact)), true);
    assert.equal(await platform.db.transact(system, (tx) => keepMark(tx, fact)), false);
    assert.equal((await record()).marks.length, 1);
  });

  it('is refused to who has no part in it', async () => {
    await leaveOut();
    await assert.rejects(mark('begin', {}, court.clerk), { code: 'MINUTES_NOT_ALLOWED' });
    await assert.rejects(mark('begin', { hearingId: newId<HearingId>() }), { code: 'MINUTES_NOT_FOUND' });
  });
});

describe('the hearing as a whole', () => {
  it('takes a reason of the law only, and takes it back', async () => {
    const said = { hearingId: id, reason: 'lazy' as never, words: '' };
    await assert.rejects(leaveRecordingOut(platform, court.secretary, said), { code: 'MINUTES_REASON_MISSING' });
    await leaveOut();
    await leaveRecordingOut(platform, court.secretary, { hearingId: id, reason: undefined, words: '' });
    assert.equal((await record()).noRecording, undefined);
  });

  it('lets the judge alone decide on the protocol when nobody came', async () => {
    const said = { hearingId: id, ground: 'nobody_came', isKept: false } as const;
    await assert.rejects(decideOnProtocol(platform, court.secretary, said), { code: 'MINUTES_NOT_ALLOWED' });
    await assert.rejects(decideOnProtocol(platform, court.judge, { ...said, ground: 'tired' as never }), {
      code: 'MINUTES_GROUND_MISSING',
    });
    await decideOnProtocol(platform, court.judge, said);
    assert.deepEqual((await record()).dispensed, { ground: 'nobody_came', isKept: false });
    assert.equal((await mark('begin')).courseRefused, undefined);
  });

  it('notes who came, how, and why the others did not', async () => {
    const [claimant, respondent] = loan.participantIds;
    assert.ok(claimant && respondent);
    await noteAttendance(platform, court.secretary, {
      hearingId: id,
      people: [
        { participantId: claimant, came: true, byVideo: true },
        { participantId: respondent, came: false, absence: ' Сырқатына байланысты ' },
      ],
      areRightsExplained: true,
    });
    const { attendance, areRightsExplained } = await record();
    assert.deepEqual(attendance.get(claimant), { came: true, byVideo: true, absence: undefined });
    assert.deepEqual(attendance.get(respondent), { came: false, byVideo: false, absence: 'Сырқатына байланысты' });
    assert.equal(areRightsExplained, true);
  });
});
