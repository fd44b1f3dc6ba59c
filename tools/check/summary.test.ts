import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summaryOf } from './summary.ts';

const desk = { isFinal: false, listsAll: false };
const finding = (file: string, line = 1) => ({ file, line, text: 'is wrong' });
const done = (findings: readonly string[], unsettled: readonly string[] = []) => ({
  name: 'names',
  durationMs: 1240,
  report: { findings: findings.map((file) => finding(file)), unsettled: unsettled.map((file) => finding(file)) },
});

test('a finding fails the check and is listed with file and line, in the order of files', () => {
  const { text, isGood } = summaryOf([done(['src/b.ts']), done(['src/a.ts'])], desk);
  assert.equal(isGood, false);
  assert.match(text, /FAIL names +1\.2 s\n[\s\S]*src\/a\.ts:1: is wrong\nsrc\/b\.ts:1: is wrong\n$/);
});

test('what half a change leaves open is counted at a desk and fails at integration', () => {
  const atDesk = summaryOf([done([], ['src/a.ts'])], desk);
  assert.deepEqual(
    [atDesk.isGood, atDesk.text.includes('1 unsettled'), atDesk.text.includes('src/a.ts')],
    [true, true, false],
  );
  const final = summaryOf([done([], ['src/a.ts'])], { ...desk, isFinal: true });
  assert.deepEqual([final.isGood, final.text.includes('src/a.ts:1: is wrong')], [false, true]);
});

test('--all lists what is open without failing', () => {
  const { text, isGood } = summaryOf([done([], ['src/a.ts'])], { ...desk, listsAll: true });
  assert.deepEqual([isGood, text.includes('src/a.ts:1: is wrong')], [true, true]);
});
