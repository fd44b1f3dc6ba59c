import assert from 'node:assert/strict';
import { it } from 'node:test';
import {
  addGuest,
  admitSeat,
  changePhase,
  enterByCode,
  giveFloor,
  identifySeat,
  inviteSeat,
} from '#modules/conference';
import { type FloorFact, floorGiven } from '#modules/conference/events';
import { videoHouse } from '#modules/conference/testing';
import { at } from '#modules/hearings/testing';
import { newId } from '#platform/ids';
import { runJobs } from '#testing';
import { minutesModule } from '../module.ts';
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

it('names a guest of the hearing, whom the case does not know, in the words of the mark', async () => {
  const house = await videoHouse();
  const { platform, court, roomId, hearingId } = house;
  const jobs = minutesModule(platform).jobs ?? [];
  platform.db.subscribe(jobs.flatMap(({ subscription }) => (subscription ? [subscription] : [])));
  const silent = ['notices.send-delivery', 'hearings.send-summons'].map((name) => ({
    name,
    run: async () => undefined,
  }));
  const guest = { role: 'expert', name: 'Сарапшин Ерлан', side: null, basis: 'initiative', lang: 'kk' } as const;
  const seatId = await addGuest(platform, court.secretary, { roomId, ...guest, phone: '', email: '', needs: '' });
  const { code } = await inviteSeat(platform, court.secretary, { roomId, seatId, lang: 'kk', way: 'talon' });
  await enterByCode(platform, system, { code, network: '' });
  await identifySeat(platform, court.judge, { roomId, seatId, document: 'passport', authority: 'own' });
  await admitSeat(platform, court.judge, { roomId, seatId });
  const { seatId: claimant } = await house.admit('claimant');
  platform.clock.set(at(platform, '10:30'));
  await changePhase(platform, court.judge, { roomId, step: 'begin' });
  for (const [asker, asked] of [
    [seatId, null],
    [claimant, seatId],
  ] as const)
    await giveFloor(platform, court.judge, { roomId, asker, asked });
  await runJobs(platform, [...jobs, ...silent]);
  const { marks } = await getRecord(platform.reads, court.secretary.actor, hearingId);
  const { participant_id: participant } = await house.seat('claimant');
  assert.deepEqual(
    marks.filter(({ kind }) => kind !== 'begin').map(({ kind, speaker, words }) => [kind, speaker, words]),
    [
      ['speaker', undefined, 'Сарапшин Ерлан (сарапшы)'],
      ['question', participant, 'Кімге: Сарапшин Ерлан (сарапшы)'],
    ],
  );
});
