import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { type SigningId, signWithDemoKey } from '#modules/signatures';
import { buildServer, type Principal } from '#platform/http';
import { newId } from '#platform/ids';
import { filingModule } from '../../module.ts';
import { type FilingHouse, signingHouse } from '../../testing/index.ts';

describe('filing by a program', () => {
  let house: FilingHouse;
  let server: FastifyInstance;
  let who: Principal | undefined;
  const send = async (method: 'GET' | 'POST', url: string, payload?: object) => {
    const headers = { host: 'localhost:3000', origin: 'http://localhost:3000', cookie: '__Host-sot=token' };
    const answer = await server.inject({ method, url, headers, ...(payload ? { payload } : {}) });
    return { status: answer.statusCode, json: answer.json() };
  };
  const claim = () => ({
    ...{ category: 'loan', language: 'ru', court: '7517', filedBy: 'self', demands: 'Взыскать долг', hasPrice: 'yes' },
    ...{ price: 50_000_000, calculation: '500 000', circumstances: 'Не вернул.', pretrial: 'not-required' },
    ...{ reconciliation: 'Звонил.', needs: ['ramp'], exemption: 'war_veteran' },
    claimant: [{ number: number(), address: 'Демо' }],
    respondent: [{ surname: 'Ахметов', givenName: 'Серік' }],
  });
  let iin = '';
  const number = () => iin;

  before(async () => {
    house = await signingHouse();
    who = house.filer;
    const { rows } = await house.platform.owner.query('select iin from identity.person where id = $1', [who.personId]);
    iin = rows[0].iin;
    const { routes = [] } = filingModule(house.platform);
    server = await buildServer({
      platform: house.platform,
      faces: [],
      routes,
      files: [],
      authenticate: async () => who,
    });
  });
  after(() => server.close());

  it('reads the forms as data, with the article of each demand', async () => {
    const { json } = await send('GET', '/api/filing/forms');
    assert.deepEqual(
      json.forms.map(({ key }: { key: string }) => key),
      ['claim', 'response', 'motion'],
    );
    const form = (await send('GET', '/api/filing/forms/claim')).json;
    assert.equal(form.tasks.length, 5);
    assert.ok(form.contents.every(({ norm }: { norm: { cited: string } }) => norm.cited === 'CPC RK art. 148'));
    assert.equal((await send('GET', '/api/filing/forms/complaint')).status, 404);
  });

  it('finds in OpenAPI a body for each form, made from its definition', async () => {
    const { json } = await send('GET', '/api/openapi.json');
    const body = (path: string) => json.paths[path].post.requestBody.content['application/json'].schema.properties;
    assert.deepEqual(Object.keys(body('/api/filing/drafts/motion')), ['case', 'motionKind', 'grounds']);
    assert.equal(body('/api/filing/drafts/claim').demands.maxLength, 10_000);
  });

  it('begins, prepares, signs and sends a claim, and follows it by its talon', async () => {
    const begun = await send('POST', '/api/filing/drafts/claim', claim());
    assert.deepEqual([begun.status, begun.json.faults, begun.json.isComplete], [200, [], true]);
    const { id } = begun.json;
    const prepared = (await send('POST', `/api/filing/drafts/${id}/prepare`)).json;
    assert.ok(JSON.parse(Buffer.from(prepared.content, 'base64').toString()).documents.length >= 2);
    const act = {
      actor: { kind: 'person', accountId: house.filer.accountId, personId: house.filer.personId },
      action: 'x',
    } as const;
    const signature = await signWithDemoKey(house.platform, act, {
      signingId: prepared.signingId as SigningId,
      isConfirmed: true,
    });
    const cms = await new Response(
      (await house.platform.blobs.open(signature.cms.sha256)) as unknown as ReadableStream,
    ).bytes();
    const body = { signingId: prepared.signingId, signature: cms.toBase64() };
    const sent = await send('POST', `/api/filing/drafts/${id}/submit`, body);
    assert.equal(sent.status, 200);
    assert.deepEqual((await send('POST', `/api/filing/drafts/${id}/submit`, body)).json, sent.json);
    const followed = await send('POST', '/api/talon', { number: sent.json.talon, pin: sent.json.pin });
    assert.deepEqual([followed.json.status, followed.json.turn, followed.json.court], ['sent', 'court', '7517']);
    assert.equal((await send('POST', '/api/talon', { number: sent.json.talon, pin: 'ACDE3467' })).status, 404);
  });

  it('is told every fault beside its input, and keeps the rest', async () => {
    const { court: _court, ...rest } = claim();
    const { json } = await send('POST', '/api/filing/drafts/claim', {
      ...rest,
      respondent: [{ number: '000000000000' }],
    });
    assert.deepEqual(
      json.faults.map(({ code }: { code: string }) => code),
      ['IDENTITY_NUMBER_ZEROS', 'FILING_ANSWER_MISSING'],
    );
    assert.equal(json.isComplete, false);
    assert.equal((await send('GET', `/api/filing/drafts/${json.id}`)).json.form, 'claim');
    assert.equal((await send('POST', '/api/filing/drafts/claim', { demands: 'а', price: 'көп' })).status, 400);
  });

  it('reaches nothing of others, and nothing at all without signing in', async () => {
    const { json } = await send('POST', '/api/filing/drafts/claim', claim());
    who = await house.enter();
    for (const [method, url] of [
      ['GET', `/api/filing/drafts/${json.id}`],
      ['POST', `/api/filing/drafts/${json.id}/prepare`],
      ['GET', `/api/filing/drafts/${newId()}`],
    ] as const) {
      assert.equal((await send(method, url)).status, 404);
    }
    who = undefined;
    assert.equal((await send('POST', '/api/filing/drafts/claim', claim())).status, 401);
    who = house.filer;
  });
});
