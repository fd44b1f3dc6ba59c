import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { endEntry } from '#modules/courts';
import { deliverySettled } from '#modules/notices/events';
import { closeReceptionDay } from '../actions/close-reception-day.ts';
import { registerForOpenDay } from '../actions/register-for-open-day.ts';
import { openVisit } from '../queries/open-visit.ts';
import { type VisitsHouse, visitorActs, visitsHouse } from '../testing/index.ts';
import { remindOfVisits } from './remind.ts';
import { sweep } from './sweep.ts';

const at = (text: string) => Temporal.Instant.from(`${text}:00+05:00`);

describe('whoever has booked', () => {
  let house: VisitsHouse;
  let address = '';
  let turn = 0;
  const bookWithContact = async (startsAt: Temporal.Instant) => {
    turn += 1;
    address = `visitor${turn}@example.kz`;
    const contactId = await house.contact({ kind: 'email', address });
    return await house.book({ startsAt, visitor: { way: 'contact', contactId } });
  };
  const told = async () => (await house.sentTo(address)).slice(1);
  const open = async (code: string) => await openVisit(house.platform, { code, network: `n${Math.random()}` });

  before(async () => {
    house = await visitsHouse();
  });

  it('is told when and where, with a code that is sealed', async () => {
    await bookWithContact(at('2026-11-25T15:00'));
    const [booked = ''] = await told();
    assert.match(booked, /Күні: 25\.11\.2026\nУақыты: 15:00–15:20\nОрны: 101-бөлме/);
    const { rows } = await house.platform.owner.query(
      'select sealed_secrets from notices.delivery where address = $1 order by created_at desc',
      [address],
    );
    assert.ok(rows[0].sealed_secrets, 'the code is sealed');
  });

  it('is reminded once, the day before', async () => {
    house.platform.clock.set(at('2026-11-24T09:30'));
    await remindOfVisits(house.platform);
    assert.equal((await told()).length, 1);
    house.platform.clock.set(at('2026-11-24T10:00'));
    await remindOfVisits(house.platform);
    await remindOfVisits(house.platform);
    const [, reminder = '', ...more] = await told();
    assert.match(reminder, /жеке куәлігіңізді ала шығыңыз/);
    assert.deepEqual(more, []);
  });

  it('learns that the court receives nobody that day, and why; the others keep their time', async () => {
    const closed = await bookWithContact(at('2026-12-02T15:00'));
    const mail = address;
    const kept = await house.book({ startsAt: at('2026-12-09T15:00') });
    await closeReceptionDay(house.platform, house.administrator, {
      ...{ courtCode: '7517', day: '2026-12-02', reason: 'illness' },
    });
    await house.work();
    address = mail;
    const texts = await told();
    assert.match(texts.at(-1) ?? '', /Себебі: Төраға науқастанып қалды/);
    assert.match(texts.at(-1) ?? '', /\/kk\/courts\/7517\/reception/);
    assert.equal((await open(closed.code)).state, 'closed');
    assert.equal((await open(kept.code)).state, 'booked');
    const said = texts.length;
    await house.work();
    assert.equal((await told()).length, said, 'told once');
  });

  it('learns that the room or the hours are others', async () => {
    const near = await bookWithContact(at('2026-12-09T15:20'));
    const stays = address;
    const late = await bookWithContact(at('2026-12-09T16:40'));
    const reason = { reason_kk: 'Жөндеу', reason_ru: 'Ремонт', reason_en: 'Repairs' };
    await house.add('reception-exceptions', {
      ...{ day: '09.12.2026', starts_at: '15:00', ends_at: '16:00', room: '7', ...reason },
    });
    await house.work();
    assert.match((await told()).at(-1) ?? '', /Себебі: Жөндеу/);
    assert.equal((await open(late.code)).state, 'closed');
    address = stays;
    assert.match((await told()).at(-1) ?? '', /өзгерді.*\n\n.*\n.*\n.*\nОрны: 7-бөлме/);
    assert.equal((await open(near.code)).place.ru, 'Кабинет 7');
  });

  it('learns that an open-door day does not take place', async () => {
    address = 'family@example.kz';
    const contactId = await house.contact({ kind: 'email', address });
    const { code } = await registerForOpenDay(house.platform, visitorActs, {
      ...{ courtCode: '7517', openDayId: house.openDayId, people: 2, name: 'Асан', lang: 'ru', source: 'site' },
      ...{ visitor: { way: 'contact', contactId }, network: 'family' },
    });
    const last = { list: 'open-days', courtCode: '7517', id: house.openDayId, version: 1 } as const;
    await endEntry(house.platform, house.administrator, { ...last, lastDay: Temporal.PlainDate.from('2026-11-24') });
    await house.work();
    assert.match((await told()).at(-1) ?? '', /День открытых дверей не состоится/);
    assert.equal((await open(code)).state, 'closed');
  });

  it('and whose message came back is marked', async () => {
    const { id } = await bookWithContact(at('2026-12-16T15:00').add({ hours: 24 * 7 }));
    const { rows } = await house.platform.owner.query('select notice_id from visits.told where visit_id = $1', [id]);
    const noticeId = rows[0].notice_id;
    await house.platform.db.transact({ ...visitorActs, actor: { kind: 'system', name: 'test' } }, async (tx) => {
      tx.record({ kind: 'test', id });
      const settled = { noticeId, template: 'visits.booked', state: 'failed' };
      tx.publish(deliverySettled, settled as never);
    });
    await house.work();
    const { rows: marked } = await house.platform.owner.query('select undelivered_at from visits.visit where id = $1', [
      id,
    ]);
    assert.ok(marked[0].undelivered_at);
  });

  it('is forgotten after ninety days', async () => {
    const left = async () =>
      (await house.platform.owner.query('select count(*)::int as n from visits.visit')).rows[0].n;
    const before = await left();
    house.platform.clock.set(at('2027-02-23T15:20'));
    await sweep(house.platform);
    assert.equal(await left(), before);
    house.platform.clock.set(at('2027-02-23T15:21'));
    await sweep(house.platform);
    assert.equal(await left(), before - 1);
  });
});
