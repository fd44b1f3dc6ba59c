import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { parseHTML } from 'linkedom';
import { buildServer, type Principal } from '#platform/http';
import { desk } from './face.ts';
import { type CourtAtWork, courtAtWork, principalOf } from './testing/court-at-work.ts';

/** Forms of the desk that came too late, after the clerk has signed in again. */
describe('the desk, when a session ends in the middle of the work', () => {
  let work: CourtAtWork;
  let server: FastifyInstance;
  let principal: Principal | undefined;
  let cookie = '';

  before(async () => {
    work = await courtAtWork();
    const holder = principalOf(work.court.secretary);
    server = await buildServer({
      ...{ platform: work.platform, faces: [desk], routes: [], files: [] },
      authenticate: async () => principal,
      formerHolder: async () => holder.accountId,
    });
  });
  after(() => server.close());

  const own = { host: 'localhost:3000', accept: 'text/html', origin: 'http://localhost:3000' };

  /** Sends after the session has ended, signs in, and opens the page that sign-in leads to. */
  const comesBack = async (url: string, from: string, body: RequestInit['body']) => {
    principal = undefined;
    const sent = new Response(body as ConstructorParameters<typeof Response>[0]);
    const answer = await server.inject({
      ...{ method: 'POST', url, payload: Buffer.from(await sent.arrayBuffer()) },
      headers: {
        ...own,
        'content-type': String(sent.headers.get('content-type')),
        referer: `http://localhost:3000${from}`,
        cookie: '__Host-sot=over',
      },
    });
    const next = new URL(String(answer.headers.location), 'http://localhost:3000').searchParams.get('next');
    assert.deepEqual([answer.statusCode, next], [303, from]);
    const [, token = ''] = /__Host-typed=([^;]+)/.exec(String(answer.headers['set-cookie'])) ?? [];
    cookie = `__Host-sot=new; __Host-typed=${token}`;
    principal = principalOf(work.court.secretary);
    const page = await server.inject({ url: from, headers: { ...own, cookie } });
    const { document } = parseHTML(page.body);
    const text = (document.body.textContent ?? '').replace(/\s+/g, ' ');
    return { document, text, value: (selector: string) => document.querySelector(selector)?.getAttribute('value') };
  };

  const plan = (step: string) =>
    new URLSearchParams({
      ...{ case: work.loan.number, purpose: 'preliminary', day: '24.11.2026', minutes: '45', room: '' },
      ...{ judge: work.court.judges[0] ?? '', slot: 'other', time: '10:10', openness: 'open', step },
    });

  it('opens the step of a long form that was sent, filled in, and does nothing by itself', async () => {
    const count = async () =>
      (await work.platform.owner.query('select count(*)::int as n from hearings.hearing')).rows[0]?.n;
    const before = await count();
    const { value, document, text } = await comesBack('/ru/desk/hearings/new', '/ru/desk/hearings/new', plan('book'));
    assert.deepEqual([value('#day'), value('#minutes'), value('#time')], ['24.11.2026', '45', '10:10']);
    assert.equal(document.querySelector('#purpose option[selected]')?.getAttribute('value'), 'preliminary');
    assert.match(text, /Вы снова вошли/);
    assert.equal(await count(), before);
  });

  it('finds the page that the form stood on, with its question', async () => {
    const from = `/kk/desk/hearings/new?case=${encodeURIComponent(work.loan.number)}`;
    const { value } = await comesBack('/kk/desk/hearings/new', from, plan('check'));
    assert.equal(value('#time'), '10:10');
  });

  it('says that files must be chosen anew', async () => {
    const form = new FormData();
    form.append('case', work.loan.number);
    form.append('file', new Blob(['a;b']), 'list.csv');
    const { text } = await comesBack('/en/desk/hearings/new', '/en/desk/hearings/new', form);
    assert.match(text, /Please choose the files again/);
  });

  it('shows it to nobody else who signs in at the same computer', async () => {
    const { value } = await comesBack('/kk/desk/hearings/new', '/kk/desk/hearings/new', plan('check'));
    assert.equal(value('#time'), '10:10');
    principal = principalOf(work.court.clerk);
    const page = await server.inject({ url: '/kk/desk/hearings/new', headers: { ...own, cookie } });
    assert.doesNotMatch(page.body, /10:10/);
  });
});
