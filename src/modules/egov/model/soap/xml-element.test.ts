import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escapeXml, maybe, maybeText, only, readXml, textOf, UnreadableXml } from './xml-element.ts';

test('a document is read with its namespaces, character references and CDATA', () => {
  const root = readXml('<a:x xmlns:a="urn:a"><y> 1 &lt; 2 &#x49A; </y><z><![CDATA[<raw>]]></z></a:x>');
  assert.equal(root.name, 'x');
  assert.equal(root.uri, 'urn:a');
  assert.equal(textOf(root, 'y'), '1 < 2 Қ');
  assert.equal(textOf(root, 'z'), '<raw>');
});

for (const [name, xml] of [
  ['nothing', ''],
  ['text alone', 'hello'],
  ['an end that is missing', '<a><b></b>'],
  ['crossed elements', '<a><b></a></b>'],
  ['two roots', '<a/><b/>'],
  ['an undeclared prefix', '<x:a/>'],
  ['a document type', '<!DOCTYPE a><a/>'],
  ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
  ['an undeclared entity', '<a>&nbsp;</a>'],
  ['a control character', '<a>\u0001</a>'],
  ['too deep a tree', `${'<a>'.repeat(50)}${'</a>'.repeat(50)}`],
  ['too many elements', `<a>${'<b/>'.repeat(20_001)}</a>`],
] as const) {
  test(`${name} is not read`, () => assert.throws(() => readXml(xml), UnreadableXml));
}

test('the refusal says nothing of the content', () => {
  assert.throws(
    () => readXml('<iin>950214600022</iin'),
    (thrown) => thrown instanceof Error && !/\d{6}/.test(thrown.message),
  );
});

test('the only child of a name is found, a second one is refused', () => {
  const root = readXml('<a><one>1</one><two/><two/><empty> </empty></a>');
  assert.equal(only(root, 'one').text, '1');
  assert.equal(maybe(root, 'none'), undefined);
  assert.equal(maybeText(root, 'empty'), undefined);
  assert.throws(() => only(root, 'none'), UnreadableXml);
  assert.throws(() => maybe(root, 'two'), UnreadableXml);
  assert.throws(() => textOf(root, 'empty'), UnreadableXml);
});

test('a text cannot leave its element', () => {
  const text = '</iin><iin>1 & "2"';
  assert.equal(readXml(`<iin>${escapeXml(text)}</iin>`).text, text);
});
