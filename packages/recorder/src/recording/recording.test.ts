import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { framesOfSound } from '@ashyq/camera-simulator';
import { TrackIsClosed } from '@ashyq/cmaf';
import { afterKill, afterPowerCut, memoryDisk } from '@ashyq/cmaf/testing';
import {
  head,
  knowing,
  markAt,
  placeOn,
  pushSeconds,
  recordHearing,
  START_US,
  sourceOn,
} from '../../testing/recorded.ts';
import { verifyRecording } from '../verify/verify-recording.ts';
import { NoSuchRecording, Recording } from './recording.ts';

const seconds = (us: number) => (us - START_US) / 1e6;

describe('a recording', () => {
  it('is closed for ever', async () => {
    const disk = memoryDisk();
    const place = await recordHearing(disk);
    await assert.rejects(Recording.resume(place), TrackIsClosed);
  });

  it('that never began cannot go on', async () => {
    await assert.rejects(Recording.resume(placeOn(memoryDisk())), NoSuchRecording);
  });

  it('keeps nothing of a break and tells it as one', async () => {
    const disk = memoryDisk();
    const place = placeOn(disk);
    const recording = await Recording.begin(place, head);
    pushSeconds(recording, place.clock, 0, 4);
    recording.pause();
    pushSeconds(recording, place.clock, 4, 10);
    recording.goOn();
    pushSeconds(recording, place.clock, 10, 14);
    await recording.close('ended');
    const { indication, gaps } = await verifyRecording(sourceOn(disk), knowing);
    assert.equal(indication, 'TOTAL_PASSED');
    assert.deepEqual(
      gaps
        .filter(({ track }) => track === 'judge')
        .map(({ cause, fromUs, toUs }) => [cause, seconds(fromUs), seconds(toUs)]),
      [['break', 4, 10]],
    );
  });

  it('goes on after a kill at any deed, and what was promised is there', async () => {
    const disk = memoryDisk();
    const place = placeOn(disk);
    const recording = await Recording.begin(place, head);
    const promised: { deeds: number; marks: number }[] = [];
    for (let at = 0; at < 12; at += 2) {
      pushSeconds(recording, place.clock, at, at + 2);
      await recording.mark(markAt(at));
      promised.push({ deeds: disk.deeds.length, marks: at / 2 + 1 });
      if (at % 4 === 0) await recording.seal();
    }
    for (let count = 40; count < disk.deeds.length; count += 23) {
      for (const files of [afterKill(disk.deeds, count, 50), afterPowerCut(disk.deeds, count, () => (count % 5) / 5)]) {
        if (!files.has('hearing-1/head.json')) continue;
        const survived = memoryDisk(files);
        const again = await Recording.resume({ ...placeOn(survived), clock: place.clock });
        const least = promised.findLast(({ deeds }) => deeds <= count)?.marks ?? 0;
        assert.ok(again.marks.length >= least, `${again.marks.length} of ${least} marks after ${count} deeds`);
        pushSeconds(again, place.clock, 20, 24);
        await again.close('ended');
        const report = await verifyRecording(sourceOn(survived), knowing);
        assert.equal(
          report.indication,
          'TOTAL_PASSED',
          `${count}: ${JSON.stringify([report.findings, report.trackFindings])}`,
        );
      }
    }
  });

  it('whose end was interrupted at any deed is ended all the same', async () => {
    const disk = memoryDisk();
    const place = placeOn(disk);
    const recording = await Recording.begin(place, head);
    pushSeconds(recording, place.clock, 0, 3);
    await recording.seal();
    const before = disk.deeds.length;
    await recording.close('ended');
    for (let count = before; count < disk.deeds.length; count += 1) {
      const survived = memoryDisk(afterKill(disk.deeds, count, 20));
      if (survived.files.has('hearing-1/closing.json')) {
        await assert.rejects(Recording.resume(placeOn(survived)), TrackIsClosed);
        continue;
      }
      const again = await Recording.resume(placeOn(survived));
      await again.close('ended');
      const report = await verifyRecording(sourceOn(survived), knowing);
      assert.equal(
        report.indication,
        'TOTAL_PASSED',
        `${count}: ${JSON.stringify([report.findings, report.trackFindings])}`,
      );
    }
  });

  it('takes a mark sent again as the same one', async () => {
    const disk = memoryDisk();
    const recording = await Recording.begin(placeOn(disk), head);
    const verdicts = await Promise.all([recording.mark(markAt(1)), recording.mark(markAt(1)), recording.mark({})]);
    assert.deepEqual(verdicts, ['kept', 'known', 'malformed']);
    assert.equal(recording.marks.length, 1);
  });

  it('names a track that comes with another sampling rate, and keeps the rest', async () => {
    const disk = memoryDisk();
    const place = placeOn(disk);
    const recording = await Recording.begin(place, head);
    pushSeconds(recording, place.clock, 0, 4);
    const { frame, format } = framesOfSound();
    recording.push('sound-1', frame(START_US / 64_000), { ...format, timescale: 48_000 } as typeof format);
    assert.deepEqual(recording.unkept, ['sound-1']);
    await recording.close('ended');
    assert.equal((await verifyRecording(sourceOn(disk), knowing)).indication, 'TOTAL_PASSED');
  });

  it('seals only what is new', async () => {
    const place = placeOn(memoryDisk());
    const recording = await Recording.begin(place, head);
    assert.equal((await recording.seal())?.n, 1);
    assert.equal(await recording.seal(), undefined);
    await recording.mark(markAt(1));
    const root = await recording.seal();
    assert.deepEqual([root?.n, root?.tracks.marks?.from, root?.tracks.marks?.to], [2, 2, 2]);
  });
});
