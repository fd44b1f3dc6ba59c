import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Act } from '#platform/audit';
import { StartRefusal } from '#platform/config';
import { newId, type PersonId } from '#platform/ids';
import { runJobs, testPlatform } from '#testing';
import { notify } from './actions/notify.ts';
import { defineTemplate } from './model/template.ts';
import { closeChannels, noticesModule, openChannels } from './module.ts';
import { listAlarms } from './queries/list-alarms.ts';
import { type Delivery, listNotices } from './queries/list-notices.ts';
import { addProvedContact } from './testing/index.ts';
import { startSmppCentre } from './testing/smpp-centre.ts';
import { startMailServer } from './testing/smtp-server.ts';

const act: Act = { actor: { kind: 'system', name: 'test' }, action: 'notices.test' };
const long =
  'А. С. Ахметова, Сіз талап қоюшы ретінде сотқа шақырылдыңыз. Іс № 7517-26-00-2/1234. 24.11.2026, 10:30. Бостандық аудандық соты, Тимирязев к-сі 42, 304-зал. Келе алмасаңыз, себебін хабарлаңыз. Толығырақ: «Сот кабинеті».';
const summons = defineTemplate<object>('test.summons', {
  channels: ['sms', 'email'],
  isMandatory: true,
  texts: () => ({ sms: () => long, subject: () => 'Сотқа шақыру', email: () => long }),
});

const centre = await startSmppCentre();
const mail = await startMailServer();
const platform = await testPlatform({
  env: { ASHYQ_MODE: 'real', SMPP_URL: centre.url.href, SMTP_URL: mail.url.href, MAIL_FROM: 'sot@court.example.kz' },
});
const channels = openChannels(platform);
after(async () => {
  await closeChannels(channels);
  await centre.close();
  await mail.close();
});
const jobs = noticesModule(platform, { templates: [summons], channels }).jobs ?? [];

async function deliveryBy(personId: PersonId, channel: string): Promise<Delivery> {
  const [notice] = await listNotices(platform.reads, personId);
  const found = notice?.deliveries.find((delivery) => delivery.channel === channel);
  assert.ok(found);
  return found;
}

test('a summons leaves by both ways, in four parts at most, and the report of its last part meets the demand', async () => {
  const personId = newId<PersonId>();
  await addProvedContact(platform, personId, 'sms', '+77990000019');
  await addProvedContact(platform, personId, 'email', 'aisha@example.kz');
  const fact = { kind: 'hearing', id: newId(), courtCode: '7517' };
  await platform.db.transact(act, (tx) => notify(tx, { recipient: { personId }, template: summons, record: {}, fact }));
  await runJobs(platform, jobs);
  assert.equal(mail.mails.length, 1);
  assert.equal((await deliveryBy(personId, 'email')).state, 'sent');
  const { state, parts, encoding } = await deliveryBy(personId, 'sms');
  assert.deepEqual({ state, parts, encoding }, { state: 'sent', parts: 4, encoding: 'ucs2' });
  assert.equal(centre.submitted.length, 4);
  for (const id of ['m1', 'm3', 'm4', 'm2']) {
    assert.equal((await deliveryBy(personId, 'sms')).state, 'sent');
    assert.equal(await centre.report(id, '+77990000019', 'DELIVRD'), 0);
  }
  assert.equal((await deliveryBy(personId, 'sms')).state, 'delivered');
  assert.deepEqual(await listAlarms(platform.reads), []);
});

test('the metrics tell how tries went and whether the centre is bound', async () => {
  const told = await platform.metrics.print();
  assert.match(told, /^notices_tries_total\{channel="sms",outcome="accepted"\} 1$/m);
  assert.match(told, /^notices_tries_total\{channel="email",outcome="accepted"\} 1$/m);
  assert.match(told, /^notices_smpp_bound 1$/m);
});

test('an unusable address of the centre refuses to start', async () => {
  const wrong = await testPlatform({ env: { ASHYQ_MODE: 'real', SMPP_URL: 'smpp://court:secret@127.0.0.1/?from=' } });
  assert.throws(() => openChannels(wrong), StartRefusal);
  const mailWrong = { ...platform, config: { ...platform.config, smtpUrl: new URL(`${mail.url}?repeats=perhaps`) } };
  assert.throws(
    () => openChannels({ ...mailWrong, config: { ...mailWrong.config, smppUrl: undefined } }),
    StartRefusal,
  );
});
