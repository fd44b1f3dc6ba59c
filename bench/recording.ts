import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { nodeDisk, nodeSha256 } from '@ashyq/cmaf/node';
import { verifyRecording } from '@ashyq/recorder';
import { usedBy } from './processor-time.ts';
import { type Promised, rounded } from './promise-line.ts';
import { errorsOf } from './recording/alignment.ts';
import { type PeerDuties, startCopying } from './recording/copying-peer.ts';
import { measureLiveEdge } from './recording/live-edge.ts';
import { measureLostWrites } from './recording/lost-writes.ts';
import { endUs, outlineOf } from './recording/recorded-tracks.ts';
import { fullHdClip, orderFor, type RecorderUnderTest, startCameras, startRole } from './recording/room.ts';

const PORT = 3925;
const DUTIES: readonly PeerDuties[] = ['plain', 'tee', 'same-duties'];
const TRACKS = ['judge', 'parties', 'witness', 'room'] as const;
/** A recorder runs for hours: what its compiler costs in the first seconds is not what recording costs. */
const WARM_MS = 30_000;
const nowUs = () => Math.round((performance.timeOrigin + performance.now()) * 1000);

/** Four cameras of 1080p25 and 4 Mbit/s: what recording costs beside ffmpeg, where pictures lie, what a kill takes, how fast proof is, how far the case is behind. */
export async function measure(seconds: number): Promise<readonly Promised[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ashyq-bench-recording-'));
  try {
    const cost = await measureCost(folder, seconds);
    const verification = await measureVerification(`${folder}/a`, seconds);
    return [
      ...cost,
      verification,
      await measureAlignment(folder),
      ...(await measureLiveEdge(Math.min(seconds, 6))),
      ...(await measureKills(folder, seconds > 10 ? 100 : 5)),
      await measurePowerCuts(seconds),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const residentMb = (pids: readonly number[]): number =>
  pids.reduce(
    (sum, pid) => sum + Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    0,
  );

/** Cost of processes in % of one core, and their memory, over the same seconds. */
interface Cost {
  readonly percent: number;
  readonly mb: number;
}

async function measureCost(folder: string, seconds: number): Promise<Promised[]> {
  const cameras = await startCameras(await fullHdClip());
  const recorder = await startRole(folder, PORT);
  await recorder.ask('POST', '/v1/recordings', orderFor(cameras.addresses, 'cost'));
  const peers = DUTIES.map((duties) => startCopying(cameras.addresses, `${folder}/${duties}`, duties));
  await pause(WARM_MS);
  const all = [[recorder.pid], ...peers.map(({ pids }) => pids)];
  const before = all.map((pids) => usedBy(pids));
  const began = performance.now();
  await pause(Math.max(20, seconds) * 1000);
  const took = performance.now() - began;
  const costs = all.map((pids, at): Cost => {
    const used = usedBy(pids) - (before[at] ?? 0);
    return { percent: (used / took) * 100, mb: residentMb(pids) };
  });
  for (const peer of peers) peer.stop();
  await recorder.ask('POST', '/v1/recordings/cost/end');
  await recorder.kill();
  cameras.stop();
  return costLines(costs, Math.round(took / 1000));
}

/** Two ratios: to what does the same duties, which is promised, and to the plain copy, which is told beside it (0051). */
function costLines([ours, plain, tee, same]: readonly Cost[], n: number): Promised[] {
  if (!ours || !plain || !tee || !same) throw new Error('a peer is missing');
  const told = (of: (cost: Cost) => number) => ({
    'ffmpeg -c copy, one disk, nothing durable': rounded(of(plain)),
    'ffmpeg -c copy, tee to two disks in parts of 250 ms': rounded(of(tee)),
    'ffmpeg -c copy, tee to two durable disks in parts of 250 ms, SHA-256': rounded(of(same)),
  });
  const percent = { unit: '% of one core', ours: ours.percent, peer: told((cost) => cost.percent), limit: 8, n };
  const mb = { unit: 'MB', ours: ours.mb, peer: told((cost) => cost.mb), limit: 210, n: 1 };
  return [
    line({ name: 'recording', ...percent, ratio: ours.percent / same.percent, goal: 1 }),
    line({ name: 'recording-to-plain-copy', ...percent, ratio: ours.percent / plain.percent, goal: 1 }),
    line({ name: 'recording-memory', ...mb, ratio: ours.mb / plain.mb, goal: 1 }),
  ];
}

async function measureVerification(root: string, seconds: number): Promise<Promised> {
  const read = (path: string, memory?: Uint8Array) => nodeDisk(root).read(`cost/${path}`, memory);
  let [bytes, tookMs, rounds] = [0, 0, 0];
  while (tookMs < Math.min(seconds, 6) * 500) {
    const began = performance.now();
    const report = await verifyRecording({ read }, { sha256: nodeSha256, keys: [] });
    if (report.findings.length + report.trackFindings.length > 0)
      throw new Error('the recording of the bench is not whole');
    tookMs += performance.now() - began;
    bytes += report.sizeBytes;
    rounds += 1;
  }
  const ours = bytes / 1e6 / (tookMs / 1000);
  const peer = { 'SHA-256 of the same bytes in memory': rounded(hashingSpeed()) };
  return {
    ...line({
      name: 'recording-verification',
      unit: 'MB/s',
      ours,
      peer,
      limit: 400,
      ratio: ours / 400,
      goal: 1,
      n: rounds,
    }),
    better: 'higher',
  };
}

/** A machine that is busy slows both. */
function hashingSpeed(): number {
  const bytes = new Uint8Array(64e6);
  const began = performance.now();
  for (let at = 0; at < bytes.length; at += 200_000) nodeSha256([bytes.subarray(at, at + 200_000)]);
  return bytes.length / 1e6 / ((performance.now() - began) / 1000);
}

/** First with true clocks and one camera that is delivered 120 ms late, then with clocks that are wrong. */
async function measureAlignment(folder: string): Promise<Promised> {
  const cameras = await startCameras();
  const recorder = await startRole(folder, PORT);
  cameras.fault({ witness: { delayMs: 120, clockErrorMs: 0 } });
  await recorder.ask('POST', '/v1/recordings', orderFor(cameras.addresses, 'aligned'));
  await pause(7000);
  const shiftedFromUs = nowUs() + 3_000_000;
  cameras.fault({ parties: { delayMs: 0, clockErrorMs: 60 }, room: { delayMs: 0, clockErrorMs: 5000 } });
  await pause(9000);
  await recorder.ask('POST', '/v1/recordings/aligned/end');
  await recorder.kill();
  cameras.stop();
  const at = `${folder}/a/aligned`;
  const largest = (errors: readonly number[]) => Math.max(0, ...errors.map(Math.abs));
  const untilShift = (await Promise.all(TRACKS.map((view) => errorsOf(at, view, 0)))).map((errors) =>
    errors.slice(0, 3),
  );
  const [late = 0, wrong = 0] = [
    largest(await errorsOf(at, 'parties', shiftedFromUs)),
    largest(await errorsOf(at, 'room', shiftedFromUs)),
  ];
  const peer = { 'clock 60 ms off, believed': rounded(late), 'clock 5 s off, time of arrival instead': rounded(wrong) };
  const ours = largest(untilShift.flat());
  return line({
    name: 'recording-alignment',
    unit: 'ms',
    ours,
    peer,
    limit: 40,
    ratio: ours / 40,
    goal: 1,
    n: untilShift.flat().length,
  });
}

interface Kill {
  readonly lostMs: number;
  readonly againMs: number;
}

async function measureKills(folder: string, kills: number): Promise<Promised[]> {
  const cameras = await startCameras(await fullHdClip());
  let recorder = await startRole(folder, PORT);
  await recorder.ask('POST', '/v1/recordings', orderFor(cameras.addresses, 'killed'));
  const seen: Kill[] = [];
  for (let at = 0; at < kills; at += 1) {
    await pause(2500 + ((at * 370) % 1000));
    const { kill, next } = await killOnce(folder, recorder);
    recorder = next;
    seen.push(kill);
  }
  await recorder.ask('POST', '/v1/recordings/killed/end');
  await recorder.kill();
  cameras.stop();
  const read = (path: string) => nodeDisk(`${folder}/a`).read(`killed/${path}`);
  const report = await verifyRecording({ read }, { sha256: nodeSha256, keys: [] });
  const broken = report.findings.length + report.trackFindings.length;
  const lost = Math.max(...seen.map(({ lostMs }) => lostMs));
  const again = Math.max(...seen.map(({ againMs }) => againMs));
  return [
    line({
      name: 'recording-kill-loss',
      unit: 'ms',
      ours: lost,
      peer: { 'faults of the chain': broken },
      limit: 500,
      ratio: lost / 500,
      goal: 1,
      n: kills,
    }),
    line({
      name: 'recording-after-kill',
      unit: 'ms to the first frame',
      ours: again,
      peer: {},
      limit: 3000,
      ratio: again / 3000,
      goal: 1,
      n: kills,
    }),
  ];
}

/** The same when what was not synced is thrown away, for a kill alone proves no durability. */
async function measurePowerCuts(seconds: number): Promise<Promised> {
  // Where the checkout is: the folder of what is temporary may lie in memory, where a sync costs nothing.
  mkdirSync('.cache/bench', { recursive: true });
  const folder = mkdtempSync('.cache/bench/cut-');
  const lost = await measureLostWrites(folder, seconds * 2, seconds * 20).finally(() =>
    rmSync(folder, { recursive: true, force: true }),
  );
  const { lostMs, lostMarks, broken, cuts, longestSyncMs } = lost;
  return line({
    ...{ name: 'recording-unsynced-loss', unit: 'ms', ours: lostMs, limit: 500 },
    peer: {
      ...{ 'faults of the chain': broken, 'promised marks that are gone': lostMarks },
      'the longest sync of this disk': rounded(longestSyncMs),
    },
    ...{ ratio: lostMs / 500, goal: 1, n: cuts },
  });
}

/** What had arrived and is not on the disk: cameras send each picture as it comes, so all before the kill had arrived. */
async function killOnce(folder: string, recorder: RecorderUnderTest): Promise<{ kill: Kill; next: RecorderUnderTest }> {
  await recorder.kill();
  const killedUs = nowUs();
  cpSync(`${folder}/a/killed`, `${folder}/left`, { recursive: true });
  const next = await startRole(folder, PORT);
  const startedUs = nowUs();
  const ends = await Promise.all(TRACKS.map(async (track) => endUs(await outlineOf(`${folder}/left`, track))));
  rmSync(`${folder}/left`, { recursive: true });
  await pause(3500);
  const firsts = await Promise.all(TRACKS.map((track) => firstAfter(`${folder}/a/killed`, track, killedUs)));
  const lostMs = Math.max(...ends.map((end) => (killedUs - end) / 1000));
  return { kill: { lostMs, againMs: Math.max(...firsts.map((first) => (first - startedUs) / 1000)) }, next };
}

async function firstAfter(folder: string, track: string, afterUs: number): Promise<number> {
  const { course, timescale } = await outlineOf(folder, track);
  const starts = course.flatMap((one) => (one.kind === 'segment' ? [(one.startTicks / timescale) * 1e6] : []));
  return starts.find((start) => start > afterUs) ?? Number.POSITIVE_INFINITY;
}

function line(told: Omit<Promised, 'better' | 'ours' | 'ratio'> & { ours: number; ratio: number }): Promised {
  return { ...told, ours: rounded(told.ours), ratio: rounded(told.ratio), better: 'lower' };
}
