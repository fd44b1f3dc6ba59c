/**
 * Claims sent over HTTP by 96 people: the signature over the manifest is verified in a thread and stamped, then signature,
 * filing, talon, notices and facts are written, the receipt is sealed, SMS and mail go out; against bare PostgreSQL that
 * writes as many rows in one transaction each. The authority (OCSP, time-stamps) answers in a process of its own.
 */
import { loadavg } from 'node:os';
import { courtProfile, readCertificate, signCms, trustAnchor, verifyCms } from '@ashyq/pki';
import { prepareClaims } from './filing/claims.ts';
import { type Court, openCourt } from './filing/court.ts';
import { bareRate, rowsWritten, untilSettled } from './filing/rows.ts';
import { AT_ONCE, sendFor } from './filing/send.ts';
import { serversOf, usedBy } from './processor-time.ts';
import { type Promised, rounded } from './promise-line.ts';

const PORT = 3905;
/** Sent before it counts: code is compiled while it runs. */
const WARM_UP = 300;
/** More than can be sent in the time. */
const PREPARED_A_SECOND = 260;
const GOAL_A_SECOND = 150;
const GOAL_RATIO = 0.3;

export async function measure(seconds: number): Promise<readonly Promised[]> {
  const court = await openCourt(PORT);
  try {
    const { claims, content } = await prepareClaims(court, WARM_UP + Math.ceil(seconds * PREPARED_A_SECOND));
    const verificationMs = await timeVerification(court, content);
    await sendFor(court.origin, claims.splice(0, WARM_UP), seconds);
    await untilSettled(court.owner);
    const ours = await timeFilings(court, seconds, (time) => sendFor(court.origin, claims, time));
    const bareRates = [await bareRate(court, ours.rows, Math.min(seconds, 6))];
    const bare = Math.max(...bareRates);
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
  /** Written by each, its jobs included. */
  readonly rows: number;
  readonly processorMs: number;
}

async function timeFilings(
  court: Court,
  seconds: number,
  send: (seconds: number) => Promise<{ readonly sent: number; readonly tookS: number }>,
): Promise<Timed> {
  const pids = [court.pid, court.authorityPid, ...serversOf(court)];
  const [rowsBefore, usedBefore] = [await rowsWritten(court.owner), usedBy(pids)];
  const began = performance.now();
  const { sent, tookS } = await send(seconds);
  await untilSettled(court.owner);
  const settledS = (performance.now() - began) / 1000;
  const processorMs = (usedBy(pids) - usedBefore) / sent;
  const rows = Math.round(((await rowsWritten(court.owner)) - rowsBefore) / sent);
  return { sent, rate: sent / tookS, settledRate: sent / settledS, rows, processorMs };
}

function filingLine({ sent, rate, settledRate, rows, processorMs }: Timed, bare: number): Promised {
  return {
    ...{ name: 'filing', unit: 'filings/s', ours: rounded(rate), limit: null, n: sent, better: 'higher' },
    peer: {
      [`bare PostgreSQL, ${rows} rows in one transaction`]: rounded(bare),
      'until every receipt is sealed and every notice out': rounded(settledRate),
      'ms of processor time each, of all processes': rounded(processorMs),
      'load average': rounded(loadavg()[0] ?? 0),
      'goal in filings/s': GOAL_A_SECOND,
    },
    ...{ ratio: rounded(settledRate / bare), goal: GOAL_RATIO },
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
