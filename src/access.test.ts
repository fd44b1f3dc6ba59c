import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { fileDocument, inviteParty, listLetters, writeMessage } from '#modules/cases';
import { caseAtCourt, clerkOf } from '#modules/cases/testing';
import { demoIin, openDemoAccount, seeded, signInAsDemo } from '#modules/identity';
import { buildServer, type Page, type Principal } from '#platform/http';
import { newId, type PersonId } from '#platform/ids';
import { demoProgress, demoRoles } from '#shell';
import { type TestPlatform, testPlatform } from '#testing';
import { type App, composeApp } from './app.ts';

/** Whose things are asked for: a court in which none of the askers works. */
const court = '7594';
const elsewhere = (role: string): Partial<Principal> => ({ posts: [{ courtCode: '6294', role }] });
const strangers: Readonly<Record<string, Partial<Principal>>> = {
  unproved: { isConfirmed: false },
  proved: {},
  halfway: { mustGiveSecondFactor: true },
  clerkElsewhere: elsewhere('registry_clerk'),
  judgeElsewhere: elsewhere('judge'),
  administratorElsewhere: elsewhere('administrator'),
};

interface Answer {
  readonly page: Page;
  readonly what: string;
  readonly principal: Principal | undefined;
  readonly status: number;
  readonly body: string;
}

/** A case between other people, with a document, a message and a letter: nobody who asks has a part in it. */
interface OtherCase {
  readonly number: string;
  readonly documentId: string;
  readonly letterId: string;
}

/** Words of that case that no stranger may read anywhere. */
const ofOthers = /Жасырынова|құпия хабарлама|жасырын қолхат/;

function ofCase(path: string, { number, documentId }: OtherCase): string {
  const [prefix = '', seq = ''] = number.split('/');
  return path.replace(':prefix', prefix).replace(':seq', seq).replace(':id', documentId);
}

/** The address of somebody else's thing: a court that is not the reader's, identifiers that are nobody's. */
function addressOf({ path }: Page, things: OtherCase): string {
  const isOfCase = /^\/(cabinet|desk)\/cases\//.test(path);
  const filled = (isOfCase ? ofCase(path, things) : path.replace(/^(\/desk\/letters\/):id/, `$1${things.letterId}`))
    .replace(/:code\b/g, court)
    .replace(/:list\b/g, 'helplines')
    .replace(/:year\b/g, '2026');
  return `/kk${filled === '/' ? '' : filled.replace(/:\w+/g, newId())}`;
}

function isMeant({ access }: Page, principal: Principal | undefined): boolean {
  if (access === 'everyone') return true;
  if (!principal) return false;
  if (access === 'signed-in') return true;
  if (access === 'confirmed') return principal.isConfirmed;
  return access === 'staff' ? principal.posts.length > 0 : access(principal);
}

describe('every page, for everybody to whom it does not belong', () => {
  let platform: TestPlatform;
  let app: App;
  let server: FastifyInstance;
  const answers: Answer[] = [];
  let things: OtherCase;

  /** A real account and session, so that a fault is a fault of the page. */
  const enter = async (who: string, index: number): Promise<string> => {
    const act = { actor: { kind: 'system', name: 'test' }, action: 'test.enter' } as const;
    const birthDate = Temporal.PlainDate.from('2050-01-01');
    const person = { iin: demoIin(seeded(index + 1)), surname: 'Даулетов', givenName: who, birthDate };
    const { personId } = await platform.db.transact(act, (tx) => openDemoAccount(platform, tx, { person }));
    const from = { browserToken: 'b'.repeat(22), networkKey: 'test', userAgent: 'test' };
    return (await signInAsDemo(platform, act, { personId, from })).token;
  };

  before(async () => {
    platform = await testPlatform();
    app = await composeApp(platform);
    platform.ports.plug(demoProgress, () => undefined);
    platform.ports.plug(demoRoles, async () => []);
    const known = new Map<string, Partial<Principal>>();
    const authenticate = async (token: string): Promise<Principal | undefined> => {
      const principal = await app.web.authenticate(token);
      return principal && { ...principal, ...known.get(token) };
    };
    server = await buildServer({ platform, ...app.web, authenticate });
    for (const [index, [who, rest]] of Object.entries(strangers).entries()) known.set(await enter(who, index), rest);
    things = await layOtherCase();
    for (const page of app.web.faces.flatMap(({ pages }) => pages)) {
      for (const token of [undefined, ...known.keys()]) await ask(page, token, token && known.get(token), authenticate);
    }
  });
  after(async () => {
    await server.close();
    await app.stop();
  });

  const layOtherCase = async (): Promise<OtherCase> => {
    const name = { kind: 'person', personId: newId<PersonId>(), surname: 'Жасырынова', givenName: 'Айгүл' } as const;
    const made = await caseAtCourt(platform, {
      ...{ courtCode: court },
      participants: [
        { role: 'claimant', name },
        { role: 'respondent', name: { kind: 'person', surname: 'Жасырынова', givenName: 'Сәуле' } },
      ],
    });
    const act = { actor: clerkOf(court), action: 'test.lay' } as const;
    const documentId = await platform.db.transact(act, async (tx) => {
      await writeMessage(tx, { caseId: made.id, text: 'құпия хабарлама' });
      await inviteParty(tx, { caseId: made.id, participantId: made.respondent.participantId });
      return await fileDocument(tx, made.paper({ title: 'жасырын қолхат' }));
    });
    const [letter] = await listLetters(platform.reads, act.actor, court);
    return { number: made.number, documentId, letterId: letter?.id ?? '' };
  };

  const ask = async (
    page: Page,
    token: string | undefined,
    rest: Partial<Principal> | undefined | '',
    authenticate: (token: string) => Promise<Principal | undefined>,
  ): Promise<void> => {
    const principal = token ? await authenticate(token) : undefined;
    const headers = {
      ...{ host: 'localhost:3000', accept: 'text/html', origin: 'http://localhost:3000' },
      'content-type': 'application/x-www-form-urlencoded',
      ...(token ? { cookie: `__Host-sot=${token}` } : {}),
    };
    for (const method of ['GET', 'POST'] as const) {
      // Signing out would end the walk.
      if (!(method === 'GET' ? page.get : page.post) || page.path === '/sign-out') continue;
      const payload = method === 'POST' ? { payload: '' } : {};
      const url = addressOf(page, things);
      const { statusCode: status, body } = await server.inject({ method, url, headers, ...payload });
      answers.push({
        page,
        what: `${method} ${page.path} as ${JSON.stringify(rest)}: ${status}`,
        principal,
        status,
        body,
      });
    }
  };

  const wrong = (isWrong: (answer: Answer) => boolean): readonly string[] =>
    answers.filter(isWrong).map(({ what }) => what);

  it('answers without a fault, whoever asks and whatever is missing', () => {
    assert.ok(answers.length > 200, String(answers.length));
    assert.deepEqual(
      wrong(({ status }) => status >= 500),
      [],
    );
  });

  it('opens nothing that asks for more than its reader has', () => {
    assert.deepEqual(
      wrong(({ page, principal, status }) => status === 200 && !isMeant(page, principal)),
      [],
    );
  });

  it('lets nobody see or touch a case of other people, its documents, messages and letters', () => {
    const ofTheirs = answers.filter(({ page }) => /\/cases\/:prefix|\/letters\/:id/.test(page.path));
    assert.ok(ofTheirs.length > 60, String(ofTheirs.length));
    const isPublic = ({ page }: Answer) => page.path === '/cases/:prefix/:seq';
    assert.deepEqual(
      wrong((answer) => ofTheirs.includes(answer) && !isPublic(answer) && answer.status < 300),
      [],
    );
    assert.deepEqual(
      wrong(({ body }) => ofOthers.test(body)),
      [],
    );
  });

  it('keeps the desk of a court from the staff of another', () => {
    assert.deepEqual(
      wrong(({ page, status }) => page.path.startsWith('/desk/courts/:code') && status < 300),
      [],
    );
  });
});
