import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Disk } from '@ashyq/cmaf';
import { nodeDisk } from '@ashyq/cmaf/node';
import { HandClock } from '../../testing/hand-clock.ts';
import { head, knowing, markAt, placeOn, pushSeconds, sourceOn } from '../../testing/recorded.ts';
import { mirrorDisk } from '../recording/mirror-disk.ts';
import { Recording } from '../recording/recording.ts';
import { verifyRecording } from '../verify/verify-recording.ts';
import { DiskLane } from './disk-lane.ts';
import { inLanes, nodeDiskPlace } from './disk-place.ts';

const turn = () => new Promise((resolve) => setTimeout(resolve, 2));

describe('a disk that does not answer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ashyq-lane-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** A write that the kernel does not end, in a thread of this process, until the pipe is read. */
  function pipe() {
    const path = join(folder, 'pipe');
    execFileSync('mkfifo', [path]);
    const ends: number[] = [];
    return {
      hang: async () => await (await open(path, 'w')).close(),
      release: () => void ends.push(openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)),
      close: () => ends.forEach(closeSync),
    };
  }

  it('keeps no thread from the other one, which records on without a gap', async () => {
    const stuck = pipe();
    let isHung = false;
    const real = nodeDisk(join(folder, 'a'));
    const hanging: Disk = {
      ...real,
      open: async (path) => {
        const file = await real.open(path);
        const append = async (chunks: readonly Uint8Array[]) => {
          if (isHung) await stuck.hang();
          await file.append(chunks);
        };
        return { ...file, append, sync: () => file.sync(), close: () => file.close(), sizeBytes: file.sizeBytes };
      },
    };
    const well = nodeDisk(join(folder, 'b'));
    const place = placeOn(well);
    const { clock } = place;
    const disks = [
      inLanes({ ...nodeDiskPlace(join(folder, 'a')), disk: hanging }, clock),
      inLanes(nodeDiskPlace(join(folder, 'b')), clock),
    ] as const;
    const lost: number[] = [];
    const mirror = mirrorDisk(
      disks.map(({ disk }) => disk),
      { clock, onLost: (at) => void lost.push(at) },
    );
    const recording = await Recording.begin({ ...place, disk: mirror }, head);
    pushSeconds(recording, clock, 0, 2);
    assert.equal(await recording.mark(markAt(1)), 'kept');
    isHung = true;
    pushSeconds(recording, clock, 2, 4);
    // With three tracks and the marks: as many deeds as the process has threads.
    const marked = recording.mark(markAt(3));
    let wasSlow = false;
    while (lost.length === 0 || !disks[0].isHanging) {
      await turn();
      clock.advance(100);
      wasSlow ||= disks[0].isSlow && lost.length === 0;
    }
    assert.deepEqual([lost, wasSlow, await marked], [[0], true, 'kept']);
    pushSeconds(recording, clock, 14, 16);
    assert.equal(await recording.mark(markAt(15)), 'kept');
    await recording.close('ended');
    const { indication } = await verifyRecording(sourceOn(well), knowing);
    assert.equal(indication, 'TOTAL_PASSED');
    await assert.rejects(disks[0].disk.read('any'), { name: 'DiskHangs' });
    isHung = false;
    stuck.release();
    while (disks[0].isHanging) await turn();
    assert.equal(await disks[0].disk.read('any'), undefined);
    stuck.close();
  });

  it('is slow after a second and hangs after five; what is only asked is given up then, what is kept waits', async () => {
    const clock = new HandClock();
    const lane = new DiskLane(clock, 1);
    const gate = Promise.withResolvers<string>();
    const kept = lane.keep(() => gate.promise);
    const asked = lane.ask(async () => 'asked');
    const keptAfter = lane.keep(async () => 'after');
    clock.advance(1400);
    assert.deepEqual([lane.isSlow, lane.isHanging], [false, false]);
    clock.advance(100);
    assert.deepEqual([lane.isSlow, lane.isHanging], [true, false]);
    clock.advance(3400);
    assert.equal(lane.isHanging, false);
    clock.advance(100);
    assert.equal(lane.isHanging, true);
    await assert.rejects(asked, { name: 'DiskHangs' });
    await assert.rejects(
      lane.ask(async () => 'late'),
      { name: 'DiskHangs' },
    );
    gate.resolve('kept');
    assert.deepEqual([await kept, await keptAfter], ['kept', 'after']);
    await turn();
    assert.deepEqual([lane.isSlow, lane.isHanging, await lane.ask(async () => 'again')], [false, false, 'again']);
  });

  it('does no more at once than it may', async () => {
    const lane = new DiskLane(new HandClock(), 2);
    let [running, most] = [0, 0];
    const deed = async () => {
      running += 1;
      most = Math.max(most, running);
      await turn();
      running -= 1;
    };
    await Promise.all(Array.from({ length: 9 }, () => lane.keep(deed)));
    assert.equal(most, 2);
  });
});
