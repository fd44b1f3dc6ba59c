import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import https from 'node:https';
import { hostname, networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, describe, it } from 'node:test';
import { demoIin, seeded } from '#modules/identity';
import { HouseProcess, runHouse } from '#testing';

const folder = mkdtempSync(join(tmpdir(), 'ashyq-https-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const addresses = Object.values(networkInterfaces())
  .flatMap((entries) => entries ?? [])
  .filter(({ internal, family }) => !internal && family === 'IPv4')
  .map(({ address }) => address);

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Trusts the one authority and nothing of the system. */
async function ask(url: URL, ca: string, options: https.RequestOptions = {}, body = ''): Promise<Answer> {
  const answer = await new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
    https
      .request(url, { ca, agent: false, ...options }, resolve)
      .once('error', reject)
      .end(body);
  });
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) };
}

describe('the demo for the machines of the room', { skip: addresses.length > 0 ? false : 'needs: a network' }, () => {
  it('is served over https to every address under the one authority, and to no other name', async () => {
    const data = join(folder, 'demo');
    const demo = new HouseProcess('src/main.ts', { args: ['--lan'], env: { ASHYQ_DATA: data, PORT: '0' } });
    after(() => demo.stop());
    const { port } = new URL(await demo.address());
    const ca = readFileSync(join(data, 'keys', 'lan-ca.pem'), 'utf8');
    for (const name of [...addresses, '127.0.0.1', 'localhost']) {
      assert.equal((await ask(new URL(`https://${name}:${port}/kk`), ca)).status, 200, name);
    }
    const home = new URL(`https://127.0.0.1:${port}/kk`);
    const called = async (host: string) => (await ask(home, ca, { headers: { host }, servername: 'localhost' })).status;
    assert.equal(await called(`${hostname()}:${port}`), 200);
    assert.equal(await called(`sot.example:${port}`), 421);
    await assert.rejects(ask(home, '', { ca: [] }), /certificate/);
    await signsInByCode(demo, new URL(`https://${addresses[0]}:${port}`), ca);
    assert.equal((await demo.stop()).code, 0);
  });
});

/** One click from another machine is not enough: the code stands in the console only. */
async function signsInByCode(demo: HouseProcess, origin: URL, ca: string): Promise<void> {
  const code = /code: (\d{6})/.exec(demo.stdout)?.[1] ?? '';
  const page = new URL('/kk/demo', origin);
  let person = '';
  for (let tries = 0; !person && tries < 200; tries += 1) {
    const [button = ''] = /<[^>]*name="person"[^>]*>/.exec((await ask(page, ca)).body) ?? [];
    person = /value="([^"]+)"/.exec(button)?.[1] ?? '';
    if (!person) await new Promise((done) => setTimeout(done, 100));
  }
  const click = async (given: string): Promise<Answer> => {
    const form = new URLSearchParams({ person, code: given }).toString();
    const headers = { origin: origin.origin, 'content-type': 'application/x-www-form-urlencoded' };
    return await ask(page, ca, { method: 'POST', headers }, form);
  };
  for (const wrong of ['', '000000'])
    assert.doesNotMatch(String((await click(wrong)).headers['set-cookie']), /__Host-sot=/);
  assert.match(String((await click(code)).headers['set-cookie']), /__Host-sot=.*Secure/);
}

describe('a real court with a certificate', () => {
  it('is served over https that browsers remember, with cookies that belong to this host', async () => {
    const data = join(folder, 'real');
    const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '2', '-nodes'];
    const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', ...subject];
    execFileSync('openssl', [...made, '-keyout', key, '-out', cert], { stdio: 'ignore' });
    const env = { ASHYQ_MODE: 'real', ASHYQ_DATA: data, PORT: '0', TLS_CERT: cert, TLS_KEY: key };
    const names = ['kk', 'ru', 'en'].flatMap((lang) => [`--court-name-${lang}`, 'Court']);
    const person = ['--admin-iin', demoIin(seeded(31)), '--admin-surname', 'Әлиева', '--admin-given-name', 'Гүлнар'];
    const args = ['--court', '7517', ...names, ...person, '--admin-birth-date', '24.11.1985'];
    const set = await runHouse('src/commands/setup.ts', { args, env });
    assert.equal(set.code, 0, set.stderr);
    const court = new HouseProcess('src/main.ts', { env });
    after(() => court.stop());
    const address = await court.address();
    assert.match(address, /^https:\/\/localhost:/);
    const ca = readFileSync(cert, 'utf8');
    const page = await ask(new URL('/kk/sign-in', address), ca);
    assert.match(String(page.headers['strict-transport-security']), /max-age=\d{8}/);
    const headers = { origin: new URL(address).origin, 'content-type': 'application/x-www-form-urlencoded' };
    const form = new URLSearchParams({
      number: person[1] ?? '',
      password: JSON.parse(set.stdout).oneTimeCode,
    }).toString();
    const entered = await ask(new URL('/kk/sign-in', address), ca, { method: 'POST', headers }, form);
    assert.match(String(entered.headers['set-cookie']), /__Host-sot=[^;]+;(?=.*Path=\/)(?=.*Secure)(?=.*HttpOnly)/i);
    const stolen = { ...headers, origin: 'https://evil.example' };
    assert.equal(
      (await ask(new URL('/kk/sign-in', address), ca, { method: 'POST', headers: stolen }, form)).status,
      403,
    );
    assert.match((await court.stop()).stderr, /certificate of TLS_CERT ends soon/);
  });
});
