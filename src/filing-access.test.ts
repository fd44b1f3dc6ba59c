import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { insertCourt } from '#modules/courts/testing';
import { addPhoto, askInvoice, attachFile, beginUpload, findPin, getFiling, prepareSubmission } from '#modules/filing';
import { fillClaim, inventJpeg, sendClaim } from '#modules/filing/testing';
import { demoIin, seeded } from '#modules/identity';
import { tokenOf } from '#modules/identity/testing';
import { actorOf, buildServer, type Principal } from '#platform/http';
import { newId } from '#platform/ids';
import { demoProgress, demoRoles } from '#shell';
import { type TestPlatform, testPlatform } from '#testing';
import { type App, composeApp } from './app.ts';

const court = '7517';
const post = (role: string, courtCode: string): Partial<Principal> => ({ posts: [{ courtCode, role }] });

/** Who asks for what is somebody else's; the judge sits in the very court that the filing was sent to. */
const strangers: Readonly<Record<string, Partial<Principal>>> = {
  unproved: { isConfirmed: false },
  proved: {},
  clerkElsewhere: post('registry_clerk', '6294'),
  judgeHere: post('judge', court),
  administratorHere: post('administrator', court),
};

/** Words that stand in the things of the owner and nowhere else. */
const secrets = /құпия талап|құпия шарт|құпия көше|Жасырынова/;

/** Every word by which a form of these pages says what it wants. */
const deeds: readonly string[] = [
  ...['', 'save', 'add', 'remove', 'delete', 'send', 'code', 'look', 'demo-pay', 'refund', 'attach'],
  ...['new-pin', 'again', 'answer', 'register', 'reject', 'clarify', 'undo', 'release', 'looked', 'next'],
];

/** The ids of one person's things, by the names that routes give them. */
type Things = Readonly<Record<string, readonly string[]>>;

interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
}

interface Answer {
  readonly what: string;
  readonly status: number;
  readonly body: string;
}

describe('every route of filings, for everybody whose they are not', () => {
  let platform: TestPlatform;
  let app: App;
  let server: FastifyInstance;
  let things: Things;
  let routes: readonly Route[];
  let owner = '';
  const tokens = new Map<string, { readonly who: string; readonly rest: Partial<Principal> }>();

  before(async () => {
    platform = await testPlatform();
    app = await composeApp(platform);
    platform.ports.plug(demoProgress, () => undefined);
    platform.ports.plug(demoRoles, async () => []);
    const authenticate = async (token: string): Promise<Principal | undefined> => {
      const principal = await app.web.authenticate(token);
      return principal && { ...principal, ...tokens.get(token)?.rest };
    };
    server = await buildServer({ platform, ...app.web, authenticate });
    const act = { actor: { kind: 'system', name: 'test' }, action: 'test.lay' } as const;
    await platform.db.transact(act, async (tx) => {
      tx.record({ kind: 'court', id: court });
      await insertCourt(tx);
    });
    owner = await tokenOf(platform, 100, 'Жасырынова');
    for (const [index, [who, rest]] of Object.entries(strangers).entries()) {
      tokens.set(await tokenOf(platform, index + 1, 'Өзгеев'), { who, rest });
    }
    things = await lay();
    const pages = app.web.faces.flatMap((face) => face.pages);
    routes = [
      ...pages.flatMap(({ path, get, post: send }): Route[] => [
        ...(get ? [{ method: 'GET', path } as const] : []),
        ...(send ? [{ method: 'POST', path } as const] : []),
      ]),
      ...app.web.routes.flatMap(({ method, path }): Route[] => [{ method: method as Route['method'], path }]),
    ].filter(({ path }) => /:draft|:filing|\/sign\/:id|\/drafts\/:id/.test(path));
  });
  after(async () => {
    await server.close();
    await app.stop();
  });

  const lay = async (): Promise<Things> => {
    const principal = await app.web.authenticate(owner);
    assert.ok(principal);
    const acts = (action: string) => ({ actor: actorOf(principal), action });
    const given = { exemption: 'war_veteran', demands: 'құпия талап', 'claimant.address': 'құпия көше, 1' };
    const draftId = await fillClaim(platform, acts, principal, given);
    const blob = await platform.blobs.put(new TextEncoder().encode('%PDF-1.7 құпия шарт'));
    const file = { kind: 'evidence', title: 'құпия шарт', fileName: 'құпия шарт.pdf', mediaType: 'application/pdf' };
    const attachment = await platform.db.transact(acts('filing.attach-file'), (tx) =>
      attachFile(tx, draftId, { ...file, ...blob }),
    );
    const { personId } = principal;
    const photo = await addPhoto(platform, acts, {
      draftId,
      name: 'құпия шарт.jpg',
      bytes: inventJpeg(),
      thumb: undefined,
    });
    const whole = { personId, draftId, kind: 'evidence', title: '', fileName: 'құпия шарт 2.pdf', sizeBytes: 2_000 };
    const upload = await beginUpload(platform, acts('filing.begin-upload'), whole);
    const payerNumber = demoIin(seeded(100));
    const asked = { draftId, personId, payerNumber, courtCode: court, sumTiyn: 100_000 };
    const invoice = await askInvoice(platform, acts('filing.ask-invoice'), asked);
    const signing = await prepareSubmission(platform, acts, principal, { draftId, lang: 'kk', backTo: '/kk/cabinet' });
    const filing = await sendClaim(platform, acts, principal, { ...given, price: '1 000 001' });
    const { talon } = await getFiling(platform.reads, principal, filing);
    return {
      ...{ draft: [draftId], filing: [filing], id: [draftId, signing], signing: [signing], invoice: [invoice] },
      ...{ question: ['subject', 'claimant', 'respondent', 'demands', 'documents', 'duty'], upload: [upload.id] },
      ...{ file: [attachment, 'paper', '1'], photo: [photo], at: ['0'], form: ['claim'], talon: [talon] },
      pin: [String(await findPin(platform, principal, filing))],
    };
  };

  const addressesOf = ({ path }: Route): readonly string[] => {
    const [name] = /:(\w+)/.exec(path)?.slice(1) ?? [];
    if (name === undefined) return [path];
    const ids = things[name] ?? [newId()];
    return ids.flatMap((id) => addressesOf({ method: 'GET', path: path.replace(`:${name}`, id) }));
  };

  const bodiesOf = ({ method, path }: Route): readonly (Record<string, string> | undefined)[] => {
    if (method === 'GET') return [undefined];
    const rest = { invoice: things.invoice?.[0] ?? '', words: 'Мен', confirm: 'yes', door: 'demo', offset: '0' };
    if (path.startsWith('/api/')) return [{ signingId: things.signing?.[0] ?? '', signature: 'AAAA' }];
    const value = { demands: 'бөтен', field: 'demands', input: 'demands', seen: '0', key: 'p1', file: 'x' };
    return deeds.map((deed) => ({ ...rest, ...value, action: deed, deed, do: deed }));
  };

  const ask = async (route: Route, token: string | undefined, who: string): Promise<readonly Answer[]> => {
    const answers: Answer[] = [];
    for (const address of addressesOf(route)) {
      for (const fields of bodiesOf(route)) {
        const { statusCode: status, body } = await server.inject(requestOf(route, address, fields, token));
        const what = `${route.method} ${route.path} ${fields?.action ?? ''} as ${who}: ${status}`;
        answers.push({ what, status, body });
      }
    }
    return answers;
  };

  const requestOf = (
    { method }: Route,
    address: string,
    fields: Record<string, string> | undefined,
    token: string | undefined,
  ) => {
    const isApi = address.startsWith('/api/');
    const type = isApi ? 'application/json' : 'application/x-www-form-urlencoded';
    const form = { headers: { 'content-type': type }, payload: isApi ? JSON.stringify(fields) : formOf(fields) };
    const own = { host: 'localhost:3000', accept: 'text/html', origin: 'http://localhost:3000' };
    const headers = { ...own, ...(fields && form.headers), ...(token ? { cookie: `__Host-sot=${token}` } : {}) };
    return { method, url: isApi ? address : `/kk${address}`, headers, ...(fields && { payload: form.payload }) };
  };

  const formOf = (fields: Record<string, string> = {}): string => new URLSearchParams(fields).toString();

  /** Every row of the module, and what was signed. */
  const rows = async (): Promise<string> => {
    const { rows: tables } = await platform.owner.query<{ name: string }>(
      `select table_schema || '.' || table_name as name from information_schema.tables
       where table_schema in ('filing', 'signatures', 'cases') and table_type = 'BASE TABLE' order by 1`,
    );
    const all: string[] = [];
    for (const { name } of tables) {
      const { rows: found } = await platform.owner.query<{ row: string }>(
        `select t::text as row from ${name} t order by 1`,
      );
      all.push(name, ...found.map(({ row }) => row));
    }
    return all.join('\n');
  };

  it('are known by this table', () => {
    assert.ok(routes.length >= 25, routes.map(({ method, path }) => `${method} ${path}`).join('\n'));
  });

  it('show the owner what is the owner’s', async () => {
    const reads = routes.filter(({ method, path }) => method === 'GET' && /cabinet\/(filings|filed)/.test(path));
    const seen = (await Promise.all(reads.map((route) => ask(route, owner, 'owner')))).flat();
    assert.ok(seen.filter(({ status, body }) => status === 200 && secrets.test(body)).length >= 5);
  });

  it('show nobody else anything, and change nothing', async () => {
    const before = await rows();
    const asked: Answer[] = [];
    for (const route of routes) {
      asked.push(...(await ask(route, undefined, 'visitor')));
      for (const [token, { who }] of tokens) asked.push(...(await ask(route, token, who)));
    }
    assert.ok(asked.length > 1_000, String(asked.length));
    const told = (isWrong: (answer: Answer) => boolean) => asked.filter(isWrong).map(({ what }) => what);
    assert.deepEqual(
      told(({ status }) => status < 300 || status >= 500),
      [],
    );
    assert.deepEqual(
      told(({ body }) => secrets.test(body)),
      [],
    );
    assert.equal(await rows(), before);
  });

  it('of a talon say nothing to who has the number alone', async () => {
    const [number = '', pin = ''] = [things.talon?.[0], things.pin?.[0]];
    const wrong = `${pin.startsWith('A') ? 'C' : 'A'}${pin.slice(1)}`;
    const headers = { host: 'localhost:3000', origin: 'http://localhost:3000' };
    const open = (typed: string) =>
      server.inject({ method: 'POST', url: '/api/talon', headers, payload: { number, pin: typed } });
    const [right, refused] = [await open(pin), await open(wrong)];
    assert.deepEqual([right.statusCode, refused.statusCode], [200, 404]);
    for (const { body } of [right, refused]) assert.doesNotMatch(body, secrets);
    const page = await server.inject({ url: `/kk/talon?number=${number}`, headers });
    assert.doesNotMatch(page.body, secrets);
  });
});
