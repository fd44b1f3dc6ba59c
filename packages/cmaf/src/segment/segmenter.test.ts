import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formats, START_US, soundFrame, videoFrame } from '../../testing/frames.ts';
import { decodeTimeOf, ticksOf } from '../index.ts';
import type { Part, TrackEvent } from './frame.ts';
import { Segmenter } from './segmenter.ts';

const partsOf = (events: readonly TrackEvent[]): Part[] => events.filter((event) => event.kind === 'part');
const kindsOf = (events: readonly TrackEvent[]) => events.map((event) => event.kind);
const gapsOf = (events: readonly TrackEvent[]) => events.filter((event) => event.kind === 'gap');
const START = ticksOf(START_US, 90_000);

/** Every tick is in a part or in a gap. */
function assertUnbroken(events: readonly TrackEvent[]): void {
  let end: number | undefined;
  for (const event of events) {
    if (event.kind === 'init') continue;
    const [from, to] =
      event.kind === 'gap'
        ? [event.fromTicks, event.toTicks]
        : [event.startTicks, event.startTicks + event.durationTicks];
    assert.equal(from, end ?? from);
    end = to;
  }
}

describe('a camera of 25 pictures a second with a key frame each second', () => {
  const segmenter = new Segmenter({ format: formats.video });
  const events = Array.from({ length: 126 }, (_, n) => segmenter.push(videoFrame(n))).flat();
  const parts = partsOf(events);

  test('ends parts with the picture that reaches a quarter of a second of the clock, and tells the time of their first', () => {
    assert.deepEqual(
      parts.slice(0, 4).map((part) => part.samples),
      [6, 6, 7, 6],
    );
    assert.ok(parts.every((part) => part.durationTicks <= 25_200));
    assert.ok(
      parts.every((part) => decodeTimeOf(part.chunks[0]?.subarray(0, -8) ?? new Uint8Array()) === part.startTicks),
    );
    assert.equal(parts[0]?.startTicks, START);
    assertUnbroken(events);
  });

  test('begins segments on the grid of two seconds, with a key frame', () => {
    const firsts = parts.filter((part, at) => part.segment !== parts[at - 1]?.segment);
    assert.deepEqual(
      firsts.map((part) => (part.startTicks - START) / 180_000),
      [0, 1, 2],
    );
    assert.ok(firsts.every((part) => part.isKey));
    assert.deepEqual(
      firsts.map((part) => part.segment),
      [1, 2, 3],
    );
  });

  test('holds back one picture and what no quarter has ended yet, and gives them when nothing comes', () => {
    assert.equal(
      parts.reduce((sum, part) => sum + part.samples, 0),
      125,
    );
    assert.equal(partsOf(segmenter.flush())[0]?.samples, 1);
    assert.deepEqual(segmenter.flush(), []);
  });
});

test('a recording that begins off the grid has a short first segment', () => {
  const segmenter = new Segmenter({ format: formats.video });
  const events = Array.from({ length: 80 }, (_, n) => segmenter.push(videoFrame(n, { atMs: 1000 + n * 40 }))).flat();
  const second = partsOf(events).find((part) => part.segment === 2);
  assert.equal(second?.startTicks, START + 2 * 90_000);
});

test('pictures before the first key frame are counted and left out', () => {
  const segmenter = new Segmenter({ format: formats.video });
  const events = Array.from({ length: 40 }, (_, n) => segmenter.push(videoFrame(n + 20))).flat();
  assert.equal(segmenter.skippedFrames, 5);
  assert.equal(partsOf(events)[0]?.startTicks, START + 90_000);
});

test('half a second is a long picture, more is a gap that is told', () => {
  for (const [pauseMs, gaps] of [
    [500, 0],
    [501, 1],
  ] as const) {
    const segmenter = new Segmenter({ format: formats.video });
    const times = [0, 40, 80, 80 + pauseMs, 120 + pauseMs];
    const events = [...times.flatMap((atMs, n) => segmenter.push(videoFrame(n, { atMs }))), ...segmenter.flush()];
    assert.equal(gapsOf(events).length, gaps, `${pauseMs} ms`);
    assertUnbroken(events);
  }
});

test('a gap after lost packets says so', () => {
  const segmenter = new Segmenter({ format: formats.video });
  segmenter.push(videoFrame(0));
  const events = segmenter.push(videoFrame(1, { atMs: 900, isAfterLoss: true }));
  assert.deepEqual(gapsOf(events), [
    { kind: 'gap', fromTicks: START + 3600, toTicks: START + 81_000, cause: 'lost-packets' },
  ]);
});

test('a camera that was gone comes back with a key frame after a gap of that cause', () => {
  const segmenter = new Segmenter({ format: formats.video });
  segmenter.push(videoFrame(0));
  assert.deepEqual(kindsOf(segmenter.breakOff('source')), ['part']);
  assert.deepEqual(segmenter.push(videoFrame(60)), []);
  const [gap] = segmenter.push(videoFrame(75));
  assert.deepEqual(gap, { kind: 'gap', fromTicks: START + 3600, toTicks: START + 270_000, cause: 'source' });
});

test('a pause after which pictures go on needs no key frame', () => {
  const segmenter = new Segmenter({ format: formats.video });
  segmenter.push(videoFrame(0));
  segmenter.flush();
  assert.deepEqual(kindsOf(segmenter.push(videoFrame(3))), ['gap']);
});

test('a clock that is set back is told as a step, and nothing is lost', () => {
  const segmenter = new Segmenter({ format: formats.video });
  const times = [0, 40, 80, -10_000, -9960, -9920];
  const events = [...times.flatMap((atMs, n) => segmenter.push(videoFrame(n, { atMs }))), ...segmenter.flush()];
  const [step] = gapsOf(events);
  assert.deepEqual([step?.cause, step?.toTicks], ['clock-step', START - 900_000]);
  assert.equal(
    partsOf(events).reduce((sum, part) => sum + part.samples, 0),
    6,
  );
  assertUnbroken(events);
});

test('a clock that trembles never lets time run backwards', () => {
  const segmenter = new Segmenter({ format: formats.video });
  const times = [0, 40, 35, 100, 60, 140];
  const events = [...times.flatMap((atMs, n) => segmenter.push(videoFrame(n, { atMs }))), ...segmenter.flush()];
  assert.deepEqual(gapsOf(events), []);
  assertUnbroken(events);
});

test('a part never mixes the clock of the sender with that of arrival', () => {
  const segmenter = new Segmenter({ format: formats.video });
  const clock = { source: 'arrival', minusArrivalUs: undefined, driftPpm: 0 } as const;
  const events = [0, 1, 2, 3, 4].flatMap((n) => segmenter.push(videoFrame(n, n < 2 ? {} : { clock })));
  assert.deepEqual(
    partsOf([...events, ...segmenter.flush()]).map((part) => [part.clock.source, part.samples]),
    [
      ['sender-report', 2],
      ['arrival', 3],
    ],
  );
});

test('other parameters make another init segment', () => {
  const segmenter = new Segmenter({ format: formats.video });
  const before = segmenter.push(videoFrame(0));
  const events = [...before, ...segmenter.changeFormat(formats.smaller), ...segmenter.push(videoFrame(25))];
  assert.deepEqual(kindsOf(events), ['init', 'part', 'init', 'gap']);
  assert.throws(() => segmenter.changeFormat(formats.sound), RangeError);
});

test('a track that goes on after a restart tells the time between', () => {
  const after = { endTicks: START, segment: 9, parts: 40, cause: 'restart' } as const;
  const segmenter = new Segmenter({ format: formats.video, after });
  const [, gap] = segmenter.push(videoFrame(25));
  assert.deepEqual(gap, { kind: 'gap', fromTicks: START, toTicks: START + 90_000, cause: 'restart' });
  assert.equal(partsOf(segmenter.flush())[0]?.segment, 10);
});

describe('sound', () => {
  test('whose clock runs 100 millionths fast or slow stays with the wall clock for an hour, without a gap', () => {
    for (const rate of [1 - 1e-4, 1, 1 + 1e-4]) {
      const segmenter = new Segmenter({ format: formats.sound });
      const count = Math.ceil((3600 * 48_000) / 1024);
      let events: TrackEvent[] = [];
      for (let n = 0; n < count; n++) events = [...events.slice(-40), ...segmenter.push(soundFrame(n, { rate }))];
      const last = partsOf([...events, ...segmenter.flush()]).at(-1);
      const wanted = ticksOf(START_US, 48_000) + count * 1024 * rate;
      assert.deepEqual(gapsOf(events), []);
      assert.ok(Math.abs((last?.startTicks ?? 0) + (last?.durationTicks ?? 0) - wanted) < 48, `rate ${rate}`);
    }
  });

  test('lost in one packet leaves a gap of exactly that packet', () => {
    const segmenter = new Segmenter({ format: formats.sound });
    const events = [0, 1, 3, 4].flatMap((n) => segmenter.push(soundFrame(n, { isAfterLoss: n === 3 })));
    const [gap] = gapsOf([...events, ...segmenter.flush()]);
    assert.equal(gap?.cause, 'lost-packets');
    assert.equal((gap?.toTicks ?? 0) - (gap?.fromTicks ?? 0), 1024);
  });
});
