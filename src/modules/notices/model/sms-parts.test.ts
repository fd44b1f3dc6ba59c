import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countSmsParts, encodeSms, splitSms } from './sms-parts.ts';

const counts: readonly [string, string, ReturnType<typeof countSmsParts>][] = [
  ['160 Latin letters fit in one message', 'a'.repeat(160), { encoding: 'gsm7', parts: 1, units: 160 }],
  ['161 Latin letters are two parts', 'a'.repeat(161), { encoding: 'gsm7', parts: 2, units: 161 }],
  ['306 Latin letters are two parts', 'a'.repeat(306), { encoding: 'gsm7', parts: 2, units: 306 }],
  ['307 Latin letters are three parts', 'a'.repeat(307), { encoding: 'gsm7', parts: 3, units: 307 }],
  ['an extension character takes two septets', `${'a'.repeat(159)}€`, { encoding: 'gsm7', parts: 2, units: 161 }],
  ['80 extension characters fit in one message', '['.repeat(80), { encoding: 'gsm7', parts: 1, units: 160 }],
  ['70 Kazakh letters fit in one message', 'ә'.repeat(70), { encoding: 'ucs2', parts: 1, units: 70 }],
  ['71 Kazakh letters are two parts', 'ә'.repeat(71), { encoding: 'ucs2', parts: 2, units: 71 }],
  ['134 Kazakh letters are two parts', 'қ'.repeat(134), { encoding: 'ucs2', parts: 2, units: 134 }],
  ['135 Kazakh letters are three parts', 'қ'.repeat(135), { encoding: 'ucs2', parts: 3, units: 135 }],
  ['one Cyrillic letter makes the whole text ucs2', `${'a'.repeat(159)}і`, { encoding: 'ucs2', parts: 3, units: 160 }],
  ['Greek capitals of the basic alphabet are gsm7', 'ΔΦΓΛΩ', { encoding: 'gsm7', parts: 1, units: 5 }],
  ['the tenge sign is ucs2', '₸', { encoding: 'ucs2', parts: 1, units: 1 }],
  ['a dash of typography is ucs2', 'a — b', { encoding: 'ucs2', parts: 1, units: 5 }],
  ['an empty text is one message', '', { encoding: 'gsm7', parts: 1, units: 0 }],
];

for (const [name, text, expected] of counts) test(name, () => assert.deepEqual(countSmsParts(text), expected));

test('an escaped pair is not torn: the part ends one septet short', () => {
  const { parts } = splitSms(`${'a'.repeat(152)}€${'b'.repeat(20)}`);
  assert.deepEqual(
    parts.map((part) => part.length),
    [152, 21],
  );
});

test('153 extension characters need three parts, for 76 fit in each', () => {
  assert.deepEqual(countSmsParts('{'.repeat(153)), { encoding: 'gsm7', parts: 3, units: 306 });
});

test('a surrogate pair is not torn', () => {
  const { parts } = splitSms(`${'ә'.repeat(66)}😀${'ә'.repeat(10)}`);
  assert.deepEqual(
    parts.map((part) => part.length),
    [66, 12],
  );
});

test('the parts together are the text', () => {
  const text = 'Сізге сот шақыруы: №7517-26-00-2/1234 [құжат] '.repeat(9);
  assert.equal(splitSms(text).parts.join(''), text);
});

test('a reminder of 146 letters is three parts in Kazakh and one in English', () => {
  const kk =
    'Ертең сот отырысы: 10:30, 304-зал. Үйден нешеде шығатыныңызды ойлап қойыңыз, жеке куәлігіңізді ала шығыңыз. Келмесеңіз, іс Сізсіз қаралуы мүмкін.';
  const en =
    'Hearing tomorrow at 10:30, room 304. Plan when to leave; bring your ID. If you do not come, the case may go ahead without you.';
  assert.equal(countSmsParts(kk).parts, 3);
  assert.equal(countSmsParts(en).parts, 1);
});

test('septets are sent unpacked with their escapes', () => {
  assert.deepEqual([...encodeSms('@a[€', 'gsm7')], [0x00, 0x61, 0x1b, 0x3c, 0x1b, 0x65]);
});

test('ucs2 is sent with the high octet first', () => {
  assert.deepEqual([...encodeSms('Әa', 'ucs2')], [0x04, 0xd8, 0x00, 0x61]);
});
