import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line to the court that can be cut, as when the cable of a lobby is pulled. It carries what is read, never a form. */
export interface Line {
  /** The court as it is reached by this line. */
  readonly origin: string;
  cut(): Promise<void>;
  mend(): Promise<void>;
}

export async function openLine(courtOrigin: string): Promise<Line> {
  const { hostname, port } = new URL(courtOrigin);
  const held = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      held.add(one);
      one.pipe(other);
      // Whichever end breaks takes the other one with it.
      one.on('error', () => other.destroy());
      one.on('close', () => {
        held.delete(one);
        other.destroy();
      });
    }
  });
  const listen = async (at: number): Promise<void> => {
    server.listen(at, 'localhost');
    await once(server, 'listening');
  };
  await listen(0);
  const { port: own } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${own}`,
    cut: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const one of held) one.destroy();
      await closed;
    },
    mend: () => listen(own),
  };
}
