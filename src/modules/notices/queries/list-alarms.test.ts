import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { pino } from 'pino';
import type { Act } from '#platform/audit';
import { isHouseError } from '#platform/errors';
import { newId, type PersonId } from '#platform/ids';
import { testPlatform } from '#testing';
import { demandNotice } from '../actions/demand-notice.ts';
import { notify } from '../actions/notify.ts';
import { settleDemand } from '../actions/settle-demand.ts';
import type { SendOutcome } from '../jobs/channels/channel.ts';
import { raiseAlarms } from '../jobs/raise-alarms.ts';
import { recordReceipt } from '../jobs/record-receipt.ts';
import { deliverySender } from '../jobs/send-delivery.ts';
import type { ChannelKind } from '../model/channel.ts';
import type { DeliveryId } from '../model/delivery.ts';
import type { Fact } from '../model/notice.ts';
import { defineTemplate } from '../model/template.ts';
import { noticesModule } from '../module.ts';
import { addProvedContact, recordingChannel } from '../testing/index.ts';
import { countAlarms, listAlarms } from './list-alarms.ts';

const platform = await testPlatform({ env: { ASHYQ_MODE: 'real' } });
const act: Act = { actor: { kind: 'system', name: 'test' }, action: 'notices.test' };
const texts = () => ({ sms: () => 'Шақыру', subject: () => 'Шақыру', email: () => 'Шақыру' });
const summons = defineTemplate<object>('test.summons', {
  channels: ['sms', 'email'],
  isMandatory: true,
  legalBase: 'CPC RK art. 127',
  texts,
});
const news = defineTemplate<object>('test.news', { channels: ['sms'], texts });

let fact: Fact;
let personId: PersonId;

beforeEach(async () => {
  await platform.owner.query('delete from notices.demand');
  fact = { kind: 'hearing', id: newId(), courtCode: '7517' };
  personId = newId<PersonId>();
});

const hour = { hours: 1 };
const reasons = async (): Promise<string[]> => (await listAlarms(platform.reads)).map(({ reason }) => reason);

const demand = () =>
  platform.db.transact(act, (tx) =>
    demandNotice(tx, { fact, template: summons, personId, dueAt: tx.clock.now().add(hour) }),
  );

/** Tells, and sends with this outcome on every channel. */
async function tell(outcome?: SendOutcome): Promise<DeliveryId[]> {
  const noticeId = await platform.db.transact(act, (tx) =>
    notify(tx, { recipient: { personId }, template: summons, record: {}, fact }),
  );
  const { rows } = await platform.owner.query<{ id: DeliveryId; channel: ChannelKind }>(
    'select id, channel from notices.delivery where notice_id = $1 and channel is not null',
    [noticeId],
  );
  for (const { id, channel } of outcome ? rows : []) {
    const way = recordingChannel(channel, { reports: channel === 'sms' ? 1 : 0 });
    way.answer(() => outcome as SendOutcome);
    await deliverySender(platform, { [channel]: way })(id);
  }
  return rows.map(({ id }) => id);
}

const sent: SendOutcome = {
  kind: 'accepted',
  isDelivered: false,
  acceptedParts: [{ part: 1, providerMessageId: 'alarm-1' }],
};

test('a fact whose notice nobody wrote is an alarm once its time is over', async () => {
  await demand();
  assert.deepEqual(await reasons(), []);
  platform.clock.advance(hour);
  const [alarm] = await listAlarms(platform.reads);
  assert.equal(alarm?.reason, 'missing');
  assert.deepEqual(alarm?.fact, fact);
  assert.equal(alarm?.legalBase, 'CPC RK art. 127');
});

test('a person without a contact is an alarm at once, with the text to print', async () => {
  await tell();
  assert.deepEqual(await reasons(), ['no_contact']);
});

test('a notice that the law does not demand is no alarm', async () => {
  await platform.db.transact(act, (tx) => notify(tx, { recipient: { personId }, template: news, record: {}, fact }));
  assert.deepEqual(await reasons(), []);
});

test('an SMS on its way is no alarm until its time is over by an hour', async () => {
  await addProvedContact(platform, personId, 'sms', '+77990000019');
  await demand();
  await tell();
  platform.clock.advance({ minutes: 119 });
  assert.deepEqual(await reasons(), []);
  platform.clock.advance({ minutes: 1 });
  assert.deepEqual(await reasons(), ['late']);
});

test('a delivered SMS meets the demand', async () => {
  await addProvedContact(platform, personId, 'sms', '+77990000019');
  await demand();
  await tell(sent);
  const receipt = {
    provider: 'test',
    providerMessageId: 'alarm-1',
    address: '+77990000019',
    state: 'delivered',
  } as const;
  await recordReceipt(platform, receipt);
  platform.clock.advance({ hours: 100 });
  assert.deepEqual(await reasons(), []);
});

test('an SMS without a report is an alarm after a day', async () => {
  await addProvedContact(platform, personId, 'sms', '+77990000019');
  await tell(sent);
  platform.clock.advance({ hours: 23 });
  assert.deepEqual(await reasons(), []);
  platform.clock.advance({ hours: 1 });
  assert.deepEqual(await reasons(), ['unreported']);
});

test('a mail that the server took meets the demand', async () => {
  await addProvedContact(platform, personId, 'email', 'aisha@example.kz');
  await tell(sent);
  platform.clock.advance({ hours: 100 });
  assert.deepEqual(await reasons(), []);
});

test('a notice that failed on every way is an alarm', async () => {
  await addProvedContact(platform, personId, 'sms', '+77990000019');
  await addProvedContact(platform, personId, 'email', 'aisha@example.kz');
  await tell({ kind: 'refused', isFinal: true, failure: 'test', acceptedParts: [] });
  assert.deepEqual(await reasons(), ['undelivered']);
});

test('a notice of which nobody knows whether it went out is an alarm', async () => {
  await addProvedContact(platform, personId, 'sms', '+77990000019');
  await tell({ kind: 'uncertain', failure: 'test', acceptedParts: [] });
  assert.deepEqual(await reasons(), ['uncertain']);
});

test('the registry closes an alarm once, with its proof', async () => {
  await tell();
  const [alarm] = await listAlarms(platform.reads);
  assert.ok(alarm);
  const close = () =>
    platform.db.transact(act, (tx) => settleDemand(tx, alarm.demandId, { by: 'paper', evidence: 'RR000000019KZ' }));
  await close();
  assert.deepEqual(await reasons(), []);
  await assert.rejects(close, (thrown) => isHouseError(thrown, 'NOTICES_DEMAND_MISSING'));
});

test('a demand repeated by a retried handler is one demand', async () => {
  await demand();
  await demand();
  platform.clock.advance({ hours: 2 });
  assert.deepEqual(await reasons(), ['missing']);
});

test('alarms are paged by their time and told by court', async () => {
  for (let index = 0; index < 5; index += 1) {
    personId = newId<PersonId>();
    await demand();
    platform.clock.advance({ minutes: 1 });
  }
  fact = { ...fact, courtCode: '7120' };
  await demand();
  platform.clock.advance({ hours: 2 });
  const first = await listAlarms(platform.reads, { courtCode: '7517', limit: 3 });
  const last = first.at(-1);
  assert.ok(last);
  const second = await listAlarms(platform.reads, { courtCode: '7517', limit: 3, after: last });
  assert.equal(first.length, 3);
  assert.equal(new Set([...first, ...second].map(({ demandId }) => demandId)).size, second.length + 3);
  assert.ok(second.every(({ dueAt }) => Temporal.Instant.compare(dueAt, last.dueAt) >= 0));
  assert.equal((await listAlarms(platform.reads, { courtCode: '0000' })).length, 0);
});

test('alarms are counted in the metrics and told in the log without persons', async () => {
  await tell();
  await demand();
  personId = newId<PersonId>();
  await demand();
  platform.clock.advance({ hours: 2 });
  assert.deepEqual(await countAlarms(platform.reads), { missing: 1, no_contact: 1 });
  noticesModule(platform, { templates: [], channels: {} });
  assert.match(await platform.metrics.print(), /^notices_alarms 2$/m);
  const logged: string[] = [];
  await raiseAlarms({ ...platform, log: pino({}, { write: (line: string) => void logged.push(line) }) });
  assert.match(logged.join(), /"reasons":\{"missing":1,"no_contact":1\}/);
  assert.doesNotMatch(logged.join(), new RegExp(personId));
});

test('two templates of one name are refused when the house is put together', () => {
  assert.throws(() => noticesModule(platform, { templates: [summons, news, summons], channels: {} }), /test\.summons/);
});
