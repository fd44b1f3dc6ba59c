import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { cleanup, RtpPeer, sendFor } from '@ashyq/media-router/testing';
import type { FastifyInstance } from 'fastify';
import { at } from '#modules/hearings/testing';
import { isHouseError } from '#platform/errors';
import { buildServer } from '#platform/http';
import { changePhase } from '../../actions/change-phase.ts';
import { connectSeat } from '../../actions/connect-seat.ts';
import type { Entered } from '../../actions/enter-room.ts';
import { getOwnRoom } from '../../queries/room-view.ts';
import { findRoom } from '../../store/room-store.ts';
import { type VideoHouse, videoHouse, visitorAct } from '../../testing/index.ts';
import { MediaNode } from './media-node.ts';
import { mediaNodeRoutes } from './media-routes.ts';

after(cleanup);

describe('a media node', () => {
  let house: VideoHouse;
  let node: MediaNode;
  let server: FastifyInstance;
  let claimant: Entered;
  let respondent: Entered;
  const peers: RtpPeer[] = [];

  before(async () => {
    house = await videoHouse();
    const { platform } = house;
    [claimant, respondent] = [await house.admit('claimant'), await house.admit('respondent')];
    platform.clock.set(at(platform, '10:30'));
    node = new MediaNode(platform, 240);
    const streams = mediaNodeRoutes(node);
    server = await buildServer({
      platform,
      faces: [],
      files: [],
      routes: [],
      streams,
      authenticate: async () => undefined,
    });
  });

  after(async () => {
    for (const peer of peers) peer.close();
    await node.stop();
    await server.close();
  });

  const tokenOf = async ({ roomId, pass }: Entered, right: 'publish' | 'subscribe') =>
    (await connectSeat(house.platform, visitorAct, { roomId, pass, right })).token;

  const post = async (url: string, token: string | undefined, payload: string) =>
    await server.inject({
      ...{ method: 'POST', url, payload },
      headers: {
        ...{ host: 'localhost:3000', 'content-type': 'application/sdp' },
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
    });

  const connected = async (direction: 'SendOnly' | 'RecvOnly', url: string, token: string): Promise<RtpPeer> => {
    const peer = new RtpPeer({ direction });
    peers.push(peer);
    const answer = await post(url, token, await peer.offer());
    assert.equal(answer.statusCode, 201, answer.body);
    await peer.accept(answer.body);
    return peer;
  };

  /** Looks again whenever the room says that it has changed. */
  const until = async <T>(look: () => Promise<T | undefined>): Promise<T> => {
    const { platform, roomId } = house;
    for (;;) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const stop = platform.live.on(`room:${roomId}`, () => resolve());
      const seen = await look();
      if (seen === undefined) await promise;
      stop();
      if (seen !== undefined) return seen;
    }
  };

  it('is needed: without one nobody is connected', async () => {
    await assert.rejects(tokenOf(claimant, 'publish'), (thrown) => isHouseError(thrown, 'CONFERENCE_NODES_FULL'));
    node.start();
    await node.beat();
    await tokenOf(claimant, 'publish');
    assert.equal((await findRoom(house.platform.reads, house.roomId))?.node, node.name);
  });

  it('carries one to another from the beginning of the hearing, and stops at the commit of a break', async () => {
    const { platform, court, roomId } = house;
    const sends = await connected('SendOnly', `/whip/${roomId}`, await tokenOf(claimant, 'publish'));
    const own = async () => (await getOwnRoom(platform, respondent.pass)).publications;
    assert.deepEqual(await own(), []);
    await changePhase(platform, court.judge, { roomId, step: 'begin' });
    const { id, hasPicture } = await until(async () => (await own())[0]);
    assert.equal(hasPicture, true);
    const hears = await connected('RecvOnly', `/whep/${roomId}/${id}`, await tokenOf(respondent, 'subscribe'));
    while (hears.pictures.size === 0 || hears.sound === 0) await sendFor(sends, 0.2);
    await changePhase(platform, court.judge, { roomId, step: 'pause' });
    const heard = () => hears.sound + hears.pictures.size;
    for (let last = -1; last !== heard(); ) {
      last = heard();
      await sendFor(sends, 0.2);
    }
    assert.deepEqual(await own(), []);
    const again = await post(`/whep/${roomId}/${id}`, await tokenOf(respondent, 'subscribe'), await peerOffer());
    assert.equal(again.statusCode, 404);
  });

  it('opens nothing without a token, and nothing twice with one', async () => {
    const { roomId } = house;
    assert.equal((await post(`/whip/${roomId}`, undefined, await peerOffer())).statusCode, 401);
    const token = await tokenOf(claimant, 'publish');
    await connected('SendOnly', `/whip/${roomId}`, token);
    assert.equal((await post(`/whip/${roomId}`, token, await peerOffer())).statusCode, 401);
  });

  it('answers to pages of the house alone what another origin carries', async () => {
    const answer = await server.inject({
      ...{ method: 'OPTIONS', url: `/whip/${house.roomId}` },
      headers: { host: 'localhost:3000', origin: 'http://localhost:3000' },
    });
    assert.deepEqual(
      [answer.statusCode, answer.headers['access-control-allow-origin']],
      [204, 'http://localhost:3000'],
    );
  });

  it('says who has gone when the connection ends', async () => {
    const { platform, court, roomId } = house;
    await changePhase(platform, court.judge, { roomId, step: 'resume' });
    await changePhase(platform, court.judge, { roomId, step: 'end' });
    await until(async () => ((await house.kinds()).includes('disconnected') ? true : undefined));
    assert.ok((await house.kinds()).includes('connected'));
  });

  async function peerOffer(): Promise<string> {
    const peer = new RtpPeer({ direction: 'RecvOnly' });
    peers.push(peer);
    return await peer.offer();
  }
});
