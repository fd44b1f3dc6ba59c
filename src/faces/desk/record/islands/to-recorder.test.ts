import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { WaitingMark } from './outbox.ts';
import type { RecorderLink } from './recorder-link.ts';
import { deliverToRecorder } from './to-recorder.ts';

const mark = (kind: string, given: Partial<WaitingMark> = {}): WaitingMark => ({
  ...{ id: 'm-1', kind, momentMs: 1_000, atUs: 1_000_500, recordingId: 'r-1' },
  ...given,
});

/** A recorder that answers what it is told to, and remembers what it was asked. */
function recorder(...answers: (readonly [status: number, code?: string] | 'none')[]) {
  const asked: { path: string; body: object | undefined }[] = [];
  const ask: RecorderLink['ask'] = async (_, path, body) => {
    asked.push({ path, body });
    const answer = answers.shift() ?? [200];
    if (answer === 'none') return undefined;
    const [status, code = 'kept'] = answer;
    return new Response(JSON.stringify({ code }), { status });
  };
  return { link: { ask } as unknown as RecorderLink, asked };
}
const paths = ({ asked }: ReturnType<typeof recorder>) => asked.map(({ path }) => path);

describe('a mark for the recorder', () => {
  it('carries its moment by the clock of the recorder, who spoke, and who made it', async () => {
    const one = recorder([201]);
    assert.equal(await deliverToRecorder(one.link, 'Хатшы', mark('motion', { speaker: 'judge', words: 'Куә' })), true);
    assert.deepEqual(one.asked, [
      {
        path: '/v1/recordings/r-1/marks',
        body: {
          ...{ id: 'm-1', at: 1_000_500, kind: 'motion', speaker: 'judge', text: 'Куә' },
          made: { by: 'Хатшы', at: 1_000_500 },
        },
      },
    ]);
  });

  it('breaks the recording off, lets it go on and ends it, after the mark is kept', async () => {
    for (const [kind, deed] of [
      ['break', 'break'],
      ['deliberation', 'break'],
      ['resume', 'resume'],
      ['announcement', 'resume'],
      ['end', 'end'],
    ] as const) {
      const one = recorder([201], [200]);
      assert.equal(await deliverToRecorder(one.link, '', mark(kind)), true);
      assert.deepEqual(paths(one), ['/v1/recordings/r-1/marks', `/v1/recordings/r-1/${deed}`], kind);
    }
  });

  it('waits while the recorder does not answer, and when its deed was not answered', async () => {
    assert.equal(await deliverToRecorder(recorder('none').link, '', mark('note')), false);
    assert.equal(await deliverToRecorder(recorder([503]).link, '', mark('note')), false);
    assert.equal(await deliverToRecorder(recorder([201], 'none').link, '', mark('end')), false);
  });

  it('is given up when the recording has ended, for the court has it', async () => {
    assert.equal(await deliverToRecorder(recorder([409, 'not-recording']).link, '', mark('note')), true);
    assert.equal(await deliverToRecorder(recorder().link, '', mark('note', { recordingId: undefined })), true);
  });

  it('gives words that came after it was kept as a later wording, never another time', async () => {
    const late = recorder([409, 'other-mark-with-this-id'], [201]);
    assert.equal(await deliverToRecorder(late.link, 'Хатшы', mark('motion', { words: 'Куә' })), true);
    const edit = { id: 'm-1', text: 'Куә', edited: { by: 'Хатшы', at: 1_000_500 } };
    assert.deepEqual(late.asked.at(-1)?.body, edit);
    const own = recorder([201]);
    assert.equal(await deliverToRecorder(own.link, 'Хатшы', mark('motion', { words: 'Куә', isWords: true })), true);
    assert.deepEqual(own.asked.at(-1)?.body, edit);
  });
});
