import { type Behaviour, startChannelServer } from '#modules/egov/testing';
import type { Clock } from '#platform/clock';
import type { CaseCard } from './card.ts';
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

/** The national case system as a server on a loopback port, over invented cases. */
export async function serveNationalSystem(clock: Clock): Promise<NationalServer> {
  const records = new NationalRecords(clock);
  const server = await startChannelServer(clock, { answer: (serviceId, data) => records.answer(serviceId, data) });
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
