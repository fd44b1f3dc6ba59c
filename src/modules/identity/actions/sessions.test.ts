import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { SessionId } from '#platform/ids';
import { authenticate } from '../queries/authenticate.ts';
import { listSessions } from '../queries/list-sessions.ts';
import {
  browser,
  type IdentityHouse,
  identityHouse,
  inventedPerson,
  openCabinet,
  principalOf,
  visitorAct,
} from '../testing/index.ts';
import { endOtherSessions, endOwnSession, signOut } from './end-session.ts';
import { changePassword, setPassword } from './set-password.ts';
import { signIn } from './sign-in.ts';

const password = 'жеті қабат көк аспан';

describe('a session', () => {
  let house: IdentityHouse;
  const person = inventedPerson();
  const enter = async (name: string, secret = password): Promise<string> => {
    const from = browser(name);
    return (await signIn(house.platform, visitorAct(), { identifier: person.iin, password: secret, from })).token;
  };
  const isOpen = async (token: string): Promise<boolean> => (await authenticate(house.platform, token)) !== undefined;

  before(async () => {
    house = await identityHouse();
    await openCabinet(house, { person, phone: '+77010000201', isOwn: true });
  });

  it('lives while it is used and ends after half an hour without', async () => {
    const token = await enter('phone');
    for (let used = 0; used < 4; used += 1) {
      house.platform.clock.advance({ minutes: 29 });
      assert.equal(await isOpen(token), true);
    }
    house.platform.clock.advance({ minutes: 30 });
    assert.equal(await isOpen(token), false);
  });

  it('ends after a day however busy', async () => {
    const token = await enter('phone');
    for (let used = 0; used < 71; used += 1) {
      house.platform.clock.advance({ minutes: 20 });
      assert.equal(await isOpen(token), true);
    }
    house.platform.clock.advance({ minutes: 20 });
    assert.equal(await isOpen(token), false);
  });

  it('writes its last use once a minute at most', async () => {
    const token = await enter('phone');
    const seen = async (): Promise<string> => {
      const { sessionId } = await principalOf(house, token);
      const { rows } = await house.platform.owner.query<{ at: Temporal.Instant }>(
        'select last_seen_at as at from identity.session where id = $1',
        [sessionId],
      );
      return String(rows[0]?.at);
    };
    const first = await seen();
    house.platform.clock.advance({ seconds: 59 });
    assert.equal(await seen(), first);
    house.platform.clock.advance({ seconds: 1 });
    assert.notEqual(await seen(), first);
  });

  it('is kept as a hash of its token', async () => {
    const token = await enter('phone');
    const { rows } = await house.platform.owner.query<{ line: string }>(
      'select s::text as line from identity.session s',
    );
    assert.ok(rows.length > 0);
    for (const { line } of rows) assert.ok(!line.includes(token));
    assert.equal(await isOpen(`${token.slice(0, -1)}x`), false);
  });

  it('is listed with device, network and times, and others can be ended one by one or together', async () => {
    house.platform.clock.advance({ hours: 25 });
    const [here, lost, third, fourth] = [await enter('here'), await enter('lost'), await enter('3'), await enter('4')];
    const principal = await principalOf(house, here);
    const listed = await listSessions(house.platform.reads, principal);
    assert.equal(listed.length, 4);
    assert.deepEqual(
      listed.filter(({ isThis }) => isThis).map(({ device, network }) => [device, network]),
      [['Chrome, Linux', '203.0.113.0/24']],
    );
    const { sessionId } = await principalOf(house, lost);
    await endOwnSession(house.platform, visitorAct(), principal, sessionId);
    assert.deepEqual([await isOpen(lost), await isOpen(third)], [false, true]);
    await endOtherSessions(house.platform, visitorAct(), principal);
    assert.deepEqual([await isOpen(here), await isOpen(third), await isOpen(fourth)], [true, false, false]);
    await signOut(house.platform, visitorAct(), principal);
    assert.equal(await isOpen(here), false);
  });

  it('of somebody else cannot be ended', async () => {
    const stranger = await openCabinet(house, { person: inventedPerson(), phone: '+77010000202', isOwn: false });
    const token = await enter('here');
    const { sessionId } = await principalOf(house, token);
    const theft = endOwnSession(house.platform, visitorAct(), stranger, sessionId as SessionId);
    await assert.rejects(theft, { code: 'IDENTITY_SESSION_OVER' });
    assert.equal(await isOpen(token), true);
  });

  it('stays when its holder changes the password, and the others end', async () => {
    const [here, other] = [await enter('here'), await enter('other')];
    const principal = await principalOf(house, here);
    const change = (current: string, next: string) =>
      changePassword(house.platform, visitorAct(), principal, { current, password: next });
    await assert.rejects(change('қате құпия сөз', 'мүлде басқа сөз'), { code: 'IDENTITY_PASSWORD_WRONG' });
    await assert.rejects(change(password, password), { code: 'IDENTITY_PASSWORD_SAME' });
    await assert.rejects(change(password, 'қысқа'), { code: 'IDENTITY_PASSWORD_SHORT' });
    await assert.rejects(change(password, `мен ${person.iin}`), { code: 'IDENTITY_PASSWORD_HAS_NUMBER' });
    await assert.rejects(change(password, '8 701 000 02 01'), { code: 'IDENTITY_PASSWORD_HAS_NUMBER' });
    await house.platform.clock.advance({ minutes: 1 });
    await change(password, 'мүлде басқа сөз');
    assert.deepEqual([await isOpen(here), await isOpen(other)], [true, false]);
    await assert.rejects(enter('old', password), { code: 'IDENTITY_SIGN_IN_REFUSED' });
    await enter('new', 'мүлде басқа сөз');
  });

  it('cannot set a password without a one-time one', async () => {
    const token = await enter('here', 'мүлде басқа сөз');
    const theft = setPassword(house.platform, visitorAct(), { token, password: 'тағы бір сөз', from: browser('x') });
    await assert.rejects(theft, { code: 'IDENTITY_SESSION_OVER' });
  });
});
