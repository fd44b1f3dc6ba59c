import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { getCase } from '#modules/cases';
import { casesModule } from '#modules/cases/module';
import { insertRegistry } from '#modules/courts/testing';
import { type FilingId, getFiling, registerFiling } from '#modules/filing';
import { filingModule } from '#modules/filing/module';
import {
  type FilingHouse,
  Killed,
  type MortalPlatform,
  mortalPlatform,
  sendClaim,
  signingHouse,
} from '#modules/filing/testing';
import { seeded } from '#modules/identity';
import { torelikModule } from '#modules/torelik/module';
import { startTorelikSimulator, type TorelikSimulator } from '#modules/torelik/testing';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { type AccountId, newId, type PersonId } from '#platform/ids';
import { runJobs } from '#testing';

/** Around the giving of a number: the other system in its own process, ours killed at every statement. */
describe('a house that is killed while the national system gives a number', () => {
  let house: FilingHouse;
  let simulator: TorelikSimulator;
  let sums = 3_000_000;
  const random = seeded(85);
  const clerk: Act = {
    actor: {
      ...{ kind: 'staff', accountId: newId<AccountId>(), personId: newId<PersonId>() },
      ...{ courtCode: '7517', role: 'registry_clerk' },
    },
    action: 'filing.test',
  };
  const handlersOf = (platform: Platform) => [
    ...(filingModule(platform).jobs ?? []),
    ...(casesModule(platform).jobs ?? []),
  ];
  const subscribe = (platform: Platform): void => {
    platform.db.subscribe(handlersOf(platform).flatMap(({ subscription }) => (subscription ? [subscription] : [])));
  };
  /** What a living worker does until nothing is left; the question is put by hand where the queue would wait. */
  const live = async (): Promise<void> => {
    const idle = ['notices.send-delivery', 'identity.open-account-for-party'].map((name) => ({
      name,
      run: async () => undefined,
    }));
    await runJobs(house.platform, [...handlersOf(house.platform), ...idle]);
  };
  const ask = async (platform: Platform, id: FilingId): Promise<void> => {
    const { rows } = await house.platform.owner.query('select id from cases.number_request where subject_id = $1', [
      id,
    ]);
    const job = handlersOf(platform).find(({ name }) => name === 'cases.ask-number');
    await job?.run({ requestId: rows[0].id } as never);
  };
  /** Accepted by the registry; the question for its number stands and was not put yet. */
  const accept = async (): Promise<FilingId> => {
    sums += 1;
    const id = await sendClaim(house.platform, house.actsOf(house.filer), house.filer, { price: String(sums) });
    const { decisionId } = await registerFiling(house.platform, clerk, id);
    const job = handlersOf(house.platform).find(({ name }) => name === 'filing.carry-out-decision');
    await job?.run({ decisionId } as never);
    return id;
  };
  const mortal = (at: number): MortalPlatform => {
    const made = mortalPlatform(house.platform, { at, isAnswerLost: random() < 0.5 });
    subscribe(made.platform);
    return made;
  };

  before(async () => {
    house = await signingHouse();
    simulator = await startTorelikSimulator({ now: '2026-11-23T04:00:00Z' });
    torelikModule(house.platform, simulator);
    subscribe(house.platform);
    await house.platform.db.transact({ actor: { kind: 'system', name: 'test' }, action: 'test' }, async (tx) => {
      tx.record({ kind: 'court', id: '7517' });
      await insertRegistry(tx);
    });
  });
  after(() => simulator.close());

  it('gets one number for each claim and loses neither, at whichever statement it died', async () => {
    const whole = mortalPlatform(house.platform, { at: Number.MAX_SAFE_INTEGER, isAnswerLost: false });
    subscribe(whole.platform);
    const filings = [await accept()];
    await ask(whole.platform, filings[0] as FilingId);
    const steps = whole.count();
    assert.ok(steps >= 6, String(steps));
    for (let at = 1; at <= steps; at += 1) {
      const id = await accept();
      filings.push(id);
      const dying = mortal(at);
      await assert.rejects(ask(dying.platform, id), Killed);
      await live();
      assert.equal((await getFiling(house.platform.reads, house.filer, id)).state, 'registered', `statement ${at}`);
    }
    await live();
    const given = Object.values(await simulator.numbers()).sort();
    const numbers = await Promise.all(
      filings.map(async (id) => {
        const { caseId } = await getFiling(house.platform.reads, house.filer, id);
        assert.ok(caseId);
        return (await getCase(house.platform.reads, caseId)).number;
      }),
    );
    assert.equal(new Set(numbers).size, filings.length);
    assert.deepEqual(numbers.sort(), given);
    const { rows } = await house.platform.owner.query(
      `select count(*)::int as n from notices.notice where template = 'filing.registered' group by fact_id having count(*) <> 1`,
    );
    assert.deepEqual(rows, []);
  });

  it('gets the number that was given when the answer to the question was lost', async () => {
    const id = await accept();
    await simulator.wire('hangs-up');
    await ask(house.platform, id);
    const waiting = await getFiling(house.platform.reads, house.filer, id);
    assert.equal(waiting.state, 'sent');
    await simulator.wire('honest');
    await ask(house.platform, id);
    await live();
    const { caseId } = await getFiling(house.platform.reads, house.filer, id);
    assert.ok(caseId);
    const { number } = await getCase(house.platform.reads, caseId);
    assert.ok(Object.values(await simulator.numbers()).includes(number));
  });
});
