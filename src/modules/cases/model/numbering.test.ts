import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { givenNumberParts, nextTryAt, numberingWay } from './numbering.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const time = (from: string, to?: string) => ({ validFrom: day(from), validTo: to ? day(to) : undefined });

describe('who gives the number of a case', () => {
  const own = { registry: 'own', nationalTimes: [], continuesNational: false } as const;

  it('is the own registry of a court that never used the national system', () => {
    assert.equal(numberingWay(day('2026-11-23'), own), 'own');
  });

  it('is the national system while it is of record', () => {
    assert.equal(numberingWay(day('2026-11-23'), { ...own, registry: 'national' }), 'national');
  });

  it('is the own registry after a switch within the year, once it knows where the national system stopped', () => {
    const switched = { ...own, nationalTimes: [time('2020-01-01', '2026-11-22')] };
    assert.equal(numberingWay(day('2026-11-23'), switched), 'own_after_national');
    assert.equal(numberingWay(day('2026-12-31'), switched), 'own_after_national');
    assert.equal(numberingWay(day('2026-11-23'), { ...switched, continuesNational: true }), 'own');
  });

  it('is the own registry at once in the year after the switch, for numbers begin anew', () => {
    const switched = { ...own, nationalTimes: [time('2020-01-01', '2026-12-31')] };
    assert.equal(numberingWay(day('2027-01-01'), switched), 'own');
    const onNewYear = { ...own, nationalTimes: [time('2020-01-01', '2027-01-01')] };
    assert.equal(numberingWay(day('2027-01-02'), onNewYear), 'own_after_national');
  });

  it('does not care for times that are still to come', () => {
    assert.equal(numberingWay(day('2026-11-23'), { ...own, nationalTimes: [time('2026-12-01')] }), 'own');
  });
});

describe('a number from outside', () => {
  const wanted = { courtCode: '7517', kind: '2', registeredOn: day('2026-11-23') };

  it('is believed when it is of the court, kind and year, in any spelling', () => {
    assert.equal(givenNumberParts('7517-26-00-2/1234', wanted)?.sequence, 1234);
    assert.equal(givenNumberParts('№ 7517–26–00–2 / 1234', wanted)?.sequence, 1234);
    assert.equal(givenNumberParts('7517-26-00-2/1234(2)', wanted)?.repetition, 2);
  });

  for (const number of [
    '7518-26-00-2/1',
    '7517-25-00-2/1',
    '7517-26-00-2а/1',
    '7517-26-01-2/1',
    '1234',
    '',
    '7517-26-00-2/0',
  ])
    it(`is not believed as «${number}»`, () => assert.equal(givenNumberParts(number, wanted), undefined));
});

describe('the pauses before the next question', () => {
  const now = Temporal.Instant.from('2026-11-23T04:00:00Z');
  const seconds = (tries: number) => now.until(nextTryAt(now, tries)).total('seconds');

  it('grow to a quarter of an hour and never end', () => {
    assert.deepEqual([1, 2, 3, 7, 8, 1000].map(seconds), [10, 30, 60, 900, 900, 900]);
  });
});
