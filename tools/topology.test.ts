import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { demoIin, seeded } from '#modules/identity';
import { serversHere, startTcpServer, type TcpServer } from '#platform/db/testing';
import { HouseProcess, runHouse } from '#testing';

/** RFC 6238 as an authenticator app counts it. */
function appCode(secret: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac('sha1', key).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1e6).padStart(6, '0');
}

/** A browser of one origin without JavaScript: cookies and forms. */
class Visitor {
  readonly cookies = new Map<string, string>();

  async ask(address: string, path: string, form?: Readonly<Record<string, string>>): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const sent = form && { method: 'POST', body: new URLSearchParams(form).toString() };
    const answer = await fetch(`${address}${path}`, {
      ...sent,
      redirect: 'manual',
      headers: { cookie, origin: address, 'content-type': 'application/x-www-form-urlencoded' },
    });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      this.cookies.set(name, value);
    }
    return answer;
  }
}

describe('a court of three processes over one PostgreSQL', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ashyq-topology-'));
  const data = join(folder, 'data');
  const admin = demoIin(seeded(21));
  const running: HouseProcess[] = [];
  let server: TcpServer;
  let code = '';
  let [one, two] = ['', ''];

  const env = (more: Readonly<Record<string, string>> = {}) => ({
    ...{ ASHYQ_MODE: 'real', ASHYQ_DATA: data, PORT: '0', DATABASE_URL: server.applicationUrl },
    ...more,
  });
  const open = (role: string): HouseProcess => {
    const started = new HouseProcess('src/main.ts', { env: env({ ASHYQ_ROLE: role }) });
    running.push(started);
    return started;
  };

  before(async () => {
    const [oldest] = serversHere();
    assert.ok(oldest);
    server = await startTcpServer(oldest);
    const names = ['kk', 'ru', 'en'].flatMap((lang) => [`--court-name-${lang}`, `Court ${lang}`]);
    const person = ['--admin-iin', admin, '--admin-surname', 'Әлиева', '--admin-given-name', 'Гүлнар'];
    const args = ['--court', '7517', ...names, ...person, '--admin-birth-date', '24.11.1985'];
    const set = await runHouse('src/commands/setup.ts', { args, env: env({ DATABASE_OWNER_URL: server.ownerUrl }) });
    assert.equal(set.code, 0, set.stderr);
    code = JSON.parse(set.stdout).oneTimeCode;
    const [first, second, worker] = [open('web'), open('web'), open('worker')];
    [one, two] = await Promise.all([first.address(), second.address()]);
    assert.equal(await worker.address(), 'worker');
  });
  after(async () => {
    const ended = await Promise.all(running.map((process) => process.stop()));
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
    assert.deepEqual(
      ended.map(({ code: exit }) => exit),
      ended.map(() => 0),
    );
  });

  it('shows what one process wrote in the next page of the other, and knows the session there', async () => {
    const visitor = new Visitor();
    const before = await (await fetch(`${two}/kk/helplines`)).text();
    assert.doesNotMatch(before, /250 98 76/);
    await visitor.ask(one, '/kk/sign-in', { number: admin, password: code });
    const password = 'алма ағашы гүлдеді';
    const set = await visitor.ask(one, '/kk/sign-in/change-password', { password });
    assert.match(set.headers.get('location') ?? '', /second-factor/);
    const offered = await (await visitor.ask(one, '/kk/sign-in/second-factor')).text();
    const secret =
      /\b(?:[A-Z2-7]{4} ){4,}[A-Z2-7]{1,4}\b|\b[A-Z2-7]{16,}\b/.exec(offered)?.[0].replaceAll(' ', '') ?? '';
    const entered = await visitor.ask(one, '/kk/sign-in/second-factor', { code: appCode(secret) });
    assert.equal(entered.status, 303);
    assert.equal((await visitor.ask(two, '/kk/desk/courts/7517')).status, 200);
    const texts = Object.fromEntries(['kk', 'ru', 'en'].map((lang) => [`purpose_${lang}`, `Purpose ${lang}`]));
    const form = { ...texts, phone: '+7 727 250 98 76' };
    const added = await visitor.ask(one, '/kk/desk/courts/7517/helplines/new', form);
    assert.equal(added.status, 303);
    await wait(1000);
    assert.match(await (await fetch(`${two}/kk/helplines`)).text(), /250 98 76/);
    const client = new pg.Client({ connectionString: server.adminUrl });
    await client.connect();
    const { rows } = await client.query(`select distinct actor_role from audit.entry where actor_kind = 'staff'`);
    await client.end();
    assert.deepEqual(rows, [{ actor_role: 'administrator' }]);
  });

  it('refuses a replica that is none of this database', async () => {
    const other = server.applicationUrl.replace(/court$/, 'postgres');
    const refused = await runHouse('src/main.ts', { env: env({ ASHYQ_ROLE: 'web', DATABASE_REPLICA_URL: other }) });
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, /DATABASE_REPLICA_URL/);
    assert.doesNotMatch(refused.stderr, /\n\s+at |app-word/);
  });

  it('reads lists by a reader’s address that leads to the same database', async () => {
    const reader = new HouseProcess('src/main.ts', {
      env: env({ ASHYQ_ROLE: 'web', DATABASE_REPLICA_URL: server.applicationUrl, LOG_LEVEL: 'info' }),
    });
    running.push(reader);
    const address = await reader.address();
    assert.equal((await fetch(`${address}/kk/hearings`)).status, 200);
    const said = /public lists are read from the replica/;
    for (let tries = 0; tries < 100 && !said.test(reader.stderr + reader.stdout); tries += 1) await wait(50);
    assert.match(reader.stderr + reader.stdout, said);
  });

  it('refuses a process that has not the key of the court', async () => {
    const other = { ...env({ ASHYQ_ROLE: 'web' }), ASHYQ_DATA: join(folder, 'other') };
    const refused = await runHouse('src/main.ts', { env: other });
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, /root\.key/);
    assert.doesNotMatch(refused.stderr, /\n\s+at /);
  });
});
