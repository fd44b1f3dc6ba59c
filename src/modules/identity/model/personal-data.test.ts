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

  it('is the whole number of a document, its letter too', () => {
    assert.deepEqual(found('паспорт РК N12345678 приобщён'), [['document_number', 'N12345678']]);
    assert.deepEqual(found('жеке куәлігі № 045678912'), [['document_number', '045678912']]);
  });

  it('is nothing in a plain question', () => {
    assert.deepEqual(found('Сот 2026 жылы 12 желтоқсанда сағат 9-да ашыла ма? Іс № 7517-26-00-2/1234.'), []);
  });
});
