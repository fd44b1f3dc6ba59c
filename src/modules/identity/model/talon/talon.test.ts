import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatPin, PIN_LENGTH, PIN_LETTERS, readPin } from './pin.ts';
import { formatTalonNumber, readTalonNumber, talonNumber } from './talon-number.ts';

describe('a talon number', () => {
  const number = talonNumber('48151623420');

  it('is read however it was typed', () => {
    for (const typed of [number, formatTalonNumber(number), `№ ${number.slice(0, 4)}-${number.slice(4)}`]) {
      assert.equal(readTalonNumber(typed), number);
    }
    const groups = number.replace(/(\d{4})(?=\d)/g, '$1 ');
    const wide = [...number].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join('');
    for (const typed of [
      ...[`талон ${groups}`, `Талон № ${number}`, `талоны: ${groups}`, `ticket no. ${number}`, `нөмірі ${number}`],
      ...[groups.replaceAll(' ', '.'), groups.replaceAll(' ', '/'), groups.replaceAll(' ', '–'), wide],
    ]) {
      assert.equal(readTalonNumber(typed), number, typed);
    }
    assert.equal(formatTalonNumber(number).replaceAll('\u00a0', ' '), `4815 1623 420${number.at(-1)}`);
  });

  it('notices every single wrong digit and every swap of neighbours', () => {
    for (let at = 0; at < number.length; at += 1) {
      for (const digit of '0123456789') {
        if (digit === number[at]) continue;
        assert.equal(readTalonNumber(number.slice(0, at) + digit + number.slice(at + 1)), undefined);
      }
      const [one, next] = [number[at], number[at + 1]];
      if (!next || one === next) continue;
      assert.equal(readTalonNumber(number.slice(0, at) + next + one + number.slice(at + 2)), undefined);
    }
  });

  it('is twelve digits and nothing else', () => {
    for (const wrong of ['', number.slice(1), `${number}0`, 'абв', talonNumber('01234567890')]) {
      assert.equal(readTalonNumber(wrong), undefined);
    }
  });
});

describe('a PIN', () => {
  it('has no letter that is taken for another', () => {
    for (const lookAlike of 'O0I1LB8S5Z2GQVW') assert.ok(!PIN_LETTERS.includes(lookAlike));
    assert.equal(new Set(PIN_LETTERS).size, PIN_LETTERS.length);
  });

  it('is read in small letters, in groups, and from a Cyrillic keyboard', () => {
    assert.equal(readPin('acde 3467'), 'ACDE3467');
    assert.equal(readPin('АСDЕ-3467'), 'ACDE3467');
    assert.equal(formatPin('ACDE3467'), 'ACDE\u00a03467');
  });

  it('is eight letters', () => {
    for (const wrong of ['ACDE346', 'ACDE34677', 'ACDE346O', '']) assert.equal(readPin(wrong), undefined);
    assert.equal(PIN_LENGTH, 8);
  });
});
