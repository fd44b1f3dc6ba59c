import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { defineErrors } from '#platform/errors';
import { apiRoute, buildServer, refusalsOf } from '#platform/http';
import { testPlatform } from '#testing';

const floorErrors = defineErrors({ TEST_NO_SUCH_FLOOR: { kind: 'refusal', status: 404, text: 'noFloor' } }, (lang) => ({
  noFloor: { kk: 'Мұндай қабат жоқ.', ru: 'Такого этажа нет.', en: 'There is no such floor.' }[lang],
}));
const route = apiRoute({
  method: 'GET',
  path: '/api/rooms',
  access: 'everyone',
  summary: 'Rooms of a court.',
  tag: 'courts',
  query: Type.Object({ floor: Type.Integer({ minimum: 1 }) }),
  response: Type.Object({ floor: Type.Integer() }),
  refuses: refusalsOf(floorErrors, 'TEST_NO_SUCH_FLOOR'),
  run: async ({ query }) => {
    if (query.floor === 99) throw floorErrors('TEST_NO_SUCH_FLOOR');
    if (query.floor === 13) throw new Error('451231500014');
    return { floor: query.floor };
  },
});

describe('the API', () => {
  let server: FastifyInstance;
  const get = (url: string) => server.inject({ url, headers: { host: 'localhost' } });
  before(async () => {
    const platform = await testPlatform();
    const authenticate = async () => undefined;
    server = await buildServer({ platform, faces: [], routes: [route], files: [], authenticate });
  });
  after(() => server.close());

  it('validates the API by the schemas that OpenAPI shows', async () => {
    const asked = await get('/api/rooms?floor=2');
    assert.deepEqual(asked.json(), { floor: 2 });
    const wrong = await get('/api/rooms?floor=zero');
    assert.equal(wrong.statusCode, 400);
    assert.equal(wrong.json().code, 'HTTP_BAD_REQUEST');
    const { body } = await get('/api/openapi.json');
    const document = JSON.parse(body);
    assert.equal(document.openapi, '3.1.0');
    assert.equal(document.paths['/api/rooms'].get.parameters[0].schema.minimum, 1);
    const { responses } = document.paths['/api/rooms'].get;
    assert.deepEqual(Object.keys(responses).sort(), ['200', '400', '404', '421', '500', 'default']);
    assert.equal(responses[400].description, 'HTTP_BAD_REQUEST');
    assert.equal(responses[404].description, 'TEST_NO_SUCH_FLOOR');
    const shape = responses[400].content['application/json'].schema;
    assert.deepEqual(Object.keys(wrong.json()).sort(), ['code', 'detail', 'message']);
    for (const key of Object.keys(wrong.json())) assert.ok(shape.properties[key], key);
    assert.deepEqual(shape.required, ['code', 'message']);
  });

  it('answers a refusal and a fault of the API in the shape that OpenAPI shows', async () => {
    const refused = await get('/api/rooms?floor=99');
    assert.equal(refused.statusCode, 404);
    assert.deepEqual(refused.json(), {
      code: 'TEST_NO_SUCH_FLOOR',
      message: { kk: 'Мұндай қабат жоқ.', ru: 'Такого этажа нет.', en: 'There is no such floor.' },
    });
    const broken = await get('/api/rooms?floor=13');
    assert.equal(broken.statusCode, 500);
    assert.deepEqual(Object.keys(broken.json()).sort(), ['code', 'incident', 'message']);
    assert.equal(broken.json().code, 'HTTP_FAULT');
  });
});
