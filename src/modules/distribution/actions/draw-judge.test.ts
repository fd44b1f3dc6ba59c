import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { changeStage, getCase, listCourse, listPublicCourse } from '#modules/cases';
import { addEntry, courtList, judgeFullName, readEntry, type StaffMember } from '#modules/courts';
import { insertRegistry, insertStaffPost, staffAct } from '#modules/courts/testing';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import { runJobs, type TestPlatform, testPlatform } from '#testing';
import { promiseInCourts } from '../jobs/promise-ahead.ts';
import { tryWaiting } from '../jobs/try-waiting.ts';
import { PROMISED_AHEAD, promiseOf } from '../model/seed.ts';
import { verifyDraw } from '../model/verify-draw.ts';
import { distributionModule } from '../module.ts';
import { getDraw, listDrawsOfCase } from '../queries/get-draw.ts';
import { isDrawDue } from '../queries/is-draw-due.ts';
import { listPromises } from '../queries/list-promises.ts';
import { undrawnAfterSwitch, waitingCases } from '../store/waiting-store.ts';
import { type DrawCourt, layDrawCourt, registerClaim } from '../testing/index.ts';
import { drawJudge } from './draw-judge.ts';

const system: Act = { actor: { kind: 'system', name: 'test' }, action: 'distribution.test' };

async function absent(platform: TestPlatform, court: DrawCourt, judges: readonly StaffMember[]): Promise<void> {
  const administrator = await platform.db.transact(system, async (tx) => {
    tx.record({ kind: 'test', id: '1' });
    return await insertStaffPost(tx, { court_code: court.code, role: 'administrator', surname: 'Әкімшіев' });
  });
  for (const judge of judges) {
    const raw = { judge: judgeFullName(judge), absence: 'illness', order_number: '5-К', valid_to: '24.11.2026' };
    const read = readEntry(courtList('absences'), raw);
    assert.ok(read.ok);
    await addEntry(platform, staffAct(administrator.personId, 'administrator', court.code), {
      ...{ list: 'absences', courtCode: court.code, values: read.values },
    });
  }
}

async function drawn(platform: TestPlatform, id: Parameters<typeof getDraw>[1] | undefined) {
  assert.ok(id);
  const draw = await getDraw(platform.reads, id);
  assert.equal(draw.document.way, 'lot');
  assert.ok(draw.document.way === 'lot');
  return { ...draw, document: draw.document };
}

describe('the draw of a judge', () => {
  let platform: TestPlatform;
  let court: DrawCourt;

  before(async () => {
    platform = await testPlatform();
    court = await layDrawCourt(platform);
    await promiseInCourts(platform);
    platform.clock.advance({ minutes: 1 });
  });

  it('writes judge, protocol, course and promise in one transaction, and the protocol can be recomputed', async () => {
    const promised = await listPromises(platform.reads, court.code);
    assert.equal(promised.length, PROMISED_AHEAD);
    const { id: caseId, number } = await registerClaim(platform, court);
    const draw = await drawn(platform, await drawJudge(platform, caseId));
    const { document } = draw;
    const [judge] = document.drawn;
    assert.equal((await getCase(platform.reads, caseId)).judgePostId, judge);
    assert.equal(document.judges.length, 5);
    assert.equal(draw.candidates, 5);
    const report = verifyDraw(draw.text);
    assert.deepEqual([report.verdict, report.subIndication], ['INDETERMINATE', 'NO_POE']);
    assert.equal(report.checks.find(({ name }) => name === 'order')?.outcome, 'passed');
    const { secret, promise } = document;
    assert.equal(promised[0]?.sha256, promiseOf({ court: court.code, number: 1, secret }));
    assert.equal(promise.sha256, promised[0]?.sha256);
    const still = await listPromises(platform.reads, court.code);
    assert.equal(still.at(-1)?.sha256, document.nextPromise.sha256);
    assert.equal(still.length, PROMISED_AHEAD);
    const course = await listPublicCourse(platform.reads, caseId);
    assert.ok(course.some(({ kind }) => kind === 'distribution.judge_drawn'));
    assert.ok((await listCourse(platform.reads, caseId)).length >= 3);
    assert.ok(draw.text.includes(number));
    for (const name of ['Қасымова', 'Оспанова', 'loan']) assert.ok(!draw.text.includes(name), name);
  });

  it('is made once, however often and from wherever it is asked for', async () => {
    const { id: caseId } = await registerClaim(platform, court);
    const ids = await Promise.all([1, 2, 3].map(() => drawJudge(platform, caseId)));
    assert.equal(new Set(ids).size, 1);
    assert.equal((await listDrawsOfCase(platform.reads, caseId)).length, 1);
  });

  it('follows one another when two cases of a court are drawn at the same moment, each with its own promise', async () => {
    const cases = await Promise.all([1, 2, 3, 4].map(() => registerClaim(platform, court)));
    const draws = await Promise.all(cases.map(async ({ id }) => drawn(platform, await drawJudge(platform, id))));
    const numbers = draws.map(({ document }) => document.promise.number).toSorted((a, b) => a - b);
    const [first = 0] = numbers;
    assert.deepEqual(numbers, [first, first + 1, first + 2, first + 3]);
    const loads = draws.map(({ document }) =>
      document.judges.reduce((sum, judge) => sum + (judge.isIn ? judge.load : 0), 0),
    );
    assert.equal(new Set(loads).size, 4, 'each sees the load of those before it');
  });

  it('leaves alone a case that came with its judge', async () => {
    const { id: caseId } = await registerClaim(platform, court);
    const [judge] = court.judges;
    await platform.owner.query('update cases.court_case set judge_post_id = $1 where id = $2', [judge?.id, caseId]);
    assert.equal(await drawJudge(platform, caseId), undefined);
    assert.deepEqual(await listDrawsOfCase(platform.reads, caseId), []);
  });

  it('follows the registration of a case by itself', async () => {
    const { jobs = [] } = distributionModule(platform);
    platform.db.subscribe(jobs.flatMap(({ subscription }) => (subscription ? [subscription] : [])));
    const { id: caseId } = await registerClaim(platform, court);
    assert.equal((await getCase(platform.reads, caseId)).judgePostId, undefined);
    await runJobs(platform, jobs);
    assert.ok((await getCase(platform.reads, caseId)).judgePostId);
    await runJobs(platform, jobs);
    assert.equal((await listDrawsOfCase(platform.reads, caseId)).length, 1);
  });

  it('gives the same claim of the same sides to the same judge, also when the first one was returned', async () => {
    const { id: first, number } = await registerClaim(platform, court);
    await drawJudge(platform, first);
    const { judgePostId } = await getCase(platform.reads, first);
    const rows = await platform.owner.query<{ role: 'claimant' | 'respondent'; person_id: never; surname: string }>(
      'select role, person_id, surname from cases.participant where case_id = $1 order by position',
      [first],
    );
    const participants = rows.rows.map(({ role, person_id: personId, surname }) => ({
      role,
      name: { kind: 'person' as const, personId, surname, givenName: 'Айгүл' },
    }));
    await platform.db.transact(system, (tx) => changeStage(tx, first, 'returned'));
    const { id: again } = await registerClaim(platform, court, { participants });
    await drawJudge(platform, again);
    assert.equal((await getCase(platform.reads, again)).judgePostId, judgePostId);
    const [draw] = await listDrawsOfCase(platform.reads, again);
    assert.ok(draw?.document.way === 'same_judge');
    assert.deepEqual(draw.document.because, { code: 'repeated_claim', caseNumber: number });
    assert.equal(verifyDraw(draw.text).verdict, 'INDETERMINATE');
    const { id: other } = await registerClaim(platform, court, { participants, category: 'labour' });
    await drawJudge(platform, other);
    assert.equal((await listDrawsOfCase(platform.reads, other))[0]?.document.way, 'lot');
  });

  it('leaves out who decided the case that this one continues', async () => {
    const { id: first, number } = await registerClaim(platform, court);
    await drawJudge(platform, first);
    const { judgePostId } = await getCase(platform.reads, first);
    const { id: back } = await registerClaim(platform, court, { previousNumber: number, category: 'labour' });
    const { document } = await drawn(platform, await drawJudge(platform, back));
    const judge = document.judges.find(({ id }) => id === judgePostId);
    assert.ok(judge && !judge.isIn);
    assert.equal(judge.reason, 'took_part_earlier');
  });

  it('gives every dispute inside an insolvency to the judge who opened it (CPC RK art. 35(8))', async () => {
    const debtor = {
      role: 'respondent',
      name: { kind: 'organisation', kk: '«Борыш» ЖШС', ru: 'ТОО «Борыш»' },
    } as const;
    const by = (kk: string) => ({ role: 'claimant', name: { kind: 'organisation', kk, ru: kk } }) as const;
    const claim = (kk: string) =>
      registerClaim(platform, court, { category: 'insolvency', participants: [by(kk), debtor] });
    const { id: opened } = await claim('«Бірінші» ЖШС');
    await drawJudge(platform, opened);
    const { id: dispute } = await claim('«Екінші» ЖШС');
    await drawJudge(platform, dispute);
    const [draw] = await listDrawsOfCase(platform.reads, dispute);
    assert.ok(draw?.document.way === 'same_judge');
    assert.equal(draw.document.because.code, 'insolvency');
    const judges = await Promise.all(
      [opened, dispute].map(async (id) => (await getCase(platform.reads, id)).judgePostId),
    );
    assert.equal(judges[0], judges[1]);
  });

  it('keeps its rows: a protocol is neither changed nor erased, and its hash fits its text', async () => {
    const erase = platform.owner.query('delete from distribution.draw');
    await assert.rejects(erase, /append-only|refuse|not allowed/i);
    await assert.rejects(platform.owner.query(`update distribution.draw set document = '{}'`));
    const { rows } = await platform.owner.query<{ fits: boolean }>(
      `select bool_and(sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')) as fits from distribution.draw`,
    );
    assert.equal(rows[0]?.fits, true);
  });
});

describe('a court where few can be drawn', () => {
  let platform: TestPlatform;
  let court: DrawCourt;

  before(async () => {
    platform = await testPlatform();
    court = await layDrawCourt(platform);
  });

  it('draws the only judge who is in, says why the others are out without naming an illness, and tells the chairperson', async () => {
    const [only, ...others] = court.judges;
    await absent(platform, court, [...others, court.chair]);
    const { id: caseId } = await registerClaim(platform, court);
    const { document, candidates, text } = await drawn(platform, await drawJudge(platform, caseId));
    assert.deepEqual([candidates, document.drawn], [1, [only?.id]]);
    const out = document.judges.filter(({ isIn }) => !isIn);
    assert.deepEqual(new Set(out.map((judge) => !judge.isIn && judge.reason)), new Set(['absent']));
    assert.doesNotMatch(text, /illness|ауру/);
    const { rows } = await platform.owner.query<{ template: string }>(
      'select template from notices.notice where person_id = $1',
      [court.chair.personId],
    );
    assert.deepEqual(
      rows.map(({ template }) => template),
      ['distribution.no-choice'],
    );
  });

  it('waits with an alarm while nobody is in, and draws as soon as somebody is', async () => {
    const [only] = court.judges;
    assert.ok(only);
    await absent(platform, court, [only]);
    const { id: caseId } = await registerClaim(platform, court);
    assert.equal(await drawJudge(platform, caseId), undefined);
    await tryWaiting(platform);
    const [waiting] = await waitingCases(platform.reads, court.code);
    assert.deepEqual([waiting?.case_id, waiting?.tries], [caseId, 2]);
    const { rows } = await platform.owner.query<{ n: string }>(
      `select count(*) as n from notices.notice where person_id = $1 and template = 'distribution.nobody-eligible'`,
      [court.chair.personId],
    );
    assert.equal(Number(rows[0]?.n), 1, 'told once');
    distributionModule(platform);
    assert.match(await platform.metrics.print(), /distribution_waiting 1/);
    platform.clock.set('2026-11-25T04:00:00Z');
    await tryWaiting(platform);
    assert.deepEqual(await waitingCases(platform.reads, court.code), []);
    assert.ok((await getCase(platform.reads, caseId)).judgePostId);
  });
});

describe('a court that leaves the national case system', () => {
  it('draws nobody before its last day there, and every case without a judge after it', async () => {
    const platform = await testPlatform();
    const court = await layDrawCourt(platform);
    const today = legalDay(platform.clock.now());
    await platform.db.transact(system, async (tx) => {
      tx.record({ kind: 'court', id: court.code });
      await insertRegistry(tx, { valid_to: today.add({ days: 1 }) });
    });
    const given = { number: '7517-26-00-2/90', registeredOn: today };
    const { id } = await registerClaim(platform, court, { given });
    assert.equal(await isDrawDue(platform.reads, id), false);
    assert.equal(await drawJudge(platform, id), undefined);
    await tryWaiting(platform);
    assert.equal((await getCase(platform.reads, id)).judgePostId, undefined);
    platform.clock.advance({ hours: 48 });
    await promiseInCourts(platform);
    await tryWaiting(platform);
    assert.ok((await getCase(platform.reads, id)).judgePostId);
    assert.deepEqual(await undrawnAfterSwitch(platform.reads), []);
  });
});
