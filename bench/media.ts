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
  const { ours, janus, allToAll } = figures(Math.min(seconds, 20));
  const line = (name: string, unit: string, value: number, limit: number, peer: Promised['peer']): Promised => ({
    ...{ name, unit, ours: rounded(value), peer, limit, ratio: rounded(value / limit), goal: 1 },
    ...{ better: 'lower', n: ours.delivered },
  });
  const perPacket = janus ? ours.usEach / janus.usEach : 0;
  const other = (of: (measured: typeof ours) => number): Promised['peer'] =>
    janus ? { 'Janus 1.1.2': rounded(of(janus)) } : {};
  return [
    {
      ...{ name: 'media', unit: 'us of processor time a packet delivered', ours: rounded(ours.usEach), limit: null },
      peer: { ...other(({ usEach }) => usEach), 'packets missing in the end': ours.holes },
      ...{ ratio: rounded(perPacket), goal: GOAL, better: 'lower', n: ours.delivered },
    },
    line('media-all-to-all', 'cores for ten people', allToAll.cores, 1, {
      'packets missing in the end': allToAll.holes,
    }),
    line(
      'media-memory',
      'MB a subscriber',
      ours.mbEach,
      2.5,
      other(({ mbEach }) => mbEach),
    ),
    line('media-join', 'ms to the first packet of a picture, p95', ours.joinP95Ms, 1000, {
      ...other(({ joinP95Ms }) => joinP95Ms),
      'fifteen who join at once': rounded(ours.burstP95Ms),
    }),
    line(
      'media-latency',
      'ms from sender to subscriber, p95',
      ours.latencyP95Ms,
      15,
      other(({ latencyP95Ms }) => latencyP95Ms),
    ),
  ];
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
