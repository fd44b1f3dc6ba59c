import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { WebSocket } from 'ws';
import { courtProfile } from '../../src/algorithm/crypto-profile.ts';
import { signCms } from '../../src/cms/index.ts';
import { askOcsp, createFetcher, fetchCrls, TimeStampUnavailable, timeStamperAt } from '../../src/fetch/index.ts';
import { createAuthority, issueServerCertificate } from '../../src/issue/index.ts';
import { verifyCms } from '../../src/verdict/index.ts';
import { NcaLayer, PkiServices, TestPki } from '../index.ts';

const from = Temporal.Instant.from('2045-01-01T00:00:00Z');
const now = Temporal.Instant.from('2045-02-01T08:00:00Z');
const content = new TextEncoder().encode('Талап арыз');
const asel = { surname: 'ҮЛГІЛІ', name: 'ӘСЕЛ', iin: '990101600012' };
const nurlan = { surname: 'ҮЛГІЛІ', name: 'НҰРЛАН', iin: '880202500121' };
const clock = () => now;

test('a signature stamped and checked over HTTP by our own services passes', async () => {
  const pki = await TestPki.create({ from });
  const services = await PkiServices.start(pki, clock);
  try {
    const person = await pki.issuePerson(asel, {
      from,
      crlAddresses: [services.address('/ca.crl')],
      ocspAddresses: [services.address('/ocsp')],
    });
    const fetcher = createFetcher({ allowed: [services.host] });
    const stamper = timeStamperAt(services.address('/tsp'), 'sha256', fetcher);
    const cms = await signCms(content, person, { isAttached: true, timeStamper: stamper });
    const ocsp = await askOcsp(person.certificate, pki.authority.certificate, fetcher);
    const lists = await fetchCrls(person.certificate, fetcher);
    const report = await verifyCms(cms, {
      anchors: pki.anchors,
      certificates: [pki.authority.certificate],
      crls: [...lists.crls, await pki.rootCrl(now)],
      ocspResponses: 'response' in ocsp ? [ocsp.response] : [],
      now,
      profile: courtProfile,
      revocation: 'required',
    });
    assert.equal(report.verdict.indication, 'TOTAL_PASSED', JSON.stringify(report.signatures[0]?.checks));
    assert.deepEqual(services.asked, ['/tsp', '/ocsp', '/ca.crl']);
  } finally {
    await services.stop();
  }
});

test('a service that refuses, fails or says nothing leaves a gap with its name', async () => {
  const pki = await TestPki.create({ from });
  const services = await PkiServices.start(pki, clock);
  const fetcher = createFetcher({ allowed: [services.host], timeoutMs: 200 });
  const person = await pki.issuePerson(asel, { from, ocspAddresses: [services.address('/ocsp')] });
  const gaps: string[] = [];
  try {
    for (const mood of ['refuses', 'fails', 'is-silent'] as const) {
      services.mood = mood;
      const answer = await askOcsp(person.certificate, pki.authority.certificate, fetcher);
      gaps.push('gap' in answer ? answer.gap : 'answered');
      await assert.rejects(timeStamperAt(services.address('/tsp'), 'sha256', fetcher)(content), TimeStampUnavailable);
    }
  } finally {
    await services.stop();
  }
  assert.deepEqual(gaps, ['refused', 'status', 'timed-out']);
});

async function sign(
  layer: NcaLayer,
  args: object,
): Promise<{ status?: boolean; body?: { result?: string[] }; code?: string; errorCode?: string }> {
  const socket = new WebSocket(layer.address);
  const [greeting] = await once(socket, 'message');
  assert.deepEqual(JSON.parse(String(greeting)), { result: { version: '1.4' } });
  socket.send('--heartbeat--');
  assert.equal(String((await once(socket, 'message'))[0]), '--heartbeat--');
  socket.send(JSON.stringify({ module: 'kz.gov.pki.knca.basics', method: 'sign', args }));
  const [reply] = await once(socket, 'message');
  socket.terminate();
  return JSON.parse(String(reply));
}

const request = {
  format: 'cms',
  data: content.toBase64(),
  signingParams: { decode: true, encapsulate: true, digested: false },
  signerParams: { extKeyUsageOids: ['1.3.6.1.5.5.7.3.4'], iin: asel.iin, bin: '', serialNumber: '' },
  locale: 'kk',
};

test('NCALayer signs with the key that the page asks for, and each of its failures is told apart', async () => {
  const pki = await TestPki.create({ from, kind: 'gost-512' });
  const keys = [await pki.issuePerson(nurlan, { from }), await pki.issuePerson(asel, { from })];
  const layer = await NcaLayer.start({ keys, clock });
  try {
    const signed = await sign(layer, request);
    const cms = Uint8Array.fromBase64(signed.body?.result?.[0] ?? '');
    const input = {
      anchors: pki.anchors,
      certificates: [pki.authority.certificate],
      now,
      profile: courtProfile,
      revocation: 'skipped',
    } as const;
    const report = await verifyCms(cms, input);
    assert.equal(report.verdict.indication, 'TOTAL_PASSED');
    assert.deepEqual(report.signatures[0]?.certificate?.bytes, keys[1]?.certificate.bytes);
    layer.mood = 'cancels';
    assert.deepEqual(await sign(layer, request), { status: true, body: {} });
    layer.mood = 'fails';
    assert.equal((await sign(layer, request)).code, 'SIGNING_FAILURE');
    layer.mood = 'module-missing';
    assert.equal((await sign(layer, request)).errorCode, 'MODULE_NOT_FOUND');
    layer.mood = 'ignores-filters';
    const wrong = Uint8Array.fromBase64((await sign(layer, request)).body?.result?.[0] ?? '');
    assert.deepEqual((await verifyCms(wrong, input)).signatures[0]?.certificate?.bytes, keys[0]?.certificate.bytes);
  } finally {
    await layer.stop();
  }
});

test('NCALayer over TLS with a certificate of the local authority', async () => {
  const dates = {
    notBefore: Temporal.Now.instant().subtract({ hours: 1 }),
    notAfter: Temporal.Now.instant().add({ hours: 1 }),
  };
  const authority = await createAuthority({ commonName: 'LAN', ...dates });
  const server = await issueServerCertificate(authority, {
    commonName: '127.0.0.1',
    names: [{ ip: '127.0.0.1' }],
    ...dates,
  });
  const layer = await NcaLayer.start({
    keys: [],
    clock,
    tls: { cert: server.certificatePem, key: server.privateKeyPem },
  });
  try {
    const socket = new WebSocket(layer.address, { ca: authority.certificatePem });
    const [greeting] = await once(socket, 'message');
    assert.match(String(greeting), /version/);
    socket.terminate();
  } finally {
    await layer.stop();
  }
});
