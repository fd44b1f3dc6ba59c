/**
 * How soon people learn what the court did, over a running court: from the judge's press on «sign» to the SMS about the act in
 * the hands of the operator (a short message centre that speaks SMPP), and from the secretary's press on «delay» to the board of
 * a lobby that shows it (told by a server-sent event, then fetched). What the wire costs alone stands beside: one submit_sm to
 * the same centre, one NOTIFY to a connection that listens.
 */
import { startSmppCentre } from '#modules/notices/testing';
import { timeActs } from './notice-latency/acts.ts';
import { timeNotify, timeSubmit } from './notice-latency/bare.ts';
import { timeBoards } from './notice-latency/boards.ts';
import { connectOwner } from './owner.ts';
import { p95, percentile } from './percentile.ts';
import { type Promised, rounded } from './promise-line.ts';
import { serve } from './served.ts';

const PORT = 3910;
const ACT_LIMIT_MS = 5000;
const BOARD_LIMIT_MS = 1000;
/** Of the bare peers: each takes a millisecond or so. */
const BARE_TIMES = 200;

export async function measure(seconds: number): Promise<readonly Promised[]> {
  const centre = await startSmppCentre({ dropsRepeats: true });
  const SMPP_URL = `${centre.url.href}&repeats=dropped&rate=1000`;
  const served = await serve({ port: PORT, untilLaid: true, isPinned: false, env: { SMPP_URL } });
  const owner = await connectOwner(served);
  try {
    const acts = await timeActs({ served, owner, centre }, seconds * 3);
    const boards = await timeBoards({ served, owner }, seconds);
    const [submit, notify] = [await timeSubmit(centre, BARE_TIMES), await timeNotify(served, BARE_TIMES)];
    return [
      line('act-to-sms', acts, { 'bare submit_sm, p95': submit }, ACT_LIMIT_MS),
      line('hearing-to-board', boards, { 'bare NOTIFY to LISTEN, p95': notify }, BOARD_LIMIT_MS),
    ];
  } finally {
    await owner.end();
    await served.stop();
    await centre.close();
  }
}

function line(
  name: string,
  times: readonly number[],
  bare: Readonly<Record<string, readonly number[]>>,
  limit: number,
): Promised {
  const ours = p95(times);
  const peers = Object.entries(bare).map(([what, took]) => [what, rounded(p95(took))]);
  return {
    ...{ name, unit: 'ms, p95', ours: rounded(ours), limit, goal: 1, better: 'lower', n: times.length },
    peer: { 'median of ours': rounded(percentile(times, 0.5)), ...Object.fromEntries(peers) },
    ratio: rounded(ours / limit),
  };
}
