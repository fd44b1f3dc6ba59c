import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newId } from '#platform/ids';
import { type Kiosk, type KioskId, troublesOf } from './kiosk.ts';

const now = Temporal.Instant.from('2026-11-23T04:00:00Z');
const well: Kiosk = {
  ...{ id: newId<KioskId>(), courtCode: '7517', name: 'Кіреберіс', state: 'registered', madeAt: now },
  ...{ codeUntil: undefined, lastSeenAt: now, version: 'v1', screen: '1080 × 1920', clockOffS: 0 },
  ...{ errorCount: 0, lastError: undefined, isStorageFull: false },
};
const troubles = (kiosk: Partial<Kiosk>) => troublesOf({ ...well, ...kiosk }, now, 'v1');

describe('what an administrator has to look at', () => {
  it('is nothing while a kiosk greets in time, and its silence after a quarter of an hour', () => {
    assert.deepEqual(troubles({}), []);
    assert.deepEqual(troubles({ lastSeenAt: now.subtract({ minutes: 15 }) }), []);
    assert.deepEqual(troubles({ lastSeenAt: now.subtract({ minutes: 15, seconds: 1 }) }), ['silent']);
    assert.deepEqual(troubles({ lastSeenAt: undefined }), ['silent']);
  });

  it('is a clock that is wrong by more than two minutes, on either side', () => {
    assert.deepEqual(troubles({ clockOffS: 120 }), []);
    assert.deepEqual(troubles({ clockOffS: 121 }), ['clock']);
    assert.deepEqual(troubles({ clockOffS: -86_400 }), ['clock']);
  });

  it('is a full storage, errors, and pages of another version', () => {
    assert.deepEqual(troubles({ isStorageFull: true, errorCount: 1, version: 'v0' }), ['storage', 'errors', 'version']);
  });

  it('is a copied key before everything else, and nothing of a kiosk that nobody has set up', () => {
    assert.deepEqual(troubles({ state: 'copied', lastSeenAt: undefined }), ['copied']);
    assert.deepEqual(troubles({ state: 'invited', lastSeenAt: undefined }), []);
  });
});
