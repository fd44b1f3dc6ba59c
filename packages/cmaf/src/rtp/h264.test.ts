import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PPS, spsOfSize } from '../../testing/parameter-sets.ts';
import { h264Packets, stapA } from '../../testing/rtp-sender.ts';
import { H264Depacketiser } from './h264.ts';
import type { RtpPacket } from './packet.ts';
import { ReorderWindow } from './reorder-window.ts';

const SPS = spsOfSize(1280, 720);
/** The first bit of a slice says that it begins the picture. */
const slice = (type: number, length: number) =>
  Uint8Array.from({ length }, (_, at) => (at === 0 ? 0x60 | type : 0x80 | at));
const IDR = slice(5, 4000);
const P = slice(1, 2500);

function run(packets: readonly RtpPacket[], depacketiser = new H264Depacketiser()) {
  const window = new ReorderWindow(0);
  const ordered = packets.flatMap((packet) => window.push(packet));
  return [...ordered.flatMap((one) => depacketiser.push(one)), ...depacketiser.flush()];
}

const bytesOf = ({ chunks }: { readonly chunks: readonly Uint8Array[] }) => Buffer.concat(chunks);
const withLength = (nal: Uint8Array) => Buffer.from([0, 0, nal.length >>> 8, nal.length & 255, ...nal]);

test('fragments are one NAL unit again, and parameter sets stand apart', () => {
  const depacketiser = new H264Depacketiser();
  const pictures = run(h264Packets([[SPS, PPS, IDR], [P], [P]]), depacketiser);
  assert.deepEqual(
    pictures.map((one) => [one.timestamp, one.isKey, one.isDamaged, one.isAfterLoss]),
    [
      ...[
        [0, true, false, false],
        [3600, false, false, false],
        [7200, false, false, false],
      ],
    ],
  );
  assert.ok(pictures[0] && bytesOf(pictures[0]).equals(withLength(IDR)));
  assert.ok(pictures[1] && bytesOf(pictures[1]).equals(withLength(P)));
  assert.equal(pictures[0]?.sizeBytes, IDR.length + 4);
  assert.equal(depacketiser.format?.codecs, 'avc1.42C01F');
});

test('several NAL units of one packet are taken apart; delimiters and filler are left out', () => {
  const information = Uint8Array.of(6, 5, 1, 0, 0x80);
  const small = slice(5, 20);
  const payload = stapA([Uint8Array.of(9, 0xf0), SPS, PPS, information, small, Uint8Array.of(12, 255, 0x80)]);
  const [picture] = run([{ payloadType: 96, isMarked: true, sequence: 1, timestamp: 9, source: 1, payload }]);
  assert.ok(picture && bytesOf(picture).equals(Buffer.concat([withLength(information), withLength(small)])));
});

test('parameters of the session description serve until the stream brings its own', () => {
  const depacketiser = new H264Depacketiser([SPS, PPS]);
  const first = depacketiser.format;
  assert.equal(first?.picture.width, 1280);
  run(h264Packets([[SPS, PPS, IDR]]), depacketiser);
  assert.equal(depacketiser.format, first, 'the same parameters are the same object');
  run(h264Packets([[spsOfSize(640, 368), PPS, IDR]]), depacketiser);
  assert.equal(depacketiser.format?.picture.width, 640);
});

test('each lost packet marks its own picture and the one after it, and nothing else', () => {
  const packets = h264Packets([[SPS, PPS, IDR], [P], [P], [P]]);
  for (const [lost, packet] of packets.entries()) {
    if (lost === 0) continue;
    const pictures = run(packets.filter((one) => one !== packet));
    const damaged = pictures.filter((one) => one.isDamaged).map((one) => one.timestamp);
    // Of a lost parameter set the receiver cannot know what it was, and the picture before is out already.
    const isNoticed = lost > 2 || lost === 1 || lost === 2;
    assert.ok(isNoticed && (damaged.includes(packet.timestamp) || damaged.length === 0), `packet ${lost}`);
    assert.ok(
      damaged.every((timestamp) => Math.abs(timestamp - packet.timestamp) <= 3600),
      `packet ${lost}`,
    );
    for (const one of pictures.filter((picture) => !picture.isDamaged && picture.timestamp !== 0)) {
      assert.ok(bytesOf(one).equals(withLength(P)), 'what is not marked is whole');
    }
  }
});

test('the middle of a fragmented NAL unit that is lost takes the unit with it', () => {
  const packets = h264Packets([[SPS, PPS, IDR], [slice(1, 20), P], [P]]);
  const middle = packets.findIndex((packet) => packet.timestamp === 3600 && packet.payload.length === 1200) + 1;
  const [, second, third] = run(packets.filter((_, at) => at !== middle));
  assert.ok(second?.isDamaged && bytesOf(second).equals(withLength(slice(1, 20))));
  assert.equal(third?.isDamaged, false);
});

test('a whole picture that is lost is seen by the next one', () => {
  const packets = h264Packets([[SPS, PPS, IDR], [P], [P]]).filter((packet) => packet.timestamp !== 3600);
  assert.deepEqual(
    run(packets).map((one) => [one.timestamp, one.isDamaged, one.isAfterLoss]),
    [
      ...[
        [0, false, false],
        [7200, false, true],
      ],
    ],
  );
});

test('a lost marker does not join two pictures', () => {
  const packets = h264Packets([[SPS, PPS, IDR], [slice(1, 20)], [slice(1, 30)]]).map((one) => ({
    ...one,
    isMarked: false,
  }));
  assert.equal(run(packets).length, 3);
});

test('packets of other modes and cut ones are counted and mark the picture, whatever their bytes', () => {
  for (const bytes of [[], [25, 0, 1], [29, 0x80, 1], [31], [0, 1, 2], [24, 0, 9, 1], [28], [0x67, 66], [0x68]]) {
    const depacketiser = new H264Depacketiser();
    const base = { payloadType: 96, timestamp: 5, source: 1 };
    const [picture] = run(
      [
        { ...base, isMarked: false, sequence: 1, payload: slice(5, 20) },
        { ...base, isMarked: true, sequence: 2, payload: Uint8Array.from(bytes) },
      ],
      depacketiser,
    );
    assert.equal(depacketiser.malformedPackets, 1, String(bytes));
    assert.ok(picture?.isDamaged);
  }
});
