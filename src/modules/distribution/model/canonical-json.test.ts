import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalJson } from './canonical-json.ts';

test('RFC 8785: keys by code units, no spaces, texts escaped as ECMAScript does', () => {
  assert.equal(
    canonicalJson({ b: [1, 'a"\n', null], a: { ё: true, Z: -5 } }),
    '{"a":{"Z":-5,"ё":true},"b":[1,"a\\"\\n",null]}',
  );
  assert.equal(canonicalJson({ '\u20ac': 1, '\r': 2, '1': 3 }), '{"\\r":2,"1":3,"€":1}');
});

test('a fraction or a number beyond the safe ones is refused, because readers write it differently', () => {
  for (const wrong of [0.5, 2 ** 53, Number.NaN]) assert.throws(() => canonicalJson({ wrong }), RangeError);
});
