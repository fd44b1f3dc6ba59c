import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoBin, demoIin } from './demo-numbers.ts';
import { findPersonalData } from './personal-data.ts';
import { seeded } from './seeded.ts';

const found = (text: string): [string, string][] =>
  findPersonalData(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('personal data in a text', () => {
  it('is an IIN by its check digit, or whatever is called one; a BIN names no person', () => {
    const iin = demoIin(seeded(3), 'male');
    assert.deepEqual(found(`Көршім ${iin} туралы`), [['iin', iin]]);
    assert.deepEqual(found(`ЖСН: 111111111111`), [['iin', '111111111111']]);
    assert.deepEqual(found(`БСН ${demoBin(seeded(3))}`), []);
  });

  it('is found with its place, without the words around it', () => {
    assert.deepEqual(found('Хабарласыңыз: +7 701 123 45 67 немесе a@mail.example'), [
      ['phone', '+7 701 123 45 67'],
      ['email', 'a@mail.example'],
    ]);
  });

  it('is an IIN in any groups and digits, to its last digit', () => {
    const iin = demoIin(seeded(3), 'male');
    const pairs = iin.replace(/(\d\d)(?=\d)/g, '$1 ');
    const wide = [...iin].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join('');
    for (const written of [pairs, iin.replace(/(\d{4})(?=\d)/g, '$1-'), iin.replace(/^(\d{6})/, '$1.'), wide]) {
      assert.deepEqual(found(`Көршім ${written} туралы`), [['iin', written]]);
    }
    assert.deepEqual(found('иин 11 11 11 11 11 11, 2026'), [['iin', '11 11 11 11 11 11']]);
    assert.deepEqual(found('ИИН 111111111111 2026 года'), [['iin', '111111111111']]);
  });

  it('is a phone with and without the number of the country, of a mobile and of a town', () => {
    for (const phone of [
      ...['+7(701)1234567', '8-701-123-4567', '77011234567', '701 123 45 67', '7011234567'],
      ...['8 (7272) 12-34-56', '+7 727 212 34 56', '8 71634 1 23 45'],
    ]) {
      assert.deepEqual(found(`Телефоны: ${phone}.`), [['phone', phone]]);
    }
    for (const sum of ['7011234567 тенге', '700 000 тенге', '7 701 000 тг']) assert.deepEqual(found(sum), [], sum);
  });

  it('is a bank card by its check digit', () => {
    assert.deepEqual(found('карта 4000 0000 0000 0002'), [['account_number', '4000 0000 0000 0002']]);
    assert.deepEqual(found('есеп 4000 0000 0000 0003'), []);
  });

  it('is the whole number of a document, its letter too', () => {
    assert.deepEqual(found('паспорт РК N12345678 приобщён'), [['document_number', 'N12345678']]);
    assert.deepEqual(found('жеке куәлігі № 045678912'), [['document_number', '045678912']]);
  });

  it('is a number of a document whatever the document is called', () => {
    for (const text of ['уд. личности 045678912', 'куәлік № 045678912', 'passport 045678912']) {
      assert.deepEqual(found(text), [['document_number', '045678912']], text);
    }
  });

  it('is a telephone of a town by its groups, or when it is called one; a date is none', () => {
    assert.deepEqual(found('городской 270-00-17'), [['phone', '270-00-17']]);
    assert.deepEqual(found('тел. 27-00-17'), [['phone', '27-00-17']]);
    assert.deepEqual(found('27-11-26 келдім'), []);
  });

  it('is an address in small letters after a shortened word', () => {
    assert.deepEqual(found('ул абая 12 кв 5'), [['address', 'ул абая 12 кв 5']]);
    assert.deepEqual(found('на улице он ждал 5 часов'), []);
  });

  it('is a page or a nickname in a network', () => {
    for (const page of ['https://vk.com/aigul', 't.me/aigul', '@aigul_a']) {
      assert.deepEqual(found(`Жазыңыз: ${page}.`), [['profile', page]], page);
    }
  });

  it('is nothing in a plain question', () => {
    assert.deepEqual(found('Сот 2026 жылы 12 желтоқсанда сағат 9-да ашыла ма? Іс № 7517-26-00-2/1234.'), []);
  });
});
