import assert from 'node:assert/strict';
import { it } from 'node:test';
import { findHastyNames, findNameShapes } from './name-shapes.ts';

const found = (text: string): string[] => findNameShapes(text).map(({ start, end }) => text.slice(start, end));

it('a name has its shape by initials, by a patronymic, by the ending of a surname beside a name', () => {
  assert.deepEqual(found('Свидетель Степанов П. А. показал'), ['Степанов П. А.']);
  assert.deepEqual(found('Куә Төлеген Самат Қуатұлы отырыста жауап берді'), ['Төлеген Самат Қуатұлы']);
  assert.deepEqual(found('С. Төлеген айтты, Қайрат Сеидов та келді'), ['С. Төлеген', 'Қайрат Сеидов']);
});

it('an office, a court and a beginning of a sentence have none', () => {
  assert.deepEqual(found('Судья отырысты ашты. Медеу аудандық соты Алматы қаласында.'), []);
  assert.deepEqual(found('Ответчик не явился. Договор от 7 мая 2025 года.'), []);
});

it('a surname in Latin letters has the shape of one', () => {
  assert.deepEqual(found('my neighbour Aigul Akhmetova and Serik Bolatuly came'), [
    'Aigul Akhmetova',
    'Serik Bolatuly',
  ]);
});

it('a name typed in a hurry is found in capitals and, by its patronymic, in small letters', () => {
  const hasty = (text: string): string[] => findHastyNames(text).map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(hasty('МОЙ СОСЕД ПЕТРОВ СЕРГЕЙ, СУДЬЯ АХМЕТОВА'), ['СОСЕД ПЕТРОВ СЕРГЕЙ', 'АХМЕТОВА']);
  assert.deepEqual(hasty('секретарь айгуль сериковна не отвечает'), ['айгуль сериковна']);
  assert.deepEqual(hasty('көршім серік болатұлымен сөйлестім'), ['серік болатұлымен']);
  assert.deepEqual(hasty('Ахметова А.С. ЖСН мен ИИН Петров С. П.'), ['Ахметова А.С.', 'Петров С. П.']);
  for (const plain of [
    ...['МНЕ СНОВА ОТКАЗАЛИ, УСЛОВИЯ ПЛОХИЕ', 'СОТ ҒИМАРАТЫ ҚАШАН АШЫЛАДЫ?', 'она не виновна, срок условный'],
    ...['қамаулы мүлік', 'оның қызы мен ұлы бар'],
  ]) {
    assert.deepEqual(hasty(plain), [], plain);
  }
});
