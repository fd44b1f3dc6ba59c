// A recorder of a courtroom and the intake of the court, over HTTP: what cameras send is filed under the case and holds.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { type CameraSimulator, startSimulator } from '@ashyq/camera-simulator';
import { keptSigner, type RunningRecorder, spkiOf, startRecorder } from '@ashyq/recorder';
import { getSealState, type RecordingId, registerRecorder, viewRecording, views } from '#modules/recording';
import {
  layRecordingCourt,
  partyOf,
  type RecordingCourt,
  type SendToIntake,
  settled,
} from '#modules/recording/testing';
import { signatureHouse } from '#modules/signatures/testing';
import { newId } from '#platform/ids';
import { type TestPlatform, testPlatform } from '#testing';

const act = { actor: { kind: 'system', name: 'test' }, action: 'recording.test' } as const;

describe('a recorder and its court', () => {
  let platform: TestPlatform;
  let house: RecordingCourt;
  let simulator: CameraSimulator;
  let court: Server;
  let recorder: RunningRecorder;
  let folder: string;
  const screenKey = 's'.repeat(43);

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ashyq-recorder-court-'));
    platform = await testPlatform();
    await signatureHouse(platform);
    house = await layRecordingCourt(platform);
    simulator = await startSimulator();
    const room = { courtCode: house.court.code, courtroomId: house.court.rooms[0] };
    const stateFolder = join(folder, 'state');
    const { publicKey } = await keptSigner(join(stateFolder, 'recorder.pem'));
    const registered = await registerRecorder(platform, act, {
      ...room,
      name: 'зал',
      address: '',
      publicKey: spkiOf(publicKey),
    });
    court = await listen(house.send);
    const address = court.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    recorder = await startRecorder({
      ...{
        name: 'зал',
        stateFolder,
        diskFolders: [join(folder, 'a'), join(folder, 'b')],
        host: '127.0.0.1',
        port: 0,
        screenKey,
      },
      court: { url: `http://127.0.0.1:${port}`, key: registered.courtKey },
    });
  });
  after(async () => {
    await recorder?.stop();
    court?.close();
    await simulator?.stop();
    await house?.close();
    await rm(folder, { recursive: true });
  });

  const ask = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`http://127.0.0.1:${recorder.port}${path}`, {
      ...{ method, headers: { authorization: `Bearer ${screenKey}` } },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: await answer.json() };
  };
  /** Looks again at each turn of what the recorder tells of itself. */
  async function until(isTrue: () => Promise<boolean>): Promise<void> {
    while (!(await isTrue())) await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const state = async () => (await ask('GET', '/v1/state')).body;

  it('file what cameras send under the case, and the seals hold', async () => {
    const id = newId<RecordingId>();
    const order = { id, hearingId: house.hearingId, room: '2', language: 'kk', cameras: cameras() };
    assert.equal((await ask('POST', '/v1/recordings', order)).status, 201);
    await until(async () => (await state()).recording.durableBytes > 60_000);
    const at = (await state()).nowUs;
    const mark = { id: crypto.randomUUID(), at, kind: 'motion', made: { by: 'хатшы', at } };
    assert.equal((await ask('POST', `/v1/recordings/${id}/marks`, mark)).status, 201);
    assert.equal((await ask('POST', `/v1/recordings/${id}/end`)).status, 200);
    await until(async () => {
      const { uploads } = await state();
      assert.deepEqual(uploads.refused, []);
      return uploads.waiting.length === 0;
    });
    await settled(platform, id);
    const viewing = await viewRecording(platform.reads, [partyOf(house.claimant)], id);
    assert.ok(viewing.row.closed_at);
    assert.equal((await getSealState(platform.reads, viewing))?.indication, 'TOTAL_PASSED');
  });

  function cameras() {
    return views.map((view, at) => ({
      ...{ picture: view, addresses: [{ url: simulator.address(view) }] },
      ...(at < 2 ? { sound: `sound-${at + 1}` } : {}),
    }));
  }
});

/** The wire before the court's server. */
async function listen(send: SendToIntake): Promise<Server> {
  const server = createServer(async (request, response) => {
    const { method, url = '', headers } = request;
    const body = await buffer(request);
    const given = Object.fromEntries(
      Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    );
    const { host: _, connection: __, ...kept } = given;
    const sent = await send(method as 'PUT', url, kept, body.length > 0 ? body : undefined);
    const offset = sent.headers['upload-offset'];
    response.writeHead(sent.status, offset === undefined ? {} : { 'upload-offset': String(offset) }).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
