import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { closedSpans, isClosedAt } from './closed-spans.ts';
import { readHead } from './head.ts';
import { readMark } from './mark.ts';

const mark = (kind: 'closed' | 'open' | 'note', atUs: number) => ({ kind, atUs });
const ENDLESS = Number.MAX_SAFE_INTEGER;

describe('closed spans', () => {
  it('go from each «closed» to the next «open», whatever the order in which the marks came', () => {
    const marks = [mark('open', 50), mark('closed', 10), mark('note', 20), mark('closed', 60), mark('open', 70)];
    assert.deepEqual(closedSpans(marks, false), [
      { fromUs: 10, toUs: 50 },
      { fromUs: 60, toUs: 70 },
    ]);
  });

  it('have no end while nobody opened them, and begin once', () => {
    assert.deepEqual(closedSpans([mark('closed', 10), mark('closed', 20)], false), [{ fromUs: 10, toUs: ENDLESS }]);
    assert.deepEqual(closedSpans([mark('open', 5), mark('note', 7)], false), []);
    assert.deepEqual(closedSpans([], true), [{ fromUs: 0, toUs: ENDLESS }]);
  });

  it('close whatever holds one instant of them, and nothing that only touches', () => {
    const spans = [{ fromUs: 10, toUs: 20 }];
    assert.ok(isClosedAt(spans, { fromUs: 19, toUs: 30 }) && isClosedAt(spans, { fromUs: 0, toUs: 11 }));
    assert.ok(!isClosedAt(spans, { fromUs: 20, toUs: 30 }) && !isClosedAt(spans, { fromUs: 0, toUs: 10 }));
  });
});

describe('the head of a recording', () => {
  const head = { recordingId: 'r', hearingId: 'h', room: '304', language: 'kk' };
  const read = (tracks: unknown) => readHead(JSON.stringify({ ...head, tracks }), 'r')?.tracks;

  it('names its tracks with their kind, or by names that tell it', () => {
    assert.deepEqual(read([{ name: 'judge', kind: 'h264' }, 'sound-1', { name: 'room' }]), [
      { name: 'judge', kind: 'video' },
      { name: 'sound-1', kind: 'audio' },
      { name: 'room', kind: 'video' },
    ]);
  });

  it('is refused with no track, a track twice, a name that leads elsewhere, or of another recording', () => {
    for (const tracks of [[], ['judge', 'judge'], ['../x'], ['marks'], [{ name: 'judge', kind: 'smell' }], 'judge'])
      assert.equal(read(tracks), undefined, JSON.stringify(tracks));
    assert.equal(readHead(JSON.stringify({ ...head, tracks: ['judge'] }), 'other'), undefined);
    assert.equal(readHead('{', 'r'), undefined);
  });
});

describe('a mark of a recorder', () => {
  const id = '01890000-0000-4000-8000-000000000001';
  const made = { by: 'Хатшыбаева А.', at: 1_795_000_000_000_000 };

  it('is read with its time, its span and who made it', () => {
    const read = readMark({ id, at: 5, kind: 'answer', span: { from: 5, to: 9 }, text: 'иә', made, addedLater: true });
    assert.ok(read && 'mark' in read);
    assert.deepEqual(read.mark.span, { fromUs: 5, toUs: 9 });
    assert.ok(read.mark.isAddedLater && read.mark.made.by === made.by && read.mark.atUs === 5);
  });

  it('may be given other words later, and nothing else', () => {
    const read = readMark({ id, text: 'жоқ', edited: { by: 'Х.', at: '2026-11-27T10:00:00Z' } });
    assert.ok(read && 'edit' in read && read.edit.text === 'жоқ');
  });

  it('is none without an id, a time, a kind or a maker', () => {
    for (const data of [
      null,
      {},
      { id, at: 5, kind: 'note' },
      { id, kind: 'note', made },
      { id, at: 5, kind: '?', made },
    ])
      assert.equal(readMark(data), undefined, JSON.stringify(data));
    assert.equal(readMark({ id: 'x', at: 5, kind: 'note', made }), undefined);
  });
});
