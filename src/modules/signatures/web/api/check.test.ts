import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { isHouseError } from '#platform/errors';
import { buildServer } from '#platform/http';
import { type TestPlatform, testPlatform } from '#testing';
import { sealForCourt } from '../../index.ts';
import { signaturesModule } from '../../module.ts';
import { issueCertificate, type SignatureHouse, signAs, signatureHouse } from '../../testing/index.ts';

const platform: TestPlatform = await testPlatform();
let house: SignatureHouse;
let server: FastifyInstance;

const text = 'Талап арыз';
const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64');
const check = async (payload: object, remoteAddress = '203.0.113.7') => {
  const request = { method: 'POST', url: '/api/signatures/check', headers: { host: 'localhost:3000' } } as const;
  const answer = await server.inject({ ...request, payload, remoteAddress });
  return { status: answer.statusCode, said: answer.json() };
};

before(async () => {
  house = await signatureHouse(platform);
  const { routes = [] } = signaturesModule(platform);
  server = await buildServer({ platform, faces: [], files: [], routes, authenticate: async () => undefined });
});
beforeEach(async () => {
  await platform.owner.query('truncate platform.rate_bucket');
});

describe('the open service that checks signatures', () => {
  it('tells a stranger whose signature it is, why it holds and that this is a demo', async () => {
    const cms = await signAs(await issueCertificate(platform, house), text);
    const { status, said } = await check({ signature: base64(cms), content: base64(text), lang: 'ru' });
    assert.equal(status, 200);
    assert.deepEqual([said.indication, said.isDemo, said.isCourtSeal], ['TOTAL_PASSED', true, false]);
    const [signature] = said.signatures;
    assert.deepEqual([signature.owner.name, signature.owner.iin], ['СӘРСЕНОВ АЙДАР', '••••••••0017']);
    assert.ok(signature.checks.every(({ outcome }: { outcome: string }) => outcome === 'passed'));
    assert.doesNotMatch(JSON.stringify(said), /450101300017/);
  });

  it('says in three languages why a changed document does not hold', async () => {
    const cms = await signAs(await issueCertificate(platform, house), text);
    const said = await Promise.all(
      ['kk', 'ru', 'en'].map(async (lang) => await check({ signature: base64(cms), content: base64('Басқа'), lang })),
    );
    assert.deepEqual(
      said.map((one) => one.said.subIndication),
      ['HASH_FAILURE', 'HASH_FAILURE', 'HASH_FAILURE'],
    );
    assert.equal(new Set(said.map((one) => one.said.sentence)).size, 3);
  });

  it('answers a file that is no signature with a verdict, and one that is no base64 with a refusal', async () => {
    const { status, said } = await check({ signature: base64('бос') });
    assert.deepEqual([status, said.subIndication, said.signatures], [200, 'FORMAT_FAILURE', []]);
    assert.equal((await check({ signature: 'қолтаңба' })).status, 422);
  });

  it('refuses what is too large, and too many questions of one network without shutting out another', async () => {
    assert.equal((await check({ signature: 'A'.repeat(1_500_000) })).status, 400);
    assert.equal((await check({ signature: 'A'.repeat(8_000_000) })).status, 413);
    for (let asked = 0; asked < 10; asked += 1) await check({ signature: 'AAAA' });
    const { status, said } = await check({ signature: 'AAAA' });
    assert.deepEqual([status, said.code], [429, 'SIGNATURES_TOO_MANY_CHECKS']);
    assert.equal((await check({ signature: 'AAAA' }, '198.51.100.7')).status, 200);
  });

  it('stores nothing', async () => {
    const cms = await signAs(await issueCertificate(platform, house), text);
    await check({ signature: base64(cms), content: base64(text) });
    const { rows } = await platform.owner.query('select count(*)::int as n from signatures.signature');
    assert.deepEqual(rows, [{ n: 0 }]);
  });

  it('stands in the description of the interfaces', async () => {
    const answer = await server.inject({ url: '/api/openapi.json', headers: { host: 'localhost:3000' } });
    assert.ok(answer.json().paths['/api/signatures/check'].post.requestBody);
  });
});

describe('the seal of the court', () => {
  it('is put on receipts by the machine, known to the open service, and lost with one changed letter', async () => {
    const content = new TextEncoder().encode('Талон № 7');
    const [cms, again] = await Promise.all([
      sealForCourt(platform, { kind: 'receipt', content }),
      sealForCourt(platform, { kind: 'receipt', content }),
    ]);
    for (const seal of [cms, again]) {
      const { said } = await check({ signature: base64(seal), content: base64(content) });
      assert.deepEqual([said.indication, said.isCourtSeal], ['TOTAL_PASSED', true]);
      assert.equal(said.signatures[0].owner.name, 'Ашық сот: автоматты мөр (ДЕМО)');
    }
    const changed = await check({ signature: base64(cms), content: base64('Талон № 8') });
    assert.equal(changed.said.indication, 'TOTAL_FAILED');
  });

  it('is never put on an act, also by code that does not know the type', async () => {
    const call = sealForCourt(platform, { kind: 'act' as never, content: new Uint8Array([1]) });
    await assert.rejects(call, (thrown) => isHouseError(thrown, 'SIGNATURES_NEVER_AUTOMATIC'));
  });
});
