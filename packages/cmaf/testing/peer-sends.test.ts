// The peer sends RTP and RTCP over loopback, as a camera would; it also decodes what is made of them.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { test } from 'node:test';
import {
  AacDepacketiser,
  aacFormat,
  type Depacketiser,
  H264Depacketiser,
  OpusDepacketiser,
  opusFormat,
  ReorderWindow,
  readRtpPacket,
  readSenderReports,
  Segmenter,
  StreamClock,
  type TrackEvent,
  type TrackFormat,
} from '../src/index.ts';
import { decodedHashes, needsFfmpeg } from './ffmpeg.ts';
import { fileOf } from './streams.ts';

interface Heard {
  readonly isReport: boolean;
  readonly bytes: Uint8Array;
  readonly arrivedUs: number;
}

const nowUs = () => Math.round((performance.timeOrigin + performance.now()) * 1000);

async function bind(port: number): Promise<Socket | undefined> {
  const socket = createSocket('udp4');
  socket.bind(port, '127.0.0.1');
  try {
    await once(socket, 'listening');
    return socket;
  } catch {
    socket.close();
    return undefined;
  }
}

/** RTCP comes to the port above that of RTP. */
async function bindPair(): Promise<{ readonly rtp: Socket; readonly rtcp: Socket; readonly port: number }> {
  for (let tries = 0; tries < 50; tries++) {
    const rtp = await bind(0);
    const port = rtp?.address().port ?? 0;
    const rtcp = port % 2 === 0 ? await bind(port + 1) : undefined;
    if (rtp && rtcp) return { rtp, rtcp, port };
    rtp?.close();
  }
  throw new Error('no two ports beside each other are free');
}

/** @returns what the peer sent in two and a half seconds of its test source, and what it said about it. */
async function listen(source: string, encoding: readonly string[]): Promise<{ heard: Heard[]; description: string }> {
  const { rtp, rtcp, port } = await bindPair();
  const heard: Heard[] = [];
  const keep = (isReport: boolean) => (message: Buffer) => {
    heard.push({ isReport, bytes: new Uint8Array(message), arrivedUs: nowUs() });
  };
  rtp.on('message', keep(false));
  rtcp.on('message', keep(true));
  const args = ['-re', '-f', 'lavfi', '-i', source, '-t', '2.5', ...encoding, '-f', 'rtp', `rtp://127.0.0.1:${port}`];
  const peer = spawn('ffmpeg', ['-hide_banner', '-v', 'error', '-nostdin', ...args]);
  let description = '';
  peer.stdout.on('data', (text: Buffer) => {
    description += text.toString();
  });
  const [code] = await once(peer, 'close');
  assert.equal(code, 0);
  await new Promise((resolve) => setImmediate(resolve));
  rtp.close();
  rtcp.close();
  return { heard, description };
}

/** What a recorder does with one track. */
function record(
  heard: readonly Heard[],
  depacketiser: Depacketiser,
  formatNow: () => TrackFormat | undefined,
  rate: number,
) {
  const window = new ReorderWindow();
  const clock = new StreamClock({ rate });
  const events: TrackEvent[] = [];
  const sources = new Set<string>();
  let segmenter: Segmenter | undefined;
  for (const { isReport, bytes, arrivedUs } of heard) {
    if (isReport) {
      for (const report of readSenderReports(bytes)) clock.report(report, arrivedUs);
      continue;
    }
    for (const ordered of window.push(readRtpPacket(bytes))) {
      for (const frame of depacketiser.push(ordered)) {
        const { unixUs, ...evidence } = clock.read(frame.timestamp, arrivedUs);
        const format = formatNow();
        assert.ok(format);
        assert.equal(frame.isDamaged, false);
        sources.add(evidence.source);
        segmenter ??= new Segmenter({ format });
        events.push(...segmenter.push({ ...frame, unixUs, clock: evidence }));
      }
    }
  }
  return { events: [...events, ...(segmenter?.flush() ?? [])], sources: [...sources] };
}

const configOf = (description: string): Uint8Array =>
  Uint8Array.from(Buffer.from(/config=([0-9A-F]+)/i.exec(description)?.[1] ?? '', 'hex'));

function samplesOf(events: readonly TrackEvent[]): number {
  return events.reduce((sum, event) => sum + (event.kind === 'part' ? event.samples : 0), 0);
}

test('H.264 that ffmpeg sends is recorded picture by picture on its own clock', needsFfmpeg, async () => {
  const { heard } = await listen('testsrc2=size=640x360:rate=25', [
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-tune', 'zerolatency', '-pix_fmt', 'yuv420p', '-g', '25'],
  ]);
  const depacketiser = new H264Depacketiser();
  const { events, sources } = record(heard, depacketiser, () => depacketiser.format, 90_000);
  const { hashes, complaints } = decodedHashes(fileOf(events));
  assert.equal(complaints, '');
  assert.equal(samplesOf(events), hashes.length);
  assert.ok(hashes.length >= 60, `${hashes.length} pictures`);
  assert.deepEqual(sources, ['sender-report']);
  assert.deepEqual(
    events.filter((event) => event.kind === 'gap'),
    [],
  );
});

test('AAC that ffmpeg sends is recorded sample by sample', needsFfmpeg, async () => {
  const { heard, description } = await listen('sine=frequency=440:sample_rate=48000', ['-c:a', 'aac', '-ac', '1']);
  const format = aacFormat(configOf(description));
  const { events, sources } = record(heard, new AacDepacketiser(format), () => format, format.timescale);
  assert.equal(decodedHashes(fileOf(events)).complaints, '');
  // The sender keeps its last packet until it is full.
  assert.ok(samplesOf(events) >= 100, `${samplesOf(events)} frames`);
  assert.deepEqual(sources, ['sender-report']);
  assert.deepEqual(
    events.filter((event) => event.kind === 'gap'),
    [],
  );
});

test('Opus that ffmpeg sends is recorded packet by packet', needsFfmpeg, async () => {
  const { heard } = await listen('sine=frequency=440:sample_rate=48000', ['-c:a', 'libopus', '-ac', '2']);
  const format = opusFormat({ channels: 2 });
  const { events, sources } = record(heard, new OpusDepacketiser(), () => format, 48_000);
  assert.equal(decodedHashes(fileOf(events)).complaints, '');
  assert.ok(samplesOf(events) >= 120);
  assert.deepEqual(sources, ['sender-report']);
  assert.deepEqual(
    events.filter((event) => event.kind === 'gap'),
    [],
  );
});
