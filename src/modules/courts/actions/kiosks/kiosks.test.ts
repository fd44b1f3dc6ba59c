import assert from 'node:assert/strict';
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { addProvedContact } from '#modules/notices/testing';
import { type Act, visitor } from '#platform/audit';
import { newId, type PersonId } from '#platform/ids';
import { type TestPlatform, testPlatform } from '#testing';
import type { KioskId } from '../../model/kiosks/kiosk.ts';
import { findKioskOfBrowser, listKiosks } from '../../queries/list-kiosks.ts';
import { insertCourt, insertStaffPost, staffAct, systemAct } from '../../testing/index.ts';
import { greetKiosk } from './greet-kiosk.ts';
import { inviteKiosk } from './invite-kiosk.ts';
import { registerKiosk } from './register-kiosk.ts';
import { revokeKiosk } from './revoke-kiosk.ts';

const lobby: Act = { actor: visitor, action: 'courts.test' };

/** What a kiosk keeps: its key, its last word, how often it has greeted. A copy keeps the same. */
interface Device {
  readonly key: KeyObject;
  readonly publicKey: string;
  readonly browserToken: string;
  id?: KioskId;
  word: string;
  counter: number;
}

function device(browserToken: string): Device {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  return { key: privateKey, publicKey: spki, browserToken, word: '', counter: 0 };
}

const signed = (key: KeyObject, text: string) =>
  sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64');

describe('the kiosks of a court', () => {
  let platform: TestPlatform;
  before(async () => {
    platform = await testPlatform();
    await platform.db.transact(systemAct, async (tx) => {
      tx.record({ kind: 'test', id: 'court' });
      await insertCourt(tx);
    });
  });

  const invite = async (act: Act = systemAct) =>
    await inviteKiosk(platform, act, { courtCode: '7517', name: 'Кіреберіс' });
  const register = async (one: Device, code: string, network = one.browserToken) => {
    const { id, word } = await registerKiosk(platform, lobby, {
      ...{ code, publicKey: one.publicKey, signature: signed(one.key, code) },
      browser: { token: one.browserToken, network },
    });
    Object.assign(one, { id, word });
    return one;
  };
  const registered = async (name: string) => await register(device(name), (await invite()).code);
  const greet = async (one: Device, said: object = {}) => {
    one.counter += 1;
    const text = JSON.stringify({
      ...{ id: one.id, counter: one.counter, word: one.word, at: platform.clock.now().epochMilliseconds },
      ...{ version: 'v1', screen: '1080 × 1920', errors: 0, lastError: '', isStorageFull: false, ...said },
    });
    const answer = await greetKiosk(platform, lobby, {
      ...{ text, signature: signed(one.key, text), browserToken: one.browserToken },
    });
    one.word = answer.word;
    return answer;
  };
  const stateOf = async ({ id }: Device) =>
    (await listKiosks(platform.reads, '7517')).find((one) => one.id === id)?.state;

  it('are invited by who may edit the court, and by nobody else', async () => {
    await assert.rejects(invite(staffAct(newId<PersonId>(), 'administrator')), { code: 'COURTS_MAY_NOT_EDIT' });
    await assert.rejects(inviteKiosk(platform, systemAct, { courtCode: '7517', name: '  ' }), {
      code: 'COURTS_KIOSK_NAME_EMPTY',
    });
    assert.match((await invite()).code, /^\d{8}$/);
  });

  it('are registered by a code once, within half an hour, and by the bearer of the key alone', async () => {
    const { code } = await invite();
    const one = device('one');
    const wrong = { code, publicKey: one.publicKey, browser: { token: 'one', network: 'w' } };
    await assert.rejects(registerKiosk(platform, lobby, { ...wrong, signature: signed(device('x').key, code) }), {
      code: 'COURTS_KIOSK_KEY_WRONG',
    });
    await assert.rejects(register(one, '00000000', 'n'), { code: 'COURTS_KIOSK_CODE_WRONG' });
    await register(one, code);
    await assert.rejects(register(device('two'), code), { code: 'COURTS_KIOSK_CODE_WRONG' });
    const late = await invite();
    platform.clock.advance({ minutes: 30 });
    await assert.rejects(register(device('three'), late.code), { code: 'COURTS_KIOSK_CODE_WRONG' });
    await assert.rejects(register(device('four'), '12'), { code: 'COURTS_KIOSK_CODE_WRONG' });
  });

  it('let nobody try codes without end', async () => {
    const tries = Array.from({ length: 6 }, (_, index) => register(device('guess'), `1111111${index}`, 'guesser'));
    const said = (await Promise.allSettled(tries)).map((one) => (one.status === 'rejected' ? one.reason.code : ''));
    assert.equal(said.filter((code) => code === 'COURTS_KIOSK_TOO_OFTEN').length, 1);
  });

  it('are believed for a quarter of an hour after each greeting, and tell how they are', async () => {
    const one = await registered('believed');
    assert.equal((await findKioskOfBrowser(platform, 'believed'))?.isTrusted, false);
    const day = 86_400_000;
    const at = platform.clock.now().epochMilliseconds - day;
    assert.equal((await greet(one, { at, errors: 2, lastError: 'x', isStorageFull: true })).clockOffS, -86_400);
    assert.equal((await findKioskOfBrowser(platform, 'believed'))?.isTrusted, true);
    const seen = (await listKiosks(platform.reads, '7517')).find(({ id }) => id === one.id);
    assert.deepEqual(
      [seen?.version, seen?.screen, seen?.clockOffS, seen?.errorCount, seen?.lastError, seen?.isStorageFull],
      ['v1', '1080 × 1920', -86_400, 2, 'x', true],
    );
    platform.clock.advance({ minutes: 15 });
    assert.equal((await findKioskOfBrowser(platform, 'believed'))?.isTrusted, false);
  });

  it('forgive an answer that was lost on the way, and a greeting that came late', async () => {
    const one = await registered('lost');
    await greet(one);
    const { word } = one;
    await greet(one);
    one.word = word;
    await greet(one);
    one.counter -= 1;
    await assert.rejects(greet(one), { code: 'COURTS_KIOSK_LATE' });
    assert.equal(await stateOf(one), 'registered');
  });

  it('are struck off together when a key is on two devices, whoever greets first', async () => {
    for (const order of ['copy first', 'original first']) {
      const original = await registered(order);
      await greet(original);
      const copy: Device = { ...original, browserToken: `${order} elsewhere` };
      const [first, second] = order === 'copy first' ? [copy, original] : [original, copy];
      await greet(first);
      second.counter += 1;
      await greet(second);
      await assert.rejects(greet(first), { code: 'COURTS_KIOSK_COPIED' });
      assert.equal(await stateOf(original), 'copied');
      await assert.rejects(greet(second), { code: 'COURTS_KIOSK_COPIED' });
      assert.equal(await findKioskOfBrowser(platform, second.browserToken), undefined);
    }
  });

  it('are not cut off in silence: each administrator of the court has a message', async () => {
    const personId = await platform.db.transact(systemAct, async (tx) => {
      tx.record({ kind: 'test', id: 'administrator' });
      return (await insertStaffPost(tx, { role: 'administrator' })).personId;
    });
    await addProvedContact(platform, personId, 'email', 'admin@example.kz');
    const original = await registered('noticed');
    await greet(original);
    const copy: Device = { ...original, browserToken: 'noticed elsewhere' };
    await greet(copy);
    original.counter += 1;
    await greet(original);
    await assert.rejects(greet(copy), { code: 'COURTS_KIOSK_COPIED' });
    const { rows } = await platform.owner.query<{ body: string }>(
      "select body from notices.delivery where address = 'admin@example.kz'",
    );
    assert.equal(rows.length, 1);
    assert.match(rows[0]?.body ?? '', /Киоск: Кіреберіс/);
  });

  it('end at once when they are revoked, and only by their own court', async () => {
    const one = await registered('ended');
    await greet(one);
    const id = String(one.id);
    await assert.rejects(revokeKiosk(platform, systemAct, { courtCode: '6001', id }), { code: 'COURTS_KIOSK_UNKNOWN' });
    await revokeKiosk(platform, systemAct, { courtCode: '7517', id });
    await assert.rejects(greet(one), { code: 'COURTS_KIOSK_UNKNOWN' });
    assert.equal(await findKioskOfBrowser(platform, 'ended'), undefined);
  });

  it('refuse a greeting that another key has signed, and what is no greeting', async () => {
    const one = await registered('signed');
    await assert.rejects(greet({ ...one, key: device('y').key }), { code: 'COURTS_KIOSK_KEY_WRONG' });
    for (const text of ['', '{}', 'null', '{"id":1}', 'x'.repeat(5000)])
      await assert.rejects(greetKiosk(platform, lobby, { text, signature: '', browserToken: 'z' }), {
        code: 'COURTS_KIOSK_UNKNOWN',
      });
  });
});
