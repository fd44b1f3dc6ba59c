import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import type { Act } from '#platform/audit';
import { newId, type PersonId } from '#platform/ids';
import { testPlatform } from '#testing';
import { notify } from '../actions/notify.ts';
import type { DeliveryId } from '../model/delivery.ts';
import type { Receipt } from '../model/receipt.ts';
import { defineTemplate } from '../model/template.ts';
import { listNotices } from '../queries/list-notices.ts';
import { addProvedContact, recordingChannel } from '../testing/index.ts';
import type { SendOutcome } from './channels/channel.ts';
import { forgetEarlyReceipts } from './forget-early-receipts.ts';
import { recordReceipt } from './record-receipt.ts';
import { deliverySender } from './send-delivery.ts';
import { settleLostClaims } from './settle-lost-claims.ts';

const platform = await testPlatform({ env: { ASHYQ_MODE: 'real' } });
const act: Act = { actor: { kind: 'system', name: 'test' }, action: 'notices.test' };
const address = '+77990000019';
const news = defineTemplate<{ text: string }>('test.news', {
  channels: ['sms'],
  texts: () => ({ sms: (r) => r.text, subject: () => 'Жаңалық', email: (r) => r.text }),
});

let personId: PersonId;
let count = 0;

beforeEach(async () => {
  personId = newId<PersonId>();
  await platform.owner.query(`delete from notices.early_receipt`);
  await platform.owner.query(`update notices.delivery set state = 'failed' where state = 'uncertain'`);
  await addProvedContact(platform, personId, 'sms', address);
});

async function tell(): Promise<DeliveryId> {
  const noticeId = await platform.db.transact(act, (tx) =>
    notify(tx, { recipient: { personId }, template: news, record: { text: 'Сәлем' } }),
  );
  const { rows } = await platform.owner.query<{ id: DeliveryId }>(
    'select id from notices.delivery where notice_id = $1',
    [noticeId],
  );
  assert.ok(rows[0]);
  return rows[0].id;
}

/** Sends in so many parts; each gets a name of its own. */
async function sendInParts(names: readonly string[], outcome?: Partial<SendOutcome>): Promise<DeliveryId> {
  const id = await tell();
  const channel = recordingChannel('sms', { reports: names.length });
  const acceptedParts = names.map((providerMessageId, index) => ({ part: index + 1, providerMessageId }));
  channel.answer(() => ({ kind: 'accepted', isDelivered: false, acceptedParts, ...outcome }) as SendOutcome);
  await deliverySender(platform, { sms: channel })(id);
  return id;
}

const lost = () => sendInParts(['a'], { kind: 'uncertain', failure: 'test_lost', acceptedParts: [] });
const name = (): string => {
  count += 1;
  return `n${count}`;
};
const report = (providerMessageId: string, rest: Partial<Receipt> = {}): Promise<void> =>
  recordReceipt(platform, { provider: 'test', providerMessageId, address, state: 'delivered', ...rest });

async function state(): Promise<string | undefined> {
  return (await listNotices(platform.reads, personId))[0]?.deliveries[0]?.state;
}

test('a report of delivery makes it delivered', async () => {
  const id = name();
  await sendInParts([id]);
  assert.equal(await state(), 'sent');
  await report(id);
  assert.equal(await state(), 'delivered');
});

test('a report of failure makes it failed, with its code', async () => {
  const id = name();
  await sendInParts([id]);
  await report(id, { state: 'failed', failure: 'smpp_undeliv_011' });
  const [notice] = await listNotices(platform.reads, personId);
  assert.deepEqual([notice?.deliveries[0]?.state, notice?.deliveries[0]?.failure], ['failed', 'smpp_undeliv_011']);
});

test('a report that comes twice changes nothing', async () => {
  const id = name();
  await sendInParts([id]);
  await report(id);
  await report(id, { state: 'failed' });
  assert.equal(await state(), 'delivered');
});

test('a long text is delivered when all its parts are, in any order', async () => {
  const [one, two, three] = [name(), name(), name()];
  await sendInParts([one, two, three]);
  await report(three);
  await report(one);
  assert.equal(await state(), 'sent');
  await report(two);
  assert.equal(await state(), 'delivered');
});

test('a long text with a lost part has failed', async () => {
  const [one, two] = [name(), name()];
  await sendInParts([one, two]);
  await report(one);
  await report(two, { state: 'failed' });
  assert.equal(await state(), 'failed');
});

test('a report that comes before its sending is recorded waits for it', async () => {
  const id = await tell();
  const early = name();
  const channel = recordingChannel('sms', { reports: 1 });
  channel.answer(async () => {
    await report(early);
    return { kind: 'accepted', isDelivered: false, acceptedParts: [{ part: 1, providerMessageId: early }] };
  });
  await deliverySender(platform, { sms: channel })(id);
  assert.equal(await state(), 'delivered');
});

test('a report in decimal about a name in hexadecimal is found', async () => {
  await sendInParts(['0A1B2C3D']);
  await report(BigInt('0x0A1B2C3D').toString());
  assert.equal(await state(), 'delivered');
});

test('a report about the same name at another address is of somebody else', async () => {
  const id = name();
  await sendInParts([id]);
  await report(id, { address: '+77990000027' });
  assert.equal(await state(), 'sent');
});

test('a report of another provider is of somebody else', async () => {
  const id = name();
  await sendInParts([id]);
  await report(id, { provider: 'other' });
  assert.equal(await state(), 'sent');
});

test('a nameless report decides the one uncertain delivery to its address', async () => {
  await lost();
  assert.equal(await state(), 'uncertain');
  await report(name());
  assert.equal(await state(), 'delivered');
});

test('a nameless report of failure decides it too', async () => {
  await lost();
  await report(name(), { state: 'failed', failure: 'smpp_expired_000' });
  assert.equal(await state(), 'failed');
});

test('with two uncertain deliveries to one address a nameless report decides nothing', async () => {
  await lost();
  await lost();
  await report(name());
  const states = (await listNotices(platform.reads, personId)).map(({ deliveries }) => deliveries[0]?.state);
  assert.deepEqual(states, ['uncertain', 'uncertain']);
});

test('a report older than the sending says nothing about it', async () => {
  await report(name());
  platform.clock.advance({ minutes: 1 });
  await lost();
  assert.equal(await state(), 'uncertain');
});

test('an uncertain text of two parts with one known part needs the report of the other', async () => {
  const known = name();
  await sendInParts([known, 'lost'], {
    kind: 'uncertain',
    failure: 'test_lost',
    acceptedParts: [{ part: 1, providerMessageId: known }],
  });
  await report(known);
  assert.equal(await state(), 'uncertain');
  await report(name());
  assert.equal(await state(), 'delivered');
});

test('a sender that died is answered by a report that came meanwhile', async () => {
  const id = await tell();
  const channel = recordingChannel('sms', { reports: 1 });
  channel.answer(() => Promise.reject(new Error('killed')));
  await assert.rejects(deliverySender(platform, { sms: channel })(id));
  await report(name());
  assert.equal(await state(), 'sending');
  platform.clock.advance({ minutes: 6 });
  await settleLostClaims(platform, {});
  assert.equal(await state(), 'delivered');
});

test('reports and records at the same time lose nothing', async () => {
  const names = Array.from({ length: 8 }, name);
  await Promise.all(names.map(async (id) => await Promise.all([sendInParts([id]), report(id)])));
  const states = (await listNotices(platform.reads, personId)).map(({ deliveries }) => deliveries[0]?.state);
  assert.deepEqual(
    states,
    names.map(() => 'delivered'),
  );
});

test('reports that nobody claims are forgotten after a week', async () => {
  await report(name(), { address: '+77990000035' });
  const kept = async (): Promise<number> =>
    (await platform.owner.query('select 1 from notices.early_receipt')).rowCount ?? 0;
  await forgetEarlyReceipts(platform);
  assert.equal(await kept(), 1);
  platform.clock.advance({ hours: 24 * 7 + 1 });
  await forgetEarlyReceipts(platform);
  assert.equal(await kept(), 0);
});
