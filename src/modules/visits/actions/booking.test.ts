import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { ContactId } from '#modules/notices';
import { newId, type PersonId } from '#platform/ids';
import { openVisit } from '../queries/open-visit.ts';
import { listReceptionSlots, nearestFreeSlots } from '../queries/reception-slots.ts';
import { listVisitsOfDay } from '../queries/visits-of-day.ts';
import { type VisitsHouse, visitorActs, visitsHouse } from '../testing/index.ts';
import { callOffVisit } from './call-off-visit.ts';
import { sendVisit } from './draft-visit.ts';
import { registerForOpenDay } from './register-for-open-day.ts';

const at = (text: string) => Temporal.Instant.from(`${text}:00+05:00`);
const codeOf = (done: Promise<unknown>): Promise<string> =>
  done.then(
    () => 'booked',
    (thrown) => thrown.code,
  );

describe('a slot at the reception', () => {
  let house: VisitsHouse;
  const callOff = (code: string, network = 'n') => callOffVisit(house.platform, visitorActs, { code, network });
  const free = async () =>
    (await listReceptionSlots(house.platform.reads, '7517')).filter(({ isFree }) => isFree).length;

  before(async () => {
    house = await visitsHouse();
  });

  it('that two take at once goes to one; the other is told, with the nearest free ones', async () => {
    const startsAt = at('2026-11-25T15:20');
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => codeOf(house.book({ startsAt }))));
    assert.deepEqual(outcomes.sort(), [...Array(5).fill('VISITS_PLACE_TAKEN'), 'booked'].sort());
    const near = await nearestFreeSlots(house.platform.reads, '7517', startsAt, 2);
    assert.deepEqual(
      near.map((slot) => slot.startsAt.toString()),
      [at('2026-11-25T15:00'), at('2026-11-25T15:40')].map(String),
    );
  });

  it('that is none, is over, or too near is refused', async () => {
    assert.equal(await codeOf(house.book({ startsAt: at('2026-11-25T15:10') })), 'VISITS_PLACE_GONE');
    assert.equal(await codeOf(house.book({ startsAt: at('2026-11-18T15:00') })), 'VISITS_PLACE_GONE');
    assert.equal(await codeOf(house.book({ startsAt: at('2027-01-13T15:00') })), 'VISITS_PLACE_GONE');
    assert.equal(await codeOf(house.book({ courtCode: '0000' })), 'COURTS_COURT_UNKNOWN');
  });

  it('is called off by its code and free again at once; once more changes nothing', async () => {
    const before = await free();
    const { code } = await house.book({ startsAt: at('2026-11-25T16:00') });
    assert.equal(await free(), before - 1);
    assert.equal((await openVisit(house.platform, { code: code.toLowerCase(), network: 'n' })).state, 'booked');
    assert.equal((await callOff(code)).state, 'called_off');
    assert.equal((await callOff(code)).state, 'called_off');
    assert.equal(await free(), before);
    await house.book({ startsAt: at('2026-11-25T16:00') });
  });

  it('tells an unknown code from a mistyped one, and stops who tries many', async () => {
    assert.equal(await codeOf(callOff('ACDEF', 'm')), 'VISITS_CODE_MISTYPED');
    const tries: string[] = [];
    for (let turn = 0; turn < 11; turn += 1) tries.push(await codeOf(callOff('ACDEFHJKMN', 'm')));
    assert.deepEqual(tries, [...Array(10).fill('VISITS_CODE_UNKNOWN'), 'VISITS_CODE_WAIT']);
  });

  it('keeps no code in the database, only its keyed hash', async () => {
    const { code } = await house.book({ startsAt: at('2026-12-02T15:00') });
    const { rows } = await house.platform.owner.query('select * from visits.visit');
    assert.doesNotMatch(JSON.stringify(rows), new RegExp(code));
  });

  it('is one a person and court: the contact in any letters, the account', async () => {
    const first = await house.contact({ kind: 'email', address: 'gul@example.kz' });
    const again = await house.contact({ kind: 'email', address: 'Gul@example.kz' });
    const booked = await house.book({
      startsAt: at('2026-12-02T15:20'),
      visitor: { way: 'contact', contactId: first },
    });
    const second = { startsAt: at('2026-12-02T15:40'), visitor: { way: 'contact', contactId: again } } as const;
    assert.equal(await codeOf(house.book(second)), 'VISITS_BOOKED_ALREADY');
    await callOff(booked.code, 'g');
    await house.book(second);
    const account = { way: 'account', personId: newId<PersonId>() } as const;
    await house.book({ startsAt: at('2026-12-02T16:00'), visitor: account });
    assert.equal(
      await codeOf(house.book({ startsAt: at('2026-12-02T16:20'), visitor: account })),
      'VISITS_BOOKED_ALREADY',
    );
  });

  it('is booked again by whoever was here before', async () => {
    const later = await visitsHouse();
    const visitor = { way: 'account', personId: newId<PersonId>() } as const;
    await later.book({ startsAt: at('2026-11-25T15:00'), visitor });
    const next = { startsAt: at('2026-12-02T15:00'), visitor };
    later.platform.clock.advance(
      later.platform.clock.now().until(at('2026-11-25T15:00')).add({ minutes: 19, seconds: 59 }),
    );
    assert.equal(await codeOf(later.book(next)), 'VISITS_BOOKED_ALREADY');
    later.platform.clock.advance({ seconds: 1 });
    await later.book(next);
  });

  it('wants a name, a short subject, and from a site a contact', async () => {
    const startsAt = at('2026-12-09T15:00');
    assert.equal(await codeOf(house.book({ startsAt, name: ' \u0000 ' })), 'VISITS_NAME_EMPTY');
    assert.equal(await codeOf(house.book({ startsAt, name: 'ә'.repeat(121) })), 'VISITS_NAME_LONG');
    assert.equal(await codeOf(house.book({ startsAt, topic: 'ә'.repeat(10_000) })), 'VISITS_TOPIC_LONG');
    assert.equal(await codeOf(house.book({ startsAt, source: 'site' })), 'VISITS_WAY_MISSING');
    const nobody = { way: 'contact', contactId: newId<ContactId>() } as const;
    assert.equal(await codeOf(house.book({ startsAt, visitor: nobody })), 'VISITS_CONTACT_NOT_PROVED');
    const browser = { token: 'nothing in work', network: 'n' };
    const sent = sendVisit(house.platform, visitorActs, browser, { way: 'contact', code: '12345678' });
    assert.equal(await codeOf(sent), 'VISITS_DRAFT_GONE');
  });

  it('is booked fifteen at once from one network of the site, then one in two minutes', async () => {
    const outcomes: string[] = [];
    for (let turn = 0; turn < 16; turn += 1)
      outcomes.push(await codeOf(house.book({ source: 'site', network: 'burst' })));
    assert.deepEqual(outcomes, [...Array(15).fill('VISITS_WAY_MISSING'), 'VISITS_TOO_MANY']);
  });

  it('stands on the list of the day with name and subject, for the court’s own people', async () => {
    await house.book({ startsAt: at('2026-12-09T15:00'), name: 'Оспан Әли', topic: 'Кезек туралы' });
    const day = Temporal.PlainDate.from('2026-12-09');
    const asked = { courtCode: '7517', day };
    const list = await listVisitsOfDay(house.platform.reads, house.administrator.actor, asked);
    assert.deepEqual(
      list.map(({ name, topic }) => [name, topic]),
      [['Оспан Әли', 'Кезек туралы']],
    );
    await assert.rejects(listVisitsOfDay(house.platform.reads, { kind: 'visitor' }, asked), {
      code: 'VISITS_NOT_ALLOWED',
    });
  });

  it('cannot be called off once it has begun', async () => {
    const { code } = await house.book({
      startsAt: at('2026-12-16T15:00')
        .subtract({ hours: 24 * 7 })
        .add({ minutes: 20 }),
    });
    house.platform.clock.set(at('2026-12-09T15:20'));
    assert.equal(await codeOf(callOff(code, 'late')), 'VISITS_OVER');
    house.platform.clock.set('2026-11-23T04:00:00Z');
  });
});

describe('an open-door day', () => {
  let house: VisitsHouse;
  const register = (people: number, given: object = {}) =>
    registerForOpenDay(house.platform, visitorActs, {
      ...{ courtCode: '7517', openDayId: house.openDayId, people, name: 'Асанова Гүл', lang: 'kk', source: 'kiosk' },
      ...{ visitor: { way: 'code' }, network: `n${Math.random()}`, ...given },
    });

  before(async () => {
    house = await visitsHouse();
  });

  it('takes as many people as there are places, whoever comes at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => codeOf(register(1))));
    assert.deepEqual(outcomes.sort(), ['VISITS_OPEN_DAY_FULL', 'VISITS_OPEN_DAY_FULL', 'booked', 'booked', 'booked']);
  });

  it('has the places again of who calls off, and says how many are left', async () => {
    const list = await listVisitsOfDay(house.platform.reads, house.administrator.actor, {
      ...{ courtCode: '7517', day: Temporal.PlainDate.from('2026-12-04') },
    });
    assert.equal(list.length, 3);
    await house.platform.owner.query(`update visits.open_day_place set taken = 1`);
    await assert.rejects(register(3), { code: 'VISITS_OPEN_DAY_FULL', params: { left: 2 } });
    const { code } = await register(2);
    await callOffVisit(house.platform, visitorActs, { code, network: 'n' });
    await register(2);
  });

  it('refuses six people, none, and a day that is none', async () => {
    assert.equal(await codeOf(register(6)), 'VISITS_PEOPLE_WRONG');
    assert.equal(await codeOf(register(0)), 'VISITS_PEOPLE_WRONG');
    assert.equal(await codeOf(register(1, { openDayId: newId() })), 'VISITS_OPEN_DAY_GONE');
    house.platform.clock.set(at('2026-12-04T13:00'));
    assert.equal(await codeOf(register(1)), 'VISITS_OPEN_DAY_GONE');
  });
});
