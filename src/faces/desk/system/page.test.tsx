import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { parseHTML } from 'linkedom';
import { buildServer, type Principal } from '#platform/http';
import type { AccountId, PersonId, SessionId } from '#platform/ids';
import { type TestPlatform, testPlatform } from '#testing';
import { desk } from '../face.ts';

const principal = (role: string, courtCode: string): Principal => ({
  accountId: '01a0a0a0-0000-7000-8000-000000000001' as AccountId,
  personId: '01a0a0a0-0000-7000-8000-000000000002' as PersonId,
  sessionId: 's' as SessionId,
  kind: 'person',
  isConfirmed: true,
  displayName: 'Тілеубаев А. Н.',
  lang: 'kk',
  posts: [{ courtCode, role }],
  mustGiveSecondFactor: false,
});

describe('the state of the system', () => {
  let platform: TestPlatform;
  let server: FastifyInstance;
  const origin = 'http://localhost:3000';
  const ask = (lang: string, who = 'republic') =>
    server.inject({
      url: `/${lang}/desk/system`,
      headers: { host: 'localhost', accept: 'text/html', cookie: `__Host-sot=${who}` },
    });
  const retry = (job: string) =>
    server.inject({
      method: 'POST',
      url: '/kk/desk/system',
      headers: {
        host: 'localhost',
        origin,
        cookie: '__Host-sot=republic',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: new URLSearchParams({ job }).toString(),
    });

  before(async () => {
    platform = await testPlatform();
    const holders: Readonly<Record<string, Principal>> = {
      republic: principal('republican_administrator', '6001'),
      court: principal('administrator', '7517'),
    };
    const authenticate = async (token: string) => holders[token];
    server = await buildServer({ platform, faces: [desk], routes: [], files: [], authenticate });
    await platform.owner.query(`select graphile_worker.add_job('notices.send', '{}', max_attempts := 1)`);
    await platform.owner.query(`update graphile_worker._private_jobs set attempts = 1, last_error = 'gateway silent'`);
  });
  after(() => server.close());

  it('shows each dead job with its error, in three languages', async () => {
    for (const lang of ['kk', 'ru', 'en']) {
      const { document } = parseHTML((await ask(lang)).body);
      const cells = [...document.querySelectorAll('#jobs tbody tr')].map((row) => row.textContent);
      assert.equal(cells.length, 1);
      assert.match(String(cells[0]), /notices\.send.*gateway silent/s);
      assert.ok(document.querySelector('#alarms .sot-empty'));
    }
  });

  it('is closed to the administrator of one court', async () => {
    assert.equal((await ask('kk', 'court')).statusCode, 403);
  });

  it('gives a dead job all its tries again, once', async () => {
    const { rows } = await platform.owner.query('select id from graphile_worker.jobs');
    assert.equal((await retry(String(rows[0].id))).statusCode, 303);
    const { rows: after } = await platform.owner.query('select attempts from graphile_worker.jobs');
    assert.equal(after[0].attempts, 0);
    assert.equal((await retry('999999')).statusCode, 422);
    assert.equal((await retry("1' or 1=1")).statusCode, 422);
  });
});
