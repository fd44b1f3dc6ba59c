import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { cleanup } from 'node-datachannel';
import { writeRtcp } from '../src/rtcp/write-rtcp.ts';
import { person } from './courtroom.ts';
import { RealRoom, sendFor, speakFor } from './hearing.ts';
import { LossyRelay } from './lossy-relay.ts';

// Threads of the library would keep the process.
after(cleanup);

const [judge, lawyer] = [person('judge'), person('lawyer')];

test('sound and picture go from a publisher to a subscriber over ICE, DTLS and SRTP, with the reports', async () => {
  const court = new RealRoom([judge, lawyer]);
  try {
    const { id, peer } = await court.publish('judge');
    const hears = await court.subscribe('lawyer', id);
    const report = { kind: 'sender-report', source: 11, ntpSeconds: 1, ntpFraction: 2, timestamp: 3 } as const;
    const sent = await sendFor(peer, 1);
    peer.report(writeRtcp([{ ...report, packets: 1, octets: 1, blocks: [] }]));
    await pause(200);
    assert.ok(
      hears.pictures.size > sent * 0.9 && hears.sound > 45,
      `${hears.pictures.size} of ${sent}, ${hears.sound}`,
    );
    assert.equal(hears.holes, 0);
    assert.ok(hears.reports > 0);
  } finally {
    court.close();
  }
});

test('with 3 % loss on both ways nothing of the picture is missing in the end', async () => {
  const court = new RealRoom([judge, lawyer]);
  const relays = await Promise.all([4, 5].map((seed) => LossyRelay.open({ loss: 0.03, seed })));
  try {
    const [inward, outward] = relays;
    const { id, peer } = await court.publish('judge', { relay: inward });
    const hears = await court.subscribe('lawyer', id, { relay: outward });
    const sent = await sendFor(peer, 3, () => hears.ask(performance.now()));
    for (let times = 0; times < 40; times += 1) {
      hears.ask(performance.now());
      await pause(10);
    }
    for (const { lost } of relays) assert.ok(lost > 10, 'something was lost on both ways');
    assert.ok(peer.resent > 5 && court.room.stats().resent > 5);
    assert.ok(hears.pictures.size > sent * 0.9);
    assert.equal(hears.holes, 0);
  } finally {
    court.close();
    for (const relay of relays) relay.close();
  }
});

test('a phone at 150 kbit/s that loses 8 % keeps talking and hearing: the picture goes, the sound stays', async () => {
  const court = new RealRoom([judge, lawyer]);
  const ways = await Promise.all([6, 7].map((seed) => LossyRelay.open({ loss: 0.08, seed, bitsPerSecond: 150_000 })));
  try {
    const [up, down] = ways;
    const { id, peer } = await court.publish('judge');
    const phone = await court.publish('lawyer', { relay: up });
    const hears = await court.subscribe('lawyer', id, { relay: down });
    const judgeHears = await court.subscribe('judge', phone.id);
    // A picture of ten times what the link carries, until the room has understood.
    await Promise.all([sendFor(peer, 8), speakFor(phone.peer, 8)]);
    const before = { down: hears.sound, up: judgeHears.sound };
    await Promise.all([sendFor(peer, 4), speakFor(phone.peer, 4)]);
    const [heard, said] = [hears.sound - before.down, judgeHears.sound - before.up];
    assert.ok(heard > 200 * 0.85, `${heard} of 200 packets of sound were heard`);
    assert.ok(said > 200 * 0.85, `${said} of 200 packets of sound were understood`);
  } finally {
    court.close();
    for (const way of ways) way.close();
  }
});

test('forty who join in the same instant all get sound and picture', async () => {
  const people = Array.from({ length: 40 }, (_, at) => person(`person ${at}`));
  const court = new RealRoom([judge, ...people]);
  try {
    const { id, peer } = await court.publish('judge');
    let isJoined = false;
    const joined = Promise.all(people.map((one) => court.subscribe(one.id, id))).then((peers) => {
      isJoined = true;
      return peers;
    });
    while (!isJoined) await sendFor(peer, 0.5);
    const peers = await joined;
    await sendFor(peer, 2);
    for (const one of peers) assert.ok(one.pictures.size > 0 && one.sound > 0 && one.holes === 0);
    assert.equal(court.told.filter((told) => told.startsWith('person') && told.endsWith('connected')).length, 40);
    assert.ok(peer.keyFramesAsked <= 8, `${peer.keyFramesAsked} key frames were asked for`);
  } finally {
    court.close();
  }
});

test('when a person is removed, nothing more comes over his connection', async () => {
  const court = new RealRoom([judge, lawyer]);
  try {
    const { id, peer } = await court.publish('judge');
    const hears = await court.subscribe('lawyer', id);
    await sendFor(peer, 0.5);
    assert.ok(hears.pictures.size > 0);
    court.room.apply({
      version: 1,
      kind: 'session',
      phase: 'open',
      people: [judge, { ...lawyer, standing: 'removed' }],
    });
    // What was under way when the state changed may still arrive; 500 ms later nothing may.
    await sendFor(peer, 0.5);
    const before = hears.sound + hears.pictures.size;
    await sendFor(peer, 0.5);
    assert.equal(hears.sound + hears.pictures.size, before);
  } finally {
    court.close();
  }
});
