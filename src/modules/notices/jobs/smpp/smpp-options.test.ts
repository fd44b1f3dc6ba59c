import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StartRefusal } from '#platform/config';
import { readSmppUrl } from './smpp-options.ts';

test('an address says everything about the link', () => {
  const url = new URL(
    'ssmpp://court:p%40ss@sms.example.kz/?from=Sot&long=payload&repeats=dropped&rate=50&window=20&type=esme',
  );
  assert.deepEqual(readSmppUrl(url), {
    host: 'sms.example.kz',
    port: 3550,
    tls: true,
    systemId: 'court',
    password: 'p@ss',
    systemType: 'esme',
    from: 'Sot',
    long: 'payload',
    dropsRepeats: true,
    perSecond: 50,
    window: 20,
    enquireMs: 30_000,
    answerMs: 10_000,
    patienceMs: 5_000,
    rebindMs: 1_000,
  });
});

test('what is not said has its usual value', () => {
  const { port, tls, long, dropsRepeats, perSecond, window } = readSmppUrl(
    new URL('smpp://court:secret@sms.example.kz/?from=1414'),
  );
  assert.deepEqual(
    { port, tls, long, dropsRepeats, perSecond, window },
    { port: 2775, tls: false, long: 'udh', dropsRepeats: false, perSecond: 10, window: 10 },
  );
});

for (const [part, query] of [
  ['from', ''],
  ['from', 'from=Ашық'],
  ['from', 'from=TwelveLetter'],
  ['long', 'from=1414&long=sar'],
  ['repeats', 'from=1414&repeats=perhaps'],
  ['rate', 'from=1414&rate=0'],
  ['rate', 'from=1414&rate=fast'],
  ['window', 'from=1414&window=101'],
  ['type', 'from=1414&type=thirteen-long'],
] as const) {
  test(`«${query}» is refused for its ${part}`, () => {
    assert.throws(
      () => readSmppUrl(new URL(`smpp://court:secret@sms.example.kz/?${query}`)),
      (thrown) => thrown instanceof StartRefusal && thrown.sentence.kk.includes(`«${part}»`),
    );
  });
}

test('a password longer than the field of the protocol is refused without being shown', () => {
  assert.throws(
    () => readSmppUrl(new URL('smpp://court:ninechars@sms.example.kz/?from=1414')),
    (thrown) => thrown instanceof StartRefusal && !thrown.print().includes('ninechars'),
  );
});
