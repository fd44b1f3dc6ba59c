import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { cleanup, LossyRelay, sendFor } from '@ashyq/media-router/testing';
import { at } from '#modules/hearings/testing';
import { isHouseError } from '#platform/errors';
import { buildServer } from '#platform/http';
import { LANGS, type Lang } from '#platform/i18n';
import { changePhase } from '../../actions/change-phase.ts';
import { connectSeat } from '../../actions/connect-seat.ts';
import type { Entered } from '../../actions/enter-room.ts';
import { conferenceErrors } from '../../errors.ts';
import { getOwnRoom } from '../../queries/room-view.ts';
import { findRoom } from '../../store/room-store.ts';
import { MediaHouse, type VideoHouse, videoHouse, visitorAct } from '../../testing/index.ts';
import { MediaNode } from './media-node.ts';
import { mediaNodeRoutes } from './media-routes.ts';

after(cleanup);

describe('a media node', () => {
  let house: VideoHouse;
  let media: MediaHouse;
  let claimant: Entered;
  let respondent: Entered;

  before(async () => {
    house = await videoHouse();
    const { platform } = house;
    [claimant, respondent] = [await house.admit('claimant'), await house.admit('respondent')];
    platform.clock.set(at(platform, '10:30'));
    media = await MediaHouse.open(house);
  });

  after(() => media.close());

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
    await assert.rejects(media.tokenOf(claimant, 'publish'), (thrown) => isHouseError(thrown, 'CONFERENCE_NODES_FULL'));
    media.node.start();
    await media.node.beat();
    await media.tokenOf(claimant, 'publish');
    assert.equal((await findRoom(house.platform.reads, house.roomId))?.node, media.node.name);
  });

  it('carries one to another from the beginning of the hearing, and stops at the commit of a break', async () => {
    const { platform, court, roomId } = house;
    const sends = await media.publish(claimant);
    const own = async () => (await getOwnRoom(platform, respondent.pass)).publications;
    assert.deepEqual(await own(), []);
    await changePhase(platform, court.judge, { roomId, step: 'begin' });
    const { id, hasPicture } = await until(async () => (await own())[0]);
    assert.equal(hasPicture, true);
    const hears = await media.hear(respondent, id);
    while (hears.pictures.size === 0 || hears.sound === 0) await sendFor(sends, 0.2);
    await changePhase(platform, court.judge, { roomId, step: 'pause' });
    const heard = () => hears.sound + hears.pictures.size;
    for (let last = -1; last !== heard(); ) {
      last = heard();
      await sendFor(sends, 0.2);
    }
    assert.deepEqual(await own(), []);
    const token = await media.tokenOf(respondent, 'subscribe');
    const again = await media.post(`/whep/${roomId}/${id}`, token, await media.offer());
    assert.equal(again.statusCode, 404);
  });

  it('opens nothing without a token, and nothing twice with one', async () => {
    const { roomId } = house;
    assert.equal((await media.post(`/whip/${roomId}`, undefined, await media.offer())).statusCode, 401);
    const token = await media.tokenOf(claimant, 'publish');
    const offer = (await media.offer()).replaceAll('a=recvonly', 'a=sendonly');
    assert.equal((await media.post(`/whip/${roomId}`, token, offer)).statusCode, 201);
    assert.equal((await media.post(`/whip/${roomId}`, token, offer)).statusCode, 401);
  });

  it('opens nothing on another node with a token of this one, nor on this one after a new start', async () => {
    const { roomId, platform } = house;
    const token = await media.tokenOf(claimant, 'subscribe');
    const next = new MediaNode(platform, 240);
    const request = new Request(`http://media/whep/${roomId}/nobody`, {
      ...{ method: 'POST', body: await media.offer() },
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/sdp' },
    });
    assert.equal((await next.answer(request.clone()))?.status, 401);
    assert.equal((await media.node.answer(request))?.status, 404, 'let in, and told that nobody of that name sends');
    await next.stop();
  });

  it('names relays where the court has some, with credentials that end with the token', async () => {
    const { platform } = house;
    const turn = { urls: ['turn:turn.sot.example:3478'], secret: 's'.repeat(20) };
    const asked = { roomId: claimant.roomId, pass: claimant.pass, right: 'publish' } as const;
    const without = await connectSeat(platform, visitorAct, asked);
    assert.deepEqual(without.relays, []);
    const config = { ...platform.config, turn };
    const { relays, expiresAt } = await connectSeat({ ...platform, config }, visitorAct, asked);
    assert.deepEqual(relays[0]?.urls, turn.urls);
    assert.equal(Number(relays[0]?.username.split(':')[0]), Math.floor(expiresAt.epochMilliseconds / 1000));
  });

  it('answers to pages of the house alone what another origin carries', async () => {
    const answer = await media.server.inject({
      ...{ method: 'OPTIONS', url: `/whip/${house.roomId}` },
      headers: { host: 'localhost:3000', origin: 'http://localhost:3000' },
    });
    assert.deepEqual(
      [answer.statusCode, answer.headers['access-control-allow-origin']],
      [204, 'http://localhost:3000'],
    );
  });

  it('says in three languages that a seat has too many connections, to pages of another origin too', async () => {
    const full = { answer: async () => new Response(null, { status: 429, headers: { 'retry-after': '5' } }) };
    const server = await buildServer({
      ...{ platform: house.platform, faces: [], files: [], routes: [], authenticate: async () => undefined },
      streams: mediaNodeRoutes(full),
    });
    const url = `/whep/${house.roomId}/somebody`;
    const answer = await server.inject({ method: 'POST', url, headers: { host: 'localhost:3000' } });
    const { code, message } = answer.json<{ code: string; message: Record<Lang, string> }>();
    assert.deepEqual([answer.statusCode, code], [429, 'CONFERENCE_CONNECTIONS_MANY']);
    for (const lang of LANGS) assert.equal(message[lang], conferenceErrors('CONFERENCE_CONNECTIONS_MANY').say(lang));
    assert.equal(answer.headers['retry-after'], '5');
    assert.equal(answer.headers['access-control-allow-origin'], house.platform.publicOrigin);
    await server.close();
  });

  it('lets somebody who lost the network come back at once, while the connection before is not given up yet', async (t) => {
    const { platform, court, roomId } = house;
    await changePhase(platform, court.judge, { roomId, step: 'resume' });
    const network = await LossyRelay.open({ loss: 0 });
    const own = async () => (await getOwnRoom(platform, claimant.pass)).publications.map(({ id }) => id);
    const before = await own();
    await media.publish(respondent, { relay: network });
    const [lost] = await until(async () => {
      const found = (await own()).filter((id) => !before.includes(id));
      return found.length > 0 ? found : undefined;
    });
    network.isCut = true;
    const cutMs = performance.now();
    const sends = await media.publish(respondent);
    const back = await until(async () => (await own()).find((id) => id !== lost && !before.includes(id)));
    const hears = await media.hear(claimant, back);
    while (hears.sound === 0) await sendFor(sends, 0.05);
    t.diagnostic(`heard again ${Math.round(performance.now() - cutMs)} ms after the network had gone`);
    network.close();
    await changePhase(platform, court.judge, { roomId, step: 'pause' });
  });

  it('says who has gone when the connection ends', async () => {
    const { platform, court, roomId } = house;
    await changePhase(platform, court.judge, { roomId, step: 'resume' });
    await changePhase(platform, court.judge, { roomId, step: 'end' });
    await until(async () => ((await house.kinds()).includes('disconnected') ? true : undefined));
    assert.ok((await house.kinds()).includes('connected'));
  });
});
