import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { cleanup } from 'node-datachannel';
import { MediaStreamTrack, RTCPeerConnection, RtpPacket, useH264, useOPUS } from 'werift';
import { person } from './courtroom.ts';
import { RealRoom } from './hearing.ts';
import { rtpBytes } from './rtp-bytes.ts';

// Threads of the library would keep the process.
after(cleanup);

const h264 = useH264({
  rtcpFeedback: [{ type: 'nack' }, { type: 'nack', parameter: 'pli' }, { type: 'goog-remb' }],
  parameters: 'level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42e01f',
});

/** ICE, DTLS, SRTP and SDP of somebody else, in TypeScript. */
function weriftPeer(): RTCPeerConnection {
  return new RTCPeerConnection({
    codecs: { audio: [useOPUS()], video: [h264] },
    ...{ iceUseIpv6: false, iceAdditionalHostAddresses: ['127.0.0.1'], bundlePolicy: 'max-bundle' },
  });
}

async function offerOf(peer: RTCPeerConnection): Promise<string> {
  await peer.setLocalDescription(await peer.createOffer());
  return peer.localDescription?.sdp ?? '';
}

test('a peer of another library publishes a picture and another one gets it', async () => {
  const court = new RealRoom([person('judge'), person('lawyer')]);
  const [sender, receiver] = [weriftPeer(), weriftPeer()];
  try {
    const picture = new MediaStreamTrack({ kind: 'video' });
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
    for (let sequence = 0; sequence < 400 && got < 20; sequence += 1) {
      const payload = Buffer.concat([Buffer.from([0x65, 42]), Buffer.alloc(200)]);
      picture.writeRtp(
        RtpPacket.deSerialize(rtpBytes({ payloadType: 96, sequence, timestamp: sequence * 900, payload })),
      );
      await pause(10);
    }
    assert.ok(got >= 20, `${got} packets came`);
  } finally {
    await Promise.all([sender.close(), receiver.close()]);
    court.close();
  }
});
