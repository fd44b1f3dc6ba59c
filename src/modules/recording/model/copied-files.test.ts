import assert from 'node:assert/strict';
import { it } from 'node:test';
import { openMarks } from './copied-files.ts';

it('a copy tells the marks of the open parts and nothing of a closed one, not even when it was', () => {
  const marks = [
    { id: 'a', atUs: 10, kind: 'motion', text: 'ашық' },
    { id: 'b', atUs: 20, kind: 'note', speaker: 'куә' },
    { id: 'c', atUs: 15, toUs: 25, kind: 'question' },
    { id: 'd', atUs: 30, kind: 'ruling' },
  ] as const;
  const told = JSON.parse(openMarks({ marks, closed: [[20, 30]] }, new Map()));
  assert.deepEqual(told, [
    { atUs: 10, kind: 'motion', text: 'ашық' },
    { atUs: 30, kind: 'ruling' },
  ]);
  assert.equal(JSON.parse(openMarks({ marks, closed: [] }, new Map())).length, 4);
});

it('a copy names who speaks instead of the code that stands for them, and keeps a name that a recorder told', () => {
  const marks = [
    { id: 'a', atUs: 10, kind: 'speaker', speaker: 'judge' },
    { id: 'b', atUs: 20, kind: 'speaker', speaker: 'Асанов А.' },
    { id: 'c', atUs: 30, kind: 'note' },
  ] as const;
  const told = JSON.parse(openMarks({ marks, closed: [] }, new Map([['judge', 'Төрағалық етуші']])));
  assert.deepEqual(
    told.map(({ speaker }: { speaker?: string }) => speaker),
    ['Төрағалық етуші', 'Асанов А.', undefined],
  );
});
