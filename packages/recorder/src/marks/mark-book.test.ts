import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MARK_KINDS } from './mark.ts';
import { MarkBook } from './mark-book.ts';

const AT = Date.UTC(2026, 10, 27, 5, 0, 12) * 1000;
const made = { by: 'хатшы', at: AT };
const mark = { id: '0b1e6a52-5a0e-4d0c-9d39-0a8f6f1c2b3d', at: AT, kind: 'speaker', speaker: '2', made };
const entry = (data: unknown) => ({ kind: 'mark', atUs: AT, data }) as const;

test('a mark of every kind is kept once, and the same sent again is known', () => {
  const book = new MarkBook();
  for (const [at, kind] of MARK_KINDS.entries()) {
    const one = { ...mark, kind, id: mark.id.replace('0b1e', `00${String(at).padStart(2, '0')}`) };
    assert.equal(book.judge(one), 'kept');
    book.take(one);
    assert.equal(book.judge(one), 'known');
  }
  assert.equal(book.marks.length, MARK_KINDS.length);
});

test('the time of a mark cannot be changed, by sending it anew or by an edit', () => {
  const book = new MarkBook([entry(mark)]);
  assert.equal(book.judge({ ...mark, at: AT + 1 }), 'other-mark-with-this-id');
  assert.equal(book.judge({ id: mark.id, text: 'x', at: AT + 1, edited: made }), 'malformed');
  assert.equal(book.marks[0]?.at, AT);
});

test('a text can be changed, and a chain read anew gives the newest', () => {
  const edit = { id: mark.id, text: 'Талапкердің өтініші', edited: { by: 'хатшы', at: AT + 5 } };
  const book = new MarkBook([entry(mark)]);
  assert.equal(book.judge(edit), 'kept');
  book.take(edit);
  assert.equal(book.judge(edit), 'known');
  assert.equal(new MarkBook([entry(mark), entry(edit)]).marks[0]?.text, edit.text);
  assert.equal(new MarkBook().judge(edit), 'no-such-mark');
});

test('what is no mark is refused, and fields that a mark has not are left out', () => {
  const book = new MarkBook();
  const wrong = [
    ...[null, 'x', {}, { ...mark, id: '1' }, { ...mark, kind: 'coffee' }, { ...mark, at: 1.5 }, { ...mark, made: {} }],
    ...[
      { ...mark, text: 'x'.repeat(4001) },
      { ...mark, span: { from: AT, to: AT - 1 } },
      { ...mark, addedLater: false },
    ],
  ];
  for (const one of wrong) assert.equal(book.judge(one), 'malformed', JSON.stringify(one)?.slice(0, 80));
  book.take({ ...mark, password: 'x' });
  assert.deepEqual(book.marks, [mark]);
});
