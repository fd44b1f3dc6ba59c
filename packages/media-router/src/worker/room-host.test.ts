import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { cleanup } from 'node-datachannel';
import { person, stateOf } from '../../testing/courtroom.ts';
import { sendFor } from '../../testing/hearing.ts';
import { RtpPeer } from '../../testing/rtp-peer.ts';
import type { RoomEvent } from './room-call.ts';
import { RoomHost, type RoomHostOptions } from './room-host.ts';
import { type TapFrame, TapReader } from './tap-frame.ts';

// Threads of the library would keep the process.
after(cleanup);

const people = [person('judge'), person('lawyer')];

function hostOf(options: Partial<RoomHostOptions> = {}) {
  const told: (RoomEvent & { room: string })[] = [];
  const { promise: restarted, resolve } = Promise.withResolvers<string>();
  const host = new RoomHost({
    engine: { bindAddress: '127.0.0.1' },
    events: { event: (room, event) => told.push({ room, ...event }), restarted: resolve },
    ...options,
  });
  return { host, told, restarted };
}

async function published(host: RoomHost, room: string): Promise<{ id: string; peer: RtpPeer }> {
  const peer = new RtpPeer({ direction: 'SendOnly' });
  const answered = await host.publish(room, 'judge', await peer.offer());
  assert.ok(answered.ok);
  await peer.accept(answered.answer);
  return { id: answered.connection, peer };
}

async function subscribed(host: RoomHost, room: string, id: string): Promise<RtpPeer> {
  const peer = new RtpPeer({ direction: 'RecvOnly' });
  const answered = await host.subscribe(room, 'lawyer', id, await peer.offer());
  assert.ok(answered.ok, JSON.stringify(answered));
  await peer.accept(answered.answer);
  return peer;
}

test('a room whose process is killed comes back with its state, and another room does not notice', async () => {
  const { host, restarted } = hostOf();
  try {
    for (const room of ['one', 'two']) assert.ok(host.open(room, stateOf(people), 2));
    const [one, two] = [await published(host, 'one'), await published(host, 'two')];
    const hears = await subscribed(host, 'two', two.id);
    const pid = host.pidOf('one');
    assert.ok(pid && pid !== host.pidOf('two'));
    process.kill(pid, 'SIGKILL');
    // Nobody is there any more to whom this could be said.
    await Promise.all([
      host.leave('one', one.id),
      host.want('one', one.id, 'small'),
      host.addCandidates('one', 'x', []),
    ]);
    assert.equal(await restarted, 'one');
    await sendFor(two.peer, 0.5);
    assert.ok(hears.pictures.size > 0 && hears.holes === 0);
    const again = await published(host, 'one');
    const hearsAgain = await subscribed(host, 'one', again.id);
    await sendFor(again.peer, 0.5);
    assert.ok(hearsAgain.pictures.size > 0);
    for (const peer of [one.peer, two.peer, hears, again.peer, hearsAgain]) peer.close();
  } finally {
    host.closeAll();
  }
});

test('a state that is given after the room has begun ends what it does not allow', async () => {
  const { host, told } = hostOf();
  try {
    host.open('one', stateOf(people), 2);
    const { id, peer } = await published(host, 'one');
    const hears = await subscribed(host, 'one', id);
    await host.apply('one', stateOf(people, { version: 1, phase: 'paused' }));
    await sendFor(peer, 0.3);
    const before = hears.sound + hears.pictures.size;
    await sendFor(peer, 0.3);
    assert.equal(hears.sound + hears.pictures.size, before);
    assert.ok(told.some((one) => one.kind === 'ended' && one.person === 'lawyer' && one.reason === 'not-allowed'));
    for (const one of [peer, hears]) one.close();
  } finally {
    host.closeAll();
  }
});

test('a room that would not fit is not opened, and nobody is let in beyond what the node carries', async () => {
  const { host } = hostOf({ capacity: 6 });
  try {
    assert.ok(host.open('one', stateOf(people), 3));
    assert.equal(host.promised, 6);
    assert.ok(!host.open('two', stateOf(people), 2));
    assert.deepEqual(await host.publish('two', 'judge', ''), { ok: false, reason: 'no-room' });
    host.close('one');
    assert.ok(host.open('two', stateOf(people), 0));
    const { id, peer } = await published(host, 'two');
    host.open('three', stateOf(people), 3);
    const late = new RtpPeer({ direction: 'RecvOnly' });
    assert.deepEqual(await host.subscribe('two', 'lawyer', id, await late.offer()), { ok: false, reason: 'full' });
    for (const one of [peer, late]) one.close();
  } finally {
    host.closeAll();
  }
});

test('an offer that is no offer is refused by the room and harms it not', async () => {
  const { host } = hostOf();
  try {
    host.open('one', stateOf(people), 2);
    assert.deepEqual(await host.publish('one', 'judge', 'v=0\r\n'), { ok: false, reason: 'malformed' });
    assert.deepEqual(await host.publish('one', 'stranger', ''), { ok: false, reason: 'malformed' });
    assert.equal((await host.stats('one'))?.publications, 0);
  } finally {
    host.closeAll();
  }
});

test('a recorder on the machine gets what is published, packet by packet with the time of arrival', async () => {
  const { host } = hostOf();
  const socketPath = join(mkdtempSync(join(tmpdir(), 'ashyq-tap-')), 'tap');
  const frames: TapFrame[] = [];
  const server = createServer((socket) => {
    const reader = new TapReader();
    socket.on('data', (bytes) => frames.push(...reader.push(Buffer.from(bytes))));
  }).listen(socketPath);
  try {
    await once(server, 'listening');
    host.open('one', stateOf(people), 2);
    const { id, peer } = await published(host, 'one');
    await host.tap('one', id, socketPath);
    await sendFor(peer, 0.6);
    peer.close();
    const pictures = frames.filter(({ medium }) => medium === 'picture');
    assert.ok(pictures.length > 50 && frames.some(({ medium }) => medium === 'sound'));
    assert.ok(frames.every(({ arrivedMs }) => Math.abs(arrivedMs - Date.now()) < 60_000));
    assert.deepEqual(
      pictures.map(({ packet }) => packet.readUInt16BE(2)),
      pictures.map((_, at) => at + 1),
    );
  } finally {
    host.closeAll();
    server.close();
  }
});
