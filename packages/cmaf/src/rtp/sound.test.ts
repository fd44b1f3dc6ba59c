import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { aacPayload } from '../../testing/rtp-sender.ts';
import { aacFormat } from '../codec/format.ts';
import { AacDepacketiser } from './aac.ts';
import { OpusDepacketiser } from './opus.ts';

const ordered = (payload: Uint8Array, { timestamp = 0, lostBefore = 0 } = {}) => ({
  packet: { payloadType: 97, isMarked: true, sequence: 0, timestamp, source: 1, payload },
  lostBefore,
});
const frame = (length: number) => Uint8Array.from({ length }, (_, at) => at & 255);
const bytesOf = ({ chunks }: { readonly chunks: readonly Uint8Array[] }) => Buffer.concat(chunks);

describe('AAC', () => {
  const depacketiser = () => new AacDepacketiser(aacFormat(Uint8Array.of(0x11, 0x88)));

  test('frames of one packet follow each other by what a frame lasts, over the wrap too', () => {
    const frames = depacketiser().push(ordered(aacPayload([frame(3), frame(300)]), { timestamp: 2 ** 32 - 512 }));
    assert.deepEqual(
      frames.map((one) => [one.timestamp, one.sizeBytes, one.durationTicks]),
      [
        [2 ** 32 - 512, 3, 1024],
        [512, 300, 1024],
      ],
    );
  });

  test('a frame over three packets is one again', () => {
    const one = depacketiser();
    const whole = frame(2500);
    const pieces = [whole.subarray(0, 1000), whole.subarray(1000, 2000), whole.subarray(2000)];
    const out = pieces.flatMap((piece) => one.push(ordered(aacPayload([piece], [2500]))));
    assert.equal(out.length, 1);
    assert.ok(out[0] && bytesOf(out[0]).equals(whole));
  });

  test('a frame of which a piece is lost is left out, and the next one says so', () => {
    const one = depacketiser();
    one.push(ordered(aacPayload([frame(1000)], [2500])));
    const out = [
      ...one.push(ordered(aacPayload([frame(500)], [2500]), { lostBefore: 1 })),
      ...one.push(ordered(aacPayload([frame(9)]), { timestamp: 1024 })),
      ...one.push(ordered(aacPayload([frame(9)]), { timestamp: 2048 })),
    ];
    assert.deepEqual(
      out.map((each) => [each.timestamp, each.isAfterLoss]),
      [
        [1024, true],
        [2048, false],
      ],
    );
  });

  test('headers of another mode, interleaving and lies about sizes are counted and give nothing', () => {
    const bad = [[], [0, 16], [0, 0, 1], [0, 13, 1, 1], [0, 16, 0, 8 | 1, 7], [0, 16, 0, 0], [0, 32, 0, 8, 1, 0, 7]];
    for (const bytes of bad) {
      const one = depacketiser();
      assert.deepEqual(one.push(ordered(Uint8Array.from(bytes))), []);
      assert.equal(one.malformedPackets, 1, String(bytes));
    }
  });
});

describe('Opus', () => {
  test('what a packet lasts is read from its first byte', () => {
    const cases: readonly (readonly [bytes: number[], ms: number])[] = [
      ...([
        [[0x78, 1], 20],
        [[0xfc, 1], 20],
        [[0x00], 10],
        [[0x18], 60],
        [[0x80], 2.5],
        [[0x79], 40],
      ] as const),
      ...([
        [[0x7b, 0x03], 60],
        [[0x1b, 0x82], 120],
      ] as const),
    ].map(([bytes, ms]) => [[...bytes], ms]);
    for (const [bytes, ms] of cases) {
      const [one] = new OpusDepacketiser().push(ordered(Uint8Array.from(bytes)));
      assert.equal(one?.durationTicks, ms * 48, String(bytes));
    }
  });

  test('an empty packet, one of no frames and one of more than 120 ms are none', () => {
    const one = new OpusDepacketiser();
    for (const bytes of [[], [0x7b, 0], [0x1b, 3]]) assert.deepEqual(one.push(ordered(Uint8Array.from(bytes))), []);
    assert.equal(one.malformedPackets, 3);
    assert.equal(one.push(ordered(Uint8Array.of(0x78, 1)))[0]?.isAfterLoss, true);
  });
});
