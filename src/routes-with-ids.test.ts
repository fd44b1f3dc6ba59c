import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { draftAct } from '#modules/acts';
import { openHearingRoom } from '#modules/conference';
import { askRedraw, drawJudge } from '#modules/distribution';
import { registerClaim } from '#modules/distribution/testing';
import { importHearing, scheduledHearing } from '#modules/hearings';
import { layCase, layCourt } from '#modules/hearings/testing';
import { tokenOf } from '#modules/identity/testing';
import { addContact } from '#modules/notices';
import { layRecordingOf } from '#modules/recording/testing';
import { buildServer, type Principal } from '#platform/http';
import { newId, type PersonId } from '#platform/ids';
import { demoProgress, demoRoles } from '#shell';
import { type TestPlatform, testPlatform } from '#testing';
import { type App, composeApp } from './app.ts';

/**
 * Whose thing each address with an identifier names. Drafts, filings and signings are walked in `filing-access.test.ts`,
 * cases, documents, letters and courts in `access.test.ts`; hearings, acts, contacts and what courts keep
 * to themselves here. `nobody's`: open to all.
 */
const whose: readonly (readonly [address: RegExp, thing: string])[] = [
  [/^\/cabinet\/filings\/start\/:form$|^\/api\/filing\/forms\/:form$|^\/api\/calendar\/:year$/, 'nobody’s'],
  [/^\/cabinet\/filings\/:draft|^\/api\/filing\/drafts\/:id/, 'draft'],
  [/^\/cabinet\/filed\/:filing|^\/desk\/intake\/:filing/, 'filing'],
  [/^\/cabinet\/sign\/:id/, 'signing'],
  [/^\/(cabinet|desk)\/cases\/:prefix\/:seq/, 'case'],
  [/^\/desk\/case-acts\/:id$/, 'acts of a case'],
  [/^\/(cabinet|desk)\/acts\/:id/, 'act'],
  [/^\/(cabinet|desk)\/recordings\/:id/, 'recording'],
  [/^\/(cabinet|desk)\/hearings\/:id/, 'hearing'],
  [/^\/api\/minutes\/:hearing/, 'hearing'],
  [/^\/cabinet\/contacts\/:id$/, 'contact'],
  [/^\/cabinet\/video\/:room$/, 'video room'],
  [/^\/desk\/letters\/:id$/, 'letter'],
  [/^\/desk\/courts\/:code\/:list\/entries\/:id/, 'entry of a court'],
  // Rows of the law and of the country: whoever may not change them may read them.
  [/^\/desk\/(courts\/:code|regions\/:region|calendar\/:year)/, 'court'],
  [/^\/api\/(hearings|courts)\/:\w+$/, 'nobody’s'],
  [/^\/desk\/draws\/requests\/:id$/, 'request for another draw'],
  [/^\/desk\/questions\/:id$/, 'question'],
  [/^\/desk\/national\/:import/, 'import'],
];

const elsewhere = (role: string): Partial<Principal> => ({ posts: [{ courtCode: '6294', role }] });
const strangers: readonly (readonly [who: string, rest: Partial<Principal>])[] = [
  ['unproved', { isConfirmed: false }],
  ['proved', {}],
  ['clerk elsewhere', elsewhere('registry_clerk')],
  ['judge elsewhere', elsewhere('judge')],
  ['administrator elsewhere', elsewhere('administrator')],
];
/** Of the laid case and nowhere else. */
const secrets = /Жасырынова|\+77770001122/;

describe('an address with the identifier of somebody else’s thing', () => {
  let platform: TestPlatform;
  let app: App;
  let server: FastifyInstance;
  const tokens = new Map<string, Partial<Principal>>();
  const ids = new Map<string, string>();
  let addresses: readonly { readonly method: 'GET' | 'POST'; readonly path: string }[] = [];

  before(async () => {
    platform = await testPlatform();
    app = await composeApp(platform);
    platform.ports.plug(demoProgress, () => undefined);
    platform.ports.plug(demoRoles, async () => []);
    const authenticate = async (token: string): Promise<Principal | undefined> => {
      const principal = await app.web.authenticate(token);
      return principal && { ...principal, ...tokens.get(token) };
    };
    server = await buildServer({ platform, ...app.web, authenticate });
    for (const [index, [, rest]] of strangers.entries())
      tokens.set(await tokenOf(platform, index + 500, 'Өзгеев'), rest);
    await lay();
    const pages = app.web.faces.flatMap((face) => face.pages);
    addresses = [
      ...pages.flatMap(({ path, get, post }) => [
        ...(get ? [{ method: 'GET', path } as const] : []),
        ...(post ? [{ method: 'POST', path } as const] : []),
      ]),
      ...app.web.routes.map(({ method, path }) => ({ method: method === 'POST' ? 'POST' : 'GET', path }) as const),
    ].filter(({ path }) => path.includes(':') && /^\/(cabinet|desk|api)\//.test(path));
  });
  after(async () => {
    await server.close();
    await app.stop();
  });

  const lay = async (): Promise<void> => {
    const court = await layCourt(platform);
    const owner = newId<PersonId>();
    const name = { kind: 'person', personId: owner, surname: 'Жасырынова', givenName: 'Айгүл' } as const;
    const respondent = { kind: 'organisation', kk: '«Дала» ЖШС', ru: 'ТОО «Дала»' } as const;
    const laid = await layCase(platform, court, {
      participants: [
        { role: 'claimant', name },
        { role: 'respondent', name: respondent },
      ],
    });
    const act = { actor: { kind: 'system', name: 'test' }, action: 'test.lay' } as const;
    const startsAt = platform.clock.now().add({ hours: 48 });
    const hearing = await platform.db.transact(act, (tx) =>
      importHearing(tx, {
        ...{ caseId: laid.id, courtroomId: court.rooms[0], judgePostId: court.judges[0], purpose: 'trial', startsAt },
        ...{ plannedMinutes: 30, course: scheduledHearing(startsAt, 30) },
      }),
    );
    await platform.owner.query('update hearings.hearing set has_video_link = true where id = $1', [hearing]);
    ids.set('video room', await openHearingRoom(platform, court.secretary, hearing));
    const contact = await platform.db.transact(act, (tx) =>
      addContact(tx, { personId: owner, channel: 'sms', address: '+77770001122' }),
    );
    ids.set('hearing', String(hearing)).set('contact', contact).set('acts of a case', laid.id);
    ids.set('recording', await layRecordingOf(platform, String(hearing), court));
    ids.set('act', await draftAct(platform, court.judge, { caseId: laid.id, kind: 'preparation' }));
    ids.set('entry of a court', await changedRoom(court.rooms[0]));
    const claim = await registerClaim(platform, court);
    await drawJudge(platform, claim.id);
    const asked = { caseId: claim.id, ground: 'recusal', ruling: 'Жасырынова, 23.11.2026 № 4' } as const;
    ids.set('request for another draw', await askRedraw(platform, court.act('chairperson'), asked));
    ids.set('question', await insertedQuestion()).set('import', await insertedImport());
  };

  /** Of a room nobody but its court's staff learns the remark. */
  const changedRoom = async (id: string): Promise<string> => {
    await platform.owner.query(`update courts.courtroom set number = 'Жасырынова-1' where id = $1`, [id]);
    return id;
  };

  const insertedQuestion = async (): Promise<string> => {
    const id = newId<never>();
    await platform.owner.query(
      `insert into questions.question (id, court_code, lang, source, text, sameness_mac, received_at, registered_on, due_on, state)
       values ($1, '7517', 'kk', 'site', 'Мен Жасырыновамын', 'x', now(), '2026-11-23', '2026-12-08', 'received')`,
      [id],
    );
    return id;
  };

  const insertedImport = async (): Promise<string> => {
    const id = newId<never>();
    await platform.owner.query(
      `insert into torelik.import (id, court_code, number, source, record_sha256, papers, report, state, looked_at)
       values ($1, '7517', '7517-26-00-2/9', 'national', repeat('a', 64), '[]', null, 'looked', now())`,
      [id],
    );
    return id;
  };

  const thingOf = (path: string): string | undefined => whose.find(([address]) => address.test(path))?.[1];

  const fill = (path: string, id: string): string =>
    path
      .replace(/:(id|import|hearing|room)/, id)
      .replace(':code', '7517')
      .replace(':list', 'courtrooms');

  /** @returns undefined when nothing was opened or told */
  const ask = async (method: 'GET' | 'POST', path: string, token: string | undefined): Promise<string | undefined> => {
    const cookie = token ? { cookie: `__Host-sot=${token}` } : {};
    const own = { host: 'localhost:3000', accept: 'text/html', origin: 'http://localhost:3000' };
    const headers = { ...own, 'content-type': 'application/x-www-form-urlencoded', ...cookie };
    const payload = method === 'POST' ? { payload: 'action=save&deed=save&do=remove' } : {};
    const { statusCode, body } = await server.inject({ method, url: `/kk${path}`, headers, ...payload });
    const isShut = statusCode >= 300 && statusCode < 500;
    return isShut && !secrets.test(body) ? undefined : String(statusCode);
  };

  it('has its line in the table, so that a new one is not forgotten', () => {
    assert.ok(addresses.length > 60, String(addresses.length));
    assert.deepEqual(
      addresses.filter(({ path }) => !thingOf(path)).map(({ method, path }) => `${method} ${path}`),
      [],
    );
  });

  it('opens to those of its court, so that the next test asks for what there is', async () => {
    const posts = ['chairperson', 'administrator', 'registry_clerk', 'hearing_secretary'].map((role) => ({
      courtCode: '7517',
      role,
    }));
    const own = await tokenOf(platform, 490, 'Өзіміздікі');
    tokens.set(own, { posts });
    for (const thing of ['request for another draw', 'question', 'import', 'entry of a court', 'hearing', 'act']) {
      const found = addresses.find(
        ({ path, method }) => method === 'GET' && thingOf(path) === thing && /desk/.test(path),
      );
      assert.match(String(await ask('GET', fill(found?.path ?? '', ids.get(thing) ?? ''), own)), /200/, thing);
    }
    tokens.delete(own);
  });

  it('gives nothing to anybody else, and changes nothing', async () => {
    const rows = async (): Promise<string> => {
      const { rows: all } = await platform.owner.query(
        `select 'h', t::text from hearings.hearing t union all select 'a', t::text from acts.act t
         union all select 'v', t::text from conference.seat t
         union all select 'c', t::text from notices.contact t union all select 'r', t::text from courts.courtroom t
         union all select 'd', t::text from distribution.redraw_request t union all select 'q', t::text from questions.question t
         union all select 'i', t::text from torelik.import t order by 1, 2`,
      );
      return JSON.stringify(all);
    };
    const before = await rows();
    const opened: string[] = [];
    let asked = 0;
    for (const { method, path } of addresses) {
      const id = ids.get(thingOf(path) ?? '');
      if (!id) continue;
      for (const [token, rest] of [[undefined, undefined] as const, ...tokens]) {
        asked += 1;
        const said = await ask(method, fill(path, id), token);
        if (said) opened.push(`${method} ${path} as ${JSON.stringify(rest)}: ${said}`);
      }
    }
    assert.ok(asked > 60, String(asked));
    assert.deepEqual(opened, []);
    assert.equal(await rows(), before);
  });
});
