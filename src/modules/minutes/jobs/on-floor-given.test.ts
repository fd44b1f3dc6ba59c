import assert from 'node:assert/strict';
import { it } from 'node:test';
import { type FloorFact, floorGiven } from '#modules/conference/events';
import { newId } from '#platform/ids';
import { getRecord } from '../queries/get-record.ts';
import { minutesHouse } from '../testing/index.ts';

const system = { actor: { kind: 'system', name: 'test' }, action: 'conference.test' } as const;

it('makes a mark of the floor that a judge gives by video, once: who asks whom, or who speaks', async () => {
  const house = await minutesHouse();
  const set = await house.set();
  const [claimant = ''] = set.participantIds;
  const tell = async (fact: Partial<FloorFact>) => {
    await house.platform.db.transact(system, async (tx) => {
      tx.record({ kind: 'room', id: 'r' });
      tx.publish(floorGiven, {
        ...{ roomId: 'r', courtCode: '7517', hearingId: set.id, markId: newId(), asker: 'judge', asked: null },
        ...{ at: '2026-11-23T05:30:00Z', ...fact },
      });
    });
    await house.work();
  };
  const markId = newId();
  await tell({ markId, asked: claimant });
  await tell({ markId, asked: claimant });
  await tell({ asker: claimant, at: '2026-11-23T05:31:00Z' });
  await tell({ markId: 'x' });
  const { marks } = await getRecord(house.platform.reads, house.secretary.actor, set.id);
  assert.deepEqual(
    marks.map(({ kind, speaker, addressee }) => [kind, speaker, addressee]),
    [
      ['question', 'judge', claimant],
      ['speaker', claimant, undefined],
    ],
  );
});
