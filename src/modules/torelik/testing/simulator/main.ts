import { type Behaviour, startChannelServer } from '#modules/egov/testing';
import { ManualClock, systemClock } from '#platform/clock';
import type { CaseCard } from './card.ts';
import { type Manner, NationalRecords, type NewEvent } from './national-records.ts';

/** What the process that started this one may ask of it. */
export interface SimulatorCalls {
  addCase(card: CaseCard): void;
  addDocument(bytes: Uint8Array): void;
  setLast(prefix: string, last: number): void;
  emit(event: NewEvent): string;
  wire(behaviour: Behaviour): void;
  manner(manner: Manner): void;
  numbers(): Readonly<Record<string, string>>;
  questions(): readonly string[];
}

export type Call = { readonly id: number; readonly name: keyof SimulatorCalls; readonly args: readonly unknown[] };
export type Told =
  | { readonly kind: 'ready'; readonly url: string }
  | { readonly kind: 'done'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string };

/** A process of its own: the instant by which it lives is its first argument, or nothing for the machine's clock. */
const [, , now] = process.argv;
const clock = now ? new ManualClock(now) : systemClock;
const records = new NationalRecords(clock);
const server = await startChannelServer(clock, { answer: (serviceId, data) => records.answer(serviceId, data) });

const calls: SimulatorCalls = {
  addCase: (card) => records.addCase(card),
  addDocument: (bytes) => records.addDocument(bytes),
  setLast: (prefix, last) => records.setLast(prefix, last),
  emit: (event) => records.emit(event).id,
  wire: (behaviour) => server.behave(behaviour),
  manner: (manner) => {
    records.manner = manner;
  },
  numbers: () => records.numbers,
  questions: () => server.questions,
};

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
tell({ kind: 'ready', url: server.url.href });
