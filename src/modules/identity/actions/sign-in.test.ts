import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import pg from 'pg';
import {
  browser,
  type IdentityHouse,
  identityHouse,
  inventedPerson,
  openCabinet,
  visitorAct,
} from '../testing/index.ts';
import { requestPassword } from './request-password.ts';
import { signIn } from './sign-in.ts';

/** Statements that one deed sends to the database. */
async function statementsOf(deed: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const { query } = pg.Client.prototype;
  const spy = function (this: pg.Client, ...given: unknown[]): unknown {
    const [first] = given;
    sent.push(typeof first === 'string' ? first : (first as { text: string }).text);
    return Reflect.apply(query, this, given);
  };
  pg.Client.prototype.query = spy as typeof query;
  try {
    await deed();
  } finally {
    pg.Client.prototype.query = query;
  }
  return sent;
}

const codeOf = (deed: Promise<unknown>): Promise<string> =>
  deed.then(
    () => 'done',
    (thrown: { code: string }) => thrown.code,
  );

describe('signing in with IIN and password', () => {
  let house: IdentityHouse;
  const owner = inventedPerson();
  const nobody = inventedPerson();
  const crowded = inventedPerson();
  /** One asks as anybody from anywhere for a code to this phone. */
  const asking = (address: string) => (identifier: string, from: ReturnType<typeof browser>) => {
    const contact = { kind: 'phone', address } as const;
    const asked = { purpose: 'recover', identifier, contact, lang: 'kk', from } as const;
    return codeOf(requestPassword(house.platform, visitorAct(), asked));
  };
  const enter = (identifier: string, password: string, from = browser(`stranger ${identifier}`)) =>
    signIn(house.platform, visitorAct(), { identifier, password, from });

  before(async () => {
    house = await identityHouse();
    await openCabinet(house, { person: owner, phone: '+77010000101', isOwn: true });
    for (const [at, isOwn] of [false, false, true].entries()) {
      const password = `${at} құмырсқа илеуі`;
      await openCabinet(house, { person: crowded, phone: `+7701000011${at}`, isOwn, password });
    }
  });

  it('refuses in the same words whether nobody, one or several people have the IIN', async () => {
    for (const { iin } of [nobody, owner, crowded]) {
      assert.equal(await codeOf(enter(iin, 'қате құпия сөз')), 'IDENTITY_SIGN_IN_REFUSED');
    }
  });

  it('does the same work for each: one hash and the same statements', async () => {
    const works: { hashes: number; statements: string[] }[] = [];
    for (const { iin } of [nobody, owner, crowded]) {
      const before = house.hashing.count;
      const statements = await statementsOf(() => codeOf(enter(iin, 'қате құпия сөз', browser('once more'))));
      works.push({ hashes: house.hashing.count - before, statements });
    }
    assert.equal(works[0]?.hashes, 1);
    assert.ok((works[0]?.statements.length ?? 0) > 3);
    assert.deepEqual(works[1], works[0]);
    assert.deepEqual(works[2], works[0]);
  });

  it('asks for a one-time password with the same work, and leaves telling people apart to a job', async () => {
    const works: unknown[] = [];
    for (const { iin: identifier } of [nobody, owner, crowded]) {
      for (const purpose of ['register', 'recover'] as const) {
        const before = [house.hashing.count, house.registers.asked];
        const contact = { kind: 'phone', address: '+77010000199' } as const;
        const statements = await statementsOf(() =>
          requestPassword(house.platform, visitorAct(), {
            purpose,
            identifier,
            contact,
            lang: 'kk',
            from: browser(`asks ${identifier}`),
          }),
        );
        works.push(statements);
        assert.deepEqual([house.hashing.count, house.registers.asked], before);
      }
    }
    for (const work of works) assert.deepEqual(work, works[0]);
  });

  it('opens of several accounts the one whose password it is', async () => {
    const holders = new Set<string>();
    for (const at of [0, 1, 2]) {
      const { next } = await enter(crowded.iin, `${at} құмырсқа илеуі`);
      assert.equal(next, 'open');
      const { rows } = await house.platform.owner.query<{ account_id: string }>(
        'select account_id from identity.session order by created_at desc, id desc limit 1',
      );
      holders.add(String(rows[0]?.account_id));
    }
    assert.equal(holders.size, 3);
  });

  it('waits longer and longer after five mistakes, tells how long, and never locks', async () => {
    const from = browser('clumsy');
    for (let tries = 0; tries < 5; tries += 1) {
      assert.equal(await codeOf(enter(owner.iin, 'қате құпия сөз', from)), 'IDENTITY_SIGN_IN_REFUSED');
    }
    const early = enter(owner.iin, 'жеті қабат көк аспан', from);
    await assert.rejects(early, { code: 'IDENTITY_TOO_MANY_ATTEMPTS', params: { wait: 15 } });
    house.platform.clock.advance({ seconds: 15 });
    assert.equal(await codeOf(enter(owner.iin, 'қате құпия сөз', from)), 'IDENTITY_SIGN_IN_REFUSED');
    house.platform.clock.advance({ seconds: 29 });
    await assert.rejects(enter(owner.iin, 'жеті қабат көк аспан', from), { params: { wait: 1 } });
    house.platform.clock.advance({ seconds: 1 });
    assert.equal((await enter(owner.iin, 'жеті қабат көк аспан', from)).next, 'open');
    assert.equal(await codeOf(enter(owner.iin, 'қате құпия сөз', from)), 'IDENTITY_SIGN_IN_REFUSED');
  });

  it('lets no more than the free attempts through when a hundred come at once', async () => {
    const from = browser('flood');
    const many = Array.from({ length: 40 }, () => codeOf(enter(owner.iin, 'қате құпия сөз', from)));
    const outcomes = await Promise.all(many);
    const tried = outcomes.filter((code) => code === 'IDENTITY_SIGN_IN_REFUSED').length;
    assert.ok(tried >= 1 && tried <= 5, String(tried));
  });

  it('keeps neither IIN nor password in the audit trail', async () => {
    const { rows } = await house.platform.owner.query<{ line: string }>('select e::text as line from audit.entry e');
    assert.ok(rows.length > 10);
    for (const { line } of rows) assert.doesNotMatch(line, new RegExp(`${owner.iin}|${crowded.iin}|көк аспан`));
  });

  it('stops sending codes after a few, tells when to come back, and the browser of the owner has its own count', async () => {
    const ask = (from: ReturnType<typeof browser>) =>
      codeOf(
        requestPassword(house.platform, visitorAct(), {
          purpose: 'recover',
          identifier: owner.iin,
          contact: { kind: 'phone', address: '+77010000101' },
          lang: 'kk',
          from,
        }),
      );
    const outcomes: string[] = [];
    for (let tries = 0; tries < 12; tries += 1) outcomes.push(await ask(browser(`bot ${tries % 3}`)));
    assert.equal(outcomes.at(-1), 'IDENTITY_TOO_MANY_CODES');
    assert.equal(await ask(browser('+77010000101')), 'done');
  });

  it('lets nobody turn the count of a contact on its holder by asking under many numbers from one network', async () => {
    const ask = (identifier: string, from: ReturnType<typeof browser>) =>
      codeOf(
        requestPassword(house.platform, visitorAct(), {
          purpose: 'register',
          identifier,
          contact: { kind: 'phone', address: '+77010000177' },
          lang: 'kk',
          from,
        }),
      );
    const outcomes: string[] = [];
    for (let tries = 0; tries < 12; tries += 1) outcomes.push(await ask(inventedPerson().iin, browser('flood of one')));
    assert.equal(outcomes.at(-1), 'IDENTITY_TOO_MANY_CODES');
    assert.equal(await ask(inventedPerson().iin, browser('at home')), 'done');
  });

  it('keeps a code for networks that ask for a contact for the first time, when two others have used up what it may get', async () => {
    const ask = asking('+77010000178');
    for (let tries = 0; tries < 24; tries += 1) await ask(inventedPerson().iin, browser(`pair ${tries % 2}`));
    assert.equal(await ask(inventedPerson().iin, browser('pair 0')), 'IDENTITY_TOO_MANY_CODES');
    assert.equal(await ask(inventedPerson().iin, browser('holder elsewhere')), 'done');
    assert.equal(await ask(inventedPerson().iin, browser('holder elsewhere')), 'IDENTITY_TOO_MANY_CODES');
  });

  it('lets no contact be flooded from any number of networks, and a browser of the owner ask all the same', async () => {
    const ask = asking('+77010000101');
    const outcomes: string[] = [];
    for (let tries = 0; tries < 30; tries += 1)
      outcomes.push(await ask(inventedPerson().iin, browser(`swarm ${tries}`)));
    assert.equal(outcomes.filter((outcome) => outcome === 'done').length <= 14, true, outcomes.join());
    assert.equal(await ask(owner.iin, browser('yet another')), 'IDENTITY_TOO_MANY_CODES');
    house.platform.clock.advance({ minutes: 2 });
    assert.equal(await ask(owner.iin, browser('+77010000101')), 'done');
  });
});
