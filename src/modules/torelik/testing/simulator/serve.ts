import { type Behaviour, startChannelServer } from '#modules/egov/testing';
import type { Clock } from '#platform/clock';
import type { CaseCard, JudgeCard } from './card.ts';
import { type Manner, NationalRecords, type NewEvent } from './national-records.ts';

/** What may be asked of the simulator behind its wire. */
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

export interface NationalServer {
  /** Endpoint with the sender's id and password: give it to `nationalSystemAt`. */
  readonly url: URL;
  readonly calls: SimulatorCalls;
  close(): Promise<void>;
}

/** What the system holds before anybody asks it. */
export interface NationalContents {
  readonly cases: readonly CaseCard[];
  readonly documents: readonly Uint8Array[];
  /** Judges of courts by their codes: each case that is numbered gets one in turn. */
  readonly judges: Readonly<Record<string, readonly JudgeCard[]>>;
}

/**
 * The national case system as a server on a loopback port, over invented cases.
 * @param contents made at the first question
 */
export async function serveNationalSystem(
  clock: Clock,
  contents?: () => Promise<NationalContents>,
): Promise<NationalServer> {
  const records = new NationalRecords(clock);
  let filled: Promise<void> | undefined;
  const server = await startChannelServer(clock, {
    answer: (serviceId, data) => records.answer(serviceId, data),
    ready: async () => {
      filled ??= contents?.().then((given) => fill(records, given));
      await filled;
    },
  });
  return {
    url: server.url,
    calls: {
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
    },
    close: () => server.close(),
  };
}

function fill(records: NationalRecords, { cases, documents, judges }: NationalContents): void {
  for (const card of cases) records.addCase(card);
  for (const bytes of documents) records.addDocument(bytes);
  records.judges = judges;
}
