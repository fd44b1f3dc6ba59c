import assert from 'node:assert/strict';
import { it } from 'node:test';
import { findNameShapes } from './name-shapes.ts';

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
