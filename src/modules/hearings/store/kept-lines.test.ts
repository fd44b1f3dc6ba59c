import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KeptLines } from './kept-lines.ts';

const lines = (id: string) =>
  `[{"id":"${id}","court":"7517","day":"2026-11-24","at":1795500000000,"minutes":30,"clock":"10:00","roomId":"r","room":"3","floor":1,"state":"scheduled","version":1,"changed":1795500000000}]`;

describe('kept rows of the list', () => {
  it('are the very same for the same text', () => {
    const kept = new KeptLines();
    const rows = kept.read(lines('a'));
    assert.equal(rows[0]?.clock, '10:00');
    assert.equal(kept.read(`${lines('a')}`), rows);
  });

  it('are read anew for a text that differs in one letter', () => {
    const kept = new KeptLines();
    assert.notEqual(kept.read(lines('a')), kept.read(lines('b')));
    assert.equal(kept.read(lines('b'))[0]?.id, 'b');
  });

  it('forget the text that nobody asked for longest', () => {
    const kept = new KeptLines(lines('a').length * 2);
    const [a, b] = [kept.read(lines('a')), kept.read(lines('b'))];
    assert.equal(kept.read(lines('a')), a);
    kept.read(lines('c'));
    assert.equal(kept.read(lines('a')), a);
    assert.notEqual(kept.read(lines('b')), b);
  });

  it('do not remember a text longer than all they may', () => {
    const kept = new KeptLines(10);
    assert.notEqual(kept.read(lines('a')), kept.read(lines('a')));
  });
});
