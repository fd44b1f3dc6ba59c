import { RtpPeer, type RtpPeerOptions } from '@ashyq/media-router/testing';
import type { FastifyInstance } from 'fastify';
import { buildServer } from '#platform/http';
import { connectSeat } from '../actions/connect-seat.ts';
import type { Entered } from '../actions/enter-room.ts';
import { MediaNode } from '../web/api/media-node.ts';
import { mediaNodeRoutes } from '../web/api/media-routes.ts';
import { type VideoHouse, visitorAct } from './video-house.ts';

interface Answer {
  readonly statusCode: number;
  readonly body: string;
}

/** A media node of the house, and peers that come to it with tokens of their seats. */
export class MediaHouse {
  readonly house: VideoHouse;
  readonly node: MediaNode;
  readonly server: FastifyInstance;
  readonly #peers: RtpPeer[] = [];

  private constructor(house: VideoHouse, node: MediaNode, server: FastifyInstance) {
    this.house = house;
    this.node = node;
    this.server = server;
  }

  /** The node is not started: it has told nobody yet that it is there. */
  static async open(house: VideoHouse): Promise<MediaHouse> {
    const { platform } = house;
    const node = new MediaNode(platform, 240);
    const server = await buildServer({
      ...{ platform, faces: [], files: [], routes: [], authenticate: async () => undefined },
      streams: mediaNodeRoutes(node),
    });
    return new MediaHouse(house, node, server);
  }

  async tokenOf({ roomId, pass }: Entered, right: 'publish' | 'subscribe'): Promise<string> {
    return (await connectSeat(this.house.platform, visitorAct, { roomId, pass, right })).token;
  }

  async post(url: string, token: string | undefined, payload: string): Promise<Answer> {
    return await this.server.inject({
      ...{ method: 'POST', url, payload },
      headers: {
        ...{ host: 'localhost:3000', 'content-type': 'application/sdp' },
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
    });
  }

  /** @throws Error when it is not let in */
  async publish(entered: Entered, options: Partial<RtpPeerOptions> = {}): Promise<RtpPeer> {
    const token = await this.tokenOf(entered, 'publish');
    return await this.#connect({ ...options, direction: 'SendOnly' }, `/whip/${entered.roomId}`, token);
  }

  /** @throws Error when it is not let in */
  async hear(entered: Entered, publication: string, options: Partial<RtpPeerOptions> = {}): Promise<RtpPeer> {
    const token = await this.tokenOf(entered, 'subscribe');
    const url = `/whep/${entered.roomId}/${publication}`;
    return await this.#connect({ ...options, direction: 'RecvOnly' }, url, token);
  }

  async offer(): Promise<string> {
    return await this.#peer({ direction: 'RecvOnly' }).offer();
  }

  async close(): Promise<void> {
    for (const peer of this.#peers) peer.close();
    await this.node.stop();
    await this.server.close();
  }

  async #connect(options: RtpPeerOptions, url: string, token: string): Promise<RtpPeer> {
    const peer = this.#peer(options);
    const answer = await this.post(url, token, await peer.offer());
    if (answer.statusCode !== 201) throw new Error(`${url}: ${answer.statusCode}`);
    await peer.accept(answer.body);
    return peer;
  }

  #peer(options: RtpPeerOptions): RtpPeer {
    const peer = new RtpPeer(options);
    this.#peers.push(peer);
    return peer;
  }
}
