import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { insertCourt, insertRegistry } from '#modules/courts/testing';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import { isHouseError } from '#platform/errors';
import { newId } from '#platform/ids';
import { type TestPlatform, testPlatform } from '#testing';
import {
  askNumberAgain,
  findNumberWait,
  giveUpNumber,
  listNumberWaits,
  type NationalNumbers,
  type NumberAnswer,
  type NumberAsked,
  NumbersAway,
  nationalNumbers,
  numberFor,
  numberNow,
  registerCase,
} from '../index.ts';
import { findNumbering, standingRequest } from '../store/number-store.ts';
import { clerkOf } from '../testing/index.ts';
import { fetchNumber } from './fetch-number.ts';

const clerk: Act = { actor: clerkOf(), action: 'cases.test' };
const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);

describe('a number of the national system', () => {
  let platform: TestPlatform;
  let asked: NumberAsked[];
  let answer: (asked: NumberAsked) => Promise<NumberAnswer>;
  let last: NationalNumbers['lastSequence'];
  const inTx = <T>(work: (tx: Tx) => Promise<T>, act = clerk): Promise<T> => platform.db.transact(act, work);
  const wish = (subject = { kind: 'filing', id: newId<never>() as string }) => ({
    ...{ subject, courtCode: '7517', kind: '2', category: 'loan', language: 'kk' as const },
    receivedOn: Temporal.PlainDate.from('2026-11-20'),
    parties: [{ role: 'claimant' as const, kind: 'person' as const, number: '950214600022', name: 'Қасымова Айгүл' }],
  });
  const ask = (given = wish()) =>
    inTx(async (tx) => {
      tx.record({ kind: 'test', id: '1' });
      return await numberFor(tx, given);
    });
  const fetch = async (given: ReturnType<typeof wish>): Promise<void> => {
    const row = await standingRequest(platform.reads, given.subject);
    assert.ok(row);
    await fetchNumber(platform, row.id);
  };
  const events = async (name: string): Promise<number> =>
    (await platform.owner.query('select 1 from platform.event where name = $1', [name])).rows.length;
  const system: Act = { actor: { kind: 'system', name: 'test' }, action: 'test' };
  const setNational = (validTo: string | null = null) =>
    platform.db.transact(system, async (tx) => {
      tx.record({ kind: 'court', id: '7517' });
      await insertRegistry(tx, { valid_to: validTo ? Temporal.PlainDate.from(validTo) : null });
    });

  beforeEach(async () => {
    platform = await testPlatform();
    await platform.db.transact(system, async (tx) => {
      tx.record({ kind: 'court', id: '7517' });
      await insertCourt(tx);
    });
    asked = [];
    answer = async () => ({ kind: 'given', number: '7517-26-00-2/40', registeredOn: today() });
    last = async () => 700;
    platform.ports.plug(nationalNumbers, {
      give: async (question) => {
        asked.push(question);
        return await answer(question);
      },
      lastSequence: (question) => last(question),
    });
  });
  const today = (): Temporal.PlainDate => Temporal.PlainDate.from('2026-11-23');

  it('is not asked for by a court with its own registry', async () => {
    assert.deepEqual(await ask(), { kind: 'own' });
  });

  it('is awaited, comes once, and the case is registered under it with the day of its registration', async () => {
    await setNational();
    const given = wish();
    assert.deepEqual(await ask(given), { kind: 'awaited' });
    assert.deepEqual(await ask(given), { kind: 'awaited' });
    await fetch(given);
    await fetch(given);
    assert.equal(asked.length, 1);
    assert.equal(asked[0]?.parties[0]?.number, '950214600022');
    assert.equal(await events('cases.number_answered.v1'), 1);
    const number = await ask(given);
    assert.deepEqual(number.kind === 'given' && [number.number, number.registeredOn.toString()], [
      '7517-26-00-2/40',
      '2026-11-23',
    ]);
    const row = await standingRequest(platform.reads, given.subject);
    assert.equal(row?.parties, null);
    const { subject: _, ...rest } = given;
    const participants = [
      { role: 'claimant' as const, name: { kind: 'person' as const, surname: 'Қ', givenName: 'А' } },
    ];
    const made = await inTx((tx) =>
      registerCase(tx, { ...rest, participants, ...(number.kind === 'given' ? { given: number } : {}) }),
    );
    assert.equal(made.number, '7517-26-00-2/40');
    assert.equal((await findNumbering(platform.reads, '7517', 26, '2'))?.last, 40);
    await assert.rejects(
      inTx((tx) => registerCase(tx, { ...rest, participants })),
      refused('CASES_NUMBER_NOT_OWN'),
    );
  });

  it('is waited for as long as it takes: asked by the same key, told once, with growing pauses', async () => {
    await setNational();
    answer = async () => {
      throw new NumbersAway('silent');
    };
    const given = wish();
    await ask(given);
    for (let tries = 1; tries <= 3; tries += 1) {
      await fetch(given);
      const wait = await findNumberWait(platform.reads, given.subject);
      assert.deepEqual([wait?.tries, wait?.failure], [tries, 'silent']);
      assert.equal(
        platform.clock
          .now()
          .until(wait?.nextTryAt ?? platform.clock.now())
          .total('seconds'),
        [10, 30, 60][tries - 1],
      );
    }
    assert.equal(new Set(asked.map(({ key }) => key)).size, 1);
    assert.equal(await events('cases.number_awaited.v1'), 1);
    const { rows } = await platform.owner.query(
      `select run_at from graphile_worker.jobs where task_identifier = 'cases.ask-number'`,
    );
    assert.equal(rows.length, 1);
    assert.equal((await listNumberWaits(platform.reads, clerk.actor, '7517')).length, 1);
    await assert.rejects(listNumberWaits(platform.reads, clerkOf('7518'), '7517'), refused('CASES_NOT_ALLOWED'));
    await assert.rejects(
      inTx((tx) => giveUpNumber(tx, given.subject)),
      refused('CASES_NUMBER_ASKED'),
    );
    answer = async () => ({ kind: 'given', number: '7517-26-00-2/41', registeredOn: today() });
    await inTx((tx) => askNumberAgain(tx, given.subject));
    await fetch(given);
    assert.equal((await ask(given)).kind, 'given');
    await assert.rejects(
      inTx((tx) => askNumberAgain(tx, given.subject)),
      refused('CASES_NUMBER_NOT_AWAITED'),
    );
  });

  it('of another court, kind or year, or of a case here, is not taken', async () => {
    await setNational();
    for (const number of ['7518-26-00-2/1', '7517-25-00-2/1', '7517-26-00-2а/1', 'жоқ']) {
      answer = async () => ({ kind: 'given', number, registeredOn: today() });
      const given = wish();
      await ask(given);
      await fetch(given);
      assert.equal((await findNumberWait(platform.reads, given.subject))?.failure, 'foreign', number);
    }
    answer = async () => ({ kind: 'given', number: '7517-26-00-2/50', registeredOn: today() });
    const [first, second] = [wish(), wish()];
    await ask(first);
    await fetch(first);
    const number = await ask(first);
    assert.equal(number.kind, 'given');
    const { subject: _, ...rest } = first;
    const participants = [
      { role: 'claimant' as const, name: { kind: 'person' as const, surname: 'Қ', givenName: 'А' } },
    ];
    await inTx((tx) =>
      registerCase(tx, { ...rest, participants, ...(number.kind === 'given' ? { given: number } : {}) }),
    );
    await ask(second);
    await fetch(second);
    assert.equal((await findNumberWait(platform.reads, second.subject))?.failure, 'taken');
    await inTx((tx) => giveUpNumber(tx, second.subject));
    assert.equal(await findNumberWait(platform.reads, second.subject), undefined);
  });

  it('refused waits for a person, who asks anew under another key or gives it up', async () => {
    await setNational();
    answer = async () => ({ kind: 'refused', code: 'CATEGORY' });
    const given = wish();
    await ask(given);
    await fetch(given);
    const wait = await findNumberWait(platform.reads, given.subject);
    assert.deepEqual([wait?.refusal, wait?.nextTryAt], ['CATEGORY', undefined]);
    assert.equal(await events('cases.number_refused.v1'), 1);
    await fetch(given);
    assert.equal(asked.length, 1);
    await inTx((tx) => askNumberAgain(tx, given.subject));
    await fetch(given);
    assert.equal(new Set(asked.map(({ key }) => key)).size, 2);
    const stranger: Act = { actor: clerkOf('7517', 'judge'), action: 'cases.test' };
    await assert.rejects(
      inTx((tx) => giveUpNumber(tx, given.subject), stranger),
      refused('CASES_NOT_ALLOWED'),
    );
    await inTx((tx) => giveUpNumber(tx, given.subject));
    assert.equal((await ask(given)).kind, 'awaited');
    assert.equal(await findNumberWait(platform.reads, given.subject).then((one) => one?.refusal), undefined);
  });

  it('is continued by the own registry after a switch within the year, and never given twice', async () => {
    await setNational('2026-11-22');
    let isAway = true;
    last = async () => {
      if (isAway) throw new NumbersAway('failed');
      return 700;
    };
    const given = wish();
    assert.equal((await ask(given)).kind, 'awaited');
    await fetch(given);
    assert.equal((await findNumberWait(platform.reads, given.subject))?.failure, 'failed');
    isAway = false;
    await fetch(given);
    assert.deepEqual(await ask(given), { kind: 'own' });
    assert.deepEqual(await ask(), { kind: 'own' });
    assert.equal(asked.length, 0);
    const { subject: _, ...rest } = given;
    const participants = [
      { role: 'claimant' as const, name: { kind: 'person' as const, surname: 'Қ', givenName: 'А' } },
    ];
    const made = await inTx((tx) => registerCase(tx, { ...rest, participants }));
    assert.equal(made.number, '7517-26-00-2/701');
    assert.equal((await ask({ ...wish(), kind: '2а' })).kind, 'awaited');
  });

  it('is asked at once for whoever cannot wait for the queue, and is awaited when nobody answers', async () => {
    assert.deepEqual(await numberNow(platform, clerk, wish()), { kind: 'own' });
    assert.equal(asked.length, 0);
    await setNational();
    const given = wish();
    const number = '7517-26-00-2/40';
    assert.deepEqual(await numberNow(platform, clerk, given), { kind: 'given', number, registeredOn: today() });
    assert.deepEqual(await numberNow(platform, clerk, given), { kind: 'given', number, registeredOn: today() });
    assert.equal(asked.length, 1);
    answer = async () => Promise.reject(new NumbersAway('silent'));
    assert.deepEqual(await numberNow(platform, clerk, wish()), { kind: 'awaited' });
  });

  it('goes on at once after the last number of the national system in the year', async () => {
    await setNational('2026-11-20');
    assert.deepEqual(await numberNow(platform, clerk, wish()), { kind: 'own' });
    assert.equal((await findNumbering(platform.reads, '7517', 26, '2'))?.last, 700);
  });
});
