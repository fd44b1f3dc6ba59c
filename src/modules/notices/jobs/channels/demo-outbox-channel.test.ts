import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Act } from '#platform/audit';
import { newId, type PersonId } from '#platform/ids';
import { runJobs, type TestPlatform, testPlatform } from '#testing';
import { addContact } from '../../actions/add-contact.ts';
import { notify } from '../../actions/notify.ts';
import { type Secret, sealSecret } from '../../model/secret.ts';
import { defineTemplate } from '../../model/template.ts';
import { closeChannels, noticesModule, openChannels } from '../../module.ts';
import { listDemoMessages } from '../../queries/list-demo-messages.ts';
import { listNotices } from '../../queries/list-notices.ts';
import { forgetDemoMessages } from '../forget-demo-messages.ts';

const act: Act = { actor: { kind: 'system', name: 'test' }, action: 'notices.test' };
const code = defineTemplate<{ code: Secret }>('test.code', {
  channels: ['sms', 'email'],
  texts: () => ({ sms: (r) => `Код: ${r.code}`, subject: () => 'Код', email: (r) => `Кодыңыз: ${r.code}` }),
});
const demo = await testPlatform();
const court = await testPlatform({ env: { ASHYQ_MODE: 'real' } });

async function tell(platform: TestPlatform, channel: 'sms' | 'email', address: string): Promise<PersonId> {
  const personId = newId<PersonId>();
  await platform.db.transact(act, async (tx) => {
    const contactId = await addContact(tx, { personId, channel, address });
    const record = { code: sealSecret(platform.keys, '907218') };
    await notify(tx, { recipient: { contactId }, template: code, record });
  });
  const channels = openChannels(platform);
  await runJobs(platform, noticesModule(platform, { templates: [code], channels }).jobs ?? []);
  await closeChannels(channels);
  return personId;
}

test('the demo shows what would leave the house, marked, newest first, and counts it delivered', async () => {
  const heard: string[] = [];
  const stop = demo.live.on('courts:outbox', (topic) => heard.push(topic));
  const personId = await tell(demo, 'sms', '+77990000019');
  demo.clock.advance({ seconds: 1 });
  await tell(demo, 'email', 'aisha@example.kz');
  const messages = await listDemoMessages(demo);
  assert.deepEqual(
    messages.map(({ channel, address, subject, text, parts }) => ({ channel, address, subject, text, parts })),
    [
      {
        channel: 'email',
        address: 'aisha@example.kz',
        subject: '[ДЕМО] Код',
        text: 'ДЕМО. Кодыңыз: 907218',
        parts: undefined,
      },
      { channel: 'sms', address: '+77990000019', subject: undefined, text: 'ДЕМО. Код: 907218', parts: 1 },
    ],
  );
  assert.equal((await listNotices(demo.reads, personId))[0]?.deliveries[0]?.state, 'delivered');
  await new Promise((resolve) => setTimeout(resolve, 50));
  stop();
  assert.ok(heard.length >= 2);
});

test('the outbox is told apart by recipient', async () => {
  const messages = await listDemoMessages(demo, { address: '+77990000019' });
  assert.deepEqual([...new Set(messages.map(({ address }) => address))], ['+77990000019']);
});

test('even the demo keeps no code in the open', async () => {
  const { rows } = await demo.owner.query<{ row: string }>('select m::text as row from notices.demo_message m');
  assert.ok(rows.length > 0);
  assert.doesNotMatch(JSON.stringify(rows), /907218/);
});

test('the outbox forgets after a day', async () => {
  demo.clock.advance({ hours: 25 });
  assert.deepEqual(await listDemoMessages(demo), []);
  await forgetDemoMessages(demo);
  assert.equal((await demo.owner.query('select 1 from notices.demo_message')).rowCount, 0);
});

test('a real court without providers opens no channel and shows no outbox', async () => {
  assert.deepEqual(openChannels(court), {});
  const personId = await tell(court, 'sms', '+77990000019');
  assert.equal((await listNotices(court.reads, personId))[0]?.deliveries[0]?.failure, 'no_channel');
  assert.deepEqual(await listDemoMessages(court), []);
  await forgetDemoMessages(court);
});

test('the database of a real court refuses to keep texts of messages', async () => {
  await court.owner.query(`alter table platform.house disable trigger user; update platform.house set mode = 'real'`);
  const { rows } = await court.owner.query<{ id: string }>('select id from notices.delivery limit 1');
  const keeping = court.owner.query(
    `insert into notices.demo_message (id, delivery_id, channel, address, lang, sealed_text, shown_at)
     values (gen_random_uuid(), $1, 'sms', '+77990000019', 'kk', 'x', now())`,
    [rows[0]?.id],
  );
  await assert.rejects(keeping, /a real court keeps no texts/);
});
