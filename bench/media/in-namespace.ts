/**
 * Run by ../media.ts in a network namespace of its own: `in-namespace.ts ADDRESS SECONDS JANUS`. It prints one line of JSON.
 * Each router has a process of its own; what a packet costs is measured over the same seconds for both.
 */
import { openJanus } from './janus.ts';
import { type Measured, measureAllToAll, measureFanOuts, openFanOut } from './load.ts';
import { openOurs } from './ours.ts';

const SUBSCRIBERS = 20;

export interface MediaFigures {
  readonly subscribers: number;
  readonly ours: Measured;
  readonly janus: Measured | undefined;
  /** Ten people who all see each other. */
  readonly allToAll: Awaited<ReturnType<typeof measureAllToAll>>;
}

const [address = '127.0.0.1', seconds = '6', withJanus = ''] = process.argv.slice(2);

const fanOuts = [await openFanOut(await openOurs(address), SUBSCRIBERS)];
if (withJanus === 'janus') fanOuts.push(await openFanOut(await openJanus(address), SUBSCRIBERS));
const [ours, janus] = await measureFanOuts(fanOuts, Number(seconds));
if (!ours) throw new Error('nothing was measured');
await Promise.all(fanOuts.map((one) => one.end()));
const router = await openOurs(address);
const allToAll = await measureAllToAll(router, 10, Number(seconds));
router.stop();
process.stdout.write(`${JSON.stringify({ subscribers: SUBSCRIBERS, ours, janus, allToAll } satisfies MediaFigures)}\n`);
// Threads of the library would keep the process.
process.exit(0);
