import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { daysUntilFull } from './storage-forecast.ts';

const now = Temporal.Instant.from('2026-11-28T04:00:00Z');
const ago = (days: number) => now.subtract({ hours: 24 * days });
const GIGABYTE = 1e9;

describe('the forecast of the store', () => {
  const recorded = (rest: object = {}) => ({ bytes: 300 * GIGABYTE, firstAt: ago(40), since: ago(30), now, ...rest });

  it('divides what is free by what a day of late has taken', () => {
    assert.equal(daysUntilFull(recorded(), 100 * GIGABYTE), 10);
    assert.equal(daysUntilFull(recorded(), 0), 0);
  });

  it('measures a court that records for less than thirty days by those days alone', () => {
    assert.equal(daysUntilFull(recorded({ firstAt: ago(3) }), 1000 * GIGABYTE), 10);
    assert.equal(daysUntilFull(recorded({ firstAt: now }), 600 * GIGABYTE), 2);
  });

  it('says nothing where nothing was recorded', () => {
    assert.equal(daysUntilFull(recorded({ bytes: 0, firstAt: undefined }), GIGABYTE), undefined);
  });
});
