import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { type CaseId, findCaseByNumber, getCase, listCourse, listFile, listTerms, registerCase } from '#modules/cases';
import { insertRegistry, insertStaffPost } from '#modules/courts/testing';
import { listHearingsToCome } from '#modules/hearings';
import { registerPerson } from '#modules/identity';
import { inventedPerson } from '#modules/identity/testing';
import type { Act } from '#platform/audit';
import { isHouseError } from '#platform/errors';
import { getNationalState } from '../../queries/national-state.ts';
import { type HearingCard, inventPaper, type NewEvent, type TorelikHouse, torelikHouse } from '../../testing/index.ts';
import { bringOver } from '../import/bring-over.ts';
import { lookAtCase } from '../import/look-at-case.ts';
import { startImport } from '../import/start-import.ts';
import { followCourts } from './follow-courts.ts';
import { passOver } from './pass-over.ts';

const system: Act = { actor: { kind: 'system', name: 'test' }, action: 'torelik.test' };

describe('a court that keeps its cases in the national system', () => {
  let house: TorelikHouse;
  let numbers = 0;

  const follow = () => followCourts(house.platform);
  const state = () => getNationalState(house.platform.reads, house.administrator.actor, '7517', true);
  const emit = (caseNumber: string, change: NewEvent['change'], rest: Partial<NewEvent> = {}) =>
    house.simulator.emit({ caseNumber, change, ...rest });
  /** A claim of ours that got its number there: the first event of its case is its registration. */
  const register = async (): Promise<{ readonly id: CaseId; readonly number: string }> => {
    numbers += 1;
    const number = `7517-26-00-2/${numbers}`;
    const registeredOn = Temporal.PlainDate.from('2026-11-23');
    const made = await house.platform.db.transact(house.clerk, (tx) =>
      registerCase(tx, {
        ...{ courtCode: '7517', kind: '2', category: 'loan', language: 'kk', given: { number, registeredOn } },
        participants: [
          { role: 'claimant', name: { kind: 'person', surname: 'Қасымова', givenName: 'Айгүл' } },
          { role: 'respondent', name: { kind: 'person', surname: 'Сейітов', givenName: 'Нұрлан' } },
        ],
      }),
    );
    await emit(number, { kind: 'case_registered', registeredOn: '2026-11-23' });
    return { id: made.id, number };
  };
  let hour = 8;
  const hearing = (key: string, rest: Partial<HearingCard> = {}): HearingCard => {
    hour += 1;
    const startsAt = `2026-12-0${1 + Math.floor(hour / 18)}T${String((hour % 9) + 9).padStart(2, '0')}:00:00+05:00`;
    return { key, startsAt, minutes: 60, room: '304', purpose: 'preliminary', state: 'set', ...rest };
  };
  const judgeAssigned = () => ({ kind: 'judge_assigned', judge: house.judge }) as const;
  const comingOf = (id: CaseId) => listHearingsToCome(house.platform.reads, id, house.platform.clock.now());
  const eventsOf = async (number: string) => {
    const { rows } = await house.platform.owner.query(
      'select kind, state, reason from torelik.event where case_number = $1 order by ordinal',
      [number],
    );
    return rows.map((row) => `${row.kind} ${row.state}${row.reason ? ` ${row.reason}` : ''}`);
  };

  before(async () => {
    house = await torelikHouse();
    await house.platform.db.transact(system, async (tx) => {
      tx.record({ kind: 'court', id: '7517' });
      await insertRegistry(tx, { valid_to: Temporal.PlainDate.from('2026-11-30') });
    });
  });
  after(() => house.close());
  beforeEach(async () => {
    await house.simulator.wire('honest');
    await house.simulator.manner('honest');
  });

  it('follows what it tells of a case: judge, stages with their terms, hearings, acts, each with its source', async () => {
    const { id, number } = await register();
    const act = inventPaper('a1', { kind: 'ruling', title: 'Қабылдау туралы ұйғарым' });
    await house.simulator.addDocument(act.bytes);
    const { filedAt: _, ...document } = act.card;
    await emit(number, judgeAssigned(), { at: '2026-11-23T09:30:00+05:00' });
    await emit(number, { kind: 'stage_changed', stage: 'accepted', ground: 'CPC RK art. 150' });
    await emit(number, { kind: 'act_issued', document });
    const first = hearing('h1');
    await emit(number, { kind: 'hearing_set', hearing: first });
    await follow();
    const { platform } = house;
    const found = await getCase(platform.reads, id);
    assert.deepEqual([found.judgePostId, found.stage], [house.judgePostId, 'accepted']);
    const terms = await listTerms(platform.reads, id);
    assert.ok(terms.some(({ rule, state: now }) => rule === 'civil.preparation' && now === 'running'));
    const [filed] = await listFile(platform.reads, house.clerk.actor, id);
    assert.deepEqual([filed?.title, filed?.source, filed?.sha256], [act.card.title, 'national', act.card.sha256]);
    assert.equal((await comingOf(id)).length, 1);
    const course = await listCourse(platform.reads, id);
    const told = course.filter(({ source }) => source === 'national').map(({ kind }) => kind);
    assert.deepEqual(told.sort(), [
      'cases.document_filed',
      'cases.judge_assigned',
      'cases.stage_changed',
      'torelik.hearing',
    ]);
    const moved = hearing('h1');
    await emit(number, { kind: 'hearing_moved', hearing: moved });
    await follow();
    const [coming] = await comingOf(id);
    assert.equal(coming?.startsAt.toString(), Temporal.Instant.from(moved.startsAt).toString());
    await emit(number, { kind: 'hearing_cancelled', hearingKey: 'h1', reason: 'Судья іссапарда' });
    await follow();
    assert.deepEqual(await comingOf(id), []);
    assert.ok(
      (await eventsOf(number)).every((line) => line.endsWith(' applied')),
      String(await eventsOf(number)),
    );
  });

  it('applies each event once, however often and in whatever order it is told', async () => {
    for (const manner of ['double', 'reversed'] as const) {
      const { id, number } = await register();
      await house.simulator.manner(manner);
      await emit(number, judgeAssigned());
      await emit(number, { kind: 'stage_changed', stage: 'accepted' });
      await emit(number, { kind: 'stage_changed', stage: 'preparation' });
      await follow();
      await follow();
      const course = await listCourse(house.platform.reads, id);
      const stages = course.filter(({ kind, source }) => kind === 'cases.stage_changed' && source);
      assert.deepEqual([stages.length, (await getCase(house.platform.reads, id)).stage], [2, 'preparation'], manner);
      assert.deepEqual(new Set((await eventsOf(number)).map((line) => line.split(' ')[1])), new Set(['applied']));
      await house.simulator.manner('honest');
    }
  });

  it('lets one that came too early wait for the one before it, also over days', async () => {
    const { id, number } = await register();
    await emit(number, { kind: 'stage_changed', stage: 'preparation' }, { ordinal: 3 });
    await follow();
    assert.equal((await getCase(house.platform.reads, id)).stage, 'registered');
    assert.deepEqual(await eventsOf(number), ['case_registered applied', 'stage_changed waiting its_turn']);
    assert.deepEqual((await state()).events, []);
    await emit(number, { kind: 'stage_changed', stage: 'accepted' }, { ordinal: 2 });
    await follow();
    assert.equal((await getCase(house.platform.reads, id)).stage, 'preparation');
  });

  it('waits for a person who mends what is missing here, and goes on by itself', async () => {
    const { id, number } = await register();
    const newcomer = inventedPerson('Жаңабаев', 'Ерлан');
    const judge = { iin: newcomer.iin, surname: 'Жаңабаев', givenName: 'Ерлан' };
    await emit(number, { kind: 'judge_assigned', judge });
    await emit(number, { kind: 'hearing_set', hearing: hearing('h5', { room: '777' }) });
    await emit(number, { kind: 'stage_changed', stage: 'accepted' });
    await follow();
    assert.deepEqual(
      (await state()).events.map(({ caseNumber, reason }) => [caseNumber, reason]),
      [[number, 'judge_unknown']],
    );
    await house.platform.db.transact(system, async (tx) => {
      const { iin, surname, given: givenName, birthDate } = newcomer;
      const personId = await registerPerson(tx, { iin, surname, givenName, birthDate });
      await insertStaffPost(tx, { person_id: personId, surname, given_name: givenName, patronymic: null });
    });
    await follow();
    const [waiting] = (await state()).events;
    assert.deepEqual([waiting?.kind, waiting?.reason], ['hearing_set', 'room_unknown']);
    const clerk = house.platform.db.transact(house.clerk, (tx) => passOver(tx, waiting?.id ?? ''));
    await assert.rejects(clerk, (thrown) => isHouseError(thrown, 'TORELIK_NOT_ALLOWED'));
    await house.platform.db.transact(house.administrator, (tx) => passOver(tx, waiting?.id ?? ''));
    const again = house.platform.db.transact(house.administrator, (tx) => passOver(tx, waiting?.id ?? ''));
    await assert.rejects(again, (thrown) => isHouseError(thrown, 'TORELIK_EVENT_NOT_WAITING'));
    await follow();
    assert.equal((await getCase(house.platform.reads, id)).stage, 'accepted');
    assert.equal((await eventsOf(number))[2], 'hearing_set passed_over room_unknown');
  });

  it('says of a hearing that cannot be put here why', async () => {
    const { number } = await register();
    await emit(number, judgeAssigned());
    const taken = hearing('h1');
    await emit(number, { kind: 'hearing_set', hearing: taken });
    const second = await register();
    await emit(second.number, judgeAssigned());
    await emit(second.number, { kind: 'hearing_set', hearing: { ...taken, key: 'h2' } });
    const third = await register();
    await emit(third.number, { kind: 'hearing_cancelled', hearingKey: 'nobody', reason: '-' });
    const fourth = await register();
    await emit(fourth.number, judgeAssigned());
    await emit(fourth.number, { kind: 'hearing_set', hearing: hearing('h3', { purpose: 'tea' }) });
    const fifth = await register();
    await emit(fifth.number, { kind: 'stage_changed', stage: 'dreaming' });
    const sixth = await register();
    const { filedAt: _, ...document } = inventPaper('nowhere').card;
    await emit(sixth.number, { kind: 'act_issued', document });
    await follow();
    const reasons = new Map((await state()).events.map(({ caseNumber, reason }) => [caseNumber, reason]));
    assert.deepEqual(
      [second, third, fourth, fifth, sixth].map((one) => reasons.get(one.number)),
      ['slot_taken', 'hearing_unknown', 'purpose_unknown', 'stage_unknown', 'document_absent'],
    );
  });

  it('shows a case that was registered there, and goes on from the record when it is brought over', async () => {
    const number = '7517-26-00-2/5000';
    const card = house.card({ number, judge: house.judge, stage: 'registered', lastEvent: 2, stages: [], terms: [] });
    await house.simulator.addCase({ ...card, notes: [] });
    await emit(number, { kind: 'case_registered', registeredOn: '2026-11-20' });
    await emit(number, judgeAssigned());
    await emit(number, { kind: 'stage_changed', stage: 'accepted' });
    await follow();
    assert.equal(await findCaseByNumber(house.platform.reads, number), undefined);
    assert.deepEqual((await state()).elsewhere, [], 'it may be one of ours, which gets its number in this moment');
    house.platform.clock.advance({ minutes: 6 });
    const [elsewhere] = (await state()).elsewhere;
    assert.deepEqual([elsewhere?.number, elsewhere?.registeredOn?.toString()], [number, '2026-11-20']);
    const id = await lookAtCase(house.platform, house.clerk, { courtCode: '7517', from: { number } });
    await house.platform.db.transact(house.clerk, (tx) => startImport(tx, id));
    await bringOver(house.platform, id);
    await follow();
    const found = await findCaseByNumber(house.platform.reads, number);
    assert.equal(found?.stage, 'accepted');
    assert.deepEqual(await eventsOf(number), [
      'case_registered skipped',
      'judge_assigned skipped',
      'stage_changed applied',
    ]);
    assert.deepEqual((await state()).elsewhere, []);
  });

  it('keeps its place while the national system is silent, and reads on from there', async () => {
    const { id, number } = await register();
    await follow();
    await house.simulator.wire('unavailable');
    await emit(number, { kind: 'stage_changed', stage: 'accepted' });
    await follow();
    const silent = await state();
    assert.equal(silent.failure, 'TORELIK_FAILED');
    assert.ok(silent.answeredAt);
    await house.simulator.wire('honest');
    await follow();
    assert.equal((await state()).failure, undefined);
    assert.equal((await getCase(house.platform.reads, id)).stage, 'accepted');
  });

  it('does not follow what is told of days after its last day there, and stops listening a month later', async () => {
    const { id, number } = await register();
    await emit(number, { kind: 'stage_changed', stage: 'accepted' }, { at: '2026-12-01T09:00:00+05:00' });
    await follow();
    assert.equal((await getCase(house.platform.reads, id)).stage, 'registered');
    assert.deepEqual(await eventsOf(number), ['case_registered applied', 'stage_changed skipped']);
    house.platform.clock.set('2027-01-02T04:00:00Z');
    const before = (await house.simulator.questions()).length;
    await follow();
    assert.equal((await house.simulator.questions()).length, before);
  });
});
