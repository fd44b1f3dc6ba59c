import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLOCK, clockBlocks, readPictureClock } from './picture-clock.ts';

/** A picture of nothing but the clock, in shades that a camera makes of black and white. */
const pictureOf = (blocks: readonly boolean[], width: number) => (x: number) => {
  const at = Math.floor(((x / width) * CLOCK.ofWidth - CLOCK.x) / CLOCK.block);
  return blocks[at] ? 225 : 40;
};

test('every number of a picture is read back, in any size of the picture', () => {
  for (const width of [320, 640, 1920]) {
    for (let number = 0; number < 512; number += 1)
      assert.equal(readPictureClock(pictureOf(clockBlocks(number), width), width), number);
  }
});

test('a picture without a clock, or with one wrong block, has no number', () => {
  assert.equal(
    readPictureClock(() => 128, 640),
    undefined,
  );
  const blocks = clockBlocks(77);
  blocks[5] = !blocks[5];
  assert.equal(readPictureClock(pictureOf(blocks, 640), 640), undefined);
});
