// A WHIP client that was not written here, over a peer connection that was not either: POST, PATCH with candidates, DELETE.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { cleanup } from 'node-datachannel';
import type { RTCPeerConnection } from 'werift';
import { WHIPClient } from 'whip-whep/whip.js';
import { person, stateOf } from './courtroom.ts';
import { MediaServer } from './media-server.ts';
import { newPicture, showUntil, weriftPeer } from './werift-peer.ts';

// Threads of the library would keep the process.
after(cleanup);

/** Resolves when the room has told something of the kind. */
async function until(isTold: () => boolean): Promise<void> {
  while (!isTold()) await new Promise((resolve) => setTimeout(resolve, 20));
}

test('the client of another project publishes with a token, trickles its candidates, and leaves', async () => {
  const server = await MediaServer.open('room', stateOf([person('judge'), person('lawyer')]));
  const peer = weriftPeer();
  try {
    const picture = newPicture();
    peer.addTransceiver(picture, { direction: 'sendonly' });
    const client = new WHIPClient();
    await client.publish(asInBrowsers(peer), `${server.origin}/whip/room`, server.token('room', 'judge', 'publish'));
    await until(() => server.told.some(({ kind }) => kind === 'connected'));
    const received = async () => (await server.host.stats('room'))?.received ?? 0;
    let got = 0;
    void showUntil(picture, () => got >= 20);
    while (got < 20) got = await received();
    await client.stop();
    await until(() => server.told.some(({ kind }) => kind === 'ended'));
    assert.deepEqual(
      server.told.flatMap((event) => (event.kind === 'ended' ? [[event.person, event.reason]] : [])),
      [['judge', 'left']],
    );
  } finally {
    await peer.close();
    server.close();
  }
});

/** As browsers do it: a description is plain data, and candidates are told after it has been set, not while. */
function asInBrowsers(peer: RTCPeerConnection): globalThis.RTCPeerConnection {
  const [createOffer, setLocal] = [peer.createOffer.bind(peer), peer.setLocalDescription.bind(peer)];
  const held: unknown[] = [];
  let isSet = false;
  let tell: (event: never) => void = () => undefined;
  Object.defineProperty(peer, 'onicecandidate', {
    set(listener: (event: never) => void) {
      tell = listener;
    },
  });
  peer.onIceCandidate.subscribe((candidate) => {
    if (isSet) tell({ candidate } as never);
    else held.push(candidate);
  });
  return Object.assign(peer, {
    createOffer: async () => {
      const { type, sdp } = await createOffer();
      return { type, sdp };
    },
    setLocalDescription: async (description: never) => {
      await setLocal(description);
      setTimeout(() => {
        isSet = true;
        for (const candidate of held) tell({ candidate } as never);
      });
    },
  }) as unknown as globalThis.RTCPeerConnection;
}
