import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryDisk } from '../../testing/memory-disk.ts';
import { FOLDER, recordOn, sourceOn } from '../../testing/recording.ts';
import { nodeSha256 } from '../node/index.ts';
import { type ChainHead, EMPTY_CHAIN, linkEntry, readIndex } from './chain.ts';
import type { Entry } from './entry.ts';
import type { Finding } from './finding.ts';
import { sealHead, sealStatement } from './seal.ts';
import { verifyTrack } from './verify-track.ts';
import { webSha256 } from './web-sha256.ts';

const INDEX = `${FOLDER}/index.ndjson`;

/** A closed recording of 5.2 seconds with a second of absence, its sealed head, and ways to forge it. */
async function recorded() {
  const disk = memoryDisk();
  const { writer } = await recordOn(disk, { goneAt: 60 });
  const sealed = await writer.close('test');
  const text = () => new TextDecoder().decode(disk.files.get(INDEX));
  return {
    disk,
    sealed,
    lines: () => text().trimEnd().split('\n'),
    write: (lines: readonly string[]) =>
      disk.files.set(INDEX, new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''))),
    entries: async () =>
      (await readIndex(disk.files.get(INDEX) ?? new Uint8Array(), nodeSha256)).flatMap(
        ({ found }) => found?.entry ?? [],
      ),
    verify: (heads: readonly ChainHead[] = [sealed]) =>
      verifyTrack(sourceOn(disk), { sha256: nodeSha256, sealed: heads }),
  };
}

/** What a forger with the program, but without the key, can do: a chain that is right in itself. */
async function rechain(entries: readonly Entry[]): Promise<string[]> {
  const lines: string[] = [];
  let head = EMPTY_CHAIN;
  for (const entry of entries) {
    const linked = await linkEntry(head, entry, nodeSha256);
    head = linked.head;
    lines.push(linked.line.trimEnd());
  }
  return lines;
}

const codesOf = (findings: readonly Finding[]) => findings.map((finding) => finding.code);

test('a recording that nobody touched passes, in the browser too', async () => {
  const { verify, disk, sealed } = await recorded();
  const report = await verify();
  assert.deepEqual(report.findings, []);
  assert.equal(report.indication, 'TOTAL_PASSED');
  assert.deepEqual(
    report.gaps.map((gap) => gap.cause),
    ['source'],
  );
  const inBrowser = await verifyTrack(sourceOn(disk), { sha256: webSha256, sealed: [sealed] });
  assert.deepEqual(inBrowser, report);
});

test('without a seal of its end nothing passes: a part after it could be missing', async () => {
  const { verify } = await recorded();
  const report = await verify([]);
  assert.deepEqual([report.indication, report.subIndication], ['INDETERMINATE', 'NOT_SEALED']);
});

test('one altered byte, anywhere in any file, is found', async () => {
  const { disk, verify } = await recorded();
  for (const [path, bytes] of [...disk.files]) {
    for (let at = 0; at < bytes.length; at += 1 + (at % 13)) {
      const altered = bytes.slice();
      altered[at] = (altered[at] ?? 0) ^ 1;
      disk.files.set(path, altered);
      const { indication } = await verify();
      assert.equal(indication, 'TOTAL_FAILED', `${path}, byte ${at}`);
    }
    disk.files.set(path, bytes);
  }
});

test('an altered byte is named by its second', async () => {
  const { disk, verify, entries } = await recorded();
  const part = (await entries()).filter((entry) => entry.kind === 'part')[3];
  assert.ok(part);
  const bytes = disk.files.get(`${FOLDER}/${part.file}`);
  assert.ok(bytes);
  bytes[part.offset + part.sizeBytes - 1] = 0;
  const [finding, ...others] = (await verify()).findings;
  assert.deepEqual(others, []);
  assert.deepEqual(finding, {
    ...{ code: 'part-altered', n: finding && 'n' in finding ? finding.n : 0, file: part.file },
    ...{ fromTicks: part.startTicks, toTicks: part.startTicks + part.durationTicks },
  });
});

test('a missing file, a shortened one and a longer one are named', async () => {
  const { disk, verify } = await recorded();
  const path = `${FOLDER}/000002.m4s`;
  const bytes = disk.files.get(path) ?? new Uint8Array();
  disk.files.delete(path);
  assert.ok(codesOf((await verify()).findings).every((code) => code === 'part-missing'));
  disk.files.set(path, bytes.subarray(0, -1));
  assert.deepEqual(codesOf((await verify()).findings), ['part-missing']);
  disk.files.set(path, new Uint8Array([...bytes, 0]));
  assert.deepEqual((await verify()).findings, [{ code: 'bytes-added', file: '000002.m4s', sizeBytes: 1 }]);
});

test('two parts in each other’s place are named as swapped', async () => {
  const { disk, verify, entries } = await recorded();
  const [one, other] = (await entries()).filter((entry) => entry.kind === 'part');
  assert.ok(one && other);
  const bytes = disk.files.get(`${FOLDER}/${one.file}`);
  assert.ok(bytes && one.sizeBytes === other.sizeBytes);
  const [first, second] = [one, other].map(({ offset, sizeBytes }) => bytes.slice(offset, offset + sizeBytes));
  bytes.set(second ?? [], one.offset);
  bytes.set(first ?? [], other.offset);
  assert.deepEqual(codesOf((await verify()).findings), ['parts-swapped', 'parts-swapped']);
});

test('an entry whose words are altered is named, and only that one', async () => {
  const { lines, write, verify } = await recorded();
  const original = lines();
  const at = original.findIndex((line) => line.includes('"kind":"part"'));
  write(original.map((line, index) => (index === at ? line.replace('"damaged":0', '"damaged":1') : line)));
  assert.deepEqual((await verify()).findings, [{ code: 'entry-altered', n: at + 1, kind: 'part' }]);
});

test('an entry that is taken out is named by its number, with the time that is missing', async () => {
  const { lines, write, verify } = await recorded();
  const at = lines().findIndex((line) => line.includes('"kind":"part"')) + 1;
  write(lines().toSpliced(at, 1));
  const { findings } = await verify();
  assert.deepEqual(findings[0], { code: 'entries-missing', fromN: at + 1, toN: at + 1 });
  assert.ok(codesOf(findings).includes('time-missing'));
});

test('entries in each other’s place are named', async () => {
  const { lines, write, verify } = await recorded();
  const [a = '', b = ''] = lines().slice(3, 5);
  write(lines().toSpliced(3, 2, b, a));
  assert.ok(codesOf((await verify()).findings).includes('entries-out-of-order'));
});

test('a gap written over what was recorded is forged, with the chain untouched or made anew', async () => {
  const { write, verify, entries } = await recorded();
  const all = await entries();
  const at = all.findIndex((entry, index) => entry.kind === 'part' && index > 3);
  const part = all[at];
  assert.ok(part?.kind === 'part');
  const toTicks = part.startTicks + part.durationTicks;
  const gap: Entry = { kind: 'gap', fromTicks: part.startTicks, toTicks, cause: 'source' };
  write(await rechain(all.toSpliced(at, 0, gap)));
  assert.ok(codesOf((await verify([])).findings).includes('gap-forged'), 'the part is still there');
  write(await rechain(all.toSpliced(at, 1, gap)));
  const { findings } = await verify();
  assert.ok(codesOf(findings).includes('not-as-sealed'), 'in place of the part only the seal tells');
});

test('a gap that is stretched by hand is forged', async () => {
  const { lines, write, verify } = await recorded();
  const longer = (line: string) => line.replace(/"toTicks":(\d+)/, (_, ticks) => `"toTicks":${Number(ticks) - 1}`);
  write(lines().map((line) => (line.includes('"kind":"gap"') ? longer(line) : line)));
  assert.ok(codesOf((await verify()).findings).includes('gap-forged'));
});

test('a recording whose end is cut off is found by the seal', async () => {
  const { lines, write, verify, sealed } = await recorded();
  write(lines().slice(0, -3));
  const { findings } = await verify();
  assert.deepEqual(findings.at(-1), { code: 'cut-off', sealedN: sealed.n, presentN: sealed.n - 3 });
});

test('an index that says another time than the media is contradicted by them', async () => {
  const { write, verify, entries } = await recorded();
  const later = (entry: Entry): Entry => {
    if (entry.kind === 'part') return { ...entry, startTicks: entry.startTicks + 90_000 };
    if (entry.kind !== 'gap') return entry;
    return { ...entry, fromTicks: entry.fromTicks + 90_000, toTicks: entry.toTicks + 90_000 };
  };
  write(await rechain((await entries()).map(later)));
  assert.ok(codesOf((await verify([])).findings).includes('time-contradicts'));
});

test('without an index, or with one of other words, nothing passes and nothing is thrown', async () => {
  const { disk, verify } = await recorded();
  for (const text of ['', '\n', 'x\n', '{"n":1}\n', '{"n":1,"kind":"toString","chain":"0"}\n', '[1,2]\n{"n":']) {
    disk.files.set(INDEX, new TextEncoder().encode(text));
    assert.ok(codesOf((await verify()).findings).includes('index-missing'), text);
  }
});

test('a file outside the folder is never read', async () => {
  const { write, entries, verify } = await recorded();
  const outside = (entry: Entry): Entry => (entry.kind === 'part' ? { ...entry, file: '../../etc/passwd' } : entry);
  write(await rechain((await entries()).map(outside)));
  assert.ok(codesOf((await verify()).findings).includes('line-unreadable'));
});

test('what is signed names the track, how much there is and the hash of all of it', async () => {
  const { sealed } = await recorded();
  const { signature } = await sealHead('judge', sealed, { sign: async (statement) => statement.slice().reverse() });
  assert.deepEqual(signature.reverse(), sealStatement('judge', sealed));
  const words = new TextDecoder().decode(sealStatement('judge', sealed));
  assert.equal(words, `ashyq-cmaf/1\ntrack "judge"\nentries ${sealed.n}\nchain ${sealed.chain}\n`);
});
