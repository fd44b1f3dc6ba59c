import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { createServer, request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { addressOctets, createAuthority, issueServerCertificate, openAuthority } from './index.ts';

const notBefore = Temporal.Now.instant().subtract({ hours: 1 });
const notAfter = Temporal.Now.instant().add({ hours: 24 });

for (const kind of ['ecdsa-p256', 'rsa-2048', 'ed25519'] as const) {
  test(`OpenSSL accepts a TLS server whose ${kind} certificate we issued, and refuses another authority`, async () => {
    const authority = await createAuthority({ commonName: 'Сынақ орталығы', notBefore, notAfter, kind });
    const names = [{ dns: 'localhost' }, { ip: '127.0.0.1' }, { ip: '::1' }];
    const server = await issueServerCertificate(authority, { commonName: 'court', names, notBefore, notAfter, kind });
    const https = createServer({ cert: server.certificatePem, key: server.privateKeyPem }, (_, reply) =>
      reply.end('ok'),
    );
    await once(https.listen(0, '127.0.0.1'), 'listening');
    const port = (https.address() as AddressInfo).port;
    const ask = async (ca: string) => {
      const [reply] = await once(request({ host: '127.0.0.1', port, ca, agent: false }).end(), 'response');
      reply.resume();
      return reply.statusCode;
    };
    try {
      assert.equal(await ask(authority.certificatePem), 200);
      const stranger = await createAuthority({ commonName: 'Сынақ орталығы', notBefore, notAfter, kind });
      await assert.rejects(ask(stranger.certificatePem));
    } finally {
      https.close();
    }
    const read = new X509Certificate(server.certificatePem);
    assert.match(String(read.subjectAltName), /DNS:localhost, IP Address:127\.0\.0\.1, IP Address:0:0:0:0:0:0:0:1/);
  });
}

test('an authority opened from its files issues under the same key', async () => {
  const made = await createAuthority({ commonName: 'LAN', notBefore, notAfter });
  const opened = await openAuthority(made.certificatePem, made.privateKeyPem);
  assert.deepEqual(opened.signer.publicKeyInfo, made.signer.publicKeyInfo);
  assert.deepEqual(opened.certificate.bytes, made.certificate.bytes);
});

test('addresses become octets in network order, host names do not', () => {
  assert.equal(addressOctets('192.168.0.10').toHex(), 'c0a8000a');
  assert.equal(addressOctets('fe80::1:2').toHex(), 'fe800000000000000000000000010002');
  assert.throws(() => addressOctets('localhost'), RangeError);
  assert.throws(() => addressOctets('1.2.3'), RangeError);
});
