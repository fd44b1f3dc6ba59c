import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseKinds } from './case-kinds.ts';
import { caseCategories } from './categories.ts';
import type { ParticipantName, ParticipantRole } from './participant.ts';
import { publicNames, publicParticipants } from './publicity.ts';
import { publicityRuleOn, publicityTable } from './publicity-table.ts';

const on = Temporal.PlainDate.from('2026-11-24');
const verdict = (kind: string, category: string, isOpen: boolean | null = true, day = on) => {
  const { names, reason } = publicNames(kind, category, isOpen, day);
  return `${names}: ${reason}`;
};

test('an open hearing of an open kind shows surname and initials', () => {
  assert.equal(verdict('2', 'loan'), 'surname_initials: open');
  assert.equal(verdict('2а', 'loan'), 'surname_initials: open');
  assert.equal(verdict('1', 'theft'), 'surname_initials: open');
  assert.equal(verdict('3', 'petty_hooliganism'), 'surname_initials: open');
  assert.equal(verdict('4', 'procurement'), 'surname_initials: open');
});

test('a closed hearing hides the names of any case', () => {
  assert.equal(verdict('2', 'loan', false), 'hidden: closed_hearing');
  assert.equal(verdict('1', 'theft', false), 'hidden: closed_hearing');
});

test('adoption and state secrets are closed by law, whatever anybody says of the hearing', () => {
  for (const isOpen of [true, false, null]) {
    assert.equal(verdict('2', 'adoption', isOpen), 'hidden: closed_by_law');
    assert.equal(verdict('1', 'state_secret', isOpen), 'hidden: closed_by_law');
  }
});

test('family, minors and sexual offences are hidden even when the hearing is open', () => {
  for (const [kind, category] of [
    ['2', 'divorce'],
    ['2', 'alimony'],
    ['2а', 'child_residence'],
    ['1', 'sexual_offence'],
    ['1', 'juvenile_crime'],
    ['3', 'domestic_offence'],
  ] as const) {
    assert.equal(verdict(kind, category), 'hidden: sensitive_matter', category);
  }
});

test('what is not known is hidden', () => {
  assert.equal(verdict('2', 'loan', null), 'hidden: openness_unknown');
  assert.equal(verdict('5и', 'loan'), 'hidden: kind_unknown');
  assert.equal(verdict('2a', 'loan'), 'hidden: kind_unknown');
  assert.equal(verdict('2', 'no_such_category'), 'hidden: category_unknown');
  assert.equal(verdict('2', ''), 'hidden: category_unknown');
  assert.equal(verdict('2', 'toString'), 'hidden: category_unknown');
});

test('a category of another branch does not open a case', () => {
  assert.equal(verdict('1', 'loan'), 'hidden: category_unknown');
  assert.equal(verdict('2', 'theft'), 'hidden: category_unknown');
});

test('a day before the norms is hidden', () => {
  assert.equal(verdict('4', 'procurement', true, Temporal.PlainDate.from('2021-06-30')), 'hidden: kind_unknown');
  assert.equal(publicityRuleOn('civil', null, Temporal.PlainDate.from('2015-12-31')), null);
  assert.equal(publicityRuleOn('civil', null, Temporal.PlainDate.from('2016-01-01'))?.rule, 'open');
});

test('the verdict names its norm and how sure that is', () => {
  const civil = publicNames('2', 'adoption', true, on);
  assert.equal(civil.norm, 'CPC RK art. 19');
  assert.equal(civil.verified, true);
  const criminal = publicNames('1', 'sexual_offence', true, on);
  assert.equal(criminal.verified, false);
  assert.match(criminal.source ?? '', /was not read/);
});

test('every category with a matter is hidden, every other one shown, in each branch it occurs in', () => {
  for (const category of caseCategories) {
    for (const kind of category.kinds) {
      const { names } = publicNames(kind, category.key, true, on);
      assert.equal(names, category.matter ? 'hidden' : 'surname_initials', category.key);
    }
  }
});

test('every branch has one row in force for ordinary cases and none twice for a matter', () => {
  for (const branch of new Set(caseKinds.map((kind) => kind.branch))) {
    assert.equal(publicityRuleOn(branch, null, on)?.rule, 'open', branch);
  }
  const keys = publicityTable.filter((row) => row.validTo === null).map((row) => `${row.branch} ${row.matter}`);
  assert.equal(new Set(keys).size, keys.length);
});

const person = (surname: string): ParticipantName => ({
  kind: 'person',
  surname,
  givenName: 'Айгүл',
  patronymic: 'Серікқызы',
});
const organisation: ParticipantName = { kind: 'organisation', kk: '«Дала» ЖШС', ru: 'ТОО «Дала»' };
const parties: { role: ParticipantRole; name: ParticipantName }[] = [
  { role: 'claimant', name: person('Қасымова') },
  { role: 'respondent', name: organisation },
  { role: 'witness', name: person('Сәрсенова') },
  { role: 'representative', name: person('Жүнісова') },
];
const short = (name: { surname: string; givenName: string }) => `${name.surname} ${name.givenName.charAt(0)}.`;

test('an open case shows persons by surname and initials, organisations in full, and only the sides', () => {
  assert.deepEqual(publicParticipants(parties, { names: 'surname_initials' }, short), [
    { role: 'claimant', kind: 'person', name: 'Қасымова А.' },
    { role: 'respondent', kind: 'organisation', kk: '«Дала» ЖШС', ru: 'ТОО «Дала»' },
  ]);
});

test('a closed case shows nobody, not even organisations or how many there are', () => {
  assert.deepEqual(publicParticipants(parties, { names: 'hidden' }, short), []);
});

test('no full name of a person is left in what the public gets', () => {
  const shown = JSON.stringify(publicParticipants(parties, { names: 'surname_initials' }, short));
  assert.doesNotMatch(shown, /Айгүл|Серікқызы|Сәрсенова|Жүнісова/);
});
