import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seedCalendarYears } from '../working-calendar/seed.ts';
import { workingCalendar } from '../working-calendar/working-calendar.ts';
import { computeDeadline } from './compute-deadline.ts';
import type { DeadlineRequest } from './deadline.ts';
import type { TermUnit } from './term.ts';
import type { TraceStep } from './trace.ts';

const calendar = workingCalendar(seedCalendarYears);
const day = (iso: string) => Temporal.PlainDate.from(iso);

function line(step: TraceStep): string {
  switch (step.step) {
    case 'counted':
      return `${step.day} ${step.number}/${step.of}`;
    case 'skipped':
      return `${step.day} ${step.reason}${step.name ? ` ${step.name.kk}` : ''}`;
    case 'rolled_over':
      return `rolled ${step.from} ${step.to} (${step.article})`;
    case 'suspended':
      return `suspended ${step.on} ${step.resumedOn} ${step.rest.amount} ${step.rest.unit} (${step.article})`;
    case 'interrupted':
      return `interrupted ${step.on} ${step.resumedOn} (${step.article})`;
    case 'prolonged':
      return `prolonged ${step.by.amount} ${step.by.unit} (${step.article})`;
    case 'counted_from':
      return `from ${step.at} (${step.article})`;
    case 'month_end_instead':
      return `${step.day} instead of ${step.wanted} (${step.article})`;
    default:
      return `${step.step} ${step.day} (${step.article})`;
  }
}
const lines = (amount: number, unit: TermUnit, event: string, more: Partial<DeadlineRequest> = {}) =>
  computeDeadline({ branch: 'civil', term: { amount, unit }, event: day(event), ...more }, calendar).trace.map(line);

test('working days: every day is counted or skipped by name', () => {
  assert.deepEqual(lines(2, 'working_day', '2026-05-07'), [
    'event_not_counted 2026-05-07 (CPC RK art. 122)',
    '2026-05-08 1/2',
    '2026-05-09 holiday Жеңіс күні',
    '2026-05-10 weekend',
    '2026-05-11 moved_day_off Жеңіс күні',
    '2026-05-12 2/2',
    'ends 2026-05-12 (CPC RK art. 123(7))',
  ]);
});

test('months: the shortened end and the roll-over are told with their articles', () => {
  assert.deepEqual(lines(1, 'month', '2026-01-31'), [
    'event_not_counted 2026-01-31 (CPC RK art. 122)',
    '2026-02-28 instead of 31 (CPC RK art. 123)',
    '2026-02-28 weekend',
    '2026-03-01 weekend',
    'rolled 2026-02-28 2026-03-02 (CPC RK art. 123)',
    'ends 2026-03-02 (CPC RK art. 123(7))',
  ]);
});

test('a prolongation, a suspension and an interruption each leave a line', () => {
  const breaks = [
    { kind: 'interrupted' as const, on: day('2026-11-04'), resumedOn: day('2026-11-10') },
    { kind: 'suspended' as const, on: day('2026-11-12'), resumedOn: day('2026-11-19') },
  ];
  const prolongations = [{ amount: 1, unit: 'working_day' as const }];
  assert.deepEqual(lines(2, 'working_day', '2026-11-02', { breaks, prolongations }), [
    'event_not_counted 2026-11-02 (CPC RK art. 122)',
    'interrupted 2026-11-04 2026-11-10 (CPC RK art. 183(6))',
    'event_not_counted 2026-11-10 (CPC RK art. 122)',
    'prolonged 1 working_day (CPC RK art. 126)',
    '2026-11-11 1/3',
    'suspended 2026-11-12 2026-11-19 2 working_day (CPC RK art. 125)',
    '2026-11-19 2/3',
    '2026-11-20 3/3',
    'ends 2026-11-20 (CPC RK art. 123(7))',
  ]);
});

test('a term of no days and an act in the court itself name their day and article', () => {
  const closing = { at: 'court' as const, closesAt: () => Temporal.PlainTime.from('18:30') };
  assert.deepEqual(lines(0, 'calendar_day', '2026-11-20', { closing }), [
    'on_the_day 2026-11-20 (CPC RK art. 122)',
    'ends 2026-11-20 (CPC RK art. 123)',
  ]);
});

test('criminal terms are explained by the criminal code', () => {
  const steps = lines(1, 'calendar_day', '2026-11-23', { branch: 'criminal' });
  assert.ok(steps.every((step) => !step.includes('CPC RK')));
  assert.ok(steps.some((step) => step.includes('CrPC RK art. 49')));
});

test('custody names the minute from which it runs', () => {
  const event = Temporal.Instant.from('2026-11-20T05:20:30Z');
  assert.deepEqual(lines(48, 'hour', '2026-11-20', { branch: 'criminal', event, isCustody: true }), [
    'from 2026-11-20T05:20:00Z (CrPC RK art. 49)',
    'ends 2026-11-22 (CrPC RK art. 49)',
  ]);
});

test('the number of counted steps is the term, whatever is skipped', () => {
  for (let offset = 0; offset < 365; offset += 13) {
    const event = day('2026-01-01').add({ days: offset }).toString();
    const counted = lines(20, 'working_day', event).filter((step) => step.endsWith('/20'));
    assert.equal(counted.length, 20, event);
  }
});
