import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chooseAccount, type Opened } from './choose-account.ts';

const opened = (isKnownDevice: boolean, isConfirmed: boolean, hour: number): Opened => ({
  isKnownDevice,
  isConfirmed,
  openedAt: Temporal.Instant.from('2026-11-23T00:00:00Z').add({ hours: hour }),
});

describe('of several accounts that one password opens', () => {
  it('the one known to this browser comes first, then the confirmed one, then the newest', () => {
    const known = opened(true, false, 1);
    const confirmed = opened(false, true, 2);
    const [older, newer] = [opened(false, false, 3), opened(false, false, 4)];
    assert.equal(chooseAccount([older, confirmed, known]), known);
    assert.equal(chooseAccount([older, newer, confirmed]), confirmed);
    assert.equal(chooseAccount([older, newer]), newer);
    assert.equal(chooseAccount([]), undefined);
  });
});
