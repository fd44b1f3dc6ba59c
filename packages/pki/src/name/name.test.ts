import assert from 'node:assert/strict';
import { test } from 'node:test';
import { der } from '../der/index.ts';
import { attributeType, buildName, nameText, readName } from './index.ts';

const { COMMON_NAME, COUNTRY, ORGANISATION } = attributeType;

function named(text: (value: string) => Uint8Array, value: string): Uint8Array {
  return der.sequence(der.setOf(der.sequence(der.oid(COMMON_NAME), text(value))));
}

test('RFC 5280 §7.1: case, repeated spaces and the string type do not distinguish names', () => {
  const name = readName(named(der.printableString, 'Good CA'));
  assert.ok(name.equals(readName(named(der.utf8String, '  good   ca '))));
  assert.ok(!name.equals(readName(named(der.utf8String, 'goodca'))));
  assert.ok(readName(named(der.utf8String, 'ҰЛТТЫҚ')).equals(readName(named(der.utf8String, 'ұлттық'))));
});

test('a value that contains the separators of another name is not that name', () => {
  const two = buildName([
    [COMMON_NAME, 'a'],
    [ORGANISATION, 'b'],
  ]);
  const one = buildName([[COMMON_NAME, `a"],["${ORGANISATION}=b`]]);
  assert.notEqual(readName(two).key, readName(one).key);
});

test('a directory subtree holds itself and what lies below, not its neighbours', () => {
  const tree = readName(
    buildName([
      [COUNTRY, 'KZ'],
      [ORGANISATION, 'Сот'],
    ]),
  );
  const inside = readName(
    buildName([
      [COUNTRY, 'KZ'],
      [ORGANISATION, 'Сот'],
      [COMMON_NAME, 'x'],
    ]),
  );
  assert.ok(tree.contains(tree) && tree.contains(inside) && !inside.contains(tree));
  assert.ok(
    !tree.contains(
      readName(
        buildName([
          [COUNTRY, 'KZ'],
          [ORGANISATION, 'Сот 2'],
        ]),
      ),
    ),
  );
});

test('RFC 4514 §4: order is reversed, special characters are escaped, unknown types are in hexadecimal', () => {
  const name = readName(
    buildName([
      [COUNTRY, 'KZ'],
      [ORGANISATION, '#Сот, "А" '],
      ['1.2.3', 'x'],
    ]),
  );
  assert.equal(nameText(name), '1.2.3=#0c0178,O=\\#Сот\\, \\"А\\"\\ ,C=KZ');
});
