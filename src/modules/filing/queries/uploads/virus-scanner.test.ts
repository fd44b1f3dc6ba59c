import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { after, test } from 'node:test';
import { isHouseError } from '#platform/errors';
import { EICAR, hasClamd, type RunningClamd, startClamd } from '../../testing/clamd.ts';
import { clamdAt, noScanner } from './virus-scanner.ts';

const isAway = (thrown: unknown): boolean => isHouseError(thrown, 'FILING_SCANNER_AWAY') && thrown.retry;
const needsClamd = { skip: hasClamd() ? false : 'needs: clamd (Debian package clamav-daemon)' };

let running: Promise<RunningClamd> | undefined;
const clamd = () => {
  running ??= startClamd([EICAR]);
  return running;
};
after(async () => (await running)?.stop());

test('the real clamd finds EICAR and passes what is harmless', needsClamd, async () => {
  const scanner = clamdAt((await clamd()).url);
  assert.equal(await scanner.scan(EICAR), 'infected');
  assert.equal(await scanner.scan(Buffer.from('a claim')), 'clean');
});

test('the real clamd takes 20 MB in pieces', needsClamd, async () => {
  const scanner = clamdAt((await clamd()).url);
  assert.equal(await scanner.scan(Buffer.alloc(20 * 1024 * 1024, 7)), 'clean');
});

async function answering(answer: (socket: Socket) => void): Promise<{ url: URL; server: Server }> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    answer(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(() => server.close());
  return { url: new URL(`tcp://127.0.0.1:${(server.address() as AddressInfo).port}`), server };
}

test('over TCP the pieces have their lengths and a zero at the end', async () => {
  const sent = Promise.withResolvers<Buffer>();
  const { url } = await answering((socket) => {
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      const all = Buffer.concat(chunks);
      if (!all.subarray(-4).equals(Buffer.alloc(4))) return;
      sent.resolve(all);
      socket.end('stream: OK\0');
    });
  });
  assert.equal(await clamdAt(url).scan(Buffer.from('abc')), 'clean');
  assert.equal((await sent.promise).toString('latin1'), 'zINSTREAM\0\0\0\0\u0003abc\0\0\0\0');
});

const failures: readonly [string, (socket: Socket) => void][] = [
  ['hangs up', (socket) => socket.destroy()],
  ['says that it failed', (socket) => void socket.end('INSTREAM size limit exceeded. ERROR\0')],
  ['talks without end', (socket) => void socket.write('a'.repeat(5_000))],
  ['is silent', () => undefined],
];

for (const [name, answer] of failures) {
  test(`a scanner that ${name} proves nothing, and may be asked again`, async () => {
    const { url } = await answering(answer);
    await assert.rejects(clamdAt(url, 300).scan(Buffer.from('abc')), isAway);
  });
}

test('a scanner that nobody runs is away', async () => {
  await assert.rejects(clamdAt(new URL('unix:///nowhere/clamd.ctl')).scan(Buffer.from('abc')), isAway);
});

test('a court without a scanner says so', async () => {
  assert.equal(await noScanner.scan(EICAR), 'absent');
});
