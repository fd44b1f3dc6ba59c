import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { type CameraSimulator, courtroomCameras, startSimulator } from '@ashyq/camera-simulator';
import { HandClock } from '../../testing/hand-clock.ts';
import { CameraRefusal, type CameraTrouble } from './camera-refusal.ts';
import { RtspSession } from './rtsp-session.ts';
import type { OfferedMedia } from './session-description.ts';
import { trackOfferOf } from './track-offer.ts';

const isRefused = (trouble: CameraTrouble) => (error: unknown) =>
  error instanceof CameraRefusal && error.trouble === trouble;

describe('an RTSP session', () => {
  let simulator: CameraSimulator;
  const clock = new HandClock();
  const cameras = courtroomCameras();
  const login = { user: 'court', password: 'secret' };
  before(async () => {
    simulator = await startSimulator({
      cameras: {
        ...cameras,
        digest: { ...cameras.judge, access: { ...login, scheme: 'digest' } },
        sha256: { ...cameras.judge, access: { ...login, scheme: 'digest-sha256' } },
        basic: { ...cameras.judge, access: { ...login, scheme: 'basic' } },
        hevc: { ...cameras.witness, says: 'h265' },
        telephone: { ...cameras.witness, says: 'g711' },
        moved: { movedTo: 'judge' },
        circle: { movedTo: 'circle' },
      },
    });
  });
  after(() => simulator.stop());

  const open = (name: string, more: { login?: typeof login } = {}) =>
    RtspSession.open({ url: simulator.address(name), ...more }, { clock });

  /** @returns how many packets of each kind came when some of all wanted kinds are there. */
  async function playFor(name: string, more = {}): Promise<Record<string, number>> {
    const session = await open(name, more);
    const seen: Record<string, number> = {};
    const done = Promise.withResolvers<void>();
    const count = (key: string) => {
      seen[key] = (seen[key] ?? 0) + 1;
      if (Object.keys(seen).length === session.media.length * 2) done.resolve();
    };
    await session.play(session.media, {
      packet: ({ kind }: OfferedMedia) => count(kind),
      report: ({ kind }: OfferedMedia) => count(`${kind} report`),
    });
    await done.promise;
    session.close();
    return seen;
  }

  it('plays pictures and sound with their reports over one connection', async () => {
    assert.deepEqual(Object.keys(await playFor('judge')).sort(), ['audio', 'audio report', 'video', 'video report']);
  });

  it('knows Basic, Digest and Digest with SHA-256, also when a nonce goes stale', async () => {
    for (const name of ['basic', 'digest', 'sha256']) assert.ok((await playFor(name, { login })).video);
  });

  it('says that the password is wrong, or that one is needed', async () => {
    for (const name of ['basic', 'digest', 'sha256']) {
      await assert.rejects(open(name, { login: { ...login, password: 'other' } }), isRefused('wrong-password'));
      await assert.rejects(open(name), isRefused('wrong-password'));
    }
  });

  it('follows a camera that moved, and not for ever', async () => {
    assert.ok((await playFor('moved')).video);
    await assert.rejects(open('circle'), isRefused('redirected-too-often'));
  });

  it('names a stream that the camera does not know', async () => {
    await assert.rejects(open('ceiling'), isRefused('no-such-stream'));
  });

  it('names an address at which nothing answers, and one that is none', async () => {
    await assert.rejects(RtspSession.open({ url: 'rtsp://127.0.0.1:1/x' }, { clock }), isRefused('unreachable'));
    await assert.rejects(RtspSession.open({ url: 'http://127.0.0.1/x' }, { clock }), isRefused('unreachable'));
  });

  it('names what speaks no RTSP', async () => {
    const server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await assert.rejects(RtspSession.open({ url: `rtsp://127.0.0.1:${port}/` }, { clock }), isRefused('not-rtsp'));
    server.close();
  });

  it('gives up a camera that is connected and silent', async () => {
    simulator.camera('room').isHanging = true;
    const opening = assert.rejects(open('room'), isRefused('silent'));
    while (!simulator.camera('room').asked.has('OPTIONS')) await new Promise((resolve) => setImmediate(resolve));
    clock.advance(5000);
    await opening;
    simulator.camera('room').isHanging = false;
  });

  it('keeps the session alive at half of the time that the camera names', async () => {
    const session = await open('parties');
    await session.play(session.media, { packet: () => undefined, report: () => undefined });
    const asked = simulator.camera('parties').asked;
    clock.advance(29_000);
    await open('parties').then((other) => other.close());
    assert.equal(asked.get('GET_PARAMETER'), undefined);
    clock.advance(1000);
    await open('parties').then((other) => other.close());
    assert.equal(asked.get('GET_PARAMETER'), 1);
    session.close();
  });

  it('tells when the camera is gone', async () => {
    const session = await open('witness');
    const ended = new Promise<CameraRefusal>((resolve) => {
      session.onEnd = resolve;
    });
    await session.play(session.media, { packet: () => undefined, report: () => undefined });
    simulator.camera('witness').drop();
    assert.equal((await ended).trouble, 'closed');
  });

  it('offers tracks of H.264 and AAC, and refuses H.265 and G.711 by name', async () => {
    const tracks = async (name: string) => {
      const session = await open(name);
      session.close();
      return session.media;
    };
    assert.deepEqual(
      (await tracks('judge')).map((media) => trackOfferOf(media).kind),
      ['video', 'audio'],
    );
    const [hevc] = await tracks('hevc');
    assert.throws(() => hevc && trackOfferOf(hevc), isRefused('codec-h265'));
    const [, telephone] = await tracks('telephone');
    assert.throws(() => telephone && trackOfferOf(telephone), isRefused('codec-g711'));
  });
});
