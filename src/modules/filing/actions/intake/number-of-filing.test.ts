import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import {
  askNumberAgain,
  findCaseByNumber,
  listParticipants,
  type NumberAnswer,
  NumbersAway,
  nationalNumbers,
} from '#modules/cases';
import { casesModule } from '#modules/cases/module';
import { insertRegistry } from '#modules/courts/testing';
import type { Act } from '#platform/audit';
import { isHouseError } from '#platform/errors';
import type { Principal } from '#platform/http';
import { type AccountId, newId, type PersonId } from '#platform/ids';
import { runJobs } from '#testing';
import type { FilingId } from '../../model/ids.ts';
import { filingModule } from '../../module.ts';
import { getFiling } from '../../queries/get-filing.ts';
import { getIntake } from '../../queries/intake/get-intake.ts';
import { listAwaitingNumber, listInbox } from '../../queries/intake/list-inbox.ts';
import { type FilingHouse, sendClaim, signingHouse } from '../../testing/index.ts';
import { carryOutDecision } from './carry-out-decision.ts';
import { registerFiling, rejectFiling, undoDecision } from './decide-filing.ts';

const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);
const staff = (): Act => ({
  actor: {
    ...{ kind: 'staff', accountId: newId<AccountId>(), personId: newId<PersonId>() },
    ...{ courtCode: '7517', role: 'registry_clerk' },
  },
  action: 'filing.test',
});

describe('a claim in a court whose numbers the national system gives', () => {
  let house: FilingHouse;
  let filer: Principal;
  let answer: () => Promise<NumberAnswer>;
  let keys: string[];
  const clerk = staff();
  const send = (price = '1 000 000'): Promise<FilingId> =>
    sendClaim(house.platform, house.actsOf(filer), filer, { price });
  /** By hand: they put themselves into the queue again, at times of the clock of the test. */
  const byHand = ['cases.ask-number', 'filing.carry-out-decision'];
  const handlers = () => [...(filingModule(house.platform).jobs ?? []), ...(casesModule(house.platform).jobs ?? [])];
  const work = async (): Promise<void> => {
    const jobs = handlers().filter(({ name }) => !byHand.includes(name));
    const idle = ['notices.send-delivery', 'identity.open-account-for-party'].map((name) => ({
      name,
      run: async () => undefined,
    }));
    await runJobs(house.platform, [...jobs, ...idle]);
  };
  /** Every question that stands is put once, and what is told of the answers is delivered. */
  const askAll = async (): Promise<void> => {
    const job = handlers().find(({ name }) => name === 'cases.ask-number');
    const { rows } = await house.platform.owner.query('select id from cases.number_request order by asked_at');
    for (const { id } of rows) await job?.run({ requestId: id } as never);
    await work();
  };
  const decide = async (id: FilingId) => {
    const { decisionId } = await registerFiling(house.platform, clerk, id);
    await carryOutDecision(house.platform, decisionId);
    return decisionId;
  };
  const noticesOf = async (id: FilingId, template: string): Promise<number> => {
    const { rows } = await house.platform.owner.query(
      'select 1 from notices.notice where fact_id = $1 and template = $2',
      [id, template],
    );
    return rows.length;
  };
  const away = async (): Promise<never> => {
    throw new NumbersAway('silent');
  };
  let sequence = 100;
  const give = async (): Promise<NumberAnswer> => {
    sequence += 1;
    const registeredOn = Temporal.PlainDate.from('2026-11-23');
    return { kind: 'given', number: `7517-26-00-2/${sequence}`, registeredOn };
  };

  beforeEach(async () => {
    house = await signingHouse();
    filer = house.filer;
    keys = [];
    house.platform.db.subscribe(handlers().flatMap(({ subscription }) => (subscription ? [subscription] : [])));
    house.platform.ports.plug(nationalNumbers, {
      give: async ({ key, parties }) => {
        keys.push(key);
        assert.deepEqual(
          parties.map(({ role }) => role),
          ['claimant', 'respondent'],
        );
        return await answer();
      },
      lastSequence: away,
    });
    await house.platform.db.transact({ actor: { kind: 'system', name: 'test' }, action: 'test' }, async (tx) => {
      tx.record({ kind: 'court', id: '7517' });
      await insertRegistry(tx);
    });
  });

  it('becomes a case under the number that came, and nobody hears of a waiting of a moment', async () => {
    answer = give;
    const id = await send();
    await decide(id);
    await askAll();
    const { state, status } = await getFiling(house.platform.reads, filer, id);
    assert.equal(state, 'registered');
    assert.equal(status.entries.at(-1)?.details.caseNumber, `7517-26-00-2/${sequence}`);
    const found = await findCaseByNumber(house.platform.reads, `7517-26-00-2/${sequence}`);
    assert.equal(found?.numberedBy, 'national');
    assert.equal(found && (await listParticipants(house.platform.reads, found.id)).length, 2);
    assert.equal(await noticesOf(id, 'filing.number-awaited'), 0);
  });

  it('is not lost while the national system is silent: clerk and filer are told once, the number comes later and once', async () => {
    answer = away;
    const id = await send();
    await decide(id);
    await askAll();
    await askAll();
    const waiting = await getFiling(house.platform.reads, filer, id);
    assert.deepEqual([waiting.state, waiting.status.kind, waiting.status.turn], ['sent', 'number_awaited', 'court']);
    assert.equal(waiting.status.next?.kind, 'acceptance');
    assert.equal(await noticesOf(id, 'filing.number-awaited'), 1);
    assert.deepEqual(await listInbox(house.platform.reads, clerk.actor, '7517'), []);
    const [line] = await listAwaitingNumber(house.platform.reads, clerk.actor, '7517');
    assert.deepEqual([line?.id, line?.wait.failure, line?.wait.tries], [id, 'silent', 2]);
    assert.equal((await getIntake(house.platform.reads, clerk.actor, id, 'kk')).wait?.tries, 2);
    await assert.rejects(undoDecision(house.platform, clerk, id), refused('CASES_NUMBER_ASKED'));
    await assert.rejects(registerFiling(house.platform, staff(), id), refused('FILING_DECIDED'));
    answer = give;
    await askAll();
    const done = await getFiling(house.platform.reads, filer, id);
    assert.deepEqual([done.state, done.status.kind], ['registered', 'registered']);
    assert.equal(new Set(keys).size, 1);
    assert.equal(await noticesOf(id, 'filing.registered'), 1);
    assert.deepEqual(await listAwaitingNumber(house.platform.reads, clerk.actor, '7517'), []);
  });

  it('equal to one that waits gets no number of its own: it joins the case of the first', async () => {
    answer = away;
    const first = await send('555 000');
    house.platform.clock.advance({ seconds: 1 });
    const second = await send('555 000');
    await decide(first);
    const twin = await decide(second);
    await askAll();
    await carryOutDecision(house.platform, twin);
    assert.equal((await getFiling(house.platform.reads, filer, second)).state, 'sent');
    answer = give;
    await askAll();
    await carryOutDecision(house.platform, twin);
    const [one, two] = await Promise.all([first, second].map((id) => getFiling(house.platform.reads, filer, id)));
    assert.ok(one?.caseId);
    assert.equal(one.caseId, two?.caseId);
    assert.deepEqual([one.status.kind, two?.status.kind], ['registered', 'joined_duplicate']);
    assert.equal(new Set(keys).size, 1);
  });

  it('that is refused there comes back to the registry, where any clerk asks anew or decides otherwise', async () => {
    answer = async () => ({ kind: 'refused', code: 'CATEGORY' });
    const [asked, undone] = [await send('1'), await send('2')];
    for (const id of [asked, undone]) await decide(id);
    await askAll();
    const lines = await listAwaitingNumber(house.platform.reads, clerk.actor, '7517');
    assert.deepEqual(
      lines.map(({ wait }) => wait.refusal),
      ['CATEGORY', 'CATEGORY'],
    );
    answer = give;
    await house.platform.db.transact(clerk, (tx) => askNumberAgain(tx, { kind: 'filing', id: asked }));
    await askAll();
    assert.equal((await getFiling(house.platform.reads, filer, asked)).state, 'registered');
    await undoDecision(house.platform, staff(), undone);
    const words = 'Екінші бет бұлыңғыр.';
    const rejected = await rejectFiling(house.platform, clerk, { id: undone, ground: 'unreadable', words });
    await carryOutDecision(house.platform, rejected.decisionId);
    assert.equal((await getFiling(house.platform.reads, filer, undone)).state, 'rejected');
    assert.equal(new Set(keys).size, 3);
  });
});
