import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Disk } from '@ashyq/cmaf';
import { nodeSha256 } from '@ashyq/cmaf/node';
import { afterPowerCut, memoryDisk } from '@ashyq/cmaf/testing';
import { FOLDER, head, knowing, markAt, placeOn, pushSeconds, sourceOn } from '../../testing/recorded.ts';
import { verifyRecording } from '../verify/verify-recording.ts';
import { levelCopies } from './level-copies.ts';
import { AllDisksFailed, mirrorDisk } from './mirror-disk.ts';
import { Recording } from './recording.ts';

/** A disk on which appending fails, or never ends, from some moment on. */
function failing(disk: Disk, how: () => 'works' | 'full' | 'hangs'): Disk {
  return {
    ...disk,
    open: async (path) => {
      const file = await disk.open(path);
      const append = async (chunks: readonly Uint8Array[]) => {
        if (how() === 'full') throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
        if (how() === 'hangs') await new Promise(() => undefined);
        await file.append(chunks);
      };
      return {
        ...file,
        append,
        get sizeBytes() {
          return file.sizeBytes;
        },
      };
    },
  };
}

const turns = async () => {
  for (let at = 0; at < 50; at += 1) await new Promise((resolve) => setImmediate(resolve));
};

describe('a recording on two disks', () => {
  it('has the same bytes on both', async () => {
    const [one, two] = [memoryDisk(), memoryDisk()];
    const place = placeOn(one);
    const disk = mirrorDisk([one, two], { clock: place.clock });
    const recording = await Recording.begin({ ...place, disk }, head);
    pushSeconds(recording, place.clock, 0, 6);
    await recording.close('ended');
    assert.deepEqual(two.files, one.files);
    assert.equal((await verifyRecording(sourceOn(two), knowing)).indication, 'TOTAL_PASSED');
  });

  for (const fault of ['full', 'hangs'] as const) {
    it(`goes on without a gap on the other when one ${fault === 'full' ? 'is full' : 'hangs'}`, async () => {
      const [one, two] = [memoryDisk(), memoryDisk()];
      const place = placeOn(one);
      let state: 'works' | typeof fault = 'works';
      const lost: number[] = [];
      const options = { clock: place.clock, onLost: (at: number) => void lost.push(at) };
      const disk = mirrorDisk([failing(one, () => state), two], options);
      const recording = await Recording.begin({ ...place, disk }, head);
      pushSeconds(recording, place.clock, 0, 4);
      await turns();
      state = fault;
      pushSeconds(recording, place.clock, 4, 6);
      await turns();
      place.clock.advance(5000);
      await turns();
      pushSeconds(recording, place.clock, 6, 8);
      await recording.close('ended');
      assert.deepEqual([lost, [...disk.healthy]], [[0], [false, true]]);
      const { indication, gaps } = await verifyRecording(sourceOn(two), knowing);
      assert.deepEqual([indication, gaps], ['TOTAL_PASSED', []]);
    });
  }

  it('says so when no disk takes it', async () => {
    const one = memoryDisk();
    const place = placeOn(one);
    let state: 'works' | 'full' = 'works';
    const failures: unknown[] = [];
    const disk = mirrorDisk([failing(one, () => state)], { clock: place.clock });
    const recording = await Recording.begin({ ...place, disk, onFailure: (reason) => failures.push(reason) }, head);
    state = 'full';
    pushSeconds(recording, place.clock, 0, 2);
    await turns();
    assert.ok(failures.length > 0 && failures.every((one) => one instanceof AllDisksFailed));
  });

  it('is brought to the same bytes again by the copy that proves more', async () => {
    const [one, two] = [memoryDisk(), memoryDisk()];
    const place = placeOn(one);
    const recording = await Recording.begin({ ...place, disk: mirrorDisk([one, two], { clock: place.clock }) }, head);
    pushSeconds(recording, place.clock, 0, 6);
    await recording.mark({});
    await turns();
    // The second disk lost its last writes, and a torn line stands there.
    const index = `${FOLDER}/judge/index.ndjson`;
    two.files.set(index, two.files.get(index)?.slice(0, -700) ?? new Uint8Array());
    two.files.delete(`${FOLDER}/judge/000003.m4s`);
    // Both have begun files that no line tells yet, each another one.
    one.files.set(`${FOLDER}/room/000009.m4s`, new Uint8Array());
    one.files.set(`${FOLDER}/room/000010.m4s`, new Uint8Array(20));
    two.files.set(`${FOLDER}/room/000008.m4s`, new Uint8Array(9));
    const folders = [FOLDER, ...head.tracks.map(({ name }) => `${FOLDER}/${name}`), `${FOLDER}/marks`];
    assert.deepEqual(await levelCopies([one, two], folders, { sha256: nodeSha256 }), [true, true]);
    assert.ok(two.files.delete(`${FOLDER}/room/cut-copy-000008.m4s`));
    assert.deepEqual([...two.files.keys()].sort(), [...one.files.keys()].sort());
    for (const [path, bytes] of one.files) assert.deepEqual(two.files.get(path), bytes, path);
  });

  it('keeps what was promised on both when the power is cut and each loses other unsynced writes', async () => {
    const [one, two] = [memoryDisk(), memoryDisk()];
    const place = placeOn(one);
    const recording = await Recording.begin({ ...place, disk: mirrorDisk([one, two], { clock: place.clock }) }, head);
    const promised: (readonly [one: number, two: number, marks: number])[] = [];
    for (let at = 0; at < 8; at += 2) {
      pushSeconds(recording, place.clock, at, at + 2);
      await recording.mark(markAt(at));
      promised.push([one.deeds.length, two.deeds.length, at / 2 + 1]);
      if (at === 4) await recording.seal();
    }
    await turns();
    const folders = [FOLDER, ...head.tracks.map(({ name }) => `${FOLDER}/${name}`), `${FOLDER}/marks`];
    for (const [at, [ofOne, ofTwo, marks]] of promised.entries()) {
      for (const later of [0, 3, 11]) {
        const left = [
          memoryDisk(afterPowerCut(one.deeds, ofOne + later, () => (at % 3) / 3)),
          memoryDisk(afterPowerCut(two.deeds, ofTwo + at * 2, () => (later % 4) / 4)),
        ];
        // Each disk alone has all that was promised before the two are brought together.
        for (const disk of left) {
          const alone = await Recording.resume({ ...placeOn(memoryDisk(new Map(disk.files))), clock: place.clock });
          assert.ok(alone.marks.length >= marks, `${alone.marks.length} of ${marks} marks`);
        }
        assert.deepEqual(await levelCopies(left, folders, { sha256: nodeSha256 }), [true, true]);
        const mirror = mirrorDisk(left, { clock: place.clock });
        const again = await Recording.resume({ ...place, disk: mirror });
        assert.ok(again.marks.length >= marks);
        pushSeconds(again, place.clock, 20 + at * 10, 22 + at * 10);
        await again.close('ended');
        for (const disk of left) {
          const report = await verifyRecording(sourceOn(disk), knowing);
          const said = JSON.stringify([report.findings, report.trackFindings]);
          assert.equal(report.indication, 'TOTAL_PASSED', `${at}, ${later}: ${said}`);
        }
      }
    }
  });

  it('does not make a hearing wait for a copy that lacks much', async () => {
    const [one, two] = [memoryDisk(), memoryDisk()];
    const place = placeOn(one);
    const recording = await Recording.begin({ ...place, disk: one }, head);
    pushSeconds(recording, place.clock, 0, 6);
    await turns();
    const level = await levelCopies([two, one], [`${FOLDER}/judge`], { sha256: nodeSha256, mostBytes: 1000 });
    assert.deepEqual(level, [false, true]);
  });
});
