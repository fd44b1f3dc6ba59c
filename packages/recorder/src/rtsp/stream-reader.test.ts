import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CameraRefusal } from './camera-refusal.ts';
import { StreamReader } from './stream-reader.ts';

const packet = (channel: number, ...bytes: number[]) =>
  Buffer.from([0x24, channel, bytes.length >> 8, bytes.length & 255, ...bytes]);
const answer =
  'RTSP/1.0 200 OK\r\nCSeq: 1\r\nContent-Length: 4\r\nWWW-Authenticate: Basic\r\nwww-authenticate: Digest\r\n\r\nv=0\n';
const stream = Buffer.concat([
  packet(0, 1, 2, 3),
  Buffer.from(answer),
  packet(1, 4),
  Buffer.from('ANNOUNCE * RTSP/1.0\r\nCSeq: 9\r\n\r\n'),
  packet(2, 5, 6),
]);

test('answers and packets are the same wherever the stream is cut', () => {
  for (let cut = 0; cut <= stream.length; cut += 1) {
    const reader = new StreamReader();
    const read = [...reader.push(stream.subarray(0, cut)), ...reader.push(stream.subarray(cut))];
    assert.deepEqual(
      read.map((one) => (one.kind === 'response' ? one.body : [one.channel, ...one.bytes])),
      [[0, 1, 2, 3], 'v=0\n', [1, 4], [2, 5, 6]],
    );
  }
});

test('what was given out stays as it was while more comes, in memory that is used again', () => {
  const reader = new StreamReader();
  const read = Buffer.alloc(1500);
  const kept: Uint8Array[] = [];
  for (let at = 0; at < 1000; at += 1) {
    const sent = packet(0, ...Array.from({ length: 1400 }, () => at % 251));
    read.set(sent);
    for (const one of reader.push(read.subarray(0, sent.length))) if (one.kind === 'interleaved') kept.push(one.bytes);
  }
  assert.equal(kept.length, 1000);
  assert.ok(kept.every((bytes, at) => bytes.length === 1400 && bytes.every((byte) => byte === at % 251)));
});

test('a header that comes twice has two values', () => {
  const [, response] = new StreamReader().push(stream);
  assert.deepEqual(response?.kind === 'response' && response.headers.get('www-authenticate'), ['Basic', 'Digest']);
});

test('what is no RTSP is refused, also when it never ends', () => {
  for (const wrong of [
    'HTTP/1.1 200 OK\r\n\r\n',
    '\u0016\u0003\u0001',
    `RTSP/1.0 200 OK\r\nX: ${'a'.repeat(70_000)}`,
    'RTSP/1.0 200 OK\r\nContent-Length: -1\r\n\r\n',
  ])
    assert.throws(() => new StreamReader().push(Buffer.from(wrong, 'latin1')), CameraRefusal);
});
