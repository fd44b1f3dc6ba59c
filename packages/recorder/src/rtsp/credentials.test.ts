import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { Credentials } from './credentials.ts';

const login = { user: 'Mufasa', password: 'Circle of Life' };
const deed = { method: 'GET', uri: '/dir/index.html' };
const md5 = (text: string) => createHash('md5').update(text).digest('hex');

test('RFC 2069: a server without qop gets the old response', () => {
  const credentials = new Credentials({ user: 'Mufasa', password: 'CircleOfLife' });
  credentials.take([
    'Digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="5ccc069c403ebaf9f0171e9517f40e41"',
  ]);
  // The corrected value of the example (RFC 2069 errata 749).
  assert.match(
    credentials.answer(deed) ?? '',
    /response="1949323746fe6a43ef61f9606e7febea".*opaque="5ccc069c403ebaf9f0171e9517f40e41"/,
  );
});

test('RFC 7616 3.9.1: of SHA-256 and MD5 the stronger is taken, and its response is that of the formula', () => {
  const credentials = new Credentials(login);
  const common =
    'realm="http-auth@example.org", qop="auth, auth-int", nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v"';
  assert.equal(credentials.take([`Digest ${common}, algorithm=MD5`, `Digest ${common}, algorithm=SHA-256`]), true);
  const said = credentials.answer(deed) ?? '';
  const sha = (text: string) => createHash('sha256').update(text).digest('hex');
  const cnonce = /cnonce="(\w+)"/.exec(said)?.[1];
  const middle = `7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v:00000001:${cnonce}:auth`;
  const right = sha(`${sha('Mufasa:http-auth@example.org:Circle of Life')}:${middle}:${sha('GET:/dir/index.html')}`);
  assert.ok(said.includes(`response="${right}"`), said);
  assert.match(credentials.answer(deed) ?? '', /nc=00000002/);
});

test('Digest is taken before Basic, and Basic where there is nothing else', () => {
  const both = new Credentials(login);
  both.take(['Basic realm="x"', 'Digest realm="x", nonce="n"']);
  assert.ok(both.answer(deed)?.includes(md5(`${md5('Mufasa:x:Circle of Life')}:n:${md5('GET:/dir/index.html')}`)));
  const basic = new Credentials({ user: 'қатшы', password: 'құпия' });
  basic.take(['Basic realm="x", charset="UTF-8"']);
  assert.equal(basic.answer(deed), `Basic ${Buffer.from('қатшы:құпия').toString('base64')}`);
});

test('a second challenge is worth a try only when the nonce is stale', () => {
  const credentials = new Credentials(login);
  assert.equal(credentials.take(['Digest realm="x", nonce="1"']), true);
  assert.equal(credentials.take(['Digest realm="x", nonce="2"']), false);
  assert.equal(credentials.take(['Digest realm="x", nonce="3", stale=TRUE']), true);
  assert.equal(credentials.take(['Bearer realm="x"']), false);
});
