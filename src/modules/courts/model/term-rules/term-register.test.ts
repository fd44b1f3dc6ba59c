import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type TermCode, TermRuleMissing, termRegister, termRuleOn } from './term-register.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const length = (code: TermCode) => {
  const { amount, unit } = termRuleOn(code, day('2026-11-24'));
  return `${amount} ${unit}`;
};

test('the civil terms that a case lives by are those of the code', () => {
  assert.equal(length('civil.claim_acceptance'), '5 working_day');
  assert.equal(length('civil.claim_copies'), '3 working_day');
  assert.equal(length('civil.response'), '10 working_day');
  assert.equal(length('civil.preparation'), '20 working_day');
  assert.equal(length('civil.examination'), '2 month');
  assert.equal(length('civil.decision_in_final_form'), '5 working_day');
  assert.equal(length('civil.appeal'), '1 month');
  assert.equal(length('civil.cassation'), '6 month');
  assert.equal(length('civil.simplified_response'), '15 working_day');
});

test('the chain of protocol terms is 3/10, 5, 3, 5 in civil and 5/10, 5 or 3, 3, 5 elsewhere', () => {
  assert.equal(length('civil.protocol'), '3 working_day');
  assert.equal(length('civil.protocol_of_complex_case'), '10 working_day');
  assert.equal(length('civil.protocol_reading'), '5 working_day');
  assert.equal(length('civil.protocol_remarks'), '3 working_day');
  assert.equal(length('civil.protocol_remarks_decision'), '5 working_day');
  assert.equal(length('criminal.protocol'), '5 calendar_day');
  assert.equal(length('criminal.protocol_of_multi_episode_or_jury_case'), '10 calendar_day');
  assert.equal(length('criminal.protocol_remarks'), '5 calendar_day');
  assert.equal(length('offence.short_protocol'), '3 calendar_day');
  assert.equal(length('offence.short_protocol_remarks'), '3 calendar_day');
  assert.equal(length('offence.protocol_remarks_decision'), '5 calendar_day');
});

test('an appeal takes one month in civil and two in administrative cases', () => {
  assert.equal(length('administrative.appeal'), '2 month');
  assert.notEqual(length('civil.appeal'), length('administrative.appeal'));
});

test('preparation may be prolonged by a month, but not for claims of alimony, harm or labour', () => {
  const on = day('2026-11-24');
  assert.deepEqual(termRuleOn('civil.preparation', on).prolongation, { amount: 1, unit: 'month' });
  assert.equal(termRuleOn('civil.preparation_of_personal_claims', on).prolongation, null);
  assert.equal(termRuleOn('civil.simplified_total', on).prolongation, null);
});

test('a term read in the edition of 1 July 2026 is verified from that day, assumed before it', () => {
  const after = termRuleOn('civil.appeal', day('2026-07-01'));
  const before = termRuleOn('civil.appeal', day('2026-06-30'));
  assert.equal(after.verified, true);
  assert.equal(before.verified, false);
  assert.equal(before.validTo, '2026-06-30');
  assert.match(before.source, /assumed/);
});

test('criminal and offence terms are never called verified: their edition of 2026 was not read', () => {
  const stale = termRegister.filter(({ branch }) => branch === 'criminal' || branch === 'offence');
  assert.ok(stale.length > 10);
  assert.ok(stale.every(({ verified, source }) => !verified && /was not read/.test(source)));
});

test('a term is refused before the day of its norm', () => {
  assert.throws(
    () => termRuleOn('administrative.sub_law_act_claim', day('2025-12-16')),
    (error) => error instanceof TermRuleMissing && error.code === 'COURTS_TERM_RULE_MISSING',
  );
  assert.equal(termRuleOn('administrative.sub_law_act_claim', day('2025-12-17')).amount, 3);
});

test('periods of one term touch without gap or overlap and the last one is open', () => {
  for (const code of new Set(termRegister.map((row) => row.code))) {
    const periods = termRegister
      .filter((row) => row.code === code)
      .sort((a, b) => a.validFrom.localeCompare(b.validFrom));
    assert.equal(periods.at(-1)?.validTo, null, code);
    for (const [index, { validTo }] of periods.slice(0, -1).entries()) {
      assert.ok(validTo, code);
      assert.equal(day(validTo).add({ days: 1 }).toString(), periods[index + 1]?.validFrom, code);
    }
  }
});

test('every row names norm, article and source', () => {
  for (const row of termRegister) assert.ok(row.norm && row.article && row.source.includes(row.article), row.code);
});
