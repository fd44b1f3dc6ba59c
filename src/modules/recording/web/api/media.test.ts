import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readBoxes } from '@ashyq/cmaf';
import type { FastifyInstance } from 'fastify';
import { closeHearing, getStaffHearing } from '#modules/hearings';
import { buildServer, type Principal } from '#platform/http';
import { type AccountId, newId, type PersonId, type SessionId } from '#platform/ids';
import { type TestPlatform, testPlatform } from '#testing';
import { onMarkKept } from '../../jobs/on-mark-kept.ts';
import type { Outline } from '../../model/outline.ts';
import { type MadeRecording, makeRecording } from '../../testing/make-recording.ts';
import { layRecordingCourt, type RecordingCourt } from '../../testing/recording-court.ts';
import { sendFiles, sendHead, sendRecording } from '../../testing/send-recording.ts';
import { mediaRoutes } from './media.ts';

/** Everything closed happens between the third and the fifth second. */
const marks = [
  { at: 1, kind: 'note', text: 'ашық сөз' },
  { at: 3, kind: 'closed', text: 'негізі' },
  { at: 4, kind: 'note', text: 'құпия сөз' },
  { at: 5, kind: 'open' },
] as const;

describe('media of a recording', () => {
  let platform: TestPlatform;
  let house: RecordingCourt;
  let server: FastifyInstance;
  let made: MadeRecording;
  let viewer: Principal | undefined;
  before(async () => {
    platform = await testPlatform();
    house = await layRecordingCourt(platform);
    made = await makeRecording({ hearingId: house.hearingId, startsAt: platform.clock.now(), marks, gone: [6, 7] });
    await sendRecording(house.send, made);
    const parts = { platform, faces: [], routes: [], files: [], streams: mediaRoutes };
    server = await buildServer({ ...parts, authenticate: async () => viewer });
  });
  after(async () => {
    await server.close();
    await house.close();
  });

  const as = (personId: PersonId, role?: string, rest: Partial<Principal> = {}): void => {
    viewer = {
      ...{ accountId: newId<AccountId>(), personId, sessionId: newId<SessionId>(), kind: 'person', lang: 'kk' },
      ...{ isConfirmed: true, displayName: 'Қ. А.', mustGiveSecondFactor: false },
      ...{ posts: role ? [{ courtCode: '7517', role }] : [], ...rest },
    };
  };
  const get = async (rest: string, headers: Readonly<Record<string, string>> = {}, id = made.id as string) =>
    await server.inject({
      url: `/media/recordings/${id}/${rest}`,
      headers: { host: 'localhost:3000', cookie: '__Host-sot=x', accept: 'application/json', ...headers },
    });
  const outline = async (query = ''): Promise<Outline> => (await get(`outline.json${query}`)).json();
  const files = ({ tracks }: Outline) =>
    tracks.flatMap(({ name, segments }) => segments.map(([file]) => `${name}/${file}`));

  it('go to a party without the closed part: no segment of it, no word of it', async () => {
    as(house.claimant);
    const seen = await outline();
    assert.deepEqual(files(seen), ['judge/000001.m4s', 'judge/000004.m4s', 'sound-1/000001.m4s', 'sound-1/000004.m4s']);
    assert.equal((await get('outline.json')).body.includes('құпия'), false);
    assert.equal((await get('outline.json')).body.includes('негізі'), false);
    assert.deepEqual(
      seen.marks.map(({ kind }) => kind),
      ['note', 'closed', 'open'],
    );
    const [[from = 0, to = 0] = []] = seen.closed;
    assert.deepEqual([from - seen.fromUs, to - seen.fromUs], [3_000_000, 5_000_000]);
    for (const file of ['000002.m4s', '000003.m4s'])
      for (const track of ['judge', 'sound-1']) assert.equal((await get(`files/${track}/${file}`)).statusCode, 404);
    assert.deepEqual((await get('files/judge/000001.m4s')).rawPayload, made.files.get('judge/000001.m4s'));
    assert.equal((await get('files/judge/init-1.mp4')).statusCode, 200);
  });

  it('name who takes them in the list of looks, without a page too, and several tracks at once as one', async () => {
    as(house.claimant);
    const looks = async () => {
      const { rows } = await platform.owner.query(
        'select person_id from recording.look where recording_id = $1 and person_id = $2',
        [made.id, house.claimant],
      );
      return rows.length;
    };
    platform.clock.advance({ hours: 2 });
    const before = await looks();
    await Promise.all(['judge', 'sound-1'].map((track) => get(`files/${track}/000001.m4s`)));
    assert.equal(await looks(), before + 1);
    await get('files/judge/000001.m4s');
    assert.equal(await looks(), before + 1);
  });

  it('keep the closed part out of the plain file too', async () => {
    as(house.claimant);
    const { fromUs } = await outline();
    const open = (await get(`plain/judge?from=${fromUs}`)).rawPayload;
    as(newId<PersonId>(), 'hearing_secretary');
    const whole = (await get(`plain/judge?from=${fromUs}`)).rawPayload;
    assert.ok(open.byteLength < whole.byteLength);
    const closed = made.files.get('judge/000002.m4s')?.subarray(-40) ?? Buffer.alloc(1);
    assert.ok(whole.includes(closed) && !open.includes(closed));
  });

  it('make one plain file of a view and the sound that begins at zero, in ranges too', async () => {
    as(newId<PersonId>(), 'hearing_secretary');
    const { fromUs } = await outline();
    const whole = await get(`plain/judge?from=${fromUs}`);
    const boxes = readBoxes(whole.rawPayload);
    assert.deepEqual(
      boxes.slice(0, 2).map(({ type }) => type),
      ['ftyp', 'moov'],
    );
    const tracks = readBoxes(boxes[1]?.body ?? new Uint8Array()).filter(({ type }) => type === 'trak');
    assert.equal(tracks.length, 2);
    const part = await get(`plain/judge?from=${fromUs}`, { range: 'bytes=100-299' });
    assert.deepEqual(
      [part.statusCode, part.headers['content-range']],
      [206, `bytes 100-299/${whole.rawPayload.byteLength}`],
    );
    assert.deepEqual(part.rawPayload, whole.rawPayload.subarray(100, 300));
    const beyond = await get(`plain/judge?from=${fromUs}`, { range: 'bytes=99999999-' });
    assert.equal(beyond.statusCode, 200);
    assert.equal((await get('plain/witness')).statusCode, 404);
  });

  it('show everything to the judge of the case and the secretary, and the gap as a gap', async () => {
    for (const [personId, role] of [
      [newId<PersonId>(), 'hearing_secretary'],
      [(house.court.judge.actor as { personId: PersonId }).personId, 'judge'],
    ] as const) {
      as(personId, role);
      const seen = await outline();
      assert.equal(files(seen).length, 8, role);
      assert.ok(seen.marks.some(({ text }) => text === 'құпия сөз'));
      assert.deepEqual(
        seen.tracks[0]?.gaps.map(([, , cause]) => cause),
        ['source'],
      );
    }
  });

  it('are not found by anybody else: strangers, the unproved, another judge, another court', async () => {
    const viewers = [
      () => as(newId<PersonId>()),
      () => as(house.claimant, undefined, { isConfirmed: false }),
      () => as(newId<PersonId>(), 'judge'),
      () => as(newId<PersonId>(), 'administrator'),
      () => as(newId<PersonId>(), undefined, { posts: [{ courtCode: '6294', role: 'hearing_secretary' }] }),
    ];
    for (const become of viewers) {
      become();
      for (const rest of ['outline.json', 'plain/judge', 'files/judge/000001.m4s', 'files/judge/init-1.mp4'])
        assert.equal((await get(rest)).statusCode, 404, rest);
    }
    viewer = undefined;
    assert.equal((await get('outline.json')).statusCode, 401);
    as(house.claimant);
    assert.equal((await get('outline.json', {}, 'x')).statusCode, 404);
    assert.equal((await get('files/judge/..%2f..%2fhead.json')).statusCode, 404);
  });

  it('follow the live edge: what ends later only', async () => {
    as(house.claimant);
    const live = await makeRecording({ hearingId: house.hearingId, startsAt: platform.clock.now() });
    await sendHead(house.send, live);
    await sendFiles(house.send, live);
    const all: Outline = (await get('outline.json', {}, live.id)).json();
    assert.ok(all.isLive && all.tracks[0]?.segments.length === 4);
    const later: Outline = (await get(`outline.json?after=${all.fromUs + 6_100_000}`, {}, live.id)).json();
    assert.deepEqual(
      later.tracks.map(({ segments }) => segments.length),
      [1, 1],
    );
  });

  it('are kept back also for what the court’s own screen closed while the recorder was out of reach', async () => {
    const live = await makeRecording({ hearingId: house.hearingId, startsAt: platform.clock.now() });
    await sendHead(house.send, live);
    await sendFiles(house.send, live);
    as(house.claimant);
    const { fromUs }: Outline = (await get('outline.json', {}, live.id)).json();
    const fact = { hearingId: house.hearingId, caseId: house.case.id, courtCode: '7517', markId: newId() };
    const at = (second: number) => Temporal.Instant.fromEpochMilliseconds(fromUs / 1000 + second * 1000).toString();
    const job = onMarkKept(platform) as unknown as { run(fact: object): Promise<void> };
    await job.run({ ...fact, kind: 'note', at: at(0) });
    await job.run({ ...fact, kind: 'closed', at: at(3) });
    await job.run({ ...fact, kind: 'closed', at: at(3) });
    await job.run({ ...fact, kind: 'open', at: at(5) });
    assert.equal(files((await get('outline.json', {}, live.id)).json()).length, 4);
    assert.equal((await get('files/judge/000002.m4s', {}, live.id)).statusCode, 404);
  });

  it('of a hearing that is closed as a whole leave the server for no party', async () => {
    const secretary = house.court.secretary;
    const { version } = await getStaffHearing(platform.reads, secretary.actor, house.hearingId);
    await closeHearing(platform, secretary, { id: house.hearingId, version, ground: 'private_life' });
    as(house.claimant);
    assert.deepEqual(files(await outline()), []);
    assert.equal((await get('files/judge/000001.m4s')).statusCode, 404);
    as(newId<PersonId>(), 'hearing_secretary');
    assert.equal(files(await outline()).length, 8);
  });
});
