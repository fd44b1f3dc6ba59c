import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { cleanup } from 'node-datachannel';
import { person } from './courtroom.ts';
import { RealRoom } from './hearing.ts';
import { newPicture, offerOf, showUntil, weriftPeer } from './werift-peer.ts';

// Threads of the library would keep the process.
after(cleanup);

test('a peer of another library publishes a picture and another one gets it', async () => {
  const court = new RealRoom([person('judge'), person('lawyer')]);
  const [sender, receiver] = [weriftPeer(), weriftPeer()];
  try {
    const picture = newPicture();
    sender.addTransceiver(picture, { direction: 'sendonly' });
    const { id, answer } = await court.room.publish('judge', await offerOf(sender));
    await sender.setRemoteDescription({ type: 'answer', sdp: answer });
    receiver.addTransceiver('video', { direction: 'recvonly' });
    let got = 0;
    receiver.onTrack.subscribe((track) => {
      track.onReceiveRtp.subscribe(({ payload }) => {
        if (payload[1] === 42) got += 1;
      });
    });
    const subscribed = await court.room.subscribe('lawyer', id, await offerOf(receiver));
    await receiver.setRemoteDescription({ type: 'answer', sdp: subscribed.answer });
    await showUntil(picture, () => got >= 20);
    assert.ok(got >= 20, `${got} packets came`);
  } finally {
    await Promise.all([sender.close(), receiver.close()]);
    court.close();
  }
});
