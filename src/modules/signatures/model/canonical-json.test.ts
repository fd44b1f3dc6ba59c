import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalJson } from './canonical-json.ts';
import { looksLikeChallenge, readChallenge } from './challenge.ts';
import { manifestOf } from './manifest.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('one content has one form: names sorted, no spaces, letters as they are (RFC 8785)', () => {
  assert.equal(
    canonicalJson({ б: [1, null, true], а: { b: '«ә»\n', a: -2 } }),
    '{"а":{"a":-2,"b":"«ә»\\n"},"б":[1,null,true]}',
  );
  assert.throws(() => canonicalJson({ price: 0.1 }), RangeError);
});

test('a manifest names every document by its bytes and is no sign-in', () => {
  const document = { title: 'Талап арыз', sha256: 'a'.repeat(64), mediaType: 'application/pdf', sizeBytes: 7 };
  const manifest = manifestOf({ kind: 'filing', id: '1' }, [document]);
  assert.deepEqual(JSON.parse(new TextDecoder().decode(manifest)), {
    ...{ purpose: 'sign-documents', subject: { kind: 'filing', id: '1' }, documents: [document] },
  });
  assert.equal(looksLikeChallenge(manifest), false);
});

test('what is no challenge of exactly our form is read as none', () => {
  for (const text of [
    ...['', 'null', '[]', '"sign-in"', '{"purpose":"sign-in"}', '{"exp":1,"nonce":"a","origin":"b","purpose":"other"}'],
    '{"exp":1.5,"nonce":"a","origin":"b","purpose":"sign-in"}',
    '{"purpose":"sign-in","exp":1,"nonce":"a","origin":"b"}',
    '{"exp":9007199254740991,"nonce":"a","origin":"b","purpose":"sign-in"}',
  ]) {
    assert.equal(readChallenge(bytes(text)), undefined, text);
  }
  assert.equal(readChallenge(Uint8Array.of(0xff, 0xfe)), undefined);
  const marked = bytes('\uFEFF{"exp":1,"nonce":"a","origin":"b","purpose":"sign-in"}');
  assert.deepEqual([readChallenge(marked), looksLikeChallenge(marked)], [undefined, true]);
  assert.ok(readChallenge(bytes('{"exp":1,"nonce":"a","origin":"b","purpose":"sign-in"}')));
});
