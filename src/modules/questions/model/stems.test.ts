import assert from 'node:assert/strict';
import { it } from 'node:test';
import { enoughStems, stemsOf } from './stems.ts';

it('are the same for the endings of one word, in any spelling', () => {
  assert.deepEqual(stemsOf('отырыстар кестесі'), stemsOf('Отырыстың кестесін'));
  assert.deepEqual(stemsOf('қабылдауға жазылу'), stemsOf('кабылдауга жазылу'));
  assert.deepEqual(stemsOf('расписание заседаний'), stemsOf('расписания заседания'));
});

it('leave out what stands in every question', () => {
  assert.deepEqual(stemsOf('Құрметті төраға, сот қашан қалай?'), []);
  assert.deepEqual(stemsOf('Здравствуйте, подскажите пожалуйста'), []);
});

it('must be met by two at least, or by the only one', () => {
  assert.deepEqual([0, 1, 2, 3, 6, 9, 12].map(enoughStems), [0, 1, 2, 2, 2, 3, 4]);
});
