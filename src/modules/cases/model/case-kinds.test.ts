import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseKindOn, caseKinds } from './case-kinds.ts';
import { parseCaseNumber } from './case-number.ts';

const on = Temporal.PlainDate.from('2026-11-24');
const meaning = (code: string) => {
  const kind = caseKindOn(code, on);
  return kind && `${kind.branch} ${kind.instance} ${kind.certainty}`;
};

test('each kind says branch, instance and how sure that is', () => {
  assert.equal(meaning('1'), 'criminal first unverified');
  assert.equal(meaning('2'), 'civil first observed');
  assert.equal(meaning('2а'), 'civil appeal observed');
  assert.equal(meaning('2к'), 'civil cassation by_analogy');
  assert.equal(meaning('3'), 'offence first observed');
  assert.equal(meaning('4к'), 'administrative cassation observed');
  assert.equal(meaning('6ап'), 'administrative supreme_court observed');
});

test('a kind of the cassation courts has no meaning before they opened', () => {
  assert.equal(caseKindOn('4к', Temporal.PlainDate.from('2025-06-30')), null);
  assert.equal(caseKindOn('4к', Temporal.PlainDate.from('2025-07-01'))?.instance, 'cassation');
});

test('an unknown kind is null, not a guess', () => {
  assert.equal(meaning('5и'), null);
  assert.equal(meaning('2a'), null);
});

test('every kind of the table can stand in a number', () => {
  for (const { code } of caseKinds) {
    const reading = parseCaseNumber(`7517-26-00-${code}/1`);
    assert.equal(reading.ok && reading.value.kind, code);
  }
});
