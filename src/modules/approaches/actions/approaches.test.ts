import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { changeStage, findCaseByNumber, listPublicCourse } from '#modules/cases';
import { caseAtCourt, clerkOf } from '#modules/cases/testing';
import { insertCourt } from '#modules/courts/testing';
import type { Actor } from '#platform/audit';
import { newId } from '#platform/ids';
import { type TestPlatform, testPlatform } from '#testing';
import type { ApproachId } from '../model/approach.ts';
import { mayDo, mayKeepApproaches } from '../policy.ts';
import { listApproaches, listApproachYears } from '../queries/list-approaches.ts';
import { enterApproach, type NewApproach } from './enter-approach.ts';
import { withdrawApproach } from './withdraw-approach.ts';

describe('the register of approaches about pending cases', () => {
  let platform: TestPlatform;
  let loan = '';
  const clerk = { actor: clerkOf(), action: 'approaches.enter' };
  const day = Temporal.PlainDate.from('2026-11-20');
  const enter = (given: Partial<NewApproach> = {}, act: { actor: Actor; action: string } = clerk) =>
    enterApproach(platform, act, {
      ...{
        courtCode: '7517',
        caseNumber: loan,
        receivedOn: day,
        senderKind: 'state_body',
        sender: 'Қаржы министрлігі',
      },
      ...{ gistKk: 'Істі тез қарауды сұрайды', gistRu: 'Просит ускорить рассмотрение', outcome: 'not_considered' },
      ...given,
    });
  const codeOf = (done: Promise<unknown>): Promise<string> =>
    done.then(
      () => 'entered',
      (thrown) => thrown.code,
    );
  const list = async (words = '', year?: number) =>
    await listApproaches(platform.reads, { courtCode: '7517', words, year }, 1);

  before(async () => {
    platform = await testPlatform();
    await platform.db.transact(clerk, async (tx) => {
      tx.record({ kind: 'test', id: 'approaches' });
      await insertCourt(tx);
      await insertCourt(tx, { code: '7581' });
    });
    loan = (await caseAtCourt(platform)).number;
  });

  it('shows an entry at once with its case, sender, gist and outcome, and tells the course of the case', async () => {
    const number = await enter({ caseNumber: `№ ${loan}` });
    assert.equal(number, 1);
    const { approaches, total } = await list();
    assert.equal(total, 1);
    const [entry] = approaches;
    assert.deepEqual(
      [entry?.number, entry?.caseNumber, entry?.sender, entry?.gist?.ru, entry?.outcome],
      [number, loan, 'Қаржы министрлігі', 'Просит ускорить рассмотрение', 'not_considered'],
    );
    const found = await findCaseByNumber(platform.reads, loan);
    assert.ok(found);
    const [told] = await listPublicCourse(platform.reads, found.id);
    assert.match(told?.text.kk ?? '', /Жіберуші: Мемлекеттік орган/);
  });

  it('refuses each fault by its own sentence', async () => {
    const faults: readonly (readonly [Partial<NewApproach>, string])[] = [
      [{ receivedOn: undefined }, 'APPROACHES_DAY_WRONG'],
      [{ receivedOn: Temporal.PlainDate.from('2026-11-24') }, 'APPROACHES_DAY_AHEAD'],
      [{ receivedOn: Temporal.PlainDate.from('2026-11-23') }, 'entered'],
      [{ senderKind: '' }, 'APPROACHES_SENDER_KIND_MISSING'],
      [{ sender: ' ' }, 'APPROACHES_SENDER_MISSING'],
      [{ sender: 'ә'.repeat(201) }, 'APPROACHES_SENDER_LONG'],
      [{ senderKind: 'citizen' }, 'APPROACHES_SENDER_NAMED'],
      [{ gistKk: '' }, 'APPROACHES_GIST_KK_MISSING'],
      [{ gistRu: '\u0000' }, 'APPROACHES_GIST_RU_MISSING'],
      [{ gistRu: 'я'.repeat(601) }, 'APPROACHES_GIST_LONG'],
      [{ gistKk: 'Телефоны +7 701 123 45 67' }, 'APPROACHES_GIST_NAMES_IIN'],
      [{ outcome: 'nothing' }, 'APPROACHES_OUTCOME_MISSING'],
      [{ caseNumber: '12' }, 'CASES_NUMBER_FORM'],
      [{ caseNumber: '7517-26-00-2/9999' }, 'CASES_CASE_NOT_FOUND'],
    ];
    for (const [given, code] of faults) assert.equal(await codeOf(enter(given)), code);
  });

  it('takes pending civil cases of its own court only', async () => {
    const elsewhere = await caseAtCourt(platform, { courtCode: '7581' });
    assert.equal(await codeOf(enter({ caseNumber: elsewhere.number })), 'APPROACHES_CASE_ELSEWHERE');
    const criminal = await caseAtCourt(platform, { kind: '1', category: 'theft' });
    assert.equal(await codeOf(enter({ caseNumber: criminal.number })), 'APPROACHES_CASE_NOT_CIVIL');
    const over = await caseAtCourt(platform);
    await platform.db.transact({ ...clerk, action: 'cases.change-stage' }, (tx) =>
      changeStage(tx, over.id, 'returned'),
    );
    assert.equal(await codeOf(enter({ caseNumber: over.number })), 'APPROACHES_CASE_NOT_PENDING');
  });

  it('shows and finds neither number nor gist of a case that the law closes', async () => {
    const adoption = await caseAtCourt(platform, { category: 'adoption' });
    await enter({ caseNumber: adoption.number, senderKind: 'citizen', sender: '', gistKk: 'Баланы беруді сұрайды' });
    const entry = (await list()).approaches.find(({ senderKind }) => senderKind === 'citizen');
    assert.ok(entry);
    assert.deepEqual([entry?.caseNumber, entry?.gist, entry?.sender], [undefined, undefined, null]);
    assert.equal((await list(adoption.number)).total, 0);
    assert.equal((await list('баланы')).total, 0);
  });

  it('is searched by words in any letters, by the number, and by year', async () => {
    assert.equal((await list('каржы')).total, 2);
    assert.equal((await list(loan)).total, 2);
    assert.equal((await list('жоқ сөз')).total, 0);
    assert.equal((await list('', 2026)).total, 3);
    assert.equal((await list('', 2025)).total, 0);
    assert.deepEqual(await listApproachYears(platform.reads, '7517'), [2026]);
  });

  it('keeps a withdrawn entry with its reason and without its words', async () => {
    const entry = (await list()).approaches.find(({ gist }) => gist !== undefined);
    assert.ok(entry);
    const withdraw = (because: string, id = entry.id) => codeOf(withdrawApproach(platform, clerk, { id, because }));
    assert.equal(await withdraw(' '), 'APPROACHES_REASON_MISSING');
    assert.equal(await withdraw('ә'.repeat(301)), 'APPROACHES_REASON_LONG');
    assert.equal(await withdraw('Қате', newId<ApproachId>()), 'APPROACHES_NOT_FOUND');
    assert.equal(await withdraw('Іс нөмірі қате жазылған'), 'entered');
    assert.equal(await withdraw('Тағы'), 'APPROACHES_WITHDRAWN');
    const { approaches } = await list();
    const after = approaches.find(({ id }) => id === entry.id);
    assert.deepEqual(
      [after?.withdrawn?.because, after?.gist, after?.sender],
      ['Іс нөмірі қате жазылған', undefined, null],
    );
  });

  it('numbers the entries of a court without holes, whoever enters at once', async () => {
    const before = (await list()).total;
    const numbers = await Promise.all(Array.from({ length: 4 }, () => enter()));
    assert.deepEqual(
      numbers.sort((a, b) => a - b),
      [1, 2, 3, 4].map((next) => before + next),
    );
  });

  it('cannot be changed or emptied behind the house', async () => {
    const { owner } = platform;
    await assert.rejects(owner.query(`update approaches.approach set gist_kk = 'x'`), /is not changed/);
    await assert.rejects(owner.query('delete from approaches.approach'), /is not removed/);
  });

  it('is written by the registry, the secretaries and the judges of the court, and read by everybody', async () => {
    const staff = (role: string, courtCode = '7517'): Actor => ({
      ...(clerk.actor as object as Actor & { kind: 'staff' }),
      role,
      courtCode,
    });
    for (const role of ['registry_clerk', 'hearing_secretary', 'judge', 'chairperson']) {
      assert.ok(mayDo('enter', staff(role), { courtCode: '7517' }), role);
      assert.ok(mayKeepApproaches([{ role }]));
    }
    assert.equal(mayDo('enter', staff('registry_clerk', '7581'), { courtCode: '7517' }), false);
    assert.equal(mayDo('withdraw', staff('judge'), { courtCode: '7517' }), false);
    assert.ok(mayDo('withdraw', staff('chairperson'), { courtCode: '7517' }));
    assert.equal(mayKeepApproaches([{ role: 'bailiff' }]), false);
    const outside = { actor: staff('press_officer'), action: 'approaches.enter' };
    assert.equal(await codeOf(enter({}, outside)), 'APPROACHES_NOT_ALLOWED');
  });
});
