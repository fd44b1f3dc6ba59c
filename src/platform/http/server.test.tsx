import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { defineEvent } from '#platform/events';
import { buildServer, content, type Face, fragment, type Page, type Principal, redirect, view } from '#platform/http';
import type { AccountId, PersonId, SessionId } from '#platform/ids';
import { type TestPlatform, testPlatform } from '#testing';

const changed = defineEvent<{ room: string }>('test.room_changed.v1', ({ room }) => [`hearings:${room}`]);
const private_ = defineEvent<{ topic: string }>('test.private.v1', ({ topic }) => [topic]);
const person: Principal = {
  accountId: 'a1' as AccountId,
  personId: 'p1' as PersonId,
  sessionId: 's1' as SessionId,
  kind: 'person',
  isConfirmed: false,
  displayName: 'Қасымова А. С.',
  lang: 'kk',
  posts: [],
  mustGiveSecondFactor: false,
};
let renders = 0;
const pages: Page[] = [
  {
    path: '/list',
    access: 'everyone',
    cache: { topics: () => ['hearings:*'], maxAgeS: 60 },
    get: async ({ lang }) => {
      renders += 1;
      return view(`list ${lang}`, <p>{renders}</p>);
    },
  },
  {
    path: '/found',
    access: 'everyone',
    cache: { topics: () => ['hearings:*'], maxAgeS: 60 },
    get: async ({ query }) => {
      renders += 1;
      if (query.as === 'csv') return content('text/csv; charset=utf-8', `${renders}`, { fileName: 'list.csv' });
      if (query.as === 'part') return fragment(<p>{renders}</p>);
      return view('found', <p>{renders}</p>, query.as === 'mine' ? { isPrivate: true } : { hasNames: true });
    },
  },
  {
    path: '/sign',
    access: 'everyone',
    cache: { topics: () => ['hearings:*'], maxAgeS: 60 },
    get: async () => view('sign', <p>sign</p>, { connect: ['wss://127.0.0.1:13579'] }),
  },
  {
    path: '/large',
    access: 'everyone',
    cache: { topics: () => ['hearings:*'], maxAgeS: 60 },
    get: async () => {
      renders += 1;
      return content('text/plain; charset=utf-8', `${renders} ${'x'.repeat(2 * 1024 * 1024)}`);
    },
  },
  { path: '/mine', access: 'signed-in', get: async () => view('mine', <p>mine</p>) },
  { path: '/proved', access: 'confirmed', get: async () => view('proved', <p>proved</p>) },
  { path: '/work', access: 'staff', get: async () => view('work', <p>work</p>) },
  {
    path: '/list.csv',
    access: 'everyone',
    get: async () => content('text/csv; charset=utf-8', 'a;b', { fileName: 'Тізім.csv' }),
  },
  {
    path: '/break',
    access: 'everyone',
    get: async () => {
      throw new Error('row of 451231500014 failed');
    },
  },
  {
    path: '/form',
    access: 'everyone',
    post: async ({ form }) => redirect(form.to ?? '/kk', { flash: 'Сақталды', setSession: { token: 'tok' } }),
  },
];
const face: Face = {
  name: 'test',
  pages,
  files: [
    {
      path: '/robots.txt',
      get: async () =>
        content('text/plain; charset=utf-8', 'User-agent: *', { headers: { 'cache-control': 'max-age=9' } }),
    },
  ],
  inside: (body) => body,
  frame: async ({ title, body }, { lang, flash }) => (
    <html lang={lang}>
      <title>{title}</title>
      <body>
        {flash}
        {body}
      </body>
    </html>
  ),
};
describe('the server', () => {
  let platform: TestPlatform;
  let server: FastifyInstance;
  let origin: string;
  const fetched = async (headers: Record<string, string> = {}) => await fetch(`${origin}/kk/list`, { headers });
  const own = { host: 'localhost:3000', accept: 'text/html' };
  const get = (url: string, headers: Record<string, string> = {}) =>
    server.inject({ url, headers: { ...own, ...headers } });
  const post = (headers: Record<string, string>, payload = 'to=/kk/list') =>
    server.inject({
      method: 'POST',
      url: '/kk/form',
      headers: { ...own, 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload,
    });

  before(async () => {
    platform = await testPlatform();
    const authenticate = async (token: string) => (token === 'tok' ? person : undefined);
    server = await buildServer({ platform, faces: [face], routes: [], files: [], authenticate });
    origin = await server.listen({ port: 0, host: '127.0.0.1' });
  });
  after(() => server.close());

  it('answers a page in each language and leads an address without one to the person’s language', async () => {
    for (const lang of ['kk', 'ru', 'en'])
      assert.match((await get(`/${lang}/list`)).body, new RegExp(`<html lang="${lang}"`));
    assert.equal((await get('/list?x=1')).headers.location, '/kk/list?x=1');
    assert.equal((await get('/list', { cookie: '__Host-lang=ru' })).headers.location, '/ru/list');
  });

  it('keeps a cached answer until its topic is announced', async () => {
    const first = await fetched();
    const kept = await first.text();
    assert.equal(await (await fetched()).text(), kept);
    assert.equal((await fetched({ 'if-none-match': String(first.headers.get('etag')) })).status, 304);
    const announced = new Promise<void>((done) => {
      platform.live.on('hearings:7517', () => done());
    });
    await platform.db.transact({ actor: { kind: 'system', name: 't' }, action: 'test.change' }, async (tx) => {
      tx.record({ kind: 'room', id: '1' });
      tx.publish(changed, { room: '7517' });
    });
    await announced;
    assert.notEqual(await (await fetched()).text(), kept);
  });

  it('never answers a signed-in person from the cache', async () => {
    const kept = await (await fetched()).text();
    assert.notEqual(await (await fetched({ cookie: '__Host-sot=tok' })).text(), kept);
    assert.equal(await (await fetched()).text(), kept);
  });

  it('checks the name it was called by before it answers from the cache', async () => {
    await fetched();
    const { port } = new URL(origin);
    const answer = await new Promise<number | undefined>((done) =>
      request({ port, path: '/kk/list', headers: { host: 'evil.example' } }, (got) => done(got.statusCode)).end(),
    );
    assert.equal(answer, 421);
  });

  it('keeps parts of pages and feeds with their own headers, and keeps no answer meant for one reader', async () => {
    const found = async (as: string) => await fetch(`${origin}/kk/found?as=${as}`);
    for (const as of ['csv', 'part', 'names'])
      assert.equal(await (await found(as)).text(), await (await found(as)).text());
    const csv = await found('csv');
    assert.equal(csv.headers.get('content-type'), 'text/csv; charset=utf-8');
    assert.match(String(csv.headers.get('content-disposition')), /list\.csv/);
    assert.equal((await found('names')).headers.get('x-robots-tag'), 'noindex, noarchive');
    const mine = await found('mine');
    assert.equal(mine.headers.get('cache-control'), 'no-store');
    assert.notEqual(await mine.text(), await (await found('mine')).text());
  });

  it('lets the scripts of a page speak to a place that this page names, and those of no other page', async () => {
    for (const again of [1, 2]) {
      const policy = String((await fetch(`${origin}/kk/sign`)).headers.get('content-security-policy'));
      assert.match(policy, /connect-src 'self' wss:\/\/127\.0\.0\.1:13579;/, String(again));
    }
    assert.match(String((await get('/kk/list')).headers['content-security-policy']), /connect-src 'self';/);
  });

  it('serves what stands outside the languages', async () => {
    const robots = await get('/robots.txt');
    assert.equal(robots.body, 'User-agent: *');
    assert.equal(robots.headers['cache-control'], 'max-age=9');
  });

  it('opens no page to whom it is not meant', async () => {
    assert.equal((await get('/kk/mine')).headers.location, '/kk/sign-in?next=%2Fkk%2Fmine');
    const cookie = '__Host-sot=tok';
    assert.equal((await get('/kk/mine', { cookie })).statusCode, 200);
    const unproved = await get('/kk/proved', { cookie });
    assert.deepEqual([unproved.statusCode, /расталмаған/.test(unproved.body)], [403, true]);
    assert.equal((await get('/kk/work', { cookie })).statusCode, 403);
  });

  it('refuses a change that comes from another site', async () => {
    const cookie = '__Host-sot=tok';
    assert.equal((await post({ cookie, origin: 'https://evil.example' })).statusCode, 403);
    assert.equal((await post({ cookie, origin: 'null' })).statusCode, 403);
    assert.equal((await post({ cookie })).statusCode, 403);
    assert.equal(
      (await post({ cookie, 'sec-fetch-site': 'cross-site', origin: 'http://localhost:3000' })).statusCode,
      403,
    );
    assert.equal((await post({ cookie, origin: 'http://localhost:3000' })).statusCode, 303);
    assert.equal((await post({ cookie, origin: 'http://127.0.0.1:3000' })).statusCode, 303);
    assert.equal((await post({ cookie, 'sec-fetch-site': 'same-origin' })).statusCode, 303);
  });

  it('sets cookies that scripts and other sites cannot reach, and says a flash once', async () => {
    const sent = await post({ origin: 'http://localhost:3000' });
    const cookies = [sent.headers['set-cookie']].flat().map(String);
    const session = cookies.find((text) => text.startsWith('__Host-sot='));
    assert.match(String(session), /Path=\/; HttpOnly; Secure; SameSite=Lax/);
    const flash = cookies.find((text) => text.startsWith('__Host-said='))?.split(';')[0] ?? '';
    const next = await get('/kk/list', { cookie: flash });
    assert.match(next.body, /Сақталды/);
    assert.match(String(next.headers['set-cookie']), /__Host-said=;/);
  });

  it('redirects only inside this site', async () => {
    const origin = 'http://localhost:3000';
    for (const to of ['https://evil.example/x', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      const { location } = (await post({ origin }, `to=${encodeURIComponent(to)}`)).headers;
      assert.ok(location === '/' || !String(location).includes('evil'), String(location));
    }
  });

  it('of the demo answers to no foreign name', async () => {
    for (const host of ['evil.example', 'localhost.evil.example', '10.0.0.1:3000']) {
      const answer = await get('/kk/list', { host });
      assert.equal(answer.statusCode, 421, host);
      assert.match(answer.body, /http:\/\/localhost/);
    }
    assert.equal((await get('/kk/list', { host: '[::1]:3000' })).statusCode, 200);
  });

  it('says in three languages that a language or a page does not exist', async () => {
    const other = await get('/de/list');
    assert.equal(other.statusCode, 404);
    for (const word of ['қазақша', 'казахском', 'Kazakh', 'ДЕМО']) assert.ok(other.body.includes(word));
    assert.match((await get('/ru/nothing')).body, /Такой страницы нет/);
  });

  it('gives a fault an incident number and hides what happened', async () => {
    const broken = await get('/en/break');
    assert.equal(broken.statusCode, 500);
    assert.match(broken.body, /Incident number/);
    assert.doesNotMatch(broken.body, /451231500014/);
  });

  it('names a download in Kazakh and forbids inline scripts', async () => {
    const list = await get('/kk/list.csv');
    assert.match(String(list.headers['content-disposition']), /filename\*=UTF-8''%D0%A2/);
    assert.match(String(list.headers['content-security-policy']), /script-src 'self' 'wasm-unsafe-eval';/);
    assert.doesNotMatch(String(list.headers['content-security-policy']), /unsafe-inline/);
  });

  it('lets everyone hear public topics and nobody the topics of others', async () => {
    const stream = await fetch(`${origin}/live?topics=hearings:7777,account:a2,desk:7517,hearings:*`);
    const heard: string[] = [];
    const decoder = new TextDecoder();
    const publish = (room: string) =>
      platform.db.transact({ actor: { kind: 'system', name: 't' }, action: 'test.change' }, async (tx) => {
        tx.record({ kind: 'room', id: room });
        tx.publish(changed, { room });
        tx.publish(private_, { topic: 'account:a2' });
      });
    await publish('7778');
    await publish('7777');
    for await (const bytes of stream.body ?? []) {
      heard.push(
        ...decoder
          .decode(bytes)
          .split('\n')
          .filter((line) => line.startsWith('data: {"topic"')),
      );
      if (heard.length > 0) break;
    }
    assert.match(heard.join(), /^data: {"topic":"hearings:7777"/);
    assert.equal((await get('/live')).statusCode, 400);
  });

  it('names each refusal by its code for machines, with the sentence in three languages', async () => {
    const json = { host: 'localhost:3000', accept: 'application/json' };
    const signedIn = { ...json, cookie: '__Host-sot=tok' };
    const own = 'http://localhost:3000';
    const large = { method: 'POST', url: '/kk/form', payload: 'x'.repeat(1024 * 1024 + 1) } as const;
    const asked = [
      [{ url: '/kk/list', headers: { ...json, host: 'evil.example' } }, 421, 'HTTP_FOREIGN_HOST'],
      [
        { method: 'POST', url: '/kk/form', headers: { ...signedIn, origin: 'https://evil.example' } },
        403,
        'HTTP_FOREIGN_ORIGIN',
      ],
      [{ url: '/kk/nowhere', headers: json }, 404, 'HTTP_NOT_FOUND'],
      [{ url: '/de/list', headers: json }, 404, 'HTTP_UNKNOWN_LANGUAGE'],
      [{ url: '/kk/work', headers: signedIn }, 403, 'HTTP_NOT_ALLOWED'],
      [{ url: '/kk/proved', headers: signedIn }, 403, 'HTTP_NOT_CONFIRMED'],
      [{ url: '/kk/mine', headers: json }, 401, 'HTTP_SIGN_IN_FIRST'],
      [
        { ...large, headers: { ...json, origin: own, 'content-type': 'application/x-www-form-urlencoded' } },
        413,
        'HTTP_TOO_LARGE',
      ],
      [{ url: '/kk/break', headers: json }, 500, 'HTTP_FAULT'],
    ] as const;
    for (const [request, status, code] of asked) {
      const answer = await server.inject(request);
      assert.deepEqual([answer.statusCode, answer.json().code], [status, code]);
      assert.equal(new Set(Object.values(answer.json().message)).size, 3);
    }
  });

  it('tells a page what happened while it was loading', async () => {
    const since = platform.clock.now().subtract({ seconds: 1 }).toString();
    const stream = await fetch(`${origin}/live?topics=hearings:7777&since=${since}`);
    for await (const bytes of stream.body ?? []) {
      const text = new TextDecoder().decode(bytes);
      if (!text.includes('"topic"')) continue;
      assert.match(text, /hearings:7777/);
      break;
    }
  });

  it('refuses the two hundred and first stream of one network and nobody else', async () => {
    const open = new AbortController();
    const url = `${origin}/live?topics=courts:1`;
    const streams = await Promise.all(Array.from({ length: 205 }, () => fetch(url, { signal: open.signal })));
    const refused = streams.filter(({ status }) => status === 429);
    assert.ok(refused.length >= 5);
    const told = await Promise.all(refused.map((answer) => answer.text()));
    assert.ok(told.every((text) => text.includes('HTTP_TOO_MANY')));
    assert.equal((await get('/kk/list')).statusCode, 200);
    open.abort();
  });

  it('keeps what a flood of odd addresses asks for only when it is asked for twice', async () => {
    const large = async (n: number): Promise<string> =>
      (await (await fetch(`${origin}/kk/large?n=${n}`)).text()).split(' ')[0] ?? '';
    const kept = await large(0);
    for (let n = 1; n < 8; n += 1) await large(n);
    const once = await large(100);
    const twice = await large(100);
    assert.notEqual(twice, once);
    assert.equal(await large(100), twice);
    assert.equal(await large(0), kept);
  });
});
