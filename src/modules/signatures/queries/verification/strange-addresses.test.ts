import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { TestPki } from '@ashyq/pki/testing/pki';
import { isHouseError } from '#platform/errors';
import { type TestPlatform, testPlatform } from '#testing';
import { judgeSignature } from '../../index.ts';
import { issueCertificate, type SignatureHouse, signAs, signatureHouse } from '../../testing/index.ts';
import type { Trust } from './tasks.ts';
import { openVerifier } from './verifier.ts';

const platform: TestPlatform = await testPlatform();
const content = new TextEncoder().encode('Талап арыз');
let house: SignatureHouse;
let asked = 0;

/** An inner service of the court that a stranger's file would make the court call. */
const inner = createServer((_request, reply) => {
  asked += 1;
  reply.end('secret');
});

before(async () => {
  house = await signatureHouse(platform);
  await once(inner.listen(0, '127.0.0.1'), 'listening');
});
after(() => inner.close());

/** Time-stamps answer, everything else of the authority is silent. */
async function stampsAlone(trust: Trust) {
  const [[host, origin] = ['', '']] = Object.entries(trust.routes);
  const paths: string[] = [];
  const server = createServer(async (request, reply) => {
    paths.push(request.url ?? '');
    if (request.url !== '/tsp') return;
    const answer = await fetch(new URL('/tsp', origin), { method: 'POST', body: await buffer(request) });
    reply.end(await answer.bytes());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    asked: paths,
    trust: { ...trust, routes: { [host]: `http://127.0.0.1:${port}` }, fetchTimeoutMs: 500 },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const person = { surname: 'СӘРСЕНОВ', name: 'АЙДАР', iin: '450101300017' };
const addressed = (ocsp: string) => ({
  ...{ from: platform.clock.now().subtract({ hours: 1 }), ocspAddresses: [ocsp], crlAddresses: [ocsp] },
});

describe('addresses in certificates', () => {
  it('of our own authority are called only on its hosts', async () => {
    const { port } = inner.address() as AddressInfo;
    for (const address of [
      `http://127.0.0.1:${port}/`,
      `http://localhost:${port}/`,
      `http://[::1]:${port}/`,
      'file:///etc/passwd',
    ]) {
      const holder = await house.authority.pki.issuePerson(person, addressed(address));
      const { indication } = await judgeSignature(platform, { signature: await signAs(holder, 'Талап арыз'), content });
      // The list of the authority, which the court knows by itself, still answers.
      assert.equal(indication, 'TOTAL_PASSED');
    }
    assert.equal(asked, 0);
  });

  it('of a stranger’s authority are not called at all, though it bears the name of ours', async () => {
    const { services, addresses } = house.authority;
    const double = await TestPki.create({ from: platform.clock.now().subtract({ hours: 48 }) });
    const holder = await double.issuePerson(person, addressed(addresses.ocsp));
    services.asked.length = 0;
    const judged = await judgeSignature(platform, { signature: await signAs(holder, 'Талап арыз'), content });
    assert.deepEqual([judged.indication, judged.subIndication], ['INDETERMINATE', 'NO_CERTIFICATE_CHAIN_FOUND']);
    assert.deepEqual(services.asked, []);
  });

  it('that are silent cost a few seconds and no thread', async () => {
    const trust = { ...house.authority.trust, fetchTimeoutMs: 200 };
    const verifier = openVerifier(trust);
    house.authority.services.mood = 'is-silent';
    const cms = await signAs(await issueCertificate(platform, house), 'Талап арыз');
    const task = { cms, content, use: 'any', now: platform.clock.now().toString() } as const;
    assert.equal((await verifier.verify(task)).report.verdict.subIndication, 'TRY_LATER');
    house.authority.services.mood = 'answers';
    const later = { ...task, now: platform.clock.now().add({ seconds: 30 }).toString() };
    assert.equal((await verifier.verify(later)).report.verdict.indication, 'TOTAL_PASSED');
    await verifier.close();
  });

  it('that are silent cost no signature its time-stamp, and those behind it no waiting', async () => {
    const { trust } = house.authority;
    const stamps = await stampsAlone(trust);
    const limits = { limitMs: 4 * stamps.trust.fetchTimeoutMs };
    const verifier = openVerifier(stamps.trust, limits);
    const cms = await signAs(await issueCertificate(platform, house), 'Талап арыз');
    const task = { cms, content, use: 'document', mustStamp: true, now: platform.clock.now().toString() } as const;
    for (let time = 0; time < 3; time += 1) {
      const { report, stamped } = await verifier.verify(task);
      assert.deepEqual([report.verdict.subIndication, stamped !== undefined], ['TRY_LATER', true]);
    }
    // One question to the responder and one or two for each list, however many signatures come meanwhile.
    assert.equal(stamps.asked.filter((path) => path === '/ocsp').length, 1);
    assert.equal(stamps.asked.filter((path) => path === '/tsp').length, 3);
    await verifier.close();
    stamps.stop();
  });

  it('a verifier that is stuck or overrun says so', async () => {
    house.authority.services.mood = 'is-silent';
    const cms = await signAs(await issueCertificate(platform, house), 'Талап арыз');
    const task = { cms, content, use: 'any', now: platform.clock.now().toString() } as const;
    const verifier = openVerifier(
      { ...house.authority.trust, fetchTimeoutMs: 60_000 },
      { limitMs: 300, maxWaiting: 0 },
    );
    const tries = await Promise.allSettled([verifier.verify(task)]);
    assert.ok(tries[0].status === 'rejected' && isHouseError(tries[0].reason, 'SIGNATURES_BUSY'));
    const patient = openVerifier({ ...house.authority.trust, fetchTimeoutMs: 60_000 }, { limitMs: 300 });
    await assert.rejects(patient.verify(task), (thrown) => isHouseError(thrown, 'SIGNATURES_VERIFIER_FAILED'));
    house.authority.services.mood = 'answers';
    await Promise.all([verifier.close(), patient.close()]);
  });
});
