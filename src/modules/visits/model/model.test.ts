import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Reception } from '#modules/courts';
import { isReminderDue } from './reminder.ts';
import { isBookable, nearestSlots, receptionOf, slotsOf } from './slots.ts';
import { cleanLine } from './visit.ts';
import { CODE_LENGTH, CODE_LETTERS, formatCode, newCode, readCode } from './visit-code.ts';

const at = (text: string) => Temporal.Instant.from(`${text}:00+05:00`);
const reception = (from: string, to: string, slotMinutes: number | null, day = '2026-11-25'): Reception => ({
  ...{
    day: Temporal.PlainDate.from(day),
    startsAt: Temporal.PlainTime.from(from),
    endsAt: Temporal.PlainTime.from(to),
  },
  ...{ room: '101', exception: null, hours: { slotMinutes } as Reception['hours'] },
});

describe('the slots of a reception', () => {
  it('are whole ones from its beginning, and none where the court gives no places by time', () => {
    const slots = slotsOf(reception('15:00', '16:10', 20));
    assert.deepEqual(
      slots.map(({ startsAt }) => startsAt.toString()),
      ['2026-11-25T10:00:00Z', '2026-11-25T10:20:00Z', '2026-11-25T10:40:00Z'],
    );
    assert.deepEqual(slotsOf(reception('15:00', '16:10', null)), []);
    assert.equal(slotsOf(reception('15:00', '15:10', 20)).length, 0);
  });

  it('can be booked until half an hour before, from thirty days before', () => {
    const slot = { startsAt: at('2026-11-25T15:00') };
    assert.equal(isBookable(slot, at('2026-11-25T14:30')), true);
    assert.equal(isBookable(slot, at('2026-11-25T14:31')), false);
    assert.equal(isBookable(slot, at('2026-10-26T15:00')), true);
    assert.equal(isBookable(slot, at('2026-10-26T14:59')), false);
  });

  it('that are nearest to a lost one come in the order of the day', () => {
    const slots = slotsOf(reception('15:00', '17:00', 20)).filter((_, index) => index !== 2);
    const near = nearestSlots(slots, at('2026-11-25T15:40'), 3).map(({ startsAt }) => startsAt.toString());
    assert.deepEqual(near, ['2026-11-25T10:00:00Z', '2026-11-25T10:20:00Z', '2026-11-25T11:00:00Z']);
  });

  it('stand as long as a reception covers them whole', () => {
    const slot = { startsAt: at('2026-11-25T15:40'), endsAt: at('2026-11-25T16:00') };
    assert.ok(receptionOf(slot, [reception('15:40', '16:00', 20)]));
    assert.equal(receptionOf(slot, [reception('15:41', '17:00', 20)]), undefined);
    assert.equal(receptionOf(slot, [reception('15:00', '15:59', 20)]), undefined);
    assert.equal(receptionOf(slot, [reception('15:00', '17:00', 20, '2026-11-26')]), undefined);
  });
});

describe('the reminder of a visit', () => {
  const visit = { startsAt: at('2026-11-25T15:00'), bookedAt: at('2026-11-23T09:00') };

  it('is due from ten o’clock of the day before until an hour before the visit', () => {
    assert.equal(isReminderDue(visit, at('2026-11-24T09:59')), false);
    assert.equal(isReminderDue(visit, at('2026-11-24T10:00')), true);
    assert.equal(isReminderDue(visit, at('2026-11-25T14:00')), true);
    assert.equal(isReminderDue(visit, at('2026-11-25T14:01')), false);
  });

  it('is not for whoever has booked after that', () => {
    assert.equal(isReminderDue({ ...visit, bookedAt: at('2026-11-24T10:00') }, at('2026-11-24T12:00')), false);
    assert.equal(isReminderDue({ ...visit, bookedAt: at('2026-11-24T09:59') }, at('2026-11-24T12:00')), true);
  });
});

describe('a code', () => {
  it('is read in small letters, in groups, and from a Cyrillic keyboard', () => {
    let turn = 0;
    const code = newCode((below) => turn++ % below);
    assert.equal(code, CODE_LETTERS.slice(0, CODE_LENGTH));
    assert.equal(readCode(formatCode(code).toLowerCase()), code);
    assert.equal(readCode('АСDЕF-НJКМN'), code);
  });

  it('is ten letters, none of which is taken for another', () => {
    for (const wrong of ['', 'ACDEFHJKM', 'ACDEFHJKMNN', 'ACDEFHJKMO']) assert.equal(readCode(wrong), undefined);
  });
});

it('a line has no controls and no doubled spaces', () => {
  assert.equal(cleanLine('  Асан\u0000\n Гүл\u202e '), 'Асан Гүл');
});
