import assert from 'node:assert/strict';
import { it } from 'node:test';
import { askingRate, workBits } from './effort.ts';

it('makes a question dearer with each doubling of a flood, to a bound that a phone can bear', () => {
  assert.deepEqual([0, 1, 16, 31, 32, 64, 128, 256, 100_000].map(workBits), [18, 18, 18, 18, 19, 20, 21, 22, 22]);
});

it('lets a lobby ask more than a network, and a contact more than none', () => {
  const bursts = [askingRate('kiosk', 'talon'), askingRate('site', 'contact'), askingRate('site', 'talon')];
  assert.deepEqual(
    bursts.map(({ burst }) => burst),
    [20, 5, 3],
  );
});
