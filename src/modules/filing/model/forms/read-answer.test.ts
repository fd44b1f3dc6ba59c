import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LANGS } from '#platform/i18n';
import { claimantField, respondentField } from './blocks/parties.ts';
import type { Field, PartyField } from './field.ts';
import { type AnswerReading, type RawInputs, readAnswer } from './read-answer.ts';
import { readMoney } from './read-money.ts';
import { readParty } from './read-party.ts';
import { showable } from './read-text.ts';

const today = Temporal.PlainDate.from('2026-11-23');
const label = { kk: 'Сома', ru: 'Сумма', en: 'Sum' };
const text: Field = { kind: 'text', id: 'words', most: 10, label };
const choice: Field = {
  ...{ kind: 'choice', id: 'pick', label },
  options: ['a', 'b'].map((value) => ({ value, label })),
};
const read = (field: Field, raw: RawInputs | string): AnswerReading =>
  readAnswer(field, typeof raw === 'string' ? { [field.id]: raw } : raw, today);
const value = (reading: AnswerReading) => (reading.ok ? reading.value : undefined);
const code = (reading: AnswerReading) => (reading.ok ? undefined : reading.faults[0]?.error.code);

describe('an answer', () => {
  it('is kept in one spelling: composed letters, one kind of line ends, nothing around', () => {
    assert.equal(value(read(text, ' и\u0306\r\nа ')), 'й\nа');
  });

  const refused: readonly (readonly [string, Field, string])[] = [
    ['FILING_ANSWER_MISSING', text, '  '],
    ['FILING_ANSWER_TOO_LONG', text, 'а'.repeat(11)],
    ['FILING_ANSWER_CONTROL_SIGNS', text, 'а\u0000б'],
    ['FILING_ANSWER_CONTROL_SIGNS', text, 'а\ud800'],
    ['FILING_ANSWER_DIRECTION_SIGNS', text, 'а\u202eб'],
    ['FILING_ANSWER_NOT_A_SUM', { kind: 'money', id: 'sum', label }, 'көп'],
    ['FILING_ANSWER_NOT_A_DATE', { kind: 'date', id: 'day', label, span: 'any' }, '31.02.2026'],
    ['FILING_ANSWER_IN_FUTURE', { kind: 'date', id: 'day', label, span: 'past' }, '24.11.2026'],
    ['FILING_ANSWER_NOT_OFFERED', choice, 'c'],
    ['FILING_ANSWER_NOT_OFFERED', { ...choice, kind: 'choices' } as Field, 'a,c'],
    ['FILING_ANSWER_NOT_OFFERED', { kind: 'yes-no', id: 'yes', label }, 'unknown'],
  ];
  for (const [expected, field, typed] of refused) {
    it(`«${JSON.stringify(typed.slice(0, 12))}» for a ${field.kind} is refused with its own sentence: ${expected}`, () => {
      const reading = read(field, typed);
      assert.equal(code(reading), expected);
      const said = reading.ok ? [] : LANGS.map((lang) => reading.faults[0]?.error.say(lang) ?? '');
      assert.equal(new Set(said).size, 3);
      for (const [index, lang] of LANGS.entries()) assert.ok(said[index]?.includes(label[lang]));
    });
  }

  it('to an optional field may be empty', () => {
    assert.equal(value(read({ ...text, isOptional: true } as Field, '')), '');
    assert.deepEqual(value(read({ ...choice, kind: 'choices', isOptional: true } as Field, '')), []);
  });

  it('is read from three inputs when it is a date, and at the border of the day', () => {
    const day: Field = { kind: 'date', id: 'day', label, span: 'past' };
    assert.equal(value(read(day, { 'day-day': '23', 'day-month': '11', 'day-year': '2026' })), '2026-11-23');
    assert.equal(code(read(day, { 'day-day': '', 'day-month': '', 'day-year': '' })), 'FILING_ANSWER_MISSING');
  });

  it('of many values names each once', () => {
    assert.deepEqual(value(read({ ...choice, kind: 'choices' } as Field, 'b,a,b')), ['b', 'a']);
    assert.equal(value(read({ kind: 'yes-no', id: 'yes', label, hasUnknown: true }, 'unknown')), 'unknown');
  });

  it('that was refused can be shown again without what made it wrong', () => {
    assert.equal(showable('а\u0000\u202eб\ud800'), 'аб\ufffd');
  });
});

describe('a sum', () => {
  it('is read as people write it, in whole tiyn', () => {
    const spellings = ['1 250 000,50 ₸', '1250000.5', '1\u00a0250\u00a0000,50 тг', "1'250'000,5 теңге"];
    assert.deepEqual(spellings.map(readMoney), [125_000_050, 125_000_050, 125_000_050, 125_000_050]);
  });

  it('is above nothing and below what a number counts', () => {
    assert.equal(readMoney('0,01'), 1);
    for (const wrong of ['0', '-5', '1,234', '1e9', '1 000 000 000 001', '12.5.1'])
      assert.equal(readMoney(wrong), undefined);
    assert.equal(readMoney('1 000 000 000 000'), 100_000_000_000_000);
  });
});

describe('a party', () => {
  const party = (field: PartyField, raw: RawInputs, isNameNeeded = false) => readParty(field, raw, isNameNeeded);
  const faults = (reading: ReturnType<typeof party>) =>
    reading.ok ? [] : reading.faults.map(({ input, error }) => `${input}: ${error.code}`);

  it('is told by its number: a person by an IIN, an organisation by a BIN', () => {
    const person = party(respondentField, { number: '950101 572046' });
    const organisation = party(respondentField, { number: '451240731046' });
    assert.deepEqual(
      [person.ok && person.value.kind, organisation.ok && organisation.value.kind],
      ['person', 'organisation'],
    );
  });

  it('may have no number the filer knows, but then it has a name', () => {
    const nameless = party(respondentField, { unknownNumber: 'yes', kind: 'person' }, true);
    assert.deepEqual(faults(nameless), ['respondent.surname: FILING_PARTY_NAME_MISSING']);
    const firm = party(respondentField, { unknownNumber: 'yes', kind: 'organisation' }, true);
    assert.deepEqual(faults(firm), ['respondent.name: FILING_PARTY_NAME_MISSING']);
    const named = party(respondentField, { unknownNumber: 'yes', surname: 'Ахметов', givenName: 'Серік' }, true);
    assert.deepEqual(named.ok && named.value, { kind: 'person', surname: 'Ахметов', givenName: 'Серік' });
  });

  it('of the claimant needs number and address, then the birth date of a person, the account of a firm', () => {
    assert.deepEqual(faults(party(claimantField, { unknownNumber: 'yes' })), [
      'claimant.number: IDENTITY_NUMBER_EMPTY',
      'claimant.address: FILING_PARTY_DETAIL_MISSING',
    ]);
    const missing = (number: string) => faults(party(claimantField, { number, address: 'Демо қаласы' }));
    assert.deepEqual(missing('950101572046'), ['claimant.birthDate: FILING_PARTY_DETAIL_MISSING']);
    assert.deepEqual(missing('451240731046'), ['claimant.bankDetails: FILING_PARTY_DETAIL_MISSING']);
  });

  it('tells every wrong detail beside its input', () => {
    const raw = {
      number: '950101572046',
      phone: '12',
      email: 'nobody',
      birthDate: '99.99.2000',
      address: 'а\u0000',
      surname: '123',
    };
    assert.deepEqual(faults(party(respondentField, raw)), [
      'respondent.surname: IDENTITY_NAME_NOT_LETTERS',
      'respondent.birthDate: IDENTITY_BIRTH_DATE_WRONG',
      'respondent.address: FILING_ANSWER_CONTROL_SIGNS',
      'respondent.phone: IDENTITY_PHONE_LENGTH',
      'respondent.email: IDENTITY_EMAIL_NO_AT',
    ]);
    const long = party(respondentField, { number: '451240731046', name: 'а'.repeat(301) });
    assert.deepEqual(faults(long), ['respondent.name: FILING_ANSWER_TOO_LONG']);
  });

  it('is kept with its details in one spelling', () => {
    const raw = {
      number: '950101572046',
      address: ' Демо ',
      phone: '8 701 000 00 01',
      email: 'A@Example.kz',
      birthDate: '01.01.2095',
    };
    const reading = party(claimantField, raw);
    assert.deepEqual(reading.ok && reading.value, {
      ...{ kind: 'person', number: '950101572046', birthDate: '2095-01-01', address: 'Демо' },
      ...{ phone: '+77010000001', email: 'A@example.kz' },
    });
  });
});
