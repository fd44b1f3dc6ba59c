import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { buildServer } from '#platform/http';
import { questionsModule } from '../../module.ts';
import { type QuestionsHouse, questionsHouse } from '../../testing/index.ts';

describe('the open data of the blogs', () => {
  let house: QuestionsHouse;
  let server: FastifyInstance;
  const get = async (url: string) => {
    const answer = await server.inject({ url, headers: { host: 'localhost:3000' } });
    return { status: answer.statusCode, text: answer.body, json: answer.json() };
  };

  before(async () => {
    house = await questionsHouse();
    const routes = questionsModule(house.platform).routes ?? [];
    server = await buildServer({
      ...{ platform: house.platform, faces: [], files: [], routes },
      authenticate: async () => undefined,
    });
  });

  it('are answers and counts, without a word of what is not published', async () => {
    const asked = await house.ask({ text: 'Құпия сұрағым: телефоным +7 701 123 45 67' });
    const shown = await house.ask({ text: 'Ашық сұрағым: қабылдау қай күні?' });
    await house.answer(shown.id);
    const { status, text, json } = await get('/api/questions?court=7517');
    assert.equal(status, 200);
    assert.deepEqual(json.counts, { asked: 2, answered: 1, inTime: 1, refused: 0, waiting: 1, late: 0 });
    assert.deepEqual(
      json.questions.map((one: { number: number }) => one.number),
      [shown.number],
    );
    assert.doesNotMatch(text, new RegExp(`Құпия|${asked.talon}|${shown.talon}`));
  });

  it('are asked at a bounded pace', async () => {
    const statuses = new Set<number>();
    for (let count = 0; count < 61; count += 1) statuses.add((await get('/api/questions')).status);
    assert.deepEqual([...statuses], [200, 429]);
  });
});
