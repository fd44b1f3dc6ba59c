import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { type EgovSimulator, startEgovSimulator } from '#modules/egov/testing';
import { seeded } from '#modules/identity';
import { type SmppCentre, startSmppCentre, type TakenMessage } from '#modules/notices/testing';
import { demoRecords } from '../../demo/index.ts';
import type { DemoPerson } from '../../demo/plan/people.ts';
import { twoStrangers } from './people.ts';
import { steps } from './steps/index.ts';
import { registerClaimant } from './steps/register-claimant.ts';
import { type Counts, traceOf } from './testing/case-trace.ts';
import { KillableCourt } from './testing/killable-court.ts';
import { Walk } from './walk.ts';

/** A worker that was killed is missed after twenty seconds. */
const SETTLED_MS = 60_000;

const isLong = process.env.ASHYQ_TEST_LONG !== undefined;

/** A walk waits so long for its hearing at most; the clock of the court is let jump over it. */
const WAITED_MS = 80_000;

/** Walks, each killed at other statements; `ASHYQ_TEST_SEEDS=8-15` takes some of them. */
const [FIRST = 1, LAST = 30] = isLong ? (process.env.ASHYQ_TEST_SEEDS ?? '1-30').split('-').map(Number) : [1, 1];

/** Every part of a walk is struck in the long form; in the short one a third of the steps, another third each day. */
const THIRDS = 3;
const turn =
  Number(process.env.ASHYQ_TEST_TURN ?? Math.floor(Temporal.Now.instant().epochMilliseconds / 86_400_000)) % THIRDS;
const isStruck = (step: string): boolean => isLong || Object.keys(steps).indexOf(step) % THIRDS === turn;

/** All of the case; the short form ends with the announced act. */
const walked = Object.entries(steps).slice(0, isLong ? undefined : Object.keys(steps).indexOf('act') + 1);

/**
 * Real processes, SIGKILL, PostgreSQL, a gateway of payments and an operator of SMS that stay when the court goes. A person
 * whose connection breaks sends the same again when the court is back, as a browser does.
 */
describe('a case in a court that is killed at every step', () => {
  let court: KillableCourt;
  let gateway: EgovSimulator;
  let centre: SmppCentre;
  let hurry: NodeJS.Timeout;
  /** Statements of each step in a walk that nobody disturbs. */
  const lengths: Record<string, number> = {};
  let undisturbed: Counts = {};
  let onTaken: (message: TakenMessage) => void = () => undefined;

  before(async () => {
    gateway = await startEgovSimulator(demoRecords());
    centre = await startSmppCentre({ dropsRepeats: true, onTaken: (message) => onTaken(message) });
    const smpp = `${centre.url.href}&repeats=dropped&rate=1000`;
    court = new KillableCourt(
      { EGOV_URL: gateway.url.href, SMPP_URL: smpp, DEMO_DAY: 'empty' },
      (LAST - FIRST + 2) * WAITED_MS,
    );
    await court.open();
    hurry = setInterval(() => void letUndoPass(), 250);
  });
  after(async () => {
    clearInterval(hurry);
    await court.close();
    await centre.close();
    await gateway.close();
  });

  /** The ten seconds in which a clerk can take a decision back. */
  const letUndoPass = async (): Promise<void> => {
    await court.owner.query(
      `update graphile_worker._private_jobs j set run_at = now() from graphile_worker._private_tasks t
       where t.id = j.task_id and t.identifier = 'filing.carry-out-decision' and j.run_at > now()`,
    );
  };

  const newWalk = (pair: number): Walk =>
    new Walk(court.origin, 'kk', twoStrangers(pair), {
      fetching: court.fetching,
      messagesTo: async (phone) => centre.messagesTo(phone),
      pays: (code) => gateway.pay(code),
      now: () => court.now(),
      waitUntil: (at) => court.waitUntil(at),
    });

  const jobsLeft = async (): Promise<readonly object[]> => {
    const { rows } = await court.owner.query(
      'select task_identifier, attempts, run_at - now() as due, locked_at - now() as locked, last_error from graphile_worker.jobs',
    );
    return rows;
  };

  /** Every job that is due is done, whatever else befalls the court. */
  const settle = async (): Promise<void> => {
    const until = performance.now() + SETTLED_MS;
    for (let left = 1; left > 0; ) {
      await wait(40);
      if (performance.now() > until) throw new Error(`jobs are not done: ${JSON.stringify(await jobsLeft())}`);
      const { rows } = await court.owner.query<{ left: number; dead: number }>(
        `select count(*) filter (where run_at <= now() + interval '1 second')::int as left,
           count(*) filter (where attempts >= max_attempts and locked_at is null)::int as dead
         from graphile_worker.jobs where task_identifier not like 'demo.%'`,
      );
      assert.equal(rows[0]?.dead, 0, `jobs that used up their tries: ${JSON.stringify(await jobsLeft())}`);
      left = rows[0]?.left ?? 0;
    }
  };

  /** What the operator has passed on, part by part, is what stands in the ledger, and nobody knows less than that. */
  const assertToldOnce = async (people: readonly DemoPerson[]): Promise<void> => {
    for (const { phone } of people) {
      const taken = centre.taken.filter(({ to }) => to === phone);
      for (const { messageId, to } of taken) await centre.report(messageId, to, 'DELIVRD');
      const { rows } = await court.owner.query<{ state: string; parts: number }>(
        `select state, parts from notices.delivery where address = $1`,
        [phone],
      );
      assert.deepEqual(new Set(rows.map(({ state }) => state)), new Set(['delivered']));
      assert.equal(
        taken.length,
        rows.reduce((sum, { parts }) => sum + parts, 0),
      );
      assert.equal(centre.messagesTo(phone).length, rows.length);
    }
  };

  it('leaves in a court that nobody kills what it shall leave in any other', async () => {
    const walk = newWalk(0);
    for (const [step, take] of walked) {
      await court.live();
      await take(walk);
      await settle();
      lengths[step] = await court.statements();
    }
    undisturbed = await traceOf(court.owner, walk.fact('case'));
    await assertToldOnce([walk.claimant, walk.respondent]);
    assert.equal(court.deaths, 0);
    assert.equal(undisturbed['rows of filing.filing by case_id'], 2);
    assert.equal(undisturbed['event filing.filing_submitted.v1'], 2);
    assert.equal(undisturbed['notice filing.received to claimant'], 1);
  });

  for (let seed = FIRST; seed <= LAST; seed += 1) {
    it(`is whole, and told once, when its steps are killed at any statement, seed ${seed}, ${isLong ? 'all' : `turn ${turn}`}`, async () => {
      const random = seeded(seed);
      const walk = newWalk((seed % 31) / 32);
      const orders: string[] = [];
      const before = court.deaths;
      for (const [step, take] of walked) {
        const order = { at: 1 + Math.floor(random() * (lengths[step] ?? 0)), isAnswerLost: random() < 0.5 };
        if (isStruck(step)) {
          orders.push(`${step} ${JSON.stringify(order)}`);
          await court.dieAt(order);
        }
        await take(walk).catch((cause: unknown) => {
          throw new Error([String(cause), ...orders, ...court.complaints.slice(-20)].join('\n'), { cause });
        });
        await settle();
        await court.live();
      }
      assert.deepEqual(await traceOf(court.owner, walk.fact('case')), undisturbed, orders.join('\n'));
      await assertToldOnce([walk.claimant, walk.respondent]);
      assert.ok(court.deaths - before >= orders.length - (isLong ? 3 : 1), `${court.deaths - before} deaths`);
    });
  }

  it('sends an SMS again that the operator has taken and the court died before it heard of it: it arrives once', async () => {
    const walk = newWalk(0.999);
    const { phone } = walk.claimant;
    let victim: TakenMessage | undefined;
    onTaken = (message) => {
      if (victim || message.to !== phone) return;
      victim = message;
      court.kill();
    };
    await court.live();
    const before = court.deaths;
    await registerClaimant(walk);
    await settle();
    assert.equal(court.deaths - before, 1);
    assert.equal(victim?.times, 2, 'the operator was given it twice');
    await assertToldOnce([walk.claimant]);
  });
});
