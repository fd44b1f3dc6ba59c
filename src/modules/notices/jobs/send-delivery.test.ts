import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { pino } from 'pino';
import type { Act } from '#platform/audit';
import { newId, type PersonId } from '#platform/ids';
import { runJobs, testPlatform } from '#testing';
import { addContact } from '../actions/add-contact.ts';
import { notify } from '../actions/notify.ts';
import type { DeliveryId } from '../model/delivery.ts';
import { type Secret, sealSecret } from '../model/secret.ts';
import { defineTemplate } from '../model/template.ts';
import { noticesModule } from '../module.ts';
import { type Delivery, listNotices } from '../queries/list-notices.ts';
import { addProvedContact, type RecordingChannel, recordingChannel } from '../testing/index.ts';
import { deliverySender } from './send-delivery.ts';
import { settleLostClaims } from './settle-lost-claims.ts';

/** Jobs are due by the real clock: the test's own stands far ahead of it, so that a later try waits for its time. */
const platform = await testPlatform({ now: '2096-11-22T04:00:00Z', env: { ASHYQ_MODE: 'real' } });
const act: Act = { actor: { kind: 'system', name: 'test' }, action: 'notices.test' };

const news = defineTemplate<{ room: string }>('test.news', {
  channels: ['sms'],
  texts: () => ({ sms: (r) => `Зал: ${r.room}`, subject: () => 'Тақырып', email: (r) => `Зал: ${r.room}` }),
});
const code = defineTemplate<{ code: Secret }>('test.code', {
  channels: ['sms'],
  validFor: Temporal.Duration.from('PT5M'),
  texts: () => ({ sms: (r) => `Код: ${r.code}`, subject: () => 'Код', email: (r) => `Код: ${r.code}` }),
});

let sms: RecordingChannel;
let personId: PersonId;

beforeEach(async () => {
  sms = recordingChannel('sms');
  personId = newId<PersonId>();
  await addProvedContact(platform, personId, 'sms', '+77990000019');
});

const tell = () =>
  platform.db.transact(act, (tx) => notify(tx, { recipient: { personId }, template: news, record: { room: '304' } }));

const tellCode = (secret: string) =>
  platform.db.transact(act, async (tx) => {
    const contactId = await addContact(tx, { personId, channel: 'sms', address: '+77990000019' });
    return await notify(tx, {
      recipient: { contactId },
      template: code,
      record: { code: sealSecret(platform.keys, secret) },
    });
  });

const run = () => runJobs(platform, noticesModule(platform, { templates: [news, code], channels: { sms } }).jobs ?? []);

async function delivery(): Promise<Delivery> {
  const [notice] = await listNotices(platform.reads, personId);
  const [only] = notice?.deliveries ?? [];
  assert.ok(only);
  return only;
}

async function deliveryId(): Promise<DeliveryId> {
  const { rows } = await platform.owner.query<{ id: DeliveryId }>(
    'select d.id from notices.delivery d join notices.notice n on n.id = d.notice_id where n.person_id = $1',
    [personId],
  );
  assert.ok(rows[0]);
  return rows[0].id;
}

async function newestDelivery(): Promise<{ readonly id: DeliveryId }> {
  const { rows } = await platform.owner.query<{ id: DeliveryId }>(
    `select d.id from notices.delivery d join notices.notice n on n.id = d.notice_id
     where n.person_id = $1 order by d.id desc limit 1`,
    [personId],
  );
  assert.ok(rows[0]);
  return rows[0];
}

/** The next try is queued at the hand-moved clock, which the worker does not know. */
async function tryAgain(): Promise<void> {
  const { nextTryAt } = await delivery();
  assert.ok(nextTryAt);
  platform.clock.set(nextTryAt);
  await deliverySender(platform, { sms })(await deliveryId());
}

test('a notice leaves after its commit and is in the ledger with its way, parts and provider', async () => {
  await tell();
  await run();
  const { state, channel, address, text, provider, encoding, parts, attempts, sentAt } = await delivery();
  assert.deepEqual(
    { state, channel, address, text, provider, encoding, parts, attempts },
    {
      state: 'sent',
      channel: 'sms',
      address: '+77990000019',
      text: 'Зал: 304',
      provider: 'test',
      encoding: 'ucs2',
      parts: 1,
      attempts: 1,
    },
  );
  assert.equal(sentAt?.toString(), platform.clock.now().toString());
  assert.deepEqual(
    sms.sent.map(({ text: sent }) => sent),
    ['Зал: 304'],
  );
});

test('a failure that may pass is tried again after growing pauses', async () => {
  sms.answer(() => ({ kind: 'refused', isFinal: false, failure: 'test_busy', acceptedParts: [] }));
  await tell();
  await run();
  const first = await delivery();
  assert.equal(first.state, 'waiting');
  assert.equal(first.failure, 'test_busy');
  await tryAgain();
  const second = await delivery();
  assert.ok(first.nextTryAt && second.nextTryAt);
  assert.equal(first.nextTryAt.until(second.nextTryAt).total('seconds'), 30);
  assert.equal(second.attempts, 2);
});

test('the next try is queued for its time', async () => {
  sms.answer(() => ({ kind: 'refused', isFinal: false, failure: 'test_busy', acceptedParts: [] }));
  await tell();
  await run();
  const { rows } = await platform.owner.query<{ run_at: Temporal.Instant }>(
    `select run_at from graphile_worker.jobs where task_identifier = 'notices.send-delivery' order by id desc limit 1`,
  );
  assert.equal(rows[0]?.run_at.toString(), (await delivery()).nextTryAt?.toString());
});

test('a delivery out of tries has failed', async () => {
  sms.answer(() => ({ kind: 'refused', isFinal: false, failure: 'test_busy', acceptedParts: [] }));
  await tell();
  await run();
  while ((await delivery()).state === 'waiting') await tryAgain();
  const { state, attempts, failure, failedAt } = await delivery();
  assert.deepEqual({ state, attempts, failure }, { state: 'failed', attempts: 11, failure: 'test_busy' });
  assert.ok(failedAt);
});

test('a refusal for good is not tried again', async () => {
  sms.answer(() => ({ kind: 'refused', isFinal: true, failure: 'test_no_such_number', acceptedParts: [] }));
  await tell();
  await run();
  assert.equal((await delivery()).state, 'failed');
  assert.equal(await deliverySender(platform, { sms })(await deliveryId()), undefined);
  assert.equal(sms.sent.length, 1);
});

test('a house without the channel fails the delivery at once', async () => {
  await tell();
  await deliverySender(platform, {})(await deliveryId());
  const { state, failure } = await delivery();
  assert.deepEqual({ state, failure }, { state: 'failed', failure: 'no_channel' });
});

test('two workers with the same job send once', async () => {
  await tell();
  const id = await deliveryId();
  await Promise.all([deliverySender(platform, { sms })(id), deliverySender(platform, { sms })(id)]);
  assert.equal(sms.sent.length, 1);
  assert.equal((await delivery()).state, 'sent');
});

test('what is due at the same moment is claimed and recorded together, and each ends in its own way', async () => {
  const send = deliverySender(platform, { sms });
  await tellCode('111111');
  const late = await deliveryId();
  platform.clock.advance({ minutes: 6 });
  const ids: DeliveryId[] = [];
  for (const room of ['1', '2', '3']) {
    const record = { room };
    await platform.db.transact(act, (tx) => notify(tx, { recipient: { personId }, template: news, record }));
    ids.push((await newestDelivery()).id);
  }
  sms.answer(({ text }) => {
    if (text.endsWith('2')) return { kind: 'refused', isFinal: true, failure: 'test_no_such', acceptedParts: [] };
    if (text.endsWith('3')) return { kind: 'refused', isFinal: false, failure: 'test_busy', acceptedParts: [] };
    return {
      kind: 'accepted',
      isDelivered: false,
      acceptedParts: [{ part: 1, providerMessageId: `together-${text}` }],
    };
  });
  await Promise.all([late, ...ids, ...ids].map((id) => send(id)));
  assert.deepEqual(
    sms.sent.map(({ text }) => text).sort(),
    ['Зал: 1', 'Зал: 2', 'Зал: 3'],
    'asked for twice, sent once',
  );
  const { rows } = await platform.owner.query(
    `select state, failure, attempts, provider_message_id as name, sent_at is not null as sent, failed_at is not null as failed
     from notices.delivery where id = any($1::uuid[]) order by array_position($1::uuid[], id)`,
    [[late, ...ids]],
  );
  const none = { failure: null, name: null, sent: false, failed: false };
  assert.deepEqual(rows, [
    { ...none, state: 'expired', failure: 'expired', attempts: 0, failed: true },
    { ...none, state: 'sent', attempts: 1, name: 'together-Зал: 1', sent: true },
    { ...none, state: 'failed', failure: 'test_no_such', attempts: 1, failed: true },
    { ...none, state: 'waiting', failure: 'test_busy', attempts: 1 },
  ]);
  sms.answer(() => ({ kind: 'accepted', isDelivered: false, acceptedParts: [] }));
  await Promise.all(ids.map((id) => send(id)));
  assert.equal(sms.sent.length, 4);
});

test('a sender that dies between claim and record leaves it uncertain, and nobody sends it again', async () => {
  sms.answer(() => Promise.reject(new Error('killed')));
  await tell();
  const id = await deliveryId();
  await assert.rejects(deliverySender(platform, { sms })(id), /killed/);
  assert.equal((await delivery()).state, 'sending');
  await settleLostClaims(platform, { sms });
  assert.equal((await delivery()).state, 'sending', 'a claim of this minute may still be sending');
  platform.clock.advance({ minutes: 6 });
  await settleLostClaims(platform, { sms });
  const { state, failure } = await delivery();
  assert.deepEqual({ state, failure }, { state: 'uncertain', failure: 'sender_lost' });
  assert.equal(await deliverySender(platform, { sms })(id), undefined);
  assert.equal(sms.sent.length, 1);
});

test('a provider that drops repeats gets it again from the job that comes back', async () => {
  sms = recordingChannel('sms', { dropsRepeats: true });
  sms.answer(() => Promise.reject(new Error('killed')));
  await tell();
  const id = await deliveryId();
  await assert.rejects(deliverySender(platform, { sms })(id), /killed/);
  sms.answer(() => ({ kind: 'accepted', isDelivered: true, acceptedParts: [{ part: 1, providerMessageId: 'm1' }] }));
  await deliverySender(platform, { sms })(id);
  assert.equal((await delivery()).state, 'delivered');
  assert.equal(await deliverySender(platform, { sms })(id), undefined);
  assert.equal(sms.sent.length, 2);
  assert.equal(new Set(sms.sent.map(({ text }) => text)).size, 1);
});

test('a code is still whole for the provider that drops repeats, and an answer that did not come is asked for again', async () => {
  sms = recordingChannel('sms', { dropsRepeats: true });
  await tellCode('550418');
  sms.answer(() => ({ kind: 'uncertain', failure: 'test_lost', acceptedParts: [] }));
  await run();
  assert.equal((await delivery()).state, 'waiting');
  sms.answer(() => ({ kind: 'accepted', isDelivered: false, acceptedParts: [] }));
  await tryAgain();
  assert.deepEqual(
    sms.sent.map(({ text }) => text),
    ['Код: 550418', 'Код: 550418'],
  );
  assert.deepEqual(await sealedSecrets(), [null]);
});

test('a lost claim whose job is gone goes out again where repeats are dropped', async () => {
  sms = recordingChannel('sms', { dropsRepeats: true });
  sms.answer(() => Promise.reject(new Error('killed')));
  await tell();
  await assert.rejects(deliverySender(platform, { sms })(await deliveryId()), /killed/);
  platform.clock.advance({ minutes: 6 });
  await settleLostClaims(platform, { sms });
  assert.equal((await delivery()).state, 'waiting');
  sms.answer(() => ({ kind: 'accepted', isDelivered: false, acceptedParts: [] }));
  await run();
  assert.equal((await delivery()).state, 'sent');
  assert.equal(sms.sent.length, 2);
});

test('a code reaches the phone and is nowhere afterwards', async () => {
  const logged: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  await tellCode('907218');
  const jobs = noticesModule({ ...platform, log }, { templates: [code], channels: { sms } }).jobs ?? [];
  sms.answer(() => ({ kind: 'refused', isFinal: false, failure: 'test_busy', acceptedParts: [] }));
  await runJobs(platform, jobs);
  assert.doesNotMatch(await wholeDatabase(), /907218/, 'while it waits for its next try');
  sms.answer(() => ({ kind: 'accepted', isDelivered: false, acceptedParts: [] }));
  await tryAgain();
  assert.equal(sms.sent[1]?.text, 'Код: 907218');
  assert.equal((await delivery()).text, 'Код: ••••••');
  assert.deepEqual(await sealedSecrets(), [null]);
  assert.doesNotMatch(await wholeDatabase(), /907218/);
  assert.doesNotMatch(logged.join(), /907218/);
});

test('a code that is too late is not sent, and is erased', async () => {
  await tellCode('411906');
  platform.clock.advance({ minutes: 5 });
  await run();
  assert.equal(sms.sent.length, 0);
  assert.equal((await delivery()).state, 'expired');
  assert.deepEqual(await sealedSecrets(), [null]);
});

test('a code is not tried beyond its life', async () => {
  sms.answer(() => ({ kind: 'refused', isFinal: false, failure: 'test_busy', acceptedParts: [] }));
  await tellCode('305117');
  await run();
  while ((await delivery()).state === 'waiting') await tryAgain();
  assert.equal((await delivery()).attempts, 4, '10 s, 30 s and 2 min fit into 5 minutes, 10 min does not');
  assert.deepEqual(await sealedSecrets(), [null]);
});

test('an uncertain code is erased too', async () => {
  sms.answer(() => ({ kind: 'uncertain', failure: 'test_lost', acceptedParts: [] }));
  await tellCode('662014');
  await run();
  assert.equal((await delivery()).state, 'uncertain');
  assert.deepEqual(await sealedSecrets(), [null]);
});

test('the database refuses a settled delivery that keeps its secret', async () => {
  await tellCode('118090');
  const keeping = platform.owner.query(`update notices.delivery set state = 'sent' where id = $1`, [
    await deliveryId(),
  ]);
  await assert.rejects(keeping, /secrets_only_until_sent/);
});

async function sealedSecrets(): Promise<unknown[]> {
  const { rows } = await platform.owner.query<{ sealed_secrets: unknown }>(
    'select sealed_secrets from notices.delivery where id = $1',
    [await deliveryId()],
  );
  return rows.map(({ sealed_secrets }) => sealed_secrets);
}

/** Every row of every table of the database as text. */
async function wholeDatabase(): Promise<string> {
  const { rows: tables } = await platform.owner.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  let text = '';
  for (const { name } of tables) {
    const { rows } = await platform.owner.query<{ row: string }>(`select t::text as row from ${name} t`);
    text += rows.map(({ row }) => row).join('\n');
  }
  assert.match(text, /test\.code/);
  return text;
}
