import { type Promised, rounded } from './promise-line.ts';
import { load, serve } from './served.ts';

const LIST = '/kk/hearings?court=7517';

/** Until the engine has compiled what it will: a court's site runs for weeks. */
const WARM_UP_S = 12;

/** A collection of the whole heap comes every few seconds: a shorter time holds one or two of them by chance. */
const LEAST_S = 12;

/** The hearing list with its rows read in that request, against the same full page made from rows in memory. */
export async function measure(wanted: number): Promise<readonly Promised[]> {
  const seconds = Math.max(wanted, LEAST_S);
  const ours = await serve({ port: 3901, keepsData: true, untilLaid: true, isPinned: false });
  const shared = { dataFolder: ours.dataFolder };
  await load(`${ours.origin}${LIST}`, WARM_UP_S, { isFresh: true });
  const fromRows = await load(`${ours.origin}${LIST}`, seconds, { isFresh: true });
  await ours.stop();
  const peer = await serve({ port: 3902, ...shared, fromMemory: true, untilLaid: true, isPinned: false });
  await load(`${peer.origin}${LIST}`, WARM_UP_S, { isFresh: true });
  const fromMemory = await load(`${peer.origin}${LIST}`, seconds, { isFresh: true });
  await peer.stop();
  const ratio = rounded(fromRows.perSecond / fromMemory.perSecond);
  const pages = {
    name: 'list-page',
    unit: 'pages/s',
    ours: rounded(fromRows.perSecond),
    limit: null,
    n: fromRows.requests,
  } as const;
  return [
    { ...pages, peer: { 'same page from memory': rounded(fromMemory.perSecond) }, ratio, goal: 0.45, better: 'higher' },
    {
      ...{ name: 'list-page-p99', unit: 'ms', ours: rounded(fromRows.p99Ms), limit: 25, n: fromRows.requests },
      ...{ peer: { 'same page from memory': rounded(fromMemory.p99Ms) }, goal: 25, better: 'lower' as const },
      ratio: rounded(fromRows.p99Ms / 25),
    },
  ];
}
