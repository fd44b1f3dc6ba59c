import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Malformed } from '../bytes/malformed.ts';
import { BoxWriter } from './box-writer.ts';
import { writeFragment } from './fragment.ts';
import { bodyOfBox, decodeTimeOf, readBoxes } from './read-boxes.ts';

const sample = (...bytes: number[]) => ({
  chunks: [Uint8Array.from(bytes)],
  sizeBytes: bytes.length,
  durationTicks: 3600,
  compositionTicks: -3600,
  isKey: true,
});

test('the size of a box is that of everything inside, however far the buffer had to grow', () => {
  const out = new BoxWriter(4);
  out.box('moov', () => {
    out.box('free', () => out.zeros(5000));
    out.fullBox('mvhd', 1, 7, () => out.u64(2 ** 40 + 5));
  });
  const [moov] = readBoxes(out.written());
  assert.equal(moov?.sizeBytes, 8 + 5008 + 8 + 4 + 8);
  assert.deepEqual([...(bodyOfBox(out.written(), 'moov/mvhd') ?? [])], [1, 0, 0, 7, 0, 0, 1, 0, 0, 0, 0, 5]);
});

test('media bytes of a fragment are the very chunks that were given', () => {
  const samples = [sample(1, 2, 3), sample(4)];
  const [header, ...media] = writeFragment({ sequence: 7, decodeTicks: 162_000_000_000_000, samples });
  assert.ok(header);
  assert.deepEqual(
    media.map((chunk) => samples.findIndex((one) => one.chunks[0] === chunk)),
    [0, 1],
  );
  const whole = Uint8Array.from([header, ...media].flatMap((piece) => [...piece]));
  assert.deepEqual(
    readBoxes(whole).map((box) => [box.type, box.sizeBytes]),
    [
      ['moof', header.length - 8],
      ['mdat', 12],
    ],
  );
  assert.equal(decodeTimeOf(whole), 162_000_000_000_000);
});

test('the offset of the data points behind the header of mdat', () => {
  const [header] = writeFragment({ sequence: 1, decodeTicks: 0, samples: [sample(9)] });
  assert.ok(header);
  const run = bodyOfBox(header.subarray(0, -8), 'moof/traf/trun');
  assert.ok(run);
  assert.equal(new DataView(run.buffer, run.byteOffset).getUint32(8), header.length);
  assert.equal(new DataView(run.buffer, run.byteOffset).getInt32(24), -3600);
});

test('a box that is not whole is malformed at every cut, and hostile sizes do not run away', () => {
  const whole = Uint8Array.from(
    writeFragment({ sequence: 1, decodeTicks: 5, samples: [sample(1, 2, 3)] }).flatMap((piece) => [...piece]),
  );
  const [moof] = readBoxes(whole);
  for (let length = 1; length < whole.length; length++) {
    if (length === moof?.sizeBytes) continue;
    assert.throws(() => readBoxes(whole.subarray(0, length)), Malformed, `cut after ${length} bytes`);
  }
  for (const size of [0, 2, 7]) assert.throws(() => readBoxes(Uint8Array.of(0, 0, 0, size, 65, 65, 65, 65)), Malformed);
  assert.throws(() => readBoxes(Uint8Array.of(0, 0, 0, 1, 65, 65, 65, 65, 255, 0, 0, 0, 0, 0, 0, 0)), Malformed);
});

test('a large size stands in eight bytes, an old decode time in four', () => {
  const large = Uint8Array.of(0, 0, 0, 1, 65, 66, 67, 68, 0, 0, 0, 0, 0, 0, 0, 18, 1, 2);
  assert.deepEqual(
    readBoxes(large).map((box) => [box.type, [...box.body]]),
    [['ABCD', [1, 2]]],
  );
  const out = new BoxWriter();
  out.box('moof', () => out.box('traf', () => out.fullBox('tfdt', 0, 0, () => out.u32(77))));
  assert.equal(decodeTimeOf(out.written()), 77);
  assert.equal(decodeTimeOf(large), undefined);
});
