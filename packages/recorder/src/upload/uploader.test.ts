import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { memoryDisk } from '@ashyq/cmaf/testing';
import { type CourtIntake, startCourt } from '../../testing/court-intake.ts';
import { FOLDER, head, knowing, markAt, placeOn, pushSeconds, recordHearing } from '../../testing/recorded.ts';
import { Recording } from '../recording/recording.ts';
import { verifyRecording } from '../verify/verify-recording.ts';
import { CourtClient } from './court-client.ts';
import { Uploader } from './uploader.ts';

describe('the uploader', () => {
  let court: CourtIntake;
  beforeEach(async () => {
    court = await startCourt();
  });
  afterEach(() => court.stop());

  const uploaderOf = (disk: ReturnType<typeof memoryDisk>, clock = placeOn(disk).clock, key = court.key) => {
    const readFrom = async (path: string, offset: number) => disk.files.get(path)?.subarray(offset);
    const options = { disk, clock, readFrom, list: async () => [FOLDER], sizeOf: async () => 1 };
    return Object.assign(new Uploader({ ...options, court: new CourtClient({ url: court.url, key }) }), { clock });
  };
  const atCourt = {
    read: async (path: string) =>
      court.files.get(
        path === 'head.json' ? `${FOLDER}/head` : path === 'closing.json' ? `${FOLDER}/closing` : `${FOLDER}/${path}`,
      ),
  };

  it('brings a whole recording, which the court can verify', async () => {
    const disk = memoryDisk();
    await recordHearing(disk, 20);
    const uploader = uploaderOf(disk);
    await uploader.start();
    await uploader.idle;
    assert.equal((await verifyRecording(atCourt, knowing)).indication, 'TOTAL_PASSED');
    assert.deepEqual(
      (await uploader.stored()).map(({ isUploaded }) => isUploaded),
      [true],
    );
    const order = court.asked.filter((one) => one.startsWith('POST')).map((one) => one.replace(`POST ${FOLDER}/`, ''));
    assert.equal(order[0], 'marks/index.ndjson');
    assert.ok(order.indexOf('judge/000001.m4s') < order.indexOf('judge/index.ndjson'));
    assert.equal(court.asked.at(-1), `PUT ${FOLDER}/closing`);
  });

  it('sends each thing once while the recording grows', async () => {
    const disk = memoryDisk();
    const place = placeOn(disk);
    const recording = await Recording.begin(place, head);
    const uploader = uploaderOf(disk, place.clock);
    for (let at = 0; at < 8; at += 2) {
      pushSeconds(recording, place.clock, at, at + 2);
      await recording.mark(markAt(at));
      await recording.seal();
      uploader.poke(FOLDER);
      await uploader.idle;
    }
    await recording.close('ended');
    uploader.poke(FOLDER);
    await uploader.idle;
    assert.equal((await verifyRecording(atCourt, knowing)).indication, 'TOTAL_PASSED');
    assert.equal(court.asked.filter((one) => one === `PUT ${FOLDER}/head`).length, 1);
    const bytes = [...disk.files].filter(([path]) => /(m4s|mp4|ndjson)$/.test(path));
    for (const [path, content] of bytes) assert.deepEqual(Buffer.from(content), court.files.get(path), path);
  });

  it('keeps a recording whose hearing has to be chosen, sends others meanwhile, and asks again each minute', async () => {
    const disk = memoryDisk();
    await recordHearing(disk, 4);
    const uploader = uploaderOf(disk);
    court.toChoose.add(FOLDER);
    await uploader.start();
    await uploader.idle;
    assert.deepEqual(
      [uploader.state.waiting, uploader.state.refused, uploader.state.trouble],
      [[FOLDER], [], undefined],
    );
    assert.deepEqual(court.asked, [`PUT ${FOLDER}/head`]);
    uploader.poke('other');
    await uploader.idle;
    assert.deepEqual(uploader.state.waiting, [FOLDER]);
    court.toChoose.clear();
    uploader.clock.advance(60_000);
    await uploader.idle;
    assert.equal((await verifyRecording(atCourt, knowing)).indication, 'TOTAL_PASSED');
  });

  it('goes on where it was broken off, after a wait, and in another process too', async () => {
    const disk = memoryDisk();
    await recordHearing(disk, 10);
    const uploader = uploaderOf(disk);
    court.breakAfterBytes = 30_000;
    await uploader.start();
    await uploader.idle;
    assert.ok(uploader.state.trouble);
    assert.deepEqual(uploader.state.waiting, [FOLDER]);
    court.breakAfterBytes = 20_000;
    uploader.clock.advance(1000);
    await uploader.idle;
    assert.deepEqual(uploader.state.waiting, [FOLDER]);
    court.breakAfterBytes = Number.POSITIVE_INFINITY;
    const other = uploaderOf(disk);
    await other.start();
    await other.idle;
    assert.equal((await verifyRecording(atCourt, knowing)).indication, 'TOTAL_PASSED');
  });

  it('waits longer each time, up to a minute, and is late after ten', async () => {
    const disk = memoryDisk();
    await recordHearing(disk, 10);
    const uploader = uploaderOf(disk);
    court.failWith = 503;
    await uploader.start();
    await uploader.idle;
    for (const waitMs of [1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]) {
      const before = court.asked.length;
      uploader.clock.advance(waitMs - 1);
      await uploader.idle;
      assert.equal(court.asked.length, before);
      uploader.clock.advance(1);
      await uploader.idle;
      assert.equal(court.asked.length, before + 1);
    }
    assert.equal(uploader.isLate, false);
    uploader.clock.advance(10 * 60_000);
    assert.equal(uploader.isLate, true);
    await uploader.stop();
  });

  it('does not ask again and again for what the court refuses, and asks again when its key is refused', async () => {
    const disk = memoryDisk();
    await recordHearing(disk, 10);
    court.failWith = 422;
    const refused = uploaderOf(disk);
    await refused.start();
    await refused.idle;
    assert.deepEqual([refused.state.refused, refused.state.waiting], [[FOLDER], []]);
    court.failWith = undefined;
    const revoked = uploaderOf(disk, undefined, 'x'.repeat(43));
    await revoked.start();
    await revoked.idle;
    assert.deepEqual([revoked.state.refused, revoked.state.waiting], [[], [FOLDER]]);
    await revoked.stop();
  });
});
