import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { cleanup, RtpPeer } from '@ashyq/media-router/testing';
import { newSigner, spkiOf } from '@ashyq/recorder';
import { changePhase, connectSeat, type Entered, getOwnRoom } from '#modules/conference';
import { type VideoHouse, videoHouse, visitorAct } from '#modules/conference/testing';
import { at } from '#modules/hearings/testing';
import { signatureHouse } from '#modules/signatures/testing';
import { settleRecording } from '../../jobs/settle-recording.ts';
import { readRecordingOutline } from '../../queries/read-outline.ts';
import { getSealState } from '../../queries/seal-state.ts';
import { viewRecording } from '../../queries/viewing.ts';
import { findRecorder, type RecorderRow } from '../../store/recorder-store.ts';
import { listBeside } from '../../store/remote-store.ts';
import { type MadeRecording, makeRecording } from '../../testing/make-recording.ts';
import { MediaProcess } from '../../testing/media-process.ts';
import { RemoteParty } from '../../testing/remote-party.ts';
import { registerRecorder } from '../inventory/register-recorder.ts';
import { receiveClosing } from '../receive-closing.ts';
import { receiveHead } from '../receive-head.ts';

after(cleanup);

const act = { actor: { kind: 'system', name: 'test' }, action: 'recording.test' } as const;

describe('a media node that is killed in the middle of a hearing', () => {
  let house: VideoHouse;
  let claimant: Entered;
  let main: MadeRecording;
  let recorder: RecorderRow;
  const nodes = new Map<string, MediaProcess>();
  const folders: string[] = [];
  const peers: RtpPeer[] = [];
  let lost = '';

  before(async () => {
    house = await videoHouse();
    const { platform, court, hearingId, roomId } = house;
    await signatureHouse(platform);
    claimant = await house.admit('claimant');
    platform.clock.set(at(platform, '10:30'));
    await changePhase(platform, court.judge, { roomId, step: 'begin' });
    now();
    const signer = newSigner();
    const { id } = await registerRecorder(platform, act, {
      ...{ courtCode: court.code, courtroomId: court.rooms[0], name: '304', address: '' },
      publicKey: spkiOf(signer.publicKey),
    });
    recorder = (await findRecorder(platform.reads, id)) as RecorderRow;
    main = await makeRecording({ hearingId, signer, startsAt: platform.clock.now() });
    await receiveHead(platform, recorder, main.id, main.head);
    await Promise.all([start(), start()]);
  });

  after(async () => {
    for (const peer of peers) peer.close();
    for (const node of nodes.values()) await node.stop();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  /** The court goes by the clock of the machine, as the nodes do. */
  const now = () => house.platform.clock.set(Temporal.Now.instant());

  const start = async (folder = mkdtempSync(join(tmpdir(), 'ashyq-node-'))): Promise<MediaProcess> => {
    folders.push(folder);
    const { host = '', database = '' } = house.platform.owner.options;
    const blobsFolder = join(house.platform.config.dataFolder, 'blobs');
    const node = await MediaProcess.start({ host, database, folder, blobsFolder });
    nodes.set(node.node, node);
    return node;
  };

  /** As a page does it: with a fresh token, at the node that the court names. */
  const connect = async (): Promise<RemoteParty> => {
    now();
    const { roomId, pass } = claimant;
    const { token, origin } = await connectSeat(house.platform, visitorAct, { roomId, pass, right: 'publish' });
    const peer = new RtpPeer({ direction: 'SendOnly' });
    peers.push(peer);
    const headers = { 'content-type': 'application/sdp', authorization: `Bearer ${token}` };
    const answer = await fetch(`${origin}/whip/${roomId}`, { method: 'POST', headers, body: await peer.offer() });
    assert.equal(answer.status, 201);
    await peer.accept(await answer.text());
    return new RemoteParty(peer);
  };

  const nodeOfRoom = async (): Promise<string | null> => {
    const { rows } = await house.platform.owner.query('select node from conference.room where id = $1', [house.roomId]);
    return rows[0]?.node ?? null;
  };

  it('is missed by the others, who tell the room, and another one carries it on', async (t) => {
    const first = await connect();
    await first.speak(5);
    lost = (await nodeOfRoom()) ?? '';
    const told = Promise.withResolvers<void>();
    const stop = house.platform.live.on(`room:${house.roomId}`, async () => {
      if ((await nodeOfRoom()) === null) told.resolve();
    });
    const killedMs = Date.now();
    await nodes.get(lost)?.kill();
    await told.promise;
    stop();
    const { publications, mediaEpoch } = await getOwnRoom(house.platform, claimant.pass);
    assert.deepEqual([publications, mediaEpoch], [[], 1], 'whoever sends is told to connect again at once');
    assert.ok((await house.kinds()).includes('node_lost'));
    const again = await connect();
    t.diagnostic(`connected again ${Date.now() - killedMs} ms after the kill`);
    assert.notEqual(await nodeOfRoom(), lost);
    await again.speak(4);
  });

  it('leaves a gap that the record tells, and all that it had kept, when it starts again', async () => {
    const { platform, court } = house;
    const { folder } = nodes.get(lost) ?? {};
    await receiveClosing(platform, recorder, main.id, main.closing);
    for (const node of nodes.values()) await node.stop();
    await (await start(folder)).stop();
    const viewing = await viewRecording(platform.reads, [court.secretary.actor], main.id);
    const beside = await listBeside(platform.reads, main.id);
    assert.equal(beside.length, 2);
    for (const row of beside) {
      assert.ok(row.closed_at, 'closed and sent');
      await settleRecording(platform, row.id);
      assert.equal((await getSealState(platform.reads, { ...viewing, row }))?.indication, 'TOTAL_PASSED');
    }
    const outline = await readRecordingOutline(platform.reads, viewing);
    const sound = outline.tracks.find(({ name }) => name === 'sound-remote-1');
    const restart = sound?.gaps.find(([, , cause]) => cause === 'restart');
    assert.ok(restart && restart[1] - restart[0] > 1_000_000, JSON.stringify(sound?.gaps));
    const of = (n: string) => sound?.segments.filter(([file]) => file.startsWith(n)).length ?? 0;
    assert.ok(of('1-') >= 2 && of('2-') >= 1);
  });
});
