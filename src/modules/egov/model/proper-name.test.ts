import assert from 'node:assert/strict';
import { test } from 'node:test';
import { properName } from './proper-name.ts';

for (const [upper, name] of [
  ['БЕЙСЕНОВА', 'Бейсенова'],
  ['ӘБІЛҚАЙЫРҰЛЫ', 'Әбілқайырұлы'],
  ['ІҢКӘР', 'Іңкәр'],
  ['АБАЙ ҚЫЗЫ', 'Абай қызы'],
  ['АБАЙ  ҰЛЫ ', 'Абай ұлы'],
  ['ҰЛЫБЕК', 'Ұлыбек'],
  ['МАМЕД ОГЛЫ', 'Мамед оглы'],
  ['ИВАНОВ-ПЕТРОВ', 'Иванов-Петров'],
  ["О'КОННОР", "О'Коннор"],
  ['SMITH', 'Smith'],
] as const) {
  test(`${upper} is written ${name}`, () => assert.equal(properName(upper), name));
}
