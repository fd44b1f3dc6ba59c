// A recorder that writes to two disks is killed, again and again, in one and the same recording.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { nodeDisk, nodeSha256 } from '@ashyq/cmaf/node';
import { levelCopies } from '../src/recording/level-copies.ts';
import { Recording } from '../src/recording/recording.ts';
import { newSigner } from '../src/recording/signer.ts';
import { verifyRecording } from '../src/verify/verify-recording.ts';
import { HandClock } from './hand-clock.ts';
import { FOLDER, head, START_US } from './recorded.ts';

const PROGRAM = fileURLToPath(new URL('./endless-recording.ts', import.meta.url));
const KILLS = process.env.ASHYQ_TEST_LONG ? 100 : 10;
const BETWEEN_S = 1000;

/** @returns how many marks the program had promised when it was killed. */
async function recordAndKill(folder: string, kill: number, pem: string): Promise<number> {
  const program = spawn(process.execPath, [PROGRAM, folder, String(kill * BETWEEN_S), pem], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const wanted = 2 + ((kill * 7) % 9);
  let said = '';
  program.stdout.on('data', (text: Buffer) => {
    said += text.toString();
    // A little later than the line, so that it falls into the middle of what follows.
    if (said.split('\n').length > wanted) setTimeout(() => program.kill('SIGKILL'), (kill * 3) % 17);
  });
  const [, signal] = await once(program, 'close');
  assert.equal(signal, 'SIGKILL');
  return Number(said.trimEnd().split('\n').at(-1));
}

test(`of ${KILLS} kills in one hearing none takes a promised mark, breaks a seal or parts the two copies`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ashyq-recorder-kill-'));
  const { pem, publicKey, ...key } = newSigner();
  const sources = ['a', 'b'].map((disk) => ({
    read: (path: string) => nodeDisk(join(folder, disk)).read(`${FOLDER}/${path}`),
  }));
  const options = { sha256: nodeSha256, keys: [publicKey] };
  try {
    for (let kill = 0; kill < KILLS; kill += 1) {
      const promised = await recordAndKill(folder, kill, pem);
      for (const source of sources) {
        const { findings, trackFindings, tracks } = await verifyRecording(source, options);
        // A torn line, and bytes that no line tells, lie there until the next start; nothing else may.
        const codes = trackFindings.map(({ finding }) => finding.code);
        assert.deepEqual(
          codes.filter((code) => code !== 'line-unreadable' && code !== 'bytes-added'),
          [],
        );
        assert.deepEqual(
          findings.filter(({ code }) => code !== 'root-unreadable'),
          [],
        );
        // The chain of marks: its beginning, a line for each start, the marks.
        assert.ok((tracks.get('marks')?.head.n ?? 0) >= promised + 1 + kill, `${promised} marks after kill ${kill}`);
      }
    }
    const disks = ['a', 'b'].map((disk) => nodeDisk(join(folder, disk)));
    const folders = ['', '/marks', ...head.tracks.map(({ name }) => `/${name}`)].map((inner) => FOLDER + inner);
    assert.deepEqual(await levelCopies(disks, folders, { sha256: nodeSha256 }), [true, true]);
    const [disk] = disks;
    assert.ok(disk);
    const clock = new HandClock(START_US + KILLS * BETWEEN_S * 1e6);
    const recording = await Recording.resume({
      disk,
      folder: FOLDER,
      sha256: nodeSha256,
      signer: { publicKey, sign: key.sign },
      clock,
    });
    await recording.close('ended');
    const [source] = sources;
    assert.ok(source);
    const report = await verifyRecording(source, options);
    assert.equal(report.indication, 'TOTAL_PASSED', JSON.stringify([report.findings, report.trackFindings]));
    assert.equal(report.tracks.get('judge')?.resumptions.length, KILLS);
  } finally {
    await rm(folder, { recursive: true });
  }
});
