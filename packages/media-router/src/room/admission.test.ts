// How many connections a room lets one person have, and all together.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { person, TestRoom } from '../../testing/courtroom.ts';
import { offerText } from '../../testing/offers.ts';
import { writeRtcp } from '../rtcp/write-rtcp.ts';
import { Refusal } from './refusal.ts';

const judge = person('judge');
const lawyer = person('lawyer');

const refusedAs =
  (code: string) =>
  (error: unknown): boolean =>
    error instanceof Refusal && error.code === code;

test('a person publishes at most three times, and a room takes so many subscribers as it was told', async () => {
  const court = new TestRoom({ subscriptions: 1 });
  court.apply([judge, lawyer]);
  const sending = await court.publish('judge');
  await court.publish('judge');
  await court.publish('judge');
  await assert.rejects(court.publish('judge'), refusedAs('too-many'));
  await court.subscribe('lawyer', sending);
  await assert.rejects(court.subscribe('lawyer', sending), refusedAs('full'));
});

test('a person subscribes as often as there is something for him, and some times more', async () => {
  const court = new TestRoom({ spareSubscriptionsOfOne: 1 });
  const witness = person('witness', { standing: 'isolated' });
  court.apply([judge, lawyer, witness]);
  const sending = await court.publish('judge');
  // Of neither is anything for the lawyer: the one is his own, the other he must not hear.
  for (const who of ['lawyer', 'witness']) await court.publish(who);
  const [first] = [await court.subscribe('lawyer', sending), await court.subscribe('lawyer', sending)];
  await assert.rejects(court.subscribe('lawyer', sending), refusedAs('too-many'));
  court.apply([judge, lawyer, { ...witness, standing: 'admitted' }]);
  await court.subscribe('lawyer', sending);
  await assert.rejects(court.subscribe('lawyer', sending), refusedAs('too-many'));
  assert.ok(!first.isClosed);
});

test('who asks for hundreds of connections at once is counted from the first on', async () => {
  const court = new TestRoom({ spareSubscriptionsOfOne: 3 });
  court.apply([judge, lawyer]);
  const { id } = await court.publish('judge');
  const many = <T>(ask: () => Promise<T>) => Promise.allSettled(Array.from({ length: 300 }, ask));
  const heard = await many(() => court.room.subscribe('lawyer', id, offerText({ direction: 'recvonly' })));
  const sent = await many(() => court.room.publish('lawyer', offerText({ direction: 'sendonly' })));
  const entered = (all: readonly PromiseSettledResult<unknown>[]) => all.filter((one) => one.status === 'fulfilled');
  assert.deepEqual([entered(heard).length, entered(sent).length], [4, 3]);
  assert.equal(court.engine.links.length, 1 + 4 + 3, 'for the others nothing was opened');
});

test('of who comes back before he is missed the connections that were silent longest give way, one for each', async () => {
  const court = new TestRoom({ spareSubscriptionsOfOne: 1 });
  court.apply([judge, lawyer]);
  const sending = await court.publish('judge');
  const silent = await court.subscribe('lawyer', sending);
  const heard = await court.subscribe('lawyer', sending);
  court.pass(1010);
  heard.arrive(writeRtcp([{ kind: 'receiver-report', source: 9, blocks: [] }]));
  await court.subscribe('lawyer', sending);
  assert.deepEqual([silent.isClosed, heard.isClosed], [true, false]);
  assert.equal(court.told.filter((told) => told === 'lawyer lost').length, 1);
  await assert.rejects(court.subscribe('lawyer', sending), refusedAs('too-many'));
});

test('whose network comes and goes posts anew as often as that, and a connection that is heard never gives way', async () => {
  const court = new TestRoom();
  court.apply([judge, lawyer]);
  const heard = await court.publish('judge');
  await court.publish('judge');
  await court.publish('judge');
  court.pass(1000);
  heard.speak();
  await assert.rejects(court.publish('judge'), { code: 'too-many' });
  court.pass(10);
  await court.publish('judge');
  assert.deepEqual(
    [court.told.filter((told) => told === 'judge lost').length, court.room.stats().publications],
    [2, 2],
  );
});
