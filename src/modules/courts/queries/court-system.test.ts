import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { isHouseError } from '#platform/errors';
import { type TestPlatform, testPlatform } from '#testing';
import { seedCalendarYears } from '../model/working-calendar/seed.ts';
import { deadlineFor } from './deadline-for.ts';
import { findCourtsByName } from './find-courts-by-name.ts';
import { getCourt } from './get-court.ts';
import { listCalendarYears } from './get-working-calendar.ts';
import { listCourts } from './list-courts.ts';
import { findNationalCallCentre } from './list-helplines.ts';
import { listRegions } from './list-regions.ts';

describe('a new database', () => {
  let platform: TestPlatform;
  before(async () => {
    platform = await testPlatform();
  });

  it('knows 20 regions by both codes, which differ in Turkistan and Shymkent, and the courts of the republic', async () => {
    const regions = await listRegions(platform.reads);
    assert.equal(regions.length, 21);
    const differing = regions.filter(({ code, katoCode }) => code !== katoCode);
    assert.deepEqual(
      differing.map(({ code, katoCode }) => [code, katoCode]),
      [
        ['51', '61'],
        ['52', '79'],
        ['60', null],
      ],
    );
    assert.ok(regions.every(({ name }) => name.kk && name.ru && name.en));
  });

  it('has one court of appeal and one administrative court in each region, by the codes of office.sud.kz', async () => {
    const courts = await listCourts(platform.reads);
    const codes = (level: string) => courts.filter((court) => court.level === level).map(({ code }) => code);
    assert.equal(codes('regional').length, 20);
    assert.deepEqual(
      codes('regional').filter((code) => !code.endsWith('99')),
      ['1000', '3300', '6200'],
    );
    assert.equal(codes('specialised').length, 20);
    assert.deepEqual(
      codes('specialised').filter((code) => !code.endsWith('94')),
      ['1993'],
    );
    assert.deepEqual(codes('supreme'), ['6001']);
  });

  it('has the cassation courts from 1 July 2025, with only the observed number verified', async () => {
    const eve = await listCourts(platform.reads, { level: 'cassation', on: Temporal.PlainDate.from('2025-06-30') });
    assert.equal(eve.length, 0);
    const first = await listCourts(platform.reads, { level: 'cassation', on: Temporal.PlainDate.from('2025-07-01') });
    assert.deepEqual(
      first.map(({ code, verified }) => [code, verified]),
      [
        ['6002', false],
        ['6003', true],
        ['6004', false],
      ],
    );
  });

  it('finds a court by its name in any spelling and by its code', async () => {
    const codes = async (typed: string) => (await findCourtsByName(platform.reads, typed)).map(({ code }) => code);
    assert.deepEqual(await codes('кызылорда обл'), ['4399', '4394']);
    assert.deepEqual(await codes('7599'), ['7599']);
    assert.deepEqual(await codes('Ulytau Regional'), ['6200']);
    assert.deepEqual(await codes('Атлантида'), []);
  });

  it('refuses an unknown code with a sentence that names it', async () => {
    await assert.rejects(
      getCourt(platform.reads, '9999'),
      (thrown) => isHouseError(thrown, 'COURTS_COURT_UNKNOWN') && thrown.say('kk').includes('9999'),
    );
  });

  it('counts by the calendar of its tables, which begin as the model has them', async () => {
    const stored = await listCalendarYears(platform.reads);
    assert.deepEqual(
      stored.map(({ year, days }) => ({ year, days })),
      seedCalendarYears.map(({ year, days }) => ({ year, days })),
    );
    const { deadline, rule } = await deadlineFor(platform.reads, {
      rule: 'civil.claim_acceptance',
      event: Temporal.PlainDate.from('2026-12-14'),
    });
    assert.equal(rule.amount, 5);
    assert.equal(deadline.state === 'running' && deadline.lastDay.toString(), '2026-12-22');
  });

  it('refuses to count into a year that nobody entered', async () => {
    const asked = { rule: 'civil.claim_acceptance', event: Temporal.PlainDate.from('2027-12-30') } as const;
    await assert.rejects(
      deadlineFor(platform.reads, asked),
      (thrown) => isHouseError(thrown, 'COURTS_CALENDAR_YEAR_MISSING') && /2028/.test(thrown.say('en')),
    );
  });

  it('refuses a term on a day before its norm', async () => {
    const asked = { rule: 'civil.claim_acceptance', event: Temporal.PlainDate.from('2024-12-30') } as const;
    await assert.rejects(deadlineFor(platform.reads, asked), (thrown) =>
      isHouseError(thrown, 'COURTS_TERM_RULE_MISSING'),
    );
  });

  it('names the call centre of all courts', async () => {
    const callCentre = await findNationalCallCentre(platform.reads);
    assert.equal(callCentre?.phone, '1401');
  });
});
