import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { StreamClock } from './stream-clock.ts';

const RATE = 90_000;
const START_US = Date.UTC(2026, 10, 27, 5) * 1000;

interface Camera {
  /** How many seconds of the media clock one second of the wall clock has. */
  readonly rate?: number;
  /** Wall clock of the sender less ours, at a moment of ours. */
  readonly offUs?: (atS: number) => number;
  readonly delayUs?: (frame: number) => number;
  readonly firstTimestamp?: number;
  readonly everyS?: number;
  readonly fromS?: number;
}

/** A camera of 25 pictures a second; the clock's reading of each, and how far it is from the truth. */
function watch(camera: Camera, seconds: number, clock = new StreamClock({ rate: RATE })) {
  const { rate = 1, offUs = () => 0, delayUs = () => 20_000, firstTimestamp = 0, everyS = 5, fromS = 0 } = camera;
  const readings = [];
  for (let frame = fromS * 25; frame < (fromS + seconds) * 25; frame++) {
    const atS = frame / 25;
    const timestamp = (firstTimestamp + Math.round(atS * RATE * rate)) % 2 ** 32;
    const truthUs = START_US + frame * 40_000;
    const arrivedUs = truthUs + delayUs(frame);
    if (everyS && frame % (everyS * 25) === 0) clock.report({ unixUs: truthUs + offUs(atS), timestamp }, arrivedUs);
    const reading = clock.read(timestamp, arrivedUs);
    readings.push({ ...reading, errorUs: reading.unixUs - truthUs - offUs(atS) });
  }
  return readings;
}

const worst = (readings: readonly { readonly errorUs: number }[]) =>
  Math.max(...readings.map(({ errorUs }) => Math.abs(errorUs)));

describe('a camera that tells its clock', () => {
  test('is placed to the microsecond, whatever the network delays and wherever its counter begins', () => {
    const delayUs = (frame: number) => 20_000 + ((frame * 7919) % 100) * 1000;
    const readings = watch({ delayUs, firstTimestamp: 2 ** 32 - RATE * 3 }, 120);
    assert.ok(worst(readings) <= 1);
    assert.ok(readings.every((reading) => reading.source === 'sender-report'));
    assert.deepEqual([readings[1]?.minusArrivalUs, readings[1]?.driftPpm], [-39_000, 0]);
  });

  test('whose crystal runs 100 millionths fast is followed within a millisecond, and its drift is told', () => {
    for (const ppm of [100, -100]) {
      const readings = watch({ rate: 1 + ppm / 1e6 }, 300);
      assert.ok(worst(readings) <= 1000, `${ppm} ppm: ${worst(readings)} us`);
      const drift = readings.at(-1)?.driftPpm ?? 0;
      assert.ok(Math.abs(drift - ppm) < 1, `${drift}`);
    }
  });

  test('whose reports tremble by 5 ms moves the picture by less', () => {
    const readings = watch({ offUs: (atS) => (Math.round(atS / 5) % 2 === 0 ? 5000 : -5000) }, 300);
    const steady = readings.slice(-2500).map(({ unixUs }, index) => unixUs - index * 40_000);
    assert.ok(Math.max(...steady) - Math.min(...steady) < 5000);
  });

  test('may report before its first packet, with the counter wrapping in between', () => {
    const clock = new StreamClock({ rate: RATE });
    clock.report({ unixUs: START_US, timestamp: 2 ** 32 - 900 }, START_US);
    assert.equal(clock.read(900, START_US + 30_000).unixUs, START_US + 20_000);
  });

  test('is marked with what its clock differs from ours', () => {
    const [reading] = watch({ offUs: () => 700_000 }, 1);
    assert.deepEqual([reading?.source, reading?.minusArrivalUs], ['sender-report', 680_000]);
  });
});

describe('the time of arrival is taken, and marked', () => {
  test('until the first report, and when none ever comes', () => {
    const readings = watch({ everyS: 0, delayUs: (frame) => (frame % 10 === 0 ? 5000 : 60_000) }, 60);
    assert.ok(readings.every((reading) => reading.source === 'arrival' && reading.minusArrivalUs === undefined));
    assert.ok(
      readings.slice(1).every(({ errorUs }) => errorUs === 5000),
      'the quickest packet places the others',
    );
  });

  test('when the sender lives in another year or an hour away', () => {
    for (const offUs of [-56 * 365 * 86_400e6, 3_600e6, 1_100_000]) {
      const readings = watch({ offUs: () => offUs }, 20);
      assert.ok(readings.every((reading) => reading.source === 'arrival'));
    }
  });

  test('when the clock of the sender is set, until three reports agree again', () => {
    const readings = watch({ offUs: (atS) => (atS >= 60 ? 500_000 : 0) }, 120);
    const sources = readings.map((reading) => reading.source);
    assert.equal(sources.lastIndexOf('arrival') - sources.indexOf('arrival') + 1, 10 * 25);
    assert.equal(sources.indexOf('arrival'), 60 * 25);
    assert.equal(sources.at(-1), 'sender-report');
  });

  test('follows a crystal that runs slow or fast, without a report', () => {
    for (const rate of [1 - 1e-4, 1 + 1e-4]) {
      const readings = watch({ everyS: 0, rate }, 600);
      const lag = readings.slice(-250).map(({ errorUs }) => errorUs - 20_000);
      assert.ok(Math.max(...lag.map(Math.abs)) < 1500);
    }
  });
});
