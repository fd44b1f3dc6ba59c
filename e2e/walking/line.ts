import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line to the court, or to a recorder, that can be cut, as when the cable of a lobby is pulled. */
export interface Line {
  /** Where the line leads to, as it is reached by this line. */
  readonly origin: string;
  cut(): Promise<void>;
  mend(): Promise<void>;
}

/**
 * @param origin where the line leads to; it may be answered there later, and again
 * @param near another name of this machine, on which the line has the port of the origin: the demo takes forms that came by it.
 *   Default: a port of its own, by which the court lets itself be read, and takes no form.
 */
export async function openLine(origin: string, near?: string): Promise<Line> {
  const { hostname, port } = new URL(origin);
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
    server.listen(at, near ?? 'localhost');
    await once(server, 'listening');
  };
  await listen(near === undefined ? 0 : Number(port));
  const { port: own } = server.address() as AddressInfo;
  return {
    origin: `http://${near ?? 'localhost'}:${own}`,
    cut: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const one of held) one.destroy();
      await closed;
    },
    mend: () => listen(own),
  };
}
