import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFetcher, isAllowed } from './index.ts';

const allowed = ['pki.gov.kz', '.pki.gov.kz', '127.0.0.1:8443'];

test('only the named hosts are called, by their names and usual ports', () => {
  for (const address of [
    'http://pki.gov.kz/x',
    'https://ocsp.pki.gov.kz/',
    'http://CRL.pki.gov.kz/a.crl',
    'http://127.0.0.1:8443/',
  ]) {
    assert.ok(isAllowed(address, allowed), address);
  }
});

const hostile = [
  'http://127.0.0.1/',
  'http://127.0.0.1:8444/',
  'http://0x7f000001:8443@evil.example/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]:8443/',
  'http://2130706433/',
  'http://169.254.169.254/latest/meta-data',
  'http://evilpki.gov.kz/',
  'http://pki.gov.kz.evil.example/',
  'http://pki.gov.kz@evil.example/',
  'http://user:pass@pki.gov.kz/',
  'http://pki.gov.kz:22/',
  'http://pki.gov.kz./',
  'ldap://pki.gov.kz/cn=x',
  'file:///etc/passwd',
  'gopher://pki.gov.kz/',
  'javascript:alert(1)',
  '//pki.gov.kz/',
  '',
];
for (const address of hostile) {
  test(`not called: ${address || 'an empty address'}`, async () => {
    const fetch = () => assert.fail('the network was touched');
    assert.deepEqual(await createFetcher({ allowed, fetch })(address), { refusal: 'not-allowed' });
  });
}

test('an answer without end is cut, a redirect is not followed, a bad status brings nothing', async () => {
  const endless = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array(1024)) });
  const options = { allowed, maxBytes: 4096 };
  const asked: (RequestInit | undefined)[] = [];
  const answering =
    (response: Response): typeof fetch =>
    async (_, init) => {
      asked.push(init);
      return response;
    };
  const cut = createFetcher({ ...options, fetch: answering(new Response(endless)) });
  assert.deepEqual(await cut('http://pki.gov.kz/'), { refusal: 'too-large' });
  const whole = createFetcher({ ...options, fetch: answering(new Response(new Uint8Array(4096))) });
  assert.ok('bytes' in (await whole('http://pki.gov.kz/')));
  const missing = createFetcher({ ...options, fetch: answering(new Response('no', { status: 404 })) });
  assert.deepEqual(await missing('http://pki.gov.kz/'), { refusal: 'status' });
  assert.ok(asked.every((init) => init?.redirect === 'error' && init.credentials === 'omit'));
});
