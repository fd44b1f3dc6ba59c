/**
 * Claims sent over HTTP by 96 people over 16 connections: the signature over the manifest is verified in a thread and stamped,
 * then signature, filing, talon, notices and facts are written, the receipt is sealed, SMS and mail go out; against bare
 * PostgreSQL that writes the same rows, those of the jobs among them, in one transaction each over as many connections. The
 * ratio counts a filing when the last of this is done. Nothing is pinned: court, PostgreSQL, the authority (OCSP, time-stamps)
 * and the senders are processes that share the cores of the machine, and what each has used is printed.
 */
import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { courtProfile, readCertificate, signCms, trustAnchor, verifyCms } from '@ashyq/pki';
import { type Bare, bareRate, copyTables } from './filing/bare.ts';
import { prepareClaims } from './filing/claims.ts';
import { type Court, openCourt } from './filing/court.ts';
import { countRows, untilSettled } from './filing/rows.ts';
import { AT_ONCE, sendFor } from './filing/send.ts';
import { rowsOf, type Writes, writesOfOne } from './filing/writes.ts';
import { serversOf, usedBy } from './processor-time.ts';
import { type Promised, rounded } from './promise-line.ts';

const PORT = 3905;
/** Sent before it counts: code is compiled while it runs. */
const WARM_UP = 300;
/** More than can be sent in the time. */
const PREPARED_A_SECOND = 260;
const GOAL_A_SECOND = 150;
const GOAL_RATIO = 0.3;
/** Of the warm-up: then rows of every kind are there, those of jobs too. */
const SEEN_AFTER_MS = 1500;

export async function measure(seconds: number): Promise<readonly Promised[]> {
  const court = await openCourt(PORT);
  try {
    const { claims, content } = await prepareClaims(court, WARM_UP + Math.ceil(seconds * PREPARED_A_SECOND));
    const verificationMs = await timeVerification(court, content);
    const begun = await countRows(court.owner);
    const warmUp = sendFor(court.origin, claims.splice(0, WARM_UP), seconds);
    await pause(SEEN_AFTER_MS);
    const copies = await copyTables(court.owner, Object.keys(begun));
    await warmUp;
    await untilSettled(court.owner);
    const ours = await timeFilings(court, seconds, (time) => sendFor(court.origin, claims, time));
    const bare = await bareRate(court, court.owner, copies, ours.writes, Math.min(seconds, 6));
    return [filingLine(ours, bare), verificationLine(ours, verificationMs)];
  } finally {
    await court.stop();
  }
}

interface Timed {
  readonly sent: number;
  /** Answers a second over HTTP. */
  readonly rate: number;
  /** Filings a second until the last receipt and notice of them is done. */
  readonly settledRate: number;
  /** Of each, its jobs included. */
  readonly writes: readonly Writes[];
  /** Milliseconds of processor time of each, by who used it. */
  readonly used: Readonly<Record<string, number>>;
}

async function timeFilings(
  court: Court,
  seconds: number,
  send: (seconds: number) => Promise<{ readonly sent: number; readonly tookS: number }>,
): Promise<Timed> {
  const sides: Readonly<Record<string, readonly number[]>> = {
    'the court with its threads': [court.pid],
    PostgreSQL: serversOf(court),
    'the authority, a process of its own': [court.authorityPid],
    'the senders, a process of their own': [process.pid],
  };
  const usedNow = (): readonly number[] => Object.values(sides).map(usedBy);
  const [before, usedBefore] = [await countRows(court.owner), usedNow()];
  const began = performance.now();
  const { sent, tookS } = await send(seconds);
  await untilSettled(court.owner);
  const settledS = (performance.now() - began) / 1000;
  const used = usedNow().map((ms, index) => (ms - (usedBefore[index] ?? 0)) / sent);
  const writes = writesOfOne(before, await countRows(court.owner), sent);
  return {
    ...{ sent, rate: sent / tookS, settledRate: sent / settledS, writes },
    used: Object.fromEntries(Object.keys(sides).map((side, index) => [side, used[index] ?? 0])),
  };
}

function filingLine({ sent, rate, settledRate, writes, used }: Timed, bare: Bare): Promised {
  const rows = rowsOf(writes);
  const byWhom = Object.entries(used).map(([who, ms]) => [`ms of processor time each: ${who}`, rounded(ms)]);
  return {
    ...{ name: 'filing', unit: 'filings/s', ours: rounded(rate), limit: null, n: sent, better: 'higher' },
    peer: {
      [`bare PostgreSQL, the same ${rows} rows in one transaction each, ${AT_ONCE} connections`]: rounded(bare.rate),
      'until every receipt is sealed and every notice out': rounded(settledRate),
      ...Object.fromEntries(byWhom),
      'ms of processor time each: bare PostgreSQL with its senders': rounded(bare.processorMs),
      'cores of the machine for all of them': availableParallelism(),
      'load average': rounded(loadavg()[0] ?? 0),
      'goal in filings/s': GOAL_A_SECOND,
    },
    ...{ ratio: rounded(settledRate / bare.rate), goal: GOAL_RATIO },
  };
}

function verificationLine({ rate }: Timed, verificationMs: number): Promised {
  return {
    ...{ name: 'filing-verification', unit: 'ms', ours: rounded(verificationMs), limit: null, n: 200 },
    ...{ peer: { 'whole filing on all connections, ms each': rounded((1000 * AT_ONCE) / rate) } },
    ...{ ratio: rounded((verificationMs * rate) / 1000), goal: 1, better: 'lower' },
  };
}

/** The same verification alone, on one core, without what a court keeps as evidence. */
async function timeVerification({ pki }: Court, content: Uint8Array): Promise<number> {
  const from = Temporal.Now.instant().subtract({ hours: 1 });
  const person = { surname: 'БЕНЧ', name: 'БЕНЧ', iin: '990101600012' };
  const holder = await pki.issuePerson(person, { from, kind: 'ecdsa-p256' });
  const cms = await signCms(content, holder, { isAttached: false });
  const anchors = [trustAnchor(readCertificate(pki.root.certificate.bytes))];
  const verify = async (): Promise<void> => {
    const given = { content, anchors, certificates: [pki.authority.certificate], now: Temporal.Now.instant() };
    const { verdict } = await verifyCms(cms, { ...given, profile: courtProfile, revocation: 'skipped' });
    if (verdict.indication !== 'TOTAL_PASSED') throw new Error(`verification: ${verdict.subIndication}`);
  };
  for (let warm = 0; warm < 50; warm += 1) await verify();
  const began = performance.now();
  for (let times = 0; times < 200; times += 1) await verify();
  return (performance.now() - began) / 200;
}
