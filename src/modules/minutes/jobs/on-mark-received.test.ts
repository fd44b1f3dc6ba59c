import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { markReceived, type ReceivedMark } from '#modules/recording/events';
import { newId } from '#platform/ids';
import { getRecord } from '../queries/get-record.ts';
import { type MinutesHouse, minutesHouse, type SetHearing } from '../testing/index.ts';
import { onMarkReceived } from './on-mark-received.ts';

let house: MinutesHouse;
let set: SetHearing;

const system = { actor: { kind: 'system', name: 'test' }, action: 'recording.test' } as const;
const AT = 1_795_500_000_123_456;

/** As the module of recordings tells it. */
async function tell(mark: Partial<ReceivedMark> & Pick<ReceivedMark, 'id' | 'kind'>): Promise<void> {
  await house.platform.db.transact(system, async (tx) => {
    tx.record({ kind: 'recording', id: 'r' });
    tx.publish(markReceived, {
      ...{ recordingId: 'r', hearingId: set.id, caseId: set.caseId, courtCode: '7517' },
      mark: { at: AT, made: { by: 'Хатшыбаева А.', at: '2026-11-23T05:00:00Z' }, ...mark },
    });
  });
  await house.work();
}
const marks = async () => (await getRecord(house.platform.reads, house.secretary.actor, set.id)).marks;

before(async () => {
  house = await minutesHouse();
  set = await house.set();
});

it('keeps a mark of a recorder to the microsecond, once, and who spoke', async () => {
  const [claimant = ''] = set.participantIds;
  const [known, unknown] = [newId(), newId()];
  await tell({
    id: known,
    kind: 'speaker',
    speaker: claimant,
    text: 'Сөйледі',
    span: { from: AT, to: AT + 2_000_000 },
  });
  await tell({ id: known, kind: 'speaker', speaker: claimant, text: 'Сөйледі' });
  await tell({ id: unknown, kind: 'motion', at: AT + 1, speaker: 'Талап қоюшы', text: 'Қолхат' });
  const [first, second] = await marks();
  assert.deepEqual(
    [first?.speaker, first?.words, first?.at.epochNanoseconds],
    [claimant, 'Сөйледі', BigInt(AT) * 1000n],
  );
  assert.equal(first?.until?.epochNanoseconds, BigInt(AT + 2_000_000) * 1000n);
  assert.deepEqual([second?.speaker, second?.words], [undefined, 'Талап қоюшы. Қолхат']);
  assert.equal((await marks()).length, 2);
});

it('knows whom a question was put to, also when the court could not be reached then', async () => {
  const [, respondent = ''] = set.participantIds;
  const id = newId();
  await tell({ id, kind: 'question', at: AT + 2, speaker: 'judge', addressee: respondent });
  const question = (await marks()).find((mark) => mark.id === id);
  assert.deepEqual([question?.speaker, question?.addressee], ['judge', respondent]);
});

it('keeps later words of a recorder as a wording, and leaves out what is no mark of ours', async () => {
  const [first] = await marks();
  assert.ok(first);
  const edited = { by: 'Хатшыбаева А.', at: '2026-11-23T06:00:00Z' };
  await tell({ id: first.id, kind: 'speaker', text: 'Толық сөйледі', edited });
  await tell({ id: first.id, kind: 'speaker', text: 'Толық сөйледі', edited });
  await tell({ id: first.id, kind: 'speaker', text: 'Сөйледі', edited });
  await tell({ id: newId(), kind: 'dance' });
  const [after] = await marks();
  assert.deepEqual([after?.words, after?.wordings, (await marks()).length], ['Толық сөйледі', 2, 3]);
});

it('asks to be told again of words that came before their mark', async () => {
  const fact = { recordingId: 'r', hearingId: set.id, caseId: set.caseId, courtCode: '7517' };
  const mark = { id: newId(), kind: 'ruling', at: AT + 3, made: { by: 'Хатшыбаева А.', at: '2026-11-23T05:00:00Z' } };
  const edited = { by: 'Хатшыбаева А.', at: '2026-11-23T06:00:00Z' };
  const words = { ...fact, mark: { ...mark, text: 'Сот жоқта айтылды', edited } } as never;
  const handler = onMarkReceived(house.platform);
  await assert.rejects(handler.run(words), { name: 'MarkNotHereYet' });
  await tell(mark);
  await handler.run(words);
  const kept = (await marks()).find(({ id }) => id === mark.id);
  assert.deepEqual([kept?.words, kept?.wordings], ['Сот жоқта айтылды', 2]);
});
