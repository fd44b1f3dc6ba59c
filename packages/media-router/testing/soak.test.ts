// Joins and leaves at ten times the pace of a hearing, in a room's own process: what it holds afterwards is what it held before.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { cleanup } from 'node-datachannel';
import { person, stateOf } from './courtroom.ts';
import { sendFor } from './hearing.ts';
import { MediaServer } from './media-server.ts';
import { RtpPeer } from './rtp-peer.ts';

// Threads of the library would keep the process.
after(cleanup);

const AT_ONCE = 10;
const isLong = process.env.ASHYQ_TEST_LONG !== undefined;
/** Each is ten people who come, hear, and go: a hearing has one in some minutes. */
const ROUNDS = isLong ? 600 : 8;
const LARGEST_OF_ONE = 2.5 * 1024 * 1024;
/** What the allocator keeps for later is no leak; what grows with each round is. */
const LARGEST_GROWTH = 24 * 1024 * 1024;

const judge = person('judge');
const people = Array.from({ length: AT_ONCE }, (_, at) => person(`person ${at}`));

test(`a room in which ${AT_ONCE} people come and go ${ROUNDS} times keeps nothing of them`, async (t) => {
  const server = await MediaServer.open('room', stateOf([judge, ...people]));
  try {
    const sends = new RtpPeer({ direction: 'SendOnly' });
    await connect(server, '/whip/room', 'judge', sends);
    const [publication] = server.publications();
    const round = async (): Promise<number> => {
      const hearing = await Promise.all(people.map(({ id }) => hear(server, id, publication ?? '')));
      await sendFor(sends, 0.5);
      const full = memoryOf(server);
      for (const { peer } of hearing) assert.ok(peer.sound > 0);
      await Promise.all(hearing.map(({ leave }) => leave()));
      return full;
    };
    const empty = memoryOf(server);
    const full = await round();
    t.diagnostic(`${((full - empty) / AT_ONCE / 1024 / 1024).toFixed(2)} MB a subscriber`);
    assert.ok((full - empty) / AT_ONCE <= LARGEST_OF_ONE, `${full - empty} bytes for ${AT_ONCE}`);
    // The first tenth fills what the process keeps for its own use.
    const first = Math.max(2, ROUNDS / 10);
    for (let n = 1; n < first; n += 1) await round();
    const settled = memoryOf(server);
    for (let n = first; n < ROUNDS; n += 1) await round();
    const stats = await server.host.stats('room');
    assert.deepEqual([stats?.publications, stats?.subscriptions, stats?.malformed], [1, 0, 0]);
    const grown = memoryOf(server) - settled;
    t.diagnostic(`${(grown / 1024 / 1024).toFixed(1)} MB more after ${ROUNDS * AT_ONCE} joins`);
    assert.ok(grown < LARGEST_GROWTH, `${grown} bytes more`);
    sends.close();
  } finally {
    server.close();
  }
});

/** Resident bytes of the room's process. */
function memoryOf({ host }: MediaServer): number {
  const [, kilobytes = '0'] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${host.pidOf('room')}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}

async function connect(server: MediaServer, path: string, who: string, peer: RtpPeer): Promise<() => Promise<void>> {
  const token = server.token('room', who, path.startsWith('/whip') ? 'publish' : 'subscribe');
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/sdp' };
  const answer = await fetch(`${server.origin}${path}`, { method: 'POST', headers, body: await peer.offer() });
  assert.equal(answer.status, 201);
  const place = new URL(answer.headers.get('location') ?? '', server.origin);
  await peer.accept(await answer.text());
  return async () => {
    peer.close();
    await fetch(place, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } });
  };
}

async function hear(server: MediaServer, who: string, publication: string) {
  const peer = new RtpPeer({ direction: 'RecvOnly' });
  return { peer, leave: await connect(server, `/whep/room/${publication}`, who, peer) };
}
