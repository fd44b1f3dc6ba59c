import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Act } from '#platform/audit';
import { newId, type PersonId } from '#platform/ids';
import { testPlatform } from '#testing';
import { type Secret, sealSecret } from '../model/secret.ts';
import { defineTemplate } from '../model/template.ts';
import { addContact } from './add-contact.ts';
import { notify } from './notify.ts';
import { proveContact } from './prove-contact.ts';
import { rememberLanguage } from './remember-language.ts';
import { setPreference } from './set-preference.ts';

const platform = await testPlatform();
const act: Act = { actor: { kind: 'system', name: 'test' }, action: 'notices.test' };

const summons = defineTemplate<{ room: string }>('test.summons', {
  channels: ['sms', 'email'],
  isMandatory: true,
  legalBase: 'CPC RK art. 127',
  texts: (lang) => ({
    sms: ({ room }) => `${lang} sms ${room}`,
    subject: () => `${lang} subject`,
    email: ({ room }) => `${lang} email ${room}`,
  }),
});

const code = defineTemplate<{ code: Secret }>('test.code', {
  channels: ['sms'],
  texts: () => ({ sms: (r) => `code ${r.code}`, subject: () => 'code', email: (r) => `code ${r.code}` }),
});

async function ledger(personId: PersonId): Promise<readonly Record<string, unknown>[]> {
  const { rows } = await platform.owner.query(
    `select d.channel, d.address, d.state, d.subject, d.body, d.sealed_secrets is not null as sealed
     from notices.delivery d join notices.notice n on n.id = d.notice_id where n.person_id = $1 order by d.channel`,
    [personId],
  );
  return rows;
}

async function personWith(by: 'code' | 'subscriber_register'): Promise<PersonId> {
  const personId = newId<PersonId>();
  await platform.db.transact(act, async (tx) => {
    const phone = await addContact(tx, { personId, channel: 'sms', address: '+77990000043' });
    const mail = await addContact(tx, { personId, channel: 'email', address: 'c@example.kz' });
    for (const id of [phone, mail]) await proveContact(tx, id, { by, evidence: 'test' });
  });
  return personId;
}

test('a notice speaks the language that was chosen, else that of the page, else that of the pages used last', async () => {
  const personId = await personWith('subscriber_register');
  const said = async (given: { readonly pageLang?: 'en'; readonly lang?: 'en' } = {}): Promise<string> => {
    await platform.db.transact(act, (tx) =>
      notify(tx, { recipient: { personId }, template: summons, record: { room: '1' }, ...given }),
    );
    const { rows } = await platform.owner.query(
      'select lang from notices.notice where person_id = $1 order by created_at desc, id desc limit 1',
      [personId],
    );
    platform.clock.advance({ seconds: 1 });
    return rows[0].lang;
  };
  const set = (work: Parameters<typeof platform.db.transact<void>>[1]) => platform.db.transact(act, work);
  assert.deepEqual([await said(), await said({ pageLang: 'en' })], ['kk', 'en']);
  await set(async (tx) => {
    tx.record({ kind: 'person', id: personId });
    await rememberLanguage(tx, personId, 'kk');
    await rememberLanguage(tx, personId, 'ru');
  });
  assert.deepEqual([await said(), await said({ pageLang: 'en' })], ['ru', 'en']);
  await set((tx) => setPreference(tx, personId, { lang: 'kk', channels: ['sms'] }));
  assert.deepEqual([await said(), await said({ pageLang: 'en' }), await said({ lang: 'en' })], ['kk', 'kk', 'en']);
});

test('a notice waits on every channel of its template in the language of the person', async () => {
  const personId = await personWith('subscriber_register');
  await platform.db.transact(act, async (tx) => {
    await setPreference(tx, personId, { lang: 'ru', channels: ['sms', 'email'] });
    await notify(tx, { recipient: { personId }, template: summons, record: { room: '304' } });
  });
  assert.deepEqual(await ledger(personId), [
    {
      channel: 'email',
      address: 'c@example.kz',
      state: 'waiting',
      subject: 'ru subject',
      body: 'ru email 304',
      sealed: false,
    },
    { channel: 'sms', address: '+77990000043', state: 'waiting', subject: null, body: 'ru sms 304', sealed: false },
  ]);
});

test('nothing addressed to a person goes to a contact that only answered a code', async () => {
  const personId = await personWith('code');
  await platform.db.transact(act, (tx) =>
    notify(tx, { recipient: { personId }, template: summons, record: { room: '304' } }),
  );
  assert.deepEqual(await ledger(personId), [
    { channel: null, address: null, state: 'no_contact', subject: 'kk subject', body: 'kk email 304', sealed: false },
  ]);
});

test('a secret is in the ledger only sealed', async () => {
  const personId = newId<PersonId>();
  await platform.db.transact(act, async (tx) => {
    const contactId = await addContact(tx, { personId, channel: 'sms', address: '+77990000050' });
    await notify(tx, {
      recipient: { contactId },
      template: code,
      record: { code: sealSecret(platform.keys, '907218') },
    });
  });
  const [row] = await ledger(personId);
  assert.equal(row?.sealed, true);
  assert.doesNotMatch(JSON.stringify(row), /907218/);
});

test('a notice with the same key is told once', async () => {
  const personId = await personWith('subscriber_register');
  const tell = () =>
    platform.db.transact(act, async (tx) => {
      tx.record({ kind: 'test', id: '1' });
      return await notify(tx, {
        recipient: { personId },
        template: summons,
        record: { room: '1' },
        onceKey: 'hearing-1',
      });
    });
  assert.equal(await tell(), await tell());
  assert.equal((await ledger(personId)).length, 2);
});

test('a notice that fails to commit is not there', async () => {
  const personId = await personWith('subscriber_register');
  const failing = platform.db.transact(act, async (tx) => {
    await notify(tx, { recipient: { personId }, template: summons, record: { room: '1' } });
    throw new Error('the fact was refused');
  });
  await assert.rejects(failing, /refused/);
  assert.deepEqual(await ledger(personId), []);
});
