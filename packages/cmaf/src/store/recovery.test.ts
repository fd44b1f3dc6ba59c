import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { afterKill, afterPowerCut, type DiskDeed, type Files, memoryDisk } from '../../testing/memory-disk.ts';
import { eventsOf, FOLDER, placeOn, recordOn, sourceOn } from '../../testing/recording.ts';
import { nodeSha256 } from '../node/index.ts';
import { readIndex } from './chain.ts';
import { TrackIsClosed, TrackWriter } from './track-writer.ts';
import { verifyTrack } from './verify-track.ts';

const INDEX = `${FOLDER}/index.ndjson`;

/** xorshift32: repeatable */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const partsIn = async (files: Files): Promise<number> => {
  const lines = await readIndex(files.get(INDEX) ?? new Uint8Array(), nodeSha256);
  return lines.filter((line) => line.isLinked && line.found?.entry.kind === 'part').length;
};

/** Opens what was left, goes on recording, closes, and has it verified. */
async function goOn(files: Files): Promise<{ kept: number; added: number }> {
  const disk = memoryDisk(files);
  const writer = await TrackWriter.open(placeOn(disk));
  const kept = await partsIn(files);
  const events = eventsOf({ from: 200, count: 30, after: writer.after });
  for (const event of events) await writer.append(event);
  const head = await writer.close('test');
  const report = await verifyTrack(sourceOn(disk), { sha256: nodeSha256, sealed: [head] });
  assert.deepEqual(report.findings, []);
  assert.equal(report.indication, 'TOTAL_PASSED');
  return { kept, added: report.parts - kept };
}

/** Places in a write where something else begins, and some between. */
function cutsOf(deed: DiskDeed | undefined, random: () => number): number[] {
  if (deed?.do !== 'append') return [Number.POSITIVE_INFINITY];
  const { length } = deed.bytes;
  const anywhere = Array.from({ length: 4 }, () => Math.floor(random() * length));
  return [...new Set([0, 1, 4, 8, length - 2, length - 1, length, ...anywhere])].filter((cut) => cut >= 0);
}

test('what waits for a slow disk is given to it at once, each file once', async () => {
  const disk = memoryDisk();
  const writer = await TrackWriter.open(placeOn(disk));
  const before = disk.deeds.length;
  await Promise.all(eventsOf({ from: 0, count: 130 }).map((event) => writer.append(event)));
  const appends = disk.deeds.slice(before).flatMap((deed) => (deed.do === 'append' ? [deed.path] : []));
  const segments = appends.filter((path) => path.endsWith('.m4s'));
  assert.equal(segments.length, new Set(segments).size);
  assert.equal(segments.length, 3);
  const head = await writer.close('test');
  const report = await verifyTrack(sourceOn(disk), { sha256: nodeSha256, sealed: [head] });
  assert.deepEqual([report.findings, report.indication], [[], 'TOTAL_PASSED']);
});

test('after a kill at every deed and at any byte of a write, what was promised is kept and recording goes on', async () => {
  const disk = memoryDisk();
  await recordOn(disk, { count: 60 });
  const random = seeded(20261127);
  let cases = 0;
  for (let count = 1; count <= disk.deeds.length; count++) {
    const promised = await partsIn(afterKill(disk.deeds, count - 1));
    for (const cut of cutsOf(disk.deeds[count - 1], random)) {
      const { kept, added } = await goOn(afterKill(disk.deeds, count, cut));
      assert.ok(kept >= promised, `deed ${count}, ${cut} bytes`);
      // 1.2 seconds of pictures, in quarters.
      assert.equal(added, 5);
      cases += 1;
    }
  }
  assert.ok(cases > 100, `${cases} cases`);
});

test('after a power cut that throws away what was not synced, what was promised is kept', async () => {
  const random = seeded(77);
  const disk = memoryDisk();
  const writer = await TrackWriter.open(placeOn(disk));
  const promised: { readonly deeds: number; readonly parts: number }[] = [];
  let parts = 0;
  for (const event of eventsOf({ from: 0, count: 60 })) {
    await writer.append(event);
    if (event.kind === 'part') parts += 1;
    promised.push({ deeds: disk.deeds.length, parts });
  }
  for (let count = 1; count <= disk.deeds.length; count++) {
    const most = promised.findLast((one) => one.deeds <= count)?.parts ?? 0;
    for (const share of [() => 0, () => 1, random, random, random]) {
      const { kept } = await goOn(afterPowerCut(disk.deeds, count, share));
      assert.ok(kept >= most, `deed ${count}: ${kept} of ${most}`);
    }
  }
});

test('an interruption of the recovery itself is recovered', async () => {
  const disk = memoryDisk();
  await recordOn(disk, { count: 60 });
  const torn = () => {
    const files = afterKill(disk.deeds, disk.deeds.length);
    for (const [path, bytes] of files) files.set(path, new Uint8Array([...bytes, 1, 2, 3]));
    files.set(`${FOLDER}/000099.m4s`, Uint8Array.of(9));
    return files;
  };
  const trace = memoryDisk(torn());
  await TrackWriter.open(placeOn(trace));
  for (let count = 0; count <= trace.deeds.length; count++) {
    const files = torn();
    const again = memoryDisk(files);
    const stop = new Error('stopped');
    let left = count;
    const stopping = {
      ...again,
      rename: (from: string, to: string) => (left-- > 0 ? again.rename(from, to) : Promise.reject(stop)),
      syncFolder: (path: string) => (left-- > 0 ? again.syncFolder(path) : Promise.reject(stop)),
      read: (path: string) => (left-- > 0 ? again.read(path) : Promise.reject(stop)),
    };
    await TrackWriter.open(placeOn(stopping)).catch((error) => assert.equal(error, stop));
    await goOn(files);
  }
});

test('what was not finished is set aside with its hash, never thrown away', async () => {
  const disk = memoryDisk();
  await recordOn(disk, { count: 60 });
  const tail = new TextEncoder().encode('{"n":99,"ki');
  disk.files.set(INDEX, new Uint8Array([...(disk.files.get(INDEX) ?? []), ...tail]));
  await TrackWriter.open(placeOn(disk));
  const report = await verifyTrack(sourceOn(disk), { sha256: nodeSha256 });
  const [aside] = report.resumptions[0]?.setAside ?? [];
  assert.deepEqual(disk.files.get(`${FOLDER}/${aside?.file}`), tail);
  assert.equal(aside?.sha256, Buffer.from(nodeSha256([tail])).toString('hex'));
  assert.deepEqual([report.indication, report.subIndication], ['INDETERMINATE', 'NOT_CLOSED']);
});

test('the time between two recordings is told as a gap of that cause', async () => {
  const disk = memoryDisk();
  await recordOn(disk, { count: 60 });
  await goOn(disk.files);
  const { gaps } = await verifyTrack(sourceOn(disk), { sha256: nodeSha256 });
  assert.deepEqual(
    gaps.map((gap) => gap.cause),
    ['restart'],
  );
});

test('a closed recording is not written to again', async () => {
  const disk = memoryDisk();
  const { writer } = await recordOn(disk, { count: 10 });
  await writer.close('the hearing has ended');
  await assert.rejects(writer.mark(1, {}), TrackIsClosed);
  await assert.rejects(TrackWriter.open(placeOn(disk)), TrackIsClosed);
});

describe('a writer', () => {
  test('promises nothing more after a write that failed', async () => {
    const disk = memoryDisk();
    const full = new Error('no space left');
    let isFull = false;
    const writer = await TrackWriter.open(
      placeOn({
        ...disk,
        open: async (path) => {
          const file = await disk.open(path);
          const append = (chunks: readonly Uint8Array[]) => (isFull ? Promise.reject(full) : file.append(chunks));
          return {
            ...file,
            get sizeBytes() {
              return file.sizeBytes;
            },
            append,
          };
        },
      }),
    );
    const [first, ...rest] = eventsOf({ from: 0, count: 60 });
    assert.ok(first);
    await writer.append(first);
    const { n } = writer.head;
    isFull = true;
    const kept = await Promise.allSettled(rest.map((event) => writer.append(event)));
    assert.ok(kept.every((one) => one.status === 'rejected' && one.reason === full));
    assert.equal(writer.head.n, n);
    await goOn(disk.files);
  });

  test('keeps together what waits, and in its order', async () => {
    const disk = memoryDisk();
    const writer = await TrackWriter.open(placeOn(disk));
    const before = disk.deeds.filter((deed) => deed.do === 'sync').length;
    const events = eventsOf({ from: 0, count: 130 });
    await Promise.all([...events.map((event) => writer.append(event)), writer.mark(5, { kind: 'motion' })]);
    const syncs = disk.deeds.filter((deed) => deed.do === 'sync').length - before;
    assert.ok(syncs < events.length, `${syncs} syncs for ${events.length} events`);
    const head = await writer.close('test');
    assert.equal(
      (await verifyTrack(sourceOn(disk), { sha256: nodeSha256, sealed: [head] })).indication,
      'TOTAL_PASSED',
    );
  });
});
