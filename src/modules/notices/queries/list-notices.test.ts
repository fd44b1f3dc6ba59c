import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Act } from '#platform/audit';
import { newId, type PersonId } from '#platform/ids';
import { testPlatform } from '#testing';
import { markRead } from '../actions/mark-read.ts';
import { notify } from '../actions/notify.ts';
import { type Secret, sealSecret } from '../model/secret.ts';
import { defineTemplate } from '../model/template.ts';
import { addProvedContact } from '../testing/index.ts';
import { countUnread, listNotices, listNoticesOf } from './list-notices.ts';

const platform = await testPlatform();
const act: Act = { actor: { kind: 'system', name: 'test' }, action: 'notices.test' };
const news = defineTemplate<{ text: string }>('test.news', {
  channels: ['email'],
  texts: () => ({ sms: (r) => r.text, subject: (r) => r.text, email: (r) => r.text }),
});
const code = defineTemplate<{ code: Secret }>('test.code', {
  channels: ['email'],
  texts: () => ({ sms: (r) => r.code, subject: (r) => `Код ${r.code}`, email: (r) => `Код ${r.code}` }),
});

const tell = (personId: PersonId, text: string, id = 'h1') =>
  platform.db.transact(act, (tx) =>
    notify(tx, { recipient: { personId }, template: news, record: { text }, fact: { kind: 'hearing', id } }),
  );

test('a person has his notices page by page, newest first', async () => {
  const personId = newId<PersonId>();
  await tell(newId<PersonId>(), 'чужое');
  for (const text of ['1', '2', '3', '4', '5']) {
    await tell(personId, text);
    if (text !== '2') platform.clock.advance({ seconds: 1 });
  }
  const first = await listNotices(platform.reads, personId, { limit: 3 });
  const last = first.at(-1);
  assert.ok(last);
  const second = await listNotices(platform.reads, personId, { limit: 3, after: last });
  assert.deepEqual(
    [...first, ...second].map(({ subject }) => subject),
    ['5', '4', '3', '2', '1'],
  );
});

test('a fact has its notices to everyone, oldest first', async () => {
  const [one, two] = [newId<PersonId>(), newId<PersonId>()];
  await tell(one, 'one', 'h2');
  await tell(two, 'two', 'h2');
  const notices = await listNoticesOf(platform.reads, { kind: 'hearing', id: 'h2' });
  assert.deepEqual(
    notices.map(({ subject, deliveries }) => [subject, deliveries[0]?.state]),
    [
      ['one', 'no_contact'],
      ['two', 'no_contact'],
    ],
  );
});

test('the first reading is kept, and only by the person himself', async () => {
  const personId = newId<PersonId>();
  const id = await tell(personId, 'news');
  await platform.db.transact(act, (tx) => markRead(tx, newId<PersonId>(), id));
  assert.equal(await countUnread(platform.reads, personId), 1);
  await platform.db.transact(act, (tx) => markRead(tx, personId, id));
  const readAt = (await listNotices(platform.reads, personId))[0]?.readAt;
  assert.equal(readAt?.toString(), platform.clock.now().toString());
  platform.clock.advance({ hours: 1 });
  await platform.db.transact(act, (tx) => markRead(tx, personId, id));
  assert.equal((await listNotices(platform.reads, personId))[0]?.readAt?.toString(), readAt?.toString());
  assert.equal(await countUnread(platform.reads, personId), 0);
});

test('a code shows as dots in the list', async () => {
  const personId = newId<PersonId>();
  await addProvedContact(platform, personId, 'email', 'aisha@example.kz');
  await platform.db.transact(act, (tx) =>
    notify(tx, { recipient: { personId }, template: code, record: { code: sealSecret(platform.keys, '907218') } }),
  );
  const [notice] = await listNotices(platform.reads, personId);
  assert.deepEqual([notice?.subject, notice?.deliveries[0]?.text], ['Код ••••••', 'Код ••••••']);
});
