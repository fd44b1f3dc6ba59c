import { type Clock, systemClock } from '#platform/clock';
import type { DemoPayer } from '../../queries/payments.ts';
import { Registry, type SimulatedRecords } from './registry.ts';
import { type ChannelServer, startChannelServer } from './start-channel-server.ts';

/** Give its address to `registersAt` and `paymentsAt`. */
export interface EgovSimulator extends DemoPayer, ChannelServer {
  /** Adds records while it runs. */
  add(records: SimulatedRecords): void;
}

/** The state registers and the payment gateway on a loopback port, over invented people. @param clock default: the machine's */
export async function startEgovSimulator(
  given: SimulatedRecords & { readonly clock?: Clock } = {},
): Promise<EgovSimulator> {
  const clock = given.clock ?? systemClock;
  const registry = new Registry(clock);
  registry.add(given);
  const server = await startChannelServer(clock, {
    answer: (serviceId, data) => registry.answer(serviceId, data),
    answerForAnother: (serviceId, data) => registry.answerForAnother(serviceId, data),
  });
  return {
    ...server,
    add: (records) => registry.add(records),
    pay: (code, how) => registry.payments.pay(code, how),
  };
}
