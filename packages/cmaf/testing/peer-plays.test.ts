// The peer decodes what the writer wrote, to the same pictures and samples as the stream it came from.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aacFormat, Segmenter, type TrackEvent } from '../src/index.ts';
import { framesOfAdts, picturesOfStream, typeOfNal } from './annex-b.ts';
import { decodedHashes, makeStream, needsFfmpeg, runPeer } from './ffmpeg.ts';
import { fileOf, formatOfStream, frameOf, lengthPrefixed, makePictures, START_US } from './streams.ts';

/** @param order places in the order of presentation, for streams whose pictures are sent in another */
function record(stream: Uint8Array, order: (index: number) => number = (index) => index): TrackEvent[] {
  const segmenter = new Segmenter({ format: formatOfStream(stream) });
  const events = picturesOfStream(stream).flatMap((nals, index) =>
    segmenter.push(
      frameOf(lengthPrefixed(nals), {
        unixUs: START_US + order(index) * 40_000,
        isKey: nals.some((nal) => typeOfNal(nal) === 5),
      }),
    ),
  );
  return [...events, ...segmenter.flush()];
}

test('a camera of 25 pictures a second is decoded without a warning, picture by picture', needsFfmpeg, () => {
  const stream = makePictures('testsrc2=size=638x358:rate=25:duration=5', ['-tune', 'zerolatency']);
  const file = fileOf(record(stream));
  const ours = decodedHashes(file);
  assert.equal(ours.complaints, '');
  assert.equal(ours.hashes.length, 125);
  assert.deepEqual(ours.hashes, decodedHashes(stream, 'h264').hashes);
  const shown = runPeer(
    'ffprobe',
    ['-show_entries', 'stream=width,height,codec_name,time_base', '-of', 'json', 'INPUT'],
    file,
  );
  assert.deepEqual(JSON.parse(shown.out.toString()).streams, [
    { codec_name: 'h264', width: 638, height: 358, time_base: '1/90000' },
  ]);
});

test('presentation times are Unix time, whatever the year', needsFfmpeg, () => {
  const file = fileOf(record(makePictures('testsrc2=size=320x180:rate=25:duration=1', ['-tune', 'zerolatency'])));
  const { out } = runPeer('ffprobe', ['-show_entries', 'packet=pts', '-of', 'csv=p=0', 'INPUT'], file);
  const times = out.toString().trim().split('\n').map(Number);
  assert.deepEqual(
    times.slice(0, 3),
    [0, 1, 2].map((n) => (START_US / 1_000_000) * 90_000 + n * 3600),
  );
});

test('pictures that are sent in another order are shown in theirs', needsFfmpeg, () => {
  const stream = makePictures('testsrc2=size=320x180:rate=25:duration=3', [
    ...['-preset', 'medium', '-bf', '2', '-x264-params', 'aud=1:b-adapt=0:open-gop=0:scenecut=0:b-pyramid=none'],
  ]);
  const { out } = runPeer(
    'ffprobe',
    ['-f', 'h264', '-show_entries', 'frame=coded_picture_number', '-of', 'csv=p=0', 'INPUT'],
    stream,
  );
  const coded = out.toString().trim().split('\n').map(Number);
  assert.ok((formatOfStream(stream).picture.reorderedFrames ?? 0) > 0);
  assert.notDeepEqual(
    coded,
    coded.toSorted((a, b) => a - b),
  );
  const file = fileOf(record(stream, (index) => coded.indexOf(index)));
  const ours = decodedHashes(file);
  assert.equal(ours.complaints, '');
  assert.deepEqual(ours.hashes, decodedHashes(stream, 'h264').hashes);
});

for (const [rate, channels] of [
  [48_000, 1],
  [44_100, 2],
  [16_000, 1],
] as const) {
  test(`AAC of ${rate} Hz and ${channels} channels is decoded without a warning`, needsFfmpeg, () => {
    const adts = makeStream(`sine=frequency=440:sample_rate=${rate}:duration=4`, [
      ...['-ac', String(channels), '-c:a', 'aac', '-f', 'adts'],
    ]);
    const { config, frames } = framesOfAdts(adts);
    const format = aacFormat(config);
    const segmenter = new Segmenter({ format });
    const events = frames.flatMap((frame, index) =>
      segmenter.push(
        frameOf(frame, { unixUs: START_US + Math.round((index * 1024e6) / rate), durationTicks: format.frameTicks }),
      ),
    );
    const ours = decodedHashes(fileOf([...events, ...segmenter.flush()]));
    assert.equal(ours.complaints, '');
    assert.deepEqual(ours.hashes, decodedHashes(adts, 'aac').hashes);
  });
}
