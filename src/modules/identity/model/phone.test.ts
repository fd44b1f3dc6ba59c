import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canReceiveSms, formatPhone, maskPhone, type Phone, parsePhone, phoneKind } from './phone.ts';

const parse = (text: string) => {
  const reading = parsePhone(text);
  return reading.ok ? reading.value : reading.refusal;
};

test('every spelling of a mobile number is one number', () => {
  for (const text of [
    '+77011234567',
    '+7 701 123 45 67',
    '+7 (701) 123-45-67',
    '8 701 123 45 67',
    '8(701)1234567',
    '8-701-123-45-67',
    '87011234567',
    '77011234567',
    '7011234567',
    '701 123 45 67',
    '(701) 123.45.67',
    '007 701 123 45 67',
    '(+7) 701 123 45 67',
    '+8 701 123 45 67',
    'tel:+77011234567',
    '\u202A+7\u00A0701\u00A0123\u201145\u201167\u202C',
    '＋７７０１１２３４５６７',
  ]) {
    assert.equal(parse(text), '+77011234567', JSON.stringify(text));
  }
});

test('an empty field, letters and an extension are each refused by their own code', () => {
  assert.equal(parse(' '), 'IDENTITY_PHONE_EMPTY');
  assert.equal(parse('+'), 'IDENTITY_PHONE_EMPTY');
  assert.equal(parse('87O11234567'), 'IDENTITY_PHONE_NOT_DIGITS');
  assert.equal(parse('+7 727 250 12 34 доб. 5'), 'IDENTITY_PHONE_NOT_DIGITS');
  assert.equal(parse('+77011234567; +77021234567'), 'IDENTITY_PHONE_NOT_DIGITS');
});

test('too few and too many digits are refused', () => {
  assert.equal(parse('+7701123456'), 'IDENTITY_PHONE_LENGTH');
  assert.equal(parse('+770112345678'), 'IDENTITY_PHONE_LENGTH');
  assert.equal(parse('950101572046'), 'IDENTITY_PHONE_LENGTH');
  assert.equal(parse('701123456'), 'IDENTITY_PHONE_LENGTH');
});

test('a city number without its code asks for the code', () => {
  assert.equal(parse('250-12-34'), 'IDENTITY_PHONE_WITHOUT_CODE');
  assert.equal(parse('55 12 34'), 'IDENTITY_PHONE_WITHOUT_CODE');
});

test('numbers of other countries are called foreign', () => {
  for (const text of ['+79161234567', '89161234567', '+998901234567', '9161234567', '+442071234567', '88001234567']) {
    assert.equal(parse(text), 'IDENTITY_PHONE_FOREIGN', text);
  }
});

test('city numbers cannot receive an SMS, mobile ones can, unknown codes are tried', () => {
  const facts = (phone: string) => [phoneKind(phone as Phone), canReceiveSms(phone as Phone)];
  assert.deepEqual(facts('+77011234567'), ['mobile', true]);
  assert.deepEqual(facts('+77471234567'), ['mobile', true]);
  assert.deepEqual(facts('+77272501234'), ['city', false]);
  assert.deepEqual(facts('+77172551234'), ['city', false]);
  assert.deepEqual(facts('+77601234567'), ['unknown', true]);
});

test('a phone is shown in the groups of its code', () => {
  assert.equal(formatPhone('+77011234567' as Phone), '+7 701 123 45 67');
  assert.equal(formatPhone('+77272501234' as Phone), '+7 727 250 12 34');
  assert.equal(formatPhone('+77172551234' as Phone), '+7 7172 55 12 34');
});

test('what is shown can be read again', () => {
  for (const phone of ['+77011234567', '+77272501234', '+77172551234'])
    assert.equal(parse(formatPhone(phone as Phone)), phone);
});

test('a mask shows the code and the last two digits', () => {
  assert.equal(maskPhone('+77011234567' as Phone), '+7 701 ••• •• 67');
});
