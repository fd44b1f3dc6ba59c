/**
 * Run by ../media.ts in a network namespace of its own: `in-namespace.ts ADDRESS SECONDS JANUS`. It prints one line of JSON.
 * Routers are measured one after another, each with a fresh process.
 */
import { openJanus } from './janus.ts';
import { type Measured, measureAllToAll, measureFanOut } from './load.ts';
import { openOurs } from './ours.ts';

export interface MediaFigures {
  readonly ours: Measured;
  readonly janus: Measured | undefined;
  /** Ten people who all see each other. */
  readonly allToAll: Awaited<ReturnType<typeof measureAllToAll>>;
}

const SUBSCRIBERS = 20;
const [address = '127.0.0.1', seconds = '6', withJanus = ''] = process.argv.slice(2);

async function fanOut(open: typeof openOurs): Promise<Measured> {
  const router = await open(address);
  try {
    return await measureFanOut(router, SUBSCRIBERS, Number(seconds));
  } finally {
    router.stop();
  }
}

const ours = await fanOut(openOurs);
const janus = withJanus === 'janus' ? await fanOut(openJanus) : undefined;
const router = await openOurs(address);
const allToAll = await measureAllToAll(router, 10, Number(seconds));
router.stop();
process.stdout.write(`${JSON.stringify({ ours, janus, allToAll } satisfies MediaFigures)}\n`);
// Threads of the library would keep the process.
process.exit(0);
