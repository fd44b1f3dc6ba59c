import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Act } from '#platform/audit';
import { isHouseError } from '#platform/errors';
import { newId, type PersonId } from '#platform/ids';
import { testPlatform } from '#testing';
import { belongsToPerson } from '../model/contact.ts';
import { findPreference } from '../queries/find-preference.ts';
import { findContact, listContacts } from '../queries/list-contacts.ts';
import { addContact } from './add-contact.ts';
import { proveContact } from './prove-contact.ts';
import { removeContact } from './remove-contact.ts';
import { setPreference } from './set-preference.ts';

const platform = await testPlatform();
const act: Act = { actor: { kind: 'system', name: 'test' }, action: 'notices.test' };

test('the same address in another spelling is the same contact of the person', async () => {
  const personId = newId<PersonId>();
  const [first, second] = await platform.db.transact(act, async (tx) => [
    await addContact(tx, { personId, channel: 'sms', address: '8 (799) 000-00-19' }),
    await addContact(tx, { personId, channel: 'sms', address: '+7 799 000 00 19' }),
  ]);
  assert.equal(first, second);
  const [contact, ...others] = await listContacts(platform.reads, personId);
  assert.equal(contact?.address, '+77990000019');
  assert.deepEqual(others, []);
});

test('two people may share an address', async () => {
  const [mother, daughter] = [newId<PersonId>(), newId<PersonId>()];
  await platform.db.transact(act, async (tx) => {
    await addContact(tx, { personId: mother, channel: 'sms', address: '+77990000027' });
    await addContact(tx, { personId: daughter, channel: 'sms', address: '+77990000027' });
  });
  assert.equal((await listContacts(platform.reads, mother)).length, 1);
  assert.equal((await listContacts(platform.reads, daughter)).length, 1);
});

test('a code proves that an address answers, the register proves whose it is', async () => {
  const personId = newId<PersonId>();
  const id = await platform.db.transact(act, async (tx) => {
    const added = await addContact(tx, { personId, channel: 'sms', address: '+77990000035' });
    await proveContact(tx, added, { by: 'code', evidence: 'code-1' });
    return added;
  });
  const reached = await findContact(platform.reads, id);
  assert.ok(reached && !belongsToPerson(reached));
  await platform.db.transact(act, (tx) => proveContact(tx, id, { by: 'subscriber_register', evidence: 'request-1' }));
  const proved = await findContact(platform.reads, id);
  assert.ok(proved && belongsToPerson(proved));
  assert.deepEqual(
    proved.proofs.map(({ by }) => by),
    ['code', 'subscriber_register'],
  );
});

test('a removed contact cannot be proved, and its address may be added anew without its proofs', async () => {
  const personId = newId<PersonId>();
  const address = 'b@example.kz';
  const old = await platform.db.transact(act, async (tx) => {
    const id = await addContact(tx, { personId, channel: 'email', address });
    await proveContact(tx, id, { by: 'clerk', evidence: 'account-1' });
    await removeContact(tx, id);
    return id;
  });
  const proving = platform.db.transact(act, (tx) => proveContact(tx, old, { by: 'clerk', evidence: 'account-1' }));
  await assert.rejects(proving, (thrown) => isHouseError(thrown, 'NOTICES_CONTACT_MISSING'));
  await platform.db.transact(act, (tx) => addContact(tx, { personId, channel: 'email', address }));
  const [contact] = await listContacts(platform.reads, personId);
  assert.notEqual(contact?.id, old);
  assert.deepEqual(contact?.proofs, []);
});

test('a preference is the last one said', async () => {
  const personId = newId<PersonId>();
  assert.equal(await findPreference(platform.reads, personId), undefined);
  await platform.db.transact(act, async (tx) => {
    await setPreference(tx, personId, { lang: 'kk', channels: ['sms', 'email'] });
    await setPreference(tx, personId, { lang: 'ru', channels: [] });
  });
  assert.deepEqual(await findPreference(platform.reads, personId), { lang: 'ru', channels: [] });
});

test('the audit trail says which contact was touched and never its address', async () => {
  const { rows } = await platform.owner.query<{ all: string }>(
    `select string_agg(e::text, ' ') as all from audit.entry e`,
  );
  assert.match(rows[0]?.all ?? '', /contact/);
  assert.doesNotMatch(rows[0]?.all ?? '', /7990000|example\.kz/);
});
