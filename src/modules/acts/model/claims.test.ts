import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeBundle } from '@ashyq/pki';
import { actIn, claimsIn } from './claims.ts';

const claims = (text: string) => claimsIn(new TextEncoder().encode(text));

test('a file tells by its title and its attachment which act it says it is', () => {
  assert.deepEqual(claims('<dc:title>Шешім, № 7517-26-00-2/1234/3</dc:title>'), ['7517-26-00-2/1234/3']);
  assert.deepEqual(claims('/UF (act-7517-26-00-2_1234_3.json)'), ['7517-26-00-2/1234/3']);
  assert.deepEqual(claims('№ 6003-25-00-4к/1454(2)/1'), ['6003-25-00-4к/1454(2)/1']);
});

test('both places give one claim, bytes that are no text give none', () => {
  assert.deepEqual(claims('7517-26-00-2/1/1 act-7517-26-00-2_1_1.json'), ['7517-26-00-2/1/1']);
  assert.deepEqual(claimsIn(new Uint8Array([0xff, 0xfe, 0x00, 0x80])), []);
  assert.deepEqual(claims('7517-26-00-2/1234'), []);
});

test('of the bundle of a party the act inside is looked at, of anything else all of it', async () => {
  const document = new TextEncoder().encode('%PDF-1.7 act');
  const none = { signature: new Uint8Array([1]), certificates: [], crls: [], ocspResponses: [] };
  const bundle = await writeBundle({ about: {}, fileName: 'act.pdf', document, ...none });
  assert.deepEqual(actIn(bundle), document);
  for (const other of ['%PDF-1.7 act', 'PK', 'PK\u0003\u0004 not a whole one', '']) {
    const bytes = new TextEncoder().encode(other);
    assert.equal(actIn(bytes), bytes);
  }
});
