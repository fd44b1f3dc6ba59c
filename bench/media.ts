/**
 * A publisher of 720p30 with sound to twenty subscribers, over ICE, DTLS and SRTP; then ten people who all see each other. The
 * peers are no browsers. Repair, reports and the choice of layers are on. In the same run and the same way Debian's Janus, where
 * it is installed: it refuses loopback, so all happens in a network namespace of our own.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { MediaFigures } from './media/in-namespace.ts';
import { hasJanus } from './media/janus.ts';
import { type Promised, rounded } from './promise-line.ts';

const GOAL = 0.6;
/** Of a network for documentation (RFC 5737): nothing outside the namespace has it. */
const ADDRESS = '192.0.2.9';
const NETWORK = [
  'ip link set lo up',
  'ip link add inside type veth peer name other',
  `ip addr add ${ADDRESS}/32 dev inside`,
  'ip link set inside up',
  'ip link set other up',
].join(' && ');

export async function measure(seconds: number): Promise<readonly Promised[]> {
  const { ours, janus, allToAll, subscribers } = figures(Math.min(seconds, 20));
  const perPacket = janus ? ours.usEach / janus.usEach : 0;
  const other = (of: (measured: typeof ours) => number): Promised['peer'] =>
    janus ? { 'Janus 1.1.2': rounded(of(janus)) } : {};
  return [
    {
      ...{ name: 'media', unit: 'us of processor time a packet delivered', ours: rounded(ours.usEach) },
      peer: { ...other(({ usEach }) => usEach), 'packets missing in the end': ours.holes },
      ...{ limit: janus ? rounded(janus.usEach * GOAL) : null },
      ...{ ratio: rounded(perPacket), goal: GOAL, better: 'lower', n: ours.delivered },
    },
    within(1, allToAll.cores, {
      ...{ name: 'media-all-to-all', unit: 'cores for ten people' },
      ...{ peer: { 'packets missing in the end': allToAll.holes }, n: allToAll.delivered },
    }),
    within(2.5, ours.mbEach, {
      ...{ name: 'media-memory', unit: 'MB a subscriber' },
      ...{ peer: other(({ mbEach }) => mbEach), n: subscribers },
    }),
    within(1000, ours.joinP95Ms, {
      ...{ name: 'media-join', unit: 'ms to the first packet of a picture, p95' },
      peer: { ...other(({ joinP95Ms }) => joinP95Ms), 'who come alone': rounded(ours.aloneP95Ms) },
      n: subscribers,
    }),
    within(15, ours.latencyP95Ms, {
      ...{ name: 'media-latency', unit: 'ms from sender to subscriber, p95' },
      ...{ peer: other(({ latencyP95Ms }) => latencyP95Ms), n: ours.delivered },
    }),
  ];
}

function within(
  limit: number,
  value: number,
  { name, unit, peer, n }: Pick<Promised, 'name' | 'unit' | 'peer' | 'n'>,
): Promised {
  const ratio = rounded(value / limit);
  return { name, unit, ours: rounded(value), peer, limit, ratio, goal: 1, better: 'lower', n };
}

function figures(seconds: number): MediaFigures {
  const program = join(import.meta.dirname, 'media', 'in-namespace.ts');
  const hook = join(import.meta.dirname, '..', 'tools', 'tsx-hook.mjs');
  const node = [process.execPath, '--import', hook, '--disable-warning=ExperimentalWarning', program];
  const isRoot = process.getuid?.() === 0;
  const [command = '', ...args] = isRoot
    ? [
        'unshare',
        '-n',
        'sh',
        '-c',
        `${NETWORK} && exec "$@"`,
        'sh',
        ...node,
        ADDRESS,
        String(seconds),
        hasJanus() ? 'janus' : '',
      ]
    : [...node, '127.0.0.1', String(seconds), ''];
  const { stdout, stderr, status } = spawnSync(command, args, { encoding: 'utf8', timeout: 120_000 });
  if (status !== 0) throw new Error(`the measurement failed: ${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}
