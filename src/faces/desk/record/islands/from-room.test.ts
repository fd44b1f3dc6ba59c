import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parseHTML } from 'linkedom';
import { FromRoom } from './from-room.ts';
import type { WaitingMark } from './outbox.ts';
import type { RecorderLink } from './recorder-link.ts';
import { deliverToRecorder } from './to-recorder.ts';

const AT = 1_795_500_000_123_456;
const row = (id: string, kind: string, atUs: number, isLastStep = false): string =>
  `<li data-of-room='${JSON.stringify({ id, kind, atUs, isLastStep })}'></li>`;

function screen(rows: readonly string[], kept = new Map<string, string>()) {
  const passed: WaitingMark[] = [];
  const { document } = parseHTML(`<ol>${rows.join('')}</ol>`);
  const from = new FromRoom({
    ...{ root: document as unknown as ParentNode, store: 'h', pass: (mark: WaitingMark) => void passed.push(mark) },
    memory: { getItem: (name) => kept.get(name) ?? null, setItem: (name, text) => void kept.set(name, text) },
  });
  return { from, passed, kept };
}

it('passes what the judge did in the video room on to the recorder: the oldest first, each once, with its own instant', () => {
  const rows = [row('b', 'resume', AT + 5, true), row('x', 'question', AT + 2), row('a', 'break', AT)];
  const { from, passed, kept } = screen(rows);
  from.look(undefined);
  assert.deepEqual(passed, [], 'nobody records yet');
  from.look('r-1');
  from.look('r-1');
  assert.deepEqual(
    passed.map(({ id, atUs, recordingId, isMarkOnly }) => [id, atUs, recordingId, isMarkOnly]),
    [
      ['a', AT, 'r-1', true],
      ['x', AT + 2, 'r-1', true],
      ['b', AT + 5, 'r-1', false],
    ],
  );
  const reloaded = screen(rows, kept);
  reloaded.from.look('r-1');
  assert.deepEqual(reloaded.passed, [], 'a reload passes nothing on again');
});

it('lets the recorder do only what still holds: a break that is over is a mark and no break', async () => {
  const asked: string[] = [];
  const link = {
    ask: async (_: string, path: string) => {
      asked.push(path);
      return new Response('{}', { status: 201 });
    },
  } as unknown as RecorderLink;
  const mark = { id: 'a', kind: 'break', atUs: AT, momentMs: AT / 1000, recordingId: 'r-1' };
  await deliverToRecorder(link, 'Хатшы', { ...mark, isMarkOnly: true });
  await deliverToRecorder(link, 'Хатшы', { ...mark, id: 'b', isMarkOnly: false });
  assert.deepEqual(asked, ['/v1/recordings/r-1/marks', '/v1/recordings/r-1/marks', '/v1/recordings/r-1/break']);
});
