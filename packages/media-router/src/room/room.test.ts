import assert from 'node:assert/strict';
import { test } from 'node:test';
import { got, person, TestRoom } from '../../testing/courtroom.ts';
import { offerText } from '../../testing/offers.ts';
import { seeded, spoiled } from '../../testing/random.ts';
import { rtpBytes } from '../../testing/rtp-bytes.ts';
import { readRtcp } from '../rtcp/read-rtcp.ts';
import { writeRtcp } from '../rtcp/write-rtcp.ts';
import { isRtcp } from '../rtp/header.ts';
import { Refusal } from './refusal.ts';

const judge = person('judge', { isOfPanel: true, isOfClosedPart: true });
const lawyer = person('lawyer');

/** The judge speaks, the lawyer hears. */
async function hearing() {
  const court = new TestRoom();
  court.apply([judge, lawyer]);
  const sending = await court.publish('judge');
  const hears = await court.subscribe('lawyer', sending);
  sending.speak();
  assert.deepEqual(got(hears), { sound: 1, picture: 1 });
  return { court, sending, hears };
}

const changes = {
  'a closed part begins': [[judge, lawyer], { phase: 'closed-part' }],
  'deliberation begins': [[judge, lawyer], { phase: 'deliberation' }],
  'the session pauses': [[judge, lawyer], { phase: 'paused' }],
  'the session ends': [[judge, lawyer], { phase: 'ended' }],
  'the listener is isolated as a witness': [[judge, { ...lawyer, standing: 'isolated' }], {}],
  'the listener is removed': [[judge, { ...lawyer, standing: 'removed' }], {}],
  'the listener leaves the list': [[judge], {}],
  'the listener goes to a consultation': [[judge, { ...lawyer, consultation: 'one' }], {}],
  'the speaker goes to a consultation': [[{ ...judge, consultation: 'one' }, lawyer], {}],
  'the speaker is removed': [[{ ...judge, standing: 'removed' }, lawyer], {}],
  'the speaker may not send any more': [[{ ...judge, maySend: false }, lawyer], {}],
} as const;

for (const [change, [people, more]] of Object.entries(changes)) {
  test(`when ${change}, not one more packet goes out, also none that is asked for again`, async () => {
    const { court, sending, hears } = await hearing();
    const before = hears.sent.length;
    court.apply(people, more);
    sending.speak();
    hears.arrive(writeRtcp([{ kind: 'nack', sender: 9, source: 0x1000, sequences: [1] }]));
    court.pass(500);
    sending.speak();
    assert.equal(hears.sent.length, before);
    assert.ok(hears.isClosed);
    assert.ok(court.told.some((told) => /^lawyer (not-allowed|publication-ended)$/.test(told)));
  });
}

test('who is muted is seen and not heard from the same moment, and is heard again when he is not', async () => {
  const { court, sending, hears } = await hearing();
  court.apply([{ ...judge, isMuted: true }, lawyer]);
  sending.speak();
  assert.deepEqual(got(hears), { sound: 1, picture: 2 });
  court.apply([judge, lawyer]);
  sending.speak();
  assert.deepEqual(got(hears), { sound: 2, picture: 3 });
});

test('a change that comes late does not undo a newer one', async () => {
  const { court, sending, hears } = await hearing();
  court.room.apply({ version: 0, kind: 'session', phase: 'ended', people: [] });
  sending.speak();
  assert.deepEqual(got(hears), { sound: 2, picture: 2 });
});

test('a change while a connection is being made counts for it', async () => {
  const court = new TestRoom();
  court.apply([judge, lawyer]);
  const sending = await court.publish('judge');
  court.engine.meanwhile = () => court.apply([judge, { ...lawyer, standing: 'removed' }]);
  await assert.rejects(court.subscribe('lawyer', sending), Refusal);
  assert.ok(court.engine.links.at(-1)?.isClosed);
  court.engine.meanwhile = () => court.apply([{ ...judge, standing: 'removed' }]);
  await assert.rejects(court.publish('judge'), Refusal);
  assert.ok(court.engine.links.at(-1)?.isClosed);
});

test('a publication that must not be heard is not said to exist', async () => {
  const court = new TestRoom();
  court.apply([judge, { ...lawyer, standing: 'waiting' }]);
  const sending = await court.publish('judge');
  const refusal = (error: unknown): boolean => error instanceof Refusal && error.code === 'not-found';
  await assert.rejects(court.subscribe('lawyer', sending), refusal);
  await assert.rejects(court.subscribe('lawyer', { id: 'none' }), refusal);
});

test('who leaves or is silent for 12 seconds is gone, and what others got of him ends', async () => {
  const { court, sending, hears } = await hearing();
  court.pass(11_900);
  assert.ok(!sending.link.isClosed);
  court.pass(1500);
  assert.ok(sending.link.isClosed && hears.isClosed);
  assert.ok(court.told.includes('judge lost'));
  const again = await court.publish('judge');
  court.room.leave(again.id);
  assert.ok(court.told.includes('judge left'));
});

test('a picture begins with a key frame, and forty who join ask for one together', async () => {
  const court = new TestRoom();
  const people = Array.from({ length: 40 }, (_, at) => person(`p${at}`));
  court.apply([judge, ...people]);
  const { id, link } = await court.publish('judge');
  const picture = (sequence: number, first: number): Buffer =>
    rtpBytes({ payloadType: 106, source: 12, sequence, payload: Buffer.from([first, 1]) });
  link.arrive(picture(1, 0x41));
  const listeners = await Promise.all(
    people.map((one) => court.room.subscribe(one.id, id, offerText({ direction: 'recvonly' }))),
  );
  const links = court.engine.links.slice(-40);
  for (const one of links) one.connect();
  assert.equal(listeners.length, 40);
  const requests = (): number => link.sent.flatMap(readRtcp).filter(({ kind }) => kind === 'picture-loss').length;
  assert.equal(requests(), 1, 'when the picture began');
  court.pass(600);
  assert.equal(requests(), 2, 'for all who came since');
  link.arrive(picture(2, 0x41));
  assert.deepEqual(got(links[0] ?? link), { sound: 0, picture: 0 });
  link.arrive(picture(3, 0x65));
  link.arrive(picture(4, 0x41));
  for (const one of links) assert.deepEqual(got(one), { sound: 0, picture: 2 });
});

test('what is lost on the way in is asked for at the publisher, what is lost on the way out is sent again', async () => {
  const { sending, hears, court } = await hearing();
  const picture = (sequence: number): Buffer =>
    rtpBytes({ payloadType: 106, source: 12, sequence, timestamp: 7, payload: Buffer.from([0x41, sequence]) });
  sending.link.arrive(picture(3));
  court.pass(20);
  const nacks = sending.link.sent.flatMap(readRtcp).filter((one) => one.kind === 'nack');
  assert.deepEqual(
    nacks.map(({ sequences }) => sequences),
    [[2]],
  );
  sending.link.arrive(picture(2));
  const pictures = hears.sent.filter((packet) => !isRtcp(packet) && packet.readUInt32BE(8) === 0x1001);
  assert.deepEqual(
    pictures.map((packet) => packet.readUInt16BE(2)),
    [1, 3, 2],
  );
  hears.arrive(writeRtcp([{ kind: 'nack', sender: 9, source: 0x1001, sequences: [2, 77] }]));
  assert.deepEqual(hears.sent.at(-1), pictures[2]);
  assert.equal(court.room.stats().resent, 1);
});

test('a subscriber cannot have more sent again than a lossy link needs', async () => {
  const { hears, court } = await hearing();
  for (let times = 0; times < 100; times += 1) {
    hears.arrive(writeRtcp([{ kind: 'nack', sender: 9, source: 0x1000, sequences: new Array(17).fill(1) }]));
  }
  assert.equal(court.room.stats().resent, 600);
});

test('the report of the publisher reaches the listener on the clock that he gets', async () => {
  const { sending, hears } = await hearing();
  const clock = { ntpSeconds: 3_900_000_000, ntpFraction: 5, timestamp: 48_000 };
  sending.link.arrive(writeRtcp([{ kind: 'sender-report', source: 11, ...clock, packets: 1, octets: 1, blocks: [] }]));
  const told = hears.sent.filter(isRtcp).flatMap(readRtcp);
  assert.deepEqual(told[0], { kind: 'sender-report', source: 0x1000, ...clock, packets: 1, octets: 1, blocks: [] });
  assert.equal(told[1]?.kind, 'description');
});

test('the publisher is told each second how its streams arrive and how much it may send', async () => {
  const { sending, court } = await hearing();
  court.pass(1100);
  const told = sending.link.sent.flatMap(readRtcp);
  const report = told.find((one) => one.kind === 'receiver-report' && one.blocks.length > 0);
  assert.ok(report?.kind === 'receiver-report' && report.blocks.length === 2);
  assert.deepEqual(
    told.find(({ kind }) => kind === 'bitrate'),
    { kind: 'bitrate', sender: 1, sources: [12], bitsPerSecond: 2_500_000 },
  );
});

test('who sends far more than was agreed is ended', async () => {
  const court = new TestRoom({ bitsPerSecond: 100_000 });
  court.apply([judge]);
  const { link } = await court.publish('judge');
  for (let at = 0; at < 200; at += 1) {
    link.arrive(rtpBytes({ payloadType: 106, source: 12, sequence: at, payload: Buffer.alloc(1000) }));
    court.pass(10);
  }
  assert.ok(court.told.includes('judge flood'));
});

test('who floods the room with streams that nobody announced is ended, and so is a listener who talks all the time', async () => {
  const { court, sending, hears } = await hearing();
  const nack = writeRtcp([
    { kind: 'nack', sender: 9, source: 7, sequences: Array.from({ length: 300 }, (_, n) => n * 17) },
  ]);
  for (let ms = 0; ms < 1500; ms += 10) {
    for (let n = 0; n < 20; n += 1) {
      sending.link.arrive(rtpBytes({ payloadType: 99, source: 5000 + n, payload: Buffer.alloc(1100) }));
      hears.arrive(nack);
    }
    court.pass(10);
  }
  assert.ok(court.told.includes('judge flood'));
  assert.ok(hears.isClosed && sending.link.isClosed);

  const other = await hearing();
  for (let ms = 0; ms < 1500; ms += 10) {
    for (let n = 0; n < 4; n += 1) other.hears.arrive(nack);
    other.sending.speak();
    other.court.pass(10);
  }
  assert.ok(other.court.told.includes('lawyer flood'));
  assert.ok(!other.sending.link.isClosed);
});

test('a picture that comes again after a pause is asked for a key frame at once and flows with it', async () => {
  const { court, sending, hears } = await hearing();
  for (let n = 1; n < 60; n += 1) sending.speak();
  court.pass(3000);
  const picture = (sequence: number, first: number): Buffer =>
    rtpBytes({ payloadType: 106, source: 12, sequence, payload: Buffer.from([first, 1]) });
  const requests = (): number =>
    sending.link.sent.flatMap(readRtcp).filter(({ kind }) => kind === 'picture-loss').length;
  const before = requests();
  sending.link.arrive(picture(61, 0x41));
  court.pass(20);
  assert.equal(requests(), before + 1);
  assert.equal(got(hears).picture, 60);
  sending.link.arrive(picture(62, 0x65));
  assert.equal(got(hears).picture, 61);
});

test('whatever a publisher or a listener sends, the room goes on for the others', async () => {
  const { court, sending } = await hearing();
  const witness = person('witness');
  court.apply([judge, lawyer, witness]);
  const hostile = await court.publish('witness', ['q', 'f']);
  const listens = await court.subscribe('witness', sending);
  const random = seeded(11);
  const media = rtpBytes({
    payloadType: 106,
    source: 12,
    contributors: 2,
    extensions: { 1: Buffer.from('q'), 4: Buffer.from('1') },
    padding: 3,
    payload: Buffer.from([0x65, 1]),
  });
  const feedback = writeRtcp([
    { kind: 'receiver-report', source: 1, blocks: [] },
    { kind: 'nack', sender: 9, source: 0x1000, sequences: [1, 2, 900] },
    { kind: 'picture-loss', sender: 9, source: 0x1001 },
    { kind: 'bitrate', sender: 9, sources: [0x1001], bitsPerSecond: 10 },
  ]);
  for (let times = 0; times < 10_000; times += 1) {
    for (const link of [hostile.link, listens]) link.arrive(spoiled(random() < 0.5 ? media : feedback, random));
    if (times % 50 === 0) court.pass(10);
  }
  assert.ok(court.room.stats().malformed > 1000);
  const hears = await court.subscribe('lawyer', sending);
  sending.speak();
  assert.deepEqual(got(hears), { sound: 1, picture: 1 });
});

test('hostile packets are counted and harm nobody', async () => {
  const { sending, hears, court } = await hearing();
  for (const bytes of [Buffer.alloc(0), Buffer.from([0x80]), Buffer.from([0x80, 200, 0, 9]), Buffer.alloc(12)]) {
    sending.link.arrive(bytes);
    hears.arrive(bytes);
  }
  for (let source = 100; source < 400; source += 1) sending.link.arrive(rtpBytes({ payloadType: 106, source }));
  assert.ok(court.room.stats().malformed >= 4);
  sending.speak();
  assert.equal(got(hears).sound, 2);
});

test('a recording is tapped as one stream a medium, and rests while nothing may be recorded', async () => {
  const { court, sending } = await hearing();
  const packets: string[] = [];
  const stop = court.room.tap(sending.id, {
    packet: (medium, packet) => packets.push(`${medium} ${packet.readUInt16BE(2)}`),
    ended: () => packets.push('ended'),
  });
  sending.speak();
  court.apply([judge, lawyer], { phase: 'paused' });
  sending.speak();
  court.apply([judge, lawyer]);
  sending.speak();
  stop();
  assert.deepEqual(packets, ['sound 1', 'picture 1', 'sound 2', 'picture 2', 'ended']);
});

test('layers of simulcast are bound by their names, and a subscriber gets one continuous stream of them', async () => {
  const court = new TestRoom();
  court.apply([judge, lawyer]);
  const { id, link } = await court.publish('judge', ['q', 'f']);
  const hears = await court.subscribe('lawyer', { id });
  const sequences = { q: 100, f: 60_000 };
  const send = (name: 'q' | 'f', size: number): void => {
    sequences[name] += 1;
    const sequence = sequences[name];
    const extensions = { 4: Buffer.from('1'), 10: Buffer.from(name) };
    const source = name === 'q' ? 21 : 22;
    const payload = Buffer.concat([Buffer.from([0x65]), Buffer.alloc(size)]);
    link.arrive(rtpBytes({ payloadType: 106, source, sequence, timestamp: court.nowMs * 90, payload, extensions }));
  };
  const second = (): void => {
    for (let at = 0; at < 100; at += 1) {
      send('q', 50);
      send('f', 800);
      court.pass(10);
    }
  };
  second();
  second();
  const sizeOfLast = (): number => hears.sent.filter((packet) => !isRtcp(packet)).at(-1)?.length ?? 0;
  assert.ok(sizeOfLast() > 800, 'the large picture');
  hears.arrive(writeRtcp([{ kind: 'bitrate', sender: 9, sources: [0x1001], bitsPerSecond: 200_000 }]));
  second();
  assert.ok(sizeOfLast() < 100, 'the small picture');
  const numbers = hears.sent.filter((packet) => !isRtcp(packet)).map((packet) => packet.readUInt16BE(2));
  const holes = numbers.filter((number, at) => at > 0 && number !== ((numbers[at - 1] ?? 0) + 1) % 65_536);
  assert.deepEqual(holes, []);
});

test('the speaker is told by the level of the sound', async () => {
  const court = new TestRoom();
  court.apply([judge, lawyer]);
  const { link } = await court.publish('judge');
  for (let at = 0; at < 100; at += 1) {
    const extensions = { 1: Buffer.from([0x80 | 30]) };
    link.arrive(rtpBytes({ payloadType: 111, source: 11, sequence: at, payload: Buffer.from([1]), extensions }));
    court.pass(20);
  }
  court.pass(3000);
  assert.deepEqual(
    court.told.filter((told) => told.endsWith('spoke')),
    ['judge spoke', 'nobody spoke'],
  );
});
