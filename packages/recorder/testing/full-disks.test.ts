// A courtroom as a whole whose two disks are full in the middle of a hearing, and have room again later.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { courtroomCameras, startSimulator } from '@ashyq/camera-simulator';
import type { Disk } from '@ashyq/cmaf';
import { nodeDisk, nodeSha256 } from '@ashyq/cmaf/node';
import { systemClock } from '../src/clock/clock.ts';
import { Courtroom } from '../src/courtroom/courtroom.ts';
import { inLanes, nodeDiskPlace } from '../src/courtroom/disk-place.ts';
import { RoomMemory } from '../src/courtroom/room-memory.ts';
import { newSigner } from '../src/recording/signer.ts';
import { verifyRecording } from '../src/verify/verify-recording.ts';

/** The same disk, which takes nothing while it is full. */
function filling(disk: Disk, isFull: () => boolean): Disk {
  return {
    ...disk,
    open: async (path) => {
      const file = await disk.open(path);
      return {
        get sizeBytes() {
          return file.sizeBytes;
        },
        append: async (chunks) => {
          if (isFull()) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
          await file.append(chunks);
        },
        sync: () => file.sync(),
        truncate: (sizeBytes) => file.truncate(sizeBytes),
        close: () => file.close(),
      };
    },
  };
}

test('two disks that are full are told as a hearing that is not recorded, which goes on by itself when there is room, with a gap that says so', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ashyq-full-'));
  const simulator = await startSimulator({ cameras: courtroomCameras() });
  let isFull = false;
  const places = ['a', 'b'].map((name) => nodeDiskPlace(join(folder, name)));
  for (const { disk } of places) await disk.makeFolder('.');
  const disks = places.map((place) => inLanes({ ...place, disk: filling(place.disk, () => isFull) }, systemClock));
  const { publicKey, sign } = newSigner();
  const room = new Courtroom({
    ...{ name: 'зал 2', disks, memory: await RoomMemory.open(join(folder, 'state')), sha256: nodeSha256 },
    ...{ signer: { publicKey, sign }, clock: systemClock },
  });
  const until = async (isRight: () => boolean) => {
    while (!isRight()) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const codes = () => room.state.alarms.map(({ code }) => code);
  const grown = async () => {
    const before = room.state.recording?.durableBytes ?? 0;
    await until(() => (room.state.recording?.durableBytes ?? 0) > before);
  };
  try {
    await room.start();
    const cameras = [{ picture: 'judge', addresses: [{ url: simulator.address('judge') }] }];
    await room.begin({ id: 'full', hearingId: 'h-1', room: '2', language: 'kk', cameras });
    await grown();
    isFull = true;
    await until(() => codes().includes('not-recorded'));
    assert.equal(room.state.status, 'recording');
    assert.equal(room.state.recording?.id, 'full');
    isFull = false;
    await until(() => !codes().includes('not-recorded'));
    await grown();
    await room.end('ended');
    for (const name of ['a', 'b']) {
      const read = (path: string) => nodeDisk(join(folder, name)).read(`full/${path}`);
      const report = await verifyRecording({ read }, { sha256: nodeSha256, keys: [publicKey] });
      assert.equal(report.indication, 'TOTAL_PASSED', JSON.stringify([report.findings, report.trackFindings]));
      assert.ok(report.tracks.get('judge')?.gaps.some(({ cause }) => cause === 'disk'));
    }
  } finally {
    await room.stop();
    for (const place of places) await place.closeFiles();
    await simulator.stop();
    await rm(folder, { recursive: true });
  }
});
