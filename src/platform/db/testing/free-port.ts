import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below what Linux gives to sockets by itself, from 32768 on. */
const LOWEST = 20_000;
const HIGHEST = 32_000;

/**
 * A port of the loopback at which nobody listens, by TCP or UDP. Between the question and the listening the kernel gives it
 * to nobody else, as it would one of those that it hands out itself.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST);
    const sockets = [createServer().listen(port, '127.0.0.1'), createSocket('udp4').bind(port, '127.0.0.1')];
    const opened = await Promise.allSettled(sockets.map((socket) => once(socket, 'listening')));
    const closing = sockets.filter((_, n) => opened[n]?.status === 'fulfilled');
    await Promise.all(closing.map(async (socket) => await Promise.all([once(socket, 'close'), socket.close()])));
    if (closing.length === sockets.length) return port;
  }
}
