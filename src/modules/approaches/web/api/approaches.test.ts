import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { caseAtCourt, clerkOf } from '#modules/cases/testing';
import { insertCourt } from '#modules/courts/testing';
import { buildServer } from '#platform/http';
import { type TestPlatform, testPlatform } from '#testing';
import { enterApproach } from '../../actions/enter-approach.ts';
import { withdrawApproach } from '../../actions/withdraw-approach.ts';
import { approachesModule } from '../../module.ts';
import { listApproaches } from '../../queries/list-approaches.ts';

describe('the open data of approaches', () => {
  let platform: TestPlatform;
  let server: FastifyInstance;
  let loan = '';
  const clerk = { actor: clerkOf(), action: 'approaches.enter' };
  const get = async (url: string) => {
    const answer = await server.inject({ url, headers: { host: 'localhost:3000' } });
    return { status: answer.statusCode, text: answer.body, json: answer.json() };
  };
  const enter = (gistRu: string, receivedOn = '2026-11-20') =>
    enterApproach(platform, clerk, {
      ...{ courtCode: '7517', caseNumber: loan, receivedOn: Temporal.PlainDate.from(receivedOn) },
      ...{ senderKind: 'state_body', sender: 'Қаржы министрлігі', gistKk: 'Істі тез қарауды сұрайды', gistRu },
      outcome: 'not_considered',
    });

  before(async () => {
    platform = await testPlatform();
    await platform.db.transact(clerk, async (tx) => {
      tx.record({ kind: 'test', id: 'approaches' });
      await insertCourt(tx);
    });
    loan = (await caseAtCourt(platform)).number;
    server = await buildServer({
      ...{ platform, faces: [], files: [], routes: approachesModule().routes ?? [] },
      authenticate: async () => undefined,
    });
  });

  it('gives the entries of a court by words and year, the latest first', async () => {
    await enter('Просит ускорить рассмотрение');
    await enter('Просит сообщить о ходе', '2026-01-12');
    const { status, json } = await get('/api/approaches?court=7517');
    assert.deepEqual([status, json.total, json.page, json.pages], [200, 2, 1, 1]);
    const [{ enteredAt, ...first }] = json.approaches;
    assert.match(enteredAt, /^2026-11-2\dT/);
    assert.deepEqual(first, {
      ...{ number: 1, receivedOn: '2026-11-20', caseNumber: loan, senderKind: 'state_body' },
      ...{ sender: 'Қаржы министрлігі', outcome: 'not_considered', withdrawn: null },
      gist: { kk: 'Істі тез қарауды сұрайды', ru: 'Просит ускорить рассмотрение' },
    });
    const numbers = async (query: string) =>
      (await get(`/api/approaches?court=${query}`)).json.approaches.map((one: { number: number }) => one.number);
    assert.deepEqual(await numbers('7517&q=ускорить'), [1]);
    assert.deepEqual(await numbers('7517&year=2025'), []);
    assert.deepEqual(await numbers('7581'), []);
  });

  it('tells of a withdrawn entry its reason and none of its words', async () => {
    const { approaches } = await listApproaches(platform.reads, { courtCode: '7517' });
    const id = approaches[0]?.id;
    assert.ok(id);
    await withdrawApproach(platform, clerk, { id, because: 'Іс нөмірі қате' });
    const { json, text } = await get('/api/approaches?court=7517');
    const [{ withdrawn, gist, sender, caseNumber }] = json.approaches;
    assert.deepEqual([withdrawn.because, gist, sender, caseNumber], ['Іс нөмірі қате', null, null, null]);
    assert.doesNotMatch(text, /ускорить/);
  });

  it('asks for a court, and is asked at a bounded pace', async () => {
    assert.equal((await get('/api/approaches')).status, 400);
    const answers = [];
    for (let turn = 0; turn < 70; turn += 1) answers.push(await get('/api/approaches?court=7581'));
    assert.deepEqual([...new Set(answers.map(({ status }) => status))].sort(), [200, 429]);
    assert.equal(answers.find(({ status }) => status === 429)?.json.code, 'APPROACHES_TOO_MANY');
  });
});
