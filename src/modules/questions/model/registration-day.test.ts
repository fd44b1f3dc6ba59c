import assert from 'node:assert/strict';
import { it } from 'node:test';
import { registrationDay, type WorkingDays } from './registration-day.ts';

/** Five days a week. */
const calendar: WorkingDays = {
  workingDayOnOrAfter: (day) => (day.dayOfWeek > 5 ? day.add({ days: 8 - day.dayOfWeek }) : day),
};
const closesAt = Temporal.PlainTime.from('18:30');
const registered = (at: string) => registrationDay(Temporal.PlainDateTime.from(at), closesAt, calendar).toString();

it('is the day itself until the court closes, then the next working day', () => {
  assert.equal(registered('2026-11-27T18:30'), '2026-11-27');
  assert.equal(registered('2026-11-27T18:31'), '2026-11-30');
  assert.equal(registered('2026-11-26T23:59'), '2026-11-27');
});

it('is Monday for what came on Saturday, at whatever hour', () => {
  assert.equal(registered('2026-11-28T10:00'), '2026-11-30');
  assert.equal(registered('2026-11-28T23:00'), '2026-11-30');
});
