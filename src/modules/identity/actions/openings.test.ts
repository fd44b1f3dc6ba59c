import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { RegisteredOrganisation } from '#modules/egov';
import type { Platform } from '#platform';
import type { Principal } from '#platform/http';
import { demoBin } from '../model/demo-numbers.ts';
import { seeded } from '../model/seeded.ts';
import { listOrganisationsOf } from '../queries/get-organisation.ts';
import {
  browser,
  type IdentityHouse,
  identityHouse,
  inventedPerson,
  openCabinet,
  principalOf,
  visitorAct,
} from '../testing/index.ts';
import { createFirstAdministrator } from './create-first-administrator.ts';
import { demoCode, openDemoAccount, signInAsDemo } from './demo.ts';
import { openOrganisation } from './open-organisation.ts';
import { setPassword } from './set-password.ts';
import { signIn } from './sign-in.ts';

const person = inventedPerson();
const known = { ...person, givenName: person.given };
const from = browser('first');

describe('the first administrator of a real court', () => {
  let house: IdentityHouse;
  before(async () => {
    house = await identityHouse();
  });

  it('gets a code for one sign-in, valid for an hour', async () => {
    const { oneTimeCode, personId } = await createFirstAdministrator(house.platform, visitorAct(), {
      person: known,
      lang: 'ru',
    });
    house.platform.clock.advance({ minutes: 59 });
    const enter = () => signIn(house.platform, visitorAct(), { identifier: person.iin, password: oneTimeCode, from });
    const { token, next } = await enter();
    assert.equal(next, 'set-password');
    const other = { identifier: person.iin, password: oneTimeCode, from: browser('other') };
    await assert.rejects(signIn(house.platform, visitorAct(), other), { code: 'IDENTITY_SIGN_IN_REFUSED' });
    const password = 'әкімшінің бірінші сөзі';
    const opened = await setPassword(house.platform, visitorAct(), { token, password, from });
    const principal = await principalOf(house, opened.token);
    assert.deepEqual([principal.personId, principal.isConfirmed, principal.lang], [personId, true, 'ru']);
  });

  it('is not given another code once a password is set', async () => {
    const again = createFirstAdministrator(house.platform, visitorAct(), { person: known, lang: 'ru' });
    await assert.rejects(again, { code: 'IDENTITY_ADMINISTRATOR_EXISTS' });
  });

  it('gets a new code when the first ran out, which then signs nobody in', async () => {
    const fresh = await identityHouse();
    const create = () => createFirstAdministrator(fresh.platform, visitorAct(), { person: known, lang: 'kk' });
    const [lost, renewed] = [await create(), await create()];
    assert.equal(renewed.personId, lost.personId);
    const enter = (password: string) =>
      signIn(fresh.platform, visitorAct(), { identifier: person.iin, password, from });
    await assert.rejects(enter(lost.oneTimeCode), { code: 'IDENTITY_SIGN_IN_REFUSED' });
    fresh.platform.clock.advance({ minutes: 30 });
    assert.equal((await enter(renewed.oneTimeCode)).next, 'set-password');
  });

  it('is made once, and only while nobody is confirmed', async () => {
    const other = inventedPerson();
    const again = createFirstAdministrator(house.platform, visitorAct(), {
      person: { ...other, givenName: other.given },
      lang: 'kk',
    });
    await assert.rejects(again, { code: 'IDENTITY_ADMINISTRATOR_EXISTS' });
  });
});

describe('an organisation', () => {
  let house: IdentityHouse;
  let head: Principal;
  const bin = demoBin(seeded(7));
  const body: RegisteredOrganisation = {
    bin,
    nameKk: '«Ақ бұлақ» ЖШС',
    nameRu: 'ТОО «Ак булак»',
    legalAddress: 'Алматы',
    head: { iin: person.iin, name: 'Сәрсенов А. Қ.' },
    status: 'registered',
  };
  const open = (principal: Principal) => openOrganisation(house.platform, visitorAct(), principal, bin);

  before(async () => {
    house = await identityHouse();
    head = await openCabinet(house, { person, phone: '+77040000001', isOwn: true });
  });

  it('is not opened while the register does not know it, has ended it or names another head', async () => {
    await assert.rejects(open(head), { code: 'IDENTITY_ORGANISATION_UNKNOWN' });
    house.registers.bodies.set(bin, { ...body, status: 'ended' });
    await assert.rejects(open(head), { code: 'IDENTITY_ORGANISATION_ENDED' });
    house.registers.bodies.set(bin, { ...body, head: { iin: inventedPerson().iin, name: 'Басқа' } });
    await assert.rejects(open(head), { code: 'IDENTITY_NOT_HEAD' });
    house.registers.bodies.set(bin, body);
    await assert.rejects(open({ ...head, isConfirmed: false }), { code: 'IDENTITY_NOT_ALLOWED' });
  });

  it('is opened by its head and then signs in by BIN with a one-time password', async () => {
    const organisationId = await open(head);
    const password = String(await house.codeSentTo('+77040000001'));
    const { token } = await signIn(house.platform, visitorAct(), { identifier: bin, password, from });
    const opened = await setPassword(house.platform, visitorAct(), { token, password: 'ақ бұлақтың суы тұнық', from });
    const principal = await principalOf(house, opened.token);
    assert.deepEqual(
      [principal.kind, principal.personId, principal.displayName, principal.isConfirmed],
      ['organisation', organisationId, '«Ақ бұлақ» ЖШС', true],
    );
    const own = await listOrganisationsOf(house.platform.reads, person.iin);
    assert.deepEqual(
      own.map((one) => one.bin),
      [bin],
    );
    await assert.rejects(open(head), { code: 'IDENTITY_ORGANISATION_OPEN' });
  });
});

describe('one-click sign-in', () => {
  let house: IdentityHouse;
  before(async () => {
    house = await identityHouse();
  });
  const as = (change: Partial<Platform['config']>): Platform => {
    const { platform } = house;
    return Object.create(platform, { config: { value: { ...platform.config, ...change } } }) as Platform;
  };
  const openOne = (platform: Platform) =>
    platform.db.transact(visitorAct(), (tx) => openDemoAccount(platform, tx, { person: known }));

  it('opens a session of an invented person in the demo, second factor taken as given', async () => {
    const { personId } = await openOne(house.platform);
    house.posts.set(personId, [{ courtCode: '7517', role: 'judge' }]);
    const { token } = await signInAsDemo(house.platform, visitorAct(), { personId, from });
    const principal = await principalOf(house, token);
    assert.deepEqual([principal.personId, principal.posts.length], [personId, 1]);
    const { personId: registered } = await openCabinet(house, {
      person: inventedPerson(),
      phone: '+77040000009',
      isOwn: true,
    });
    const theft = signInAsDemo(house.platform, visitorAct(), { personId: registered, from });
    await assert.rejects(theft, { code: 'IDENTITY_PERSON_UNKNOWN' });
  });

  it('does not exist in a real court', async () => {
    const real = as({ mode: 'real' });
    await assert.rejects(openOne(real), { code: 'IDENTITY_DEMO_ONLY' });
    const entry = signInAsDemo(real, visitorAct(), { personId: 'x' as never, from });
    await assert.rejects(entry, { code: 'IDENTITY_DEMO_ONLY' });
  });

  it('asks for the code of the console when other machines can reach the demo', async () => {
    const { rows } = await house.platform.owner.query(
      `select person_id from identity.account where confirmed_by = 'demo'`,
    );
    const { person_id: personId } = rows[0];
    const lan = as({ lan: true });
    const enter = (code?: string) =>
      signInAsDemo(lan, visitorAct(), { personId, from, ...(code === undefined ? {} : { code }) });
    await assert.rejects(enter(), { code: 'IDENTITY_DEMO_CODE_WRONG' });
    house.platform.ports.plug(demoCode, { code: '424242' });
    await assert.rejects(enter('000000'), { code: 'IDENTITY_DEMO_CODE_WRONG' });
    assert.equal((await enter('424242')).next, 'open');
  });
});
