import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { cleanup } from 'node-datachannel';
import { person } from './courtroom.ts';
import { RealRoom } from './hearing.ts';
import { CoturnServer, needsCoturn, type RelayWay, roomAlone, withoutNodes } from './turn-server.ts';
import { newPicture, offerOf, showUntil, weriftPeer } from './werift-peer.ts';

// Threads of the library would keep the process.
after(cleanup);

const now = () => Math.floor(Date.now() / 1000);
const candidatesIn = (offer: string) => [...offer.matchAll(/^a=candidate:.*$/gm)].map(([line]) => line);

describe('a relay of the operator', needsCoturn, () => {
  const carriesOver = async (way: RelayWay): Promise<void> => {
    const [relay, court] = [await CoturnServer.open({ settings: roomAlone }), new RealRoom([person('judge')])];
    const peer = weriftPeer(relay.credentials('t1', now() + 600, way));
    try {
      const picture = newPicture();
      peer.addTransceiver(picture, { direction: 'sendonly' });
      const offer = await offerOf(peer);
      const ways = candidatesIn(offer);
      assert.ok(ways.length > 0 && ways.every((way) => way.includes('typ relay')), ways.join());
      const { answer } = await court.room.publish('judge', offer);
      await peer.setRemoteDescription({ type: 'answer', sdp: answer });
      const got = () => court.room.stats().received;
      await showUntil(picture, () => got() >= 20);
      assert.ok(got() >= 20, `${got()} packets came`);
    } finally {
      await peer.close();
      court.close();
      await relay.close();
    }
  };

  it('carries somebody whom no other way leads to the room', () => carriesOver('udp'));

  it('carries somebody whose network lets no UDP through', () => carriesOver('tcp'));

  it('carries somebody whose network lets nothing but TLS through', () => carriesOver('tls'));

  it('gives nothing to credentials that have ended, or that the court did not make', async () => {
    const made = (relay: CoturnServer) => relay.credentials('t1', now() + 600);
    const wrong = [
      (relay: CoturnServer) => relay.credentials('t1', now() - 1),
      (relay: CoturnServer) => ({ ...made(relay), username: `${now() + 900}:t1` }),
    ];
    for (const turnOf of wrong) {
      const relay = await CoturnServer.open({ settings: roomAlone });
      const peer = weriftPeer(turnOf(relay));
      peer.addTransceiver('video', { direction: 'recvonly' });
      // The peer goes on asking for half a minute.
      const asked = offerOf(peer).catch(() => '');
      await relay.said(/error 401|Cannot find credentials|check_stun_auth/);
      await relay.said(/Cannot find credentials|check_stun_auth/);
      assert.equal(relay.hasAllocated, false);
      await relay.close();
      await peer.close();
      void asked;
    }
  });

  it('leads to nobody but the media nodes: not to this machine, not to the networks behind it', async () => {
    const [relay, court] = [await CoturnServer.open({ settings: withoutNodes }), new RealRoom([person('judge')])];
    const peer = weriftPeer(relay.credentials('t1', now() + 600));
    try {
      peer.addTransceiver(newPicture(), { direction: 'sendonly' });
      const { answer } = await court.room.publish('judge', await offerOf(peer));
      void peer.setRemoteDescription({ type: 'answer', sdp: answer }).catch(() => undefined);
      await relay.said(/127\.0\.0\.1 denied/);
      assert.equal(court.told.includes('judge connected'), false);
    } finally {
      await peer.close();
      court.close();
      await relay.close();
    }
  });
});
