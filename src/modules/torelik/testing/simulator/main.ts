import { ManualClock, systemClock } from '#platform/clock';
import { type SimulatorCalls, serveNationalSystem } from './serve.ts';

export type Call = { readonly id: number; readonly name: keyof SimulatorCalls; readonly args: readonly unknown[] };
export type Told =
  | { readonly kind: 'ready'; readonly url: string }
  | { readonly kind: 'done'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string };

/** A process of its own: the instant by which it lives is its first argument, or nothing for the machine's clock. */
const [, , now] = process.argv;
const clock = now ? new ManualClock(now) : systemClock;
const { url, calls } = await serveNationalSystem(clock);

const tell = (told: Told): void => void process.send?.(told);

process.on('message', ({ id, name, args }: Call) => {
  try {
    tell({ kind: 'done', id, result: (calls[name] as (...given: readonly unknown[]) => unknown)(...args) });
  } catch (thrown) {
    tell({ kind: 'failed', id, reason: String(thrown) });
  }
});
// Whoever started it is gone: nobody would ever stop it.
process.on('disconnect', () => process.exit(0));
tell({ kind: 'ready', url: url.href });
